import { InvokeModel } from "../../model";
import { requireThat } from "../check/require";
import { text } from "../check/values";
import { awsManagedPolicies } from "../knowledge/managedPolicies";
import { lookUp, matching } from "./lookUp";

const getPolicy: InvokeModel = {
  token: "aws:iam/getPolicy:getPolicy",
  source: "IAM API Reference: GetPolicy; AWS Managed Policy Reference Guide",
  answer(args, cloud) {
    const own = matching(
      { types: ["aws:iam/policy:Policy"], by: { arn: "arn", name: "name" } },
      { ...args, tags: undefined },
      cloud,
    );
    if (own[0]) return { ...own[0].outputs, id: own[0].id, tags: own[0].outputs.tagsAll ?? {} };
    const [wantedArn, wantedName] = [text(args, "arn"), text(args, "name")];
    const arn = [...awsManagedPolicies()].find(
      (each) => each === wantedArn || (wantedName !== undefined && each.endsWith(`/${wantedName}`)),
    );
    requireThat(arn !== undefined, "NoSuchEntity", `Policy ${wantedArn ?? wantedName} was not found.`);
    const path = arn.slice(arn.indexOf(":policy") + ":policy".length, arn.lastIndexOf("/") + 1);
    const name = arn.slice(arn.lastIndexOf("/") + 1);
    const document = {
      Version: "2012-10-17",
      Statement: [{ Sid: "SimulatedManagedPolicy", Effect: "Allow", Action: "*", Resource: "*" }],
    };
    return {
      ...args,
      arn,
      attachmentCount: 0,
      description: `AWS managed policy ${name}; the sandbox knows its name, not its statements`,
      id: arn,
      name,
      path,
      policy: JSON.stringify(document),
      policyId: `ANPA${Buffer.from(name).toString("hex").toUpperCase().slice(0, 17)}`,
      tags: {},
    };
  },
};

const getRole = lookUp({
  token: "aws:iam/getRole:getRole",
  source: "IAM API Reference: GetRole",
  types: ["aws:iam/role:Role"],
  by: { name: "name" },
  code: "NoSuchEntity",
  answer: ({ id, outputs }) => ({
    permissionsBoundary: "",
    ...outputs,
    id,
    roleLastUseds: [],
    tags: outputs.tagsAll ?? {},
  }),
});

const getOpenIdConnectProvider = lookUp({
  token: "aws:iam/getOpenIdConnectProvider:getOpenIdConnectProvider",
  source: "IAM API Reference: GetOpenIDConnectProvider",
  types: ["aws:iam/openIdConnectProvider:OpenIdConnectProvider"],
  by: { arn: "arn", url: "url" },
  code: "NoSuchEntity",
  answer: ({ id, outputs }) => ({ ...outputs, id, tags: outputs.tagsAll ?? {} }),
});

const getSessionContext: InvokeModel = {
  token: "aws:iam/getSessionContext:getSessionContext",
  source: "Terraform AWS provider: aws_iam_session_context",
  answer(args, cloud) {
    const arn = text(args, "arn") ?? "";
    const assumed = /^arn:([\w-]+):sts::(\d{12}):assumed-role\/([^/]+)\/(.+)$/.exec(arn);
    const issuerArn = assumed ? `arn:${assumed[1]}:iam::${assumed[2]}:role/${assumed[3]}` : arn;
    const role = cloud.findByArn(issuerArn);
    return {
      arn,
      id: arn,
      issuerArn,
      issuerId: role?.outputs.uniqueId ?? "",
      issuerName: assumed?.[3] ?? "",
      sessionName: assumed?.[4] ?? "",
    };
  },
};

const getKey: InvokeModel = {
  token: "aws:kms/getKey:getKey",
  source: "AWS KMS API Reference: DescribeKey",
  answer(args, cloud) {
    const wanted = text(args, "keyId") ?? "";
    const alias = cloud
      .ofType("aws:kms/alias:Alias")
      .find(({ outputs }) => outputs.name === wanted || outputs.arn === wanted);
    const keyId = alias ? alias.outputs.targetKeyId : wanted;
    const key = cloud.ofType("aws:kms/key:Key").find(({ id, outputs }) => id === keyId || outputs.arn === keyId);
    requireThat(key !== undefined, "NotFoundException", `Key '${wanted}' does not exist`);
    const spec = key.outputs.customerMasterKeySpec;
    return {
      ...args,
      arn: key.outputs.arn,
      awsAccountId: cloud.accountId,
      cloudHsmClusterId: "",
      creationDate: "2026-01-01T00:00:00Z",
      customKeyStoreId: "",
      customerMasterKeySpec: spec,
      deletionDate: "",
      description: key.outputs.description,
      enabled: key.outputs.isEnabled !== false,
      expirationModel: "",
      id: key.id,
      keyId: key.id,
      keyManager: "CUSTOMER",
      keySpec: spec,
      keyState: key.outputs.isEnabled === false ? "Disabled" : "Enabled",
      keyUsage: key.outputs.keyUsage,
      multiRegion: key.outputs.multiRegion,
      multiRegionConfigurations: [],
      origin: "AWS_KMS",
      pendingDeletionWindowInDays: 0,
      region: cloud.region,
      validTo: "",
      xksKeyConfigurations: [],
    };
  },
};

const getAlias: InvokeModel = {
  token: "aws:kms/getAlias:getAlias",
  source: "AWS KMS API Reference: ListAliases",
  answer(args, cloud) {
    const name = text(args, "name") ?? "";
    const own = cloud.ofType("aws:kms/alias:Alias").find(({ outputs }) => outputs.name === name);
    requireThat(own !== undefined || name.startsWith("alias/aws/"), "NotFoundException", `Alias ${name} is not found.`);
    const prefix = `arn:${cloud.partition}:kms:${cloud.region}:${cloud.accountId}`;
    const managedKey = `00000000-0000-4000-8000-${Buffer.from(name.slice(10).padEnd(6, "-")).toString("hex").slice(0, 12)}`;
    const targetKeyArn = own?.outputs.targetKeyArn ?? `${prefix}:key/${managedKey}`;
    return {
      arn: own?.outputs.arn ?? `${prefix}:${name}`,
      id: own?.outputs.arn ?? `${prefix}:${name}`,
      name,
      region: cloud.region,
      targetKeyArn,
      targetKeyId: String(targetKeyArn).slice(String(targetKeyArn).lastIndexOf("/") + 1),
    };
  },
};

export const IDENTITY_INVOKES: readonly InvokeModel[] = [
  getPolicy,
  getRole,
  getOpenIdConnectProvider,
  getSessionContext,
  getKey,
  getAlias,
];
