import type { Properties, ResourceModel } from "../model";
import { arn } from "./arn";
import { awsModel } from "./awsModel";
import { requireThat, requireMatch, requireOneOf } from "./check/require";
import { flag, given, number, objects, text } from "./check/values";
import { kmsKeyReference } from "./references";

const INVALID = "ValidationException";

const table = awsModel({
  type: "aws:dynamodb/table:Table",
  source: "Amazon DynamoDB API Reference: CreateTable, DeleteTable; Quotas in Amazon DynamoDB",
  autoName: { property: "name", maxLength: 255 },
  taggable: true,
  replaceOn: [
    "hashKey",
    "importTable",
    "localSecondaryIndexes",
    "name",
    "rangeKey",
    "restoreBackupArn",
    "restoreSourceName",
    "restoreSourceTableArn",
  ],
  references: [kmsKeyReference("serverSideEncryption.kmsKeyArn", INVALID)],
  defaults: {
    attributes: [],
    billingMode: "PROVISIONED",
    deletionProtectionEnabled: false,
    globalSecondaryIndexes: [],
    globalTableWitness: null,
    hashKey: "",
    pointInTimeRecovery: { enabled: false, recoveryPeriodInDays: 0 },
    readCapacity: 0,
    serverSideEncryption: null,
    streamViewType: "",
    tableClass: "STANDARD",
    ttl: { attributeName: "", enabled: false },
    warmThroughput: { readUnitsPerSecond: 12000, writeUnitsPerSecond: 4000 },
    writeCapacity: 0,
  },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "ResourceInUseException",
  validate(inputs) {
    requireMatch(text(inputs, "name"), /^[a-zA-Z0-9_.-]{3,255}$/, INVALID, "tableName");
    const mode = text(inputs, "billingMode") ?? "PROVISIONED";
    requireOneOf(mode, ["PROVISIONED", "PAY_PER_REQUEST"], INVALID, "billingMode");
    const capacity = (number(inputs, "readCapacity") ?? 0) > 0 && (number(inputs, "writeCapacity") ?? 0) > 0;
    const known = typeof inputs.readCapacity !== "symbol" && typeof inputs.billingMode !== "symbol";
    requireThat(
      mode !== "PROVISIONED" || capacity || !known || given(inputs, "restoreSourceName"),
      INVALID,
      "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED",
    );
    requireOneOf(text(inputs, "tableClass"), ["STANDARD", "STANDARD_INFREQUENT_ACCESS"], INVALID, "tableClass");
    requireThat(
      flag(inputs, "streamEnabled") !== true || given(inputs, "streamViewType"),
      INVALID,
      "StreamViewType must be given when a stream is enabled",
    );
    validateAttributes(inputs);
  },
  validateDelete(existing) {
    const isProtected = existing.outputs.deletionProtectionEnabled === true;
    requireThat(
      !isProtected,
      INVALID,
      `Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first: ${existing.id}`,
    );
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "dynamodb", `table/${id}`), name: id }),
  derived(inputs, cloud, id, before) {
    const streams = flag(inputs, "streamEnabled") === true;
    const label = text(before, "streamLabel") || cloud.now().replace("Z", "");
    return {
      streamArn: streams ? arn(cloud, "dynamodb", `table/${id}/stream/${label}`) : "",
      streamLabel: streams ? label : "",
    };
  },
});

/** Every key attribute is defined and every definition is used. */
function validateAttributes(inputs: Properties): void {
  if (!Array.isArray(inputs.attributes)) return;
  const indexes = [...objects(inputs, "globalSecondaryIndexes"), ...objects(inputs, "localSecondaryIndexes")];
  requireThat(
    objects(inputs, "globalSecondaryIndexes").length <= 20,
    "LimitExceededException",
    "A table has at most 20 global secondary indexes",
  );
  requireThat(
    objects(inputs, "localSecondaryIndexes").length <= 5,
    "LimitExceededException",
    "A table has at most 5 local secondary indexes",
  );
  const used = [inputs, ...indexes].flatMap((each) => [
    text(each, "hashKey"),
    text(each, "rangeKey"),
    ...objects(each, "keySchemas").map((schema) => text(schema, "attributeName")),
  ]);
  const defined = objects(inputs, "attributes").map((attribute) => text(attribute, "name"));
  for (const attribute of objects(inputs, "attributes"))
    requireOneOf(text(attribute, "type"), ["S", "N", "B"], INVALID, "AttributeType");
  const missing = used.find((name) => name !== undefined && name !== "" && !defined.includes(name));
  requireThat(
    missing === undefined,
    INVALID,
    `One or more parameter values were invalid: Some index key attributes are not defined in AttributeDefinitions: ${missing}`,
  );
  const spare = defined.find((name) => name !== undefined && !used.includes(name));
  requireThat(
    spare === undefined,
    INVALID,
    `One or more parameter values were invalid: Number of attributes in KeySchema does not match AttributeDefinitions; unused: ${spare}`,
  );
}

export const DYNAMODB_MODELS: readonly ResourceModel[] = [table];
