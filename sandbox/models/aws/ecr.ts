import type { ResourceModel } from "../model";
import { arn } from "./arn";
import { awsModel } from "./awsModel";
import { validatePolicy } from "./check/policyDocument";
import { requireThat, requireLength, requireMatch, requireOneOf } from "./check/require";
import { text } from "./check/values";
import { kmsKeyReference } from "./references";

const INVALID = "InvalidParameterException";
const REPOSITORY = "aws:ecr/repository:Repository";
const repositoryReference = {
  path: "repository",
  types: [REPOSITORY],
  output: "name",
  code: "RepositoryNotFoundException",
};

const repository = awsModel({
  type: REPOSITORY,
  source: "Amazon ECR API Reference: CreateRepository",
  autoName: { property: "name", maxLength: 256, lowerCase: true },
  taggable: true,
  replaceOn: ["encryptionConfigurations", "name"],
  references: [kmsKeyReference("encryptionConfigurations[].kmsKey", INVALID)],
  defaults: { forceDelete: false, imageTagMutability: "MUTABLE" },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "RepositoryAlreadyExistsException",
  validate(inputs) {
    requireLength(text(inputs, "name"), { min: 2, max: 256 }, INVALID, "repositoryName");
    requireMatch(
      text(inputs, "name"),
      /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/,
      INVALID,
      "repositoryName",
    );
    const modes = ["MUTABLE", "IMMUTABLE", "MUTABLE_WITH_EXCLUSION", "IMMUTABLE_WITH_EXCLUSION"];
    requireOneOf(text(inputs, "imageTagMutability"), modes, INVALID, "imageTagMutability");
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({
    arn: arn(cloud, "ecr", `repository/${id}`),
    name: id,
    registryId: cloud.accountId,
    repositoryUrl: `${cloud.accountId}.dkr.ecr.${cloud.region}.amazonaws.com/${id}`,
  }),
});

const repositoryPolicy = awsModel({
  type: "aws:ecr/repositoryPolicy:RepositoryPolicy",
  source: "Amazon ECR API Reference: SetRepositoryPolicy",
  replaceOn: ["repository"],
  references: [repositoryReference],
  validate(inputs) {
    const policy = text(inputs, "policy");
    if (policy === undefined) return;
    const withResource = policy.replace(/"Effect"/g, '"Resource":"*","Effect"');
    validatePolicy(/"Resource"/.test(policy) ? policy : withResource, { kind: "resource", code: INVALID });
  },
  id: (inputs) => text(inputs, "repository") ?? "",
  fixed: (_, cloud) => ({ registryId: cloud.accountId }),
});

const lifecyclePolicy = awsModel({
  type: "aws:ecr/lifecyclePolicy:LifecyclePolicy",
  source: "Amazon ECR API Reference: PutLifecyclePolicy; Amazon ECR User Guide: Lifecycle policy properties",
  replaceOn: ["repository", "policy"],
  references: [repositoryReference],
  validate: (inputs) => validateLifecycle(text(inputs, "policy")),
  id: (inputs) => text(inputs, "repository") ?? "",
  fixed: (_, cloud) => ({ registryId: cloud.accountId }),
});

interface LifecycleRule {
  rulePriority?: unknown;
  selection?: { tagStatus?: unknown; countType?: unknown; countNumber?: unknown };
  action?: { type?: unknown };
}

function validateLifecycle(document: string | undefined): void {
  if (document === undefined) return;
  const refused = (reason: string) => `Invalid parameter at 'LifecyclePolicyText': ${reason}`;
  let rules: unknown;
  try {
    rules = (JSON.parse(document) as { rules?: unknown }).rules;
  } catch (error) {
    rules = (error as Error).message;
  }
  requireThat(Array.isArray(rules) && rules.length > 0, INVALID, refused("it must be JSON with a list of rules"));
  const priorities = (rules as LifecycleRule[]).map(({ rulePriority }) => rulePriority);
  requireThat(new Set(priorities).size === priorities.length, INVALID, refused("rulePriority must be unique"));
  for (const { selection, action } of rules as LifecycleRule[]) {
    const status = ["tagged", "untagged", "any"].includes(String(selection?.tagStatus));
    const counted = ["imageCountMoreThan", "sinceImagePushed", "sinceImagePulled", "sinceImageTransitioned"].includes(
      String(selection?.countType),
    );
    requireThat(
      status && counted && typeof selection?.countNumber === "number",
      INVALID,
      refused("selection needs tagStatus, countType and countNumber"),
    );
    requireThat(
      ["expire", "transition"].includes(String(action?.type)),
      INVALID,
      refused("action.type must be expire or transition"),
    );
  }
}

export const ECR_MODELS: readonly ResourceModel[] = [repository, repositoryPolicy, lifecyclePolicy];
