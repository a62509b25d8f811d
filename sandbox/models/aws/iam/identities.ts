import type { ResourceModel } from "../../model";
import { globalArn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireLength, requireMatch, requireOneOf } from "../check/require";
import { text, texts } from "../check/values";
import { IAM_NAME, IAM_PATH, policyArnReference, roleNameReference, userNameReference } from "./iamRules";

export const instanceProfile: ResourceModel = awsModel({
  type: "aws:iam/instanceProfile:InstanceProfile",
  source: "IAM API Reference: CreateInstanceProfile, AddRoleToInstanceProfile",
  global: true,
  autoName: { property: "name", maxLength: 128 },
  taggable: true,
  replaceOn: ["name", "namePrefix", "path"],
  references: [roleNameReference("role", "DeleteConflict")],
  defaults: { namePrefix: "", path: "/" },
  key: (inputs) => text(inputs, "name")?.toLowerCase(),
  duplicateCode: "EntityAlreadyExists",
  validate(inputs) {
    requireLength(text(inputs, "name"), { max: 128 }, "ValidationError", "instanceProfileName");
    requireMatch(text(inputs, "name"), IAM_NAME, "ValidationError", "instanceProfileName");
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (inputs, cloud, id) => ({
    arn: globalArn(cloud, "iam", `instance-profile${text(inputs, "path") ?? "/"}${id}`),
    createDate: cloud.now(),
    name: id,
    uniqueId: `AIPA${cloud.alphanumeric(17)}`,
  }),
});

export const openIdConnectProvider: ResourceModel = awsModel({
  type: "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
  source: "IAM API Reference: CreateOpenIDConnectProvider",
  global: true,
  taggable: true,
  replaceOn: ["url"],
  key: (inputs) => text(inputs, "url"),
  duplicateCode: "EntityAlreadyExists",
  validate(inputs) {
    const url = text(inputs, "url");
    const valid = url === undefined || (/^https:\/\/[^\s?#]+$/.test(url) && url.length <= 255);
    requireThat(valid, "ValidationError", `Invalid Open ID Connect Provider URL: ${url}. It must begin with https://`);
    for (const thumbprint of texts(inputs, "thumbprintLists")) {
      requireThat(
        /^[0-9a-fA-F]{40}$/.test(thumbprint),
        "ValidationError",
        `Thumbprint ${thumbprint} must have 40 hexadecimal digits`,
      );
    }
    const clients = texts(inputs, "clientIdLists");
    requireThat(
      clients.length <= 100,
      "LimitExceeded",
      "Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100",
    );
  },
  id: (inputs, cloud) =>
    globalArn(cloud, "iam", `oidc-provider/${(text(inputs, "url") ?? "").replace(/^https:\/\//, "")}`),
  fixed: (inputs, cloud, id) => ({ arn: id, thumbprintLists: inputs.thumbprintLists ?? [cloud.hex(40)] }),
});

export const serviceLinkedRole: ResourceModel = awsModel({
  type: "aws:iam/serviceLinkedRole:ServiceLinkedRole",
  source: "IAM API Reference: CreateServiceLinkedRole",
  global: true,
  taggable: true,
  replaceOn: ["awsServiceName", "customSuffix"],
  defaults: { description: "" },
  key: (inputs) => text(inputs, "awsServiceName")?.concat(text(inputs, "customSuffix") ?? ""),
  duplicateCode: "InvalidInput",
  validate(inputs) {
    requireMatch(text(inputs, "awsServiceName"), /^[a-z0-9.-]+\.amazonaws\.com$/, "InvalidInput", "AWSServiceName");
  },
  id: (inputs, cloud) =>
    globalArn(cloud, "iam", `role/aws-service-role/${text(inputs, "awsServiceName")}/${linkedName(inputs)}`),
  fixed: (inputs, cloud, id) => ({
    arn: id,
    createDate: cloud.now(),
    name: linkedName(inputs),
    path: `/aws-service-role/${text(inputs, "awsServiceName")}/`,
    uniqueId: `AROA${cloud.alphanumeric(17)}`,
  }),
});

/** `AWSServiceRoleForRds` of `rds.amazonaws.com`; the exact spelling differs by service. */
function linkedName(inputs: Record<string, unknown>): string {
  const words = (text(inputs, "awsServiceName") ?? "").replace(/\.amazonaws\.com$/, "").split(/[.-]/);
  const suffix = text(inputs, "customSuffix");
  return `AWSServiceRoleFor${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}${suffix ? `_${suffix}` : ""}`;
}

export const user: ResourceModel = awsModel({
  type: "aws:iam/user:User",
  source: "IAM API Reference: CreateUser, DeleteUser",
  global: true,
  autoName: { property: "name", maxLength: 64 },
  taggable: true,
  references: [policyArnReference("permissionsBoundary", "DeleteConflict")],
  defaults: { forceDestroy: false, path: "/" },
  key: (inputs) => text(inputs, "name")?.toLowerCase(),
  duplicateCode: "EntityAlreadyExists",
  validate(inputs) {
    requireLength(text(inputs, "name"), { max: 64 }, "ValidationError", "userName");
    requireMatch(text(inputs, "name"), IAM_NAME, "ValidationError", "userName");
    requireMatch(text(inputs, "path"), IAM_PATH, "ValidationError", "path");
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (inputs, cloud, id) => ({
    arn: globalArn(cloud, "iam", `user${text(inputs, "path") ?? "/"}${id}`),
    name: id,
    uniqueId: `AIDA${cloud.alphanumeric(17)}`,
  }),
});

/** Quota "Access keys assigned to an IAM user". */
const KEYS_PER_USER = 2;

export const accessKey: ResourceModel = awsModel({
  type: "aws:iam/accessKey:AccessKey",
  source: "IAM API Reference: CreateAccessKey",
  global: true,
  secretOutputs: ["secret", "sesSmtpPasswordV4"],
  replaceOn: ["user", "pgpKey"],
  references: [userNameReference("user", "DeleteConflict")],
  defaults: { status: "Active" },
  validate: (inputs) => requireOneOf(text(inputs, "status"), ["Active", "Inactive"], "ValidationError", "status"),
  guard(inputs, cloud, existing) {
    if (existing) return;
    const keys = cloud.ofType("aws:iam/accessKey:AccessKey").filter(({ outputs }) => outputs.user === inputs.user);
    requireThat(
      keys.length < KEYS_PER_USER,
      "LimitExceeded",
      `Cannot exceed quota for AccessKeysPerUser: ${KEYS_PER_USER}`,
    );
  },
  id: (_, cloud) => `AKIA${cloud.alphanumeric(16)}`,
  fixed: (_, cloud) => ({
    createDate: cloud.now(),
    encryptedSecret: "",
    encryptedSesSmtpPasswordV4: "",
    keyFingerprint: "",
    secret: cloud.alphanumeric(40),
    sesSmtpPasswordV4: cloud.alphanumeric(44),
  }),
});
