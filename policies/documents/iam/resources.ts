import type { RuleResource } from "../../rule";
import { at, objects, property } from "../../values/read";
import { statementsOf, type Statement } from "./document";

/** Types whose document says what an identity may do, with the property that holds it. */
const IDENTITY_POLICIES: Readonly<Record<string, string>> = {
  "aws:iam/policy:Policy": "policy",
  "aws:iam/rolePolicy:RolePolicy": "policy",
  "aws:iam/userPolicy:UserPolicy": "policy",
  "aws:iam/groupPolicy:GroupPolicy": "policy",
  "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy": "inlinePolicy",
};

/** Types whose document says who may use a resource. */
const RESOURCE_POLICIES: Readonly<Record<string, string>> = {
  "aws:s3/bucketPolicy:BucketPolicy": "policy",
  "aws:s3/bucket:Bucket": "policy",
  "aws:s3/bucketV2:BucketV2": "policy",
  "aws:s3/accessPoint:AccessPoint": "policy",
  "aws:s3control/accessPointPolicy:AccessPointPolicy": "policy",
  "aws:kms/key:Key": "policy",
  "aws:kms/keyPolicy:KeyPolicy": "policy",
  "aws:kms/externalKey:ExternalKey": "policy",
  "aws:kms/replicaKey:ReplicaKey": "policy",
  "aws:kms/replicaExternalKey:ReplicaExternalKey": "policy",
  "aws:sqs/queue:Queue": "policy",
  "aws:sqs/queuePolicy:QueuePolicy": "policy",
  "aws:sns/topic:Topic": "policy",
  "aws:sns/topicPolicy:TopicPolicy": "policy",
  "aws:secretsmanager/secret:Secret": "policy",
  "aws:secretsmanager/secretPolicy:SecretPolicy": "policy",
  "aws:ecr/repositoryPolicy:RepositoryPolicy": "policy",
  "aws:msk/clusterPolicy:ClusterPolicy": "policy",
  "aws:opensearch/domain:Domain": "accessPolicies",
  "aws:opensearch/domainPolicy:DomainPolicy": "accessPolicies",
  "aws:elasticsearch/domain:Domain": "accessPolicies",
  "aws:elasticsearch/domainPolicy:DomainPolicy": "accessPolicies",
  "aws:cloudwatch/eventBusPolicy:EventBusPolicy": "policy",
  "aws:backup/vaultPolicy:VaultPolicy": "policy",
  "aws:dynamodb/resourcePolicy:ResourcePolicy": "policy",
  "aws:glacier/vault:Vault": "accessPolicy",
  "aws:glue/resourcePolicy:ResourcePolicy": "policy",
  "aws:kinesis/resourcePolicy:ResourcePolicy": "policy",
  "aws:acmpca/policy:Policy": "policy",
  "aws:ses/identityPolicy:IdentityPolicy": "policy",
  "aws:efs/fileSystemPolicy:FileSystemPolicy": "policy",
};

export const ROLE = "aws:iam/role:Role";
export const IDENTITY_POLICY_TYPES: readonly string[] = [...Object.keys(IDENTITY_POLICIES), ROLE];
export const RESOURCE_POLICY_TYPES: readonly string[] = Object.keys(RESOURCE_POLICIES);

/** What a policy, or the inline policies of a role, allow and deny. */
export function identityStatements(resource: RuleResource): readonly Statement[] {
  return once(identity, resource, () => {
    if (resource.type === ROLE) {
      return objects(property(resource, "inlinePolicies")).flatMap((inline) => statementsOf(at(inline, "policy")));
    }
    const path = IDENTITY_POLICIES[resource.type];
    return path === undefined ? [] : statementsOf(property(resource, path));
  });
}

/** What the policy of a resource allows and denies. */
export function resourceStatements(resource: RuleResource): readonly Statement[] {
  const path = RESOURCE_POLICIES[resource.type];
  return path === undefined ? [] : once(attached, resource, () => statementsOf(property(resource, path)));
}

/** Who may assume a role, and on which conditions. */
export function trustStatements(role: RuleResource): readonly Statement[] {
  return once(trust, role, () => statementsOf(property(role, "assumeRolePolicy")));
}

type Parsed = WeakMap<object, readonly Statement[]>;
const identity: Parsed = new WeakMap();
const attached: Parsed = new WeakMap();
const trust: Parsed = new WeakMap();

/** Many rules judge the same document; it is parsed for the first. */
function once(parsed: Parsed, { properties }: RuleResource, parse: () => readonly Statement[]): readonly Statement[] {
  let statements = parsed.get(properties);
  if (statements === undefined) parsed.set(properties, (statements = parse()));
  return statements;
}
