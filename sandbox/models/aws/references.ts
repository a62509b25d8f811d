import type { Reference } from "../model";

/** The references that recur over the services, each with the code of the service that resolves it. */

const SECURITY_GROUPS = {
  types: ["aws:ec2/securityGroup:SecurityGroup", "aws:ec2/vpc:Vpc", "aws:eks/cluster:Cluster"],
  output: ["id", "defaultSecurityGroupId", "vpcConfig.clusterSecurityGroupId"],
};

type Codes = { code: string; inUseCode?: string };

export function vpcReference(
  path = "vpcId",
  codes: Codes = { code: "InvalidVpcID.NotFound", inUseCode: "DependencyViolation" },
): Reference {
  return { path, types: ["aws:ec2/vpc:Vpc"], ...codes };
}

export function subnetReference(
  path: string,
  codes: Codes = { code: "InvalidSubnetID.NotFound", inUseCode: "DependencyViolation" },
): Reference {
  return { path, types: ["aws:ec2/subnet:Subnet"], ...codes };
}

export function securityGroupReference(
  path: string,
  codes: Codes = { code: "InvalidGroup.NotFound", inUseCode: "DependencyViolation" },
): Reference {
  return { path, ...SECURITY_GROUPS, ...codes };
}

export function routeTableReference(path: string, inUseCode?: string): Reference {
  return {
    path,
    types: ["aws:ec2/routeTable:RouteTable", "aws:ec2/vpc:Vpc"],
    output: ["id", "mainRouteTableId", "defaultRouteTableId"],
    code: "InvalidRouteTableID.NotFound",
    inUseCode,
  };
}

/** An IAM role by ARN. Service-linked roles are made by their services on first use. */
export function roleArnReference(path: string, code: string, inUseCode?: string): Reference {
  return {
    path,
    types: ["aws:iam/role:Role", "aws:iam/serviceLinkedRole:ServiceLinkedRole"],
    output: "arn",
    code,
    inUseCode,
    except: (value) => value.includes(":role/aws-service-role/"),
  };
}

/** A KMS key by ARN or id, or by the name or ARN of an alias. The AWS managed keys (`alias/aws/…`) always exist. */
export function kmsKeyReference(path: string, code: string): Reference {
  return {
    path,
    types: ["aws:kms/key:Key", "aws:kms/alias:Alias", "aws:kms/replicaKey:ReplicaKey"],
    output: ["arn", "keyId", "id"],
    code,
    except: (value, cloud) => value.includes("alias/aws/") || isElsewhere(value, cloud.accountId),
  };
}

/** A bucket by name. */
export function bucketReference(path: string, code: string): Reference {
  return { path, types: ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"], output: ["bucket", "id"], code };
}

/** An ARN of another account: it cannot be looked up here, and the services mostly do not. */
export function isElsewhere(value: string, accountId: string): boolean {
  const account = value.startsWith("arn:") ? value.split(":")[4] : "";
  return account !== "" && account !== undefined && account !== accountId && account !== "aws";
}
