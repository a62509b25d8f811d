import type { CloudView, Reference } from "../../model";
import { requireThat, requireMatch } from "../check/require";

/** Name rules that RDS, DocumentDB and their groups share. Source: Amazon RDS API Reference, CreateDBInstance. */
export function requireIdentifier(identifier: string | undefined, what: string): void {
  requireMatch(identifier, /^[a-zA-Z](?!.*--)[a-zA-Z0-9-]{0,62}$/, "InvalidParameterValue", what);
  requireThat(
    identifier?.endsWith("-") !== true,
    "InvalidParameterValue",
    `The parameter ${what} must not end with a hyphen`,
  );
}

/** Name of a subnet, parameter or option group. */
export function requireGroupName(name: string | undefined, what: string): void {
  requireMatch(name, /^[a-zA-Z0-9][a-zA-Z0-9 ._-]{0,254}$/, "InvalidParameterValue", what);
  requireThat(name?.toLowerCase() !== "default", "InvalidParameterValue", `${what} must not be default`);
}

export const subnetGroupReference = (path: string, inUseCode?: string): Reference => ({
  path,
  types: ["aws:rds/subnetGroup:SubnetGroup", "aws:docdb/subnetGroup:SubnetGroup"],
  output: "name",
  code: "DBSubnetGroupNotFoundFault",
  inUseCode,
  except: (value) => value === "default",
});

/** Distinct availability zones of subnets that exist. */
export function zonesOfSubnets(cloud: CloudView, ids: readonly string[]): Set<unknown> {
  return new Set(
    ids
      .map((id) => cloud.find("aws:ec2/subnet:Subnet", id)?.outputs.availabilityZone)
      .filter((zone) => zone !== undefined),
  );
}

/** A secret that RDS keeps for the master user: `rds!db-…`. */
export function masterSecret(cloud: CloudView, kind: "db" | "cluster", kmsKeyId: unknown): Record<string, unknown>[] {
  const digits = cloud.hex(32);
  const name = `rds!${kind}-${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
  const secretArn = `arn:${cloud.partition}:secretsmanager:${cloud.region}:${cloud.accountId}:secret:${name}-${cloud.alphanumeric(6)}`;
  return [
    {
      kmsKeyId: kmsKeyId ?? `arn:${cloud.partition}:kms:${cloud.region}:${cloud.accountId}:alias/aws/secretsmanager`,
      secretArn,
      secretStatus: "active",
    },
  ];
}
