import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** Where a key is used, for conditions. */
interface KeyPlace {
  accountId: string;
  region: string;
  partition: string;
}

interface ServiceUse {
  principal: (place: KeyPlace) => string;
  actions: readonly string[];
  condition: (place: KeyPlace) => Record<string, Record<string, string>>;
}

const ENCRYPT_AND_DECRYPT = ["kms:Decrypt", "kms:GenerateDataKey*"];
const ofThisAccount = ({ accountId }: KeyPlace) => ({ StringEquals: { "aws:SourceAccount": accountId } });

/**
 * How each service uses a customer-managed key in its own name, by the key policy that its guide asks for: CloudWatch Logs
 * ("Encrypt log data using KMS"), CloudWatch alarms, EventBridge and S3 notifications to encrypted topics and queues, SNS.
 * RDS, MSK, ElastiCache, EBS and Secrets Manager need no entry: they act through grants of whoever creates the resource.
 */
export const KEY_SERVICES = {
  logs: {
    principal: ({ region }: KeyPlace) => `logs.${region}.amazonaws.com`,
    actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
    condition: ({ accountId, region, partition }: KeyPlace) => ({
      ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:${partition}:logs:${region}:${accountId}:log-group:*` },
    }),
  },
  cloudwatch: { principal: () => "cloudwatch.amazonaws.com", actions: ENCRYPT_AND_DECRYPT, condition: ofThisAccount },
  events: { principal: () => "events.amazonaws.com", actions: ENCRYPT_AND_DECRYPT, condition: ofThisAccount },
  s3: { principal: () => "s3.amazonaws.com", actions: ENCRYPT_AND_DECRYPT, condition: ofThisAccount },
  sns: { principal: () => "sns.amazonaws.com", actions: ENCRYPT_AND_DECRYPT, condition: ofThisAccount },
} as const satisfies Record<string, ServiceUse>;

export type KeyService = keyof typeof KEY_SERVICES;

/** Policy document of a key for the account it is made in. */
export function keyPolicy(
  parent: pulumi.Resource,
  services: readonly KeyService[],
  userArns: pulumi.Input<string>[],
): pulumi.Output<string> {
  const accountId = aws.getCallerIdentityOutput({}, { parent }).accountId;
  const region = aws.getRegionOutput({}, { parent }).region;
  const partition = aws.getPartitionOutput({}, { parent }).partition;
  const place = pulumi.all([accountId, region, partition]).apply(toPlace);
  return pulumi.all([place, pulumi.all(userArns)]).apply(([where, users]) =>
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        administration(where),
        ...services.map((service) => serviceStatement(service, where)),
        ...(users.length === 0 ? [] : [userStatement(users)]),
      ],
    }),
  );
}

function toPlace([accountId, region, partition]: [string, string, string]): KeyPlace {
  return { accountId, region, partition };
}

/**
 * The account itself administers its key. Without this statement IAM policies could not grant the key at all and a deleted
 * administrator would leave it unmanageable (KMS Developer Guide, "Default key policy"). In a key policy `Resource: "*"`
 * means this key.
 */
function administration({ partition, accountId }: KeyPlace) {
  return {
    Sid: "AccountAdministersKey",
    Effect: "Allow",
    Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
    Action: "kms:*",
    Resource: "*",
  };
}

function serviceStatement(service: KeyService, place: KeyPlace) {
  const { principal, actions, condition }: ServiceUse = KEY_SERVICES[service];
  return {
    Sid: `Service${service[0]?.toUpperCase()}${service.slice(1)}`,
    Effect: "Allow",
    Principal: { Service: principal(place) },
    Action: actions,
    Resource: "*",
    Condition: condition(place),
  };
}

function userStatement(users: string[]) {
  return {
    Sid: "Users",
    Effect: "Allow",
    Principal: { AWS: users },
    Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
    Resource: "*",
  };
}
