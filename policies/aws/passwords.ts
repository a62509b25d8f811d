import type { RuleResource } from "../rule";
import { at } from "../values/read";

/** Where each type takes the passwords of a database, cache or broker; a list on the way stands for each of its items. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  "aws:rds/instance:Instance": ["password", "passwordWo"],
  "aws:rds/cluster:Cluster": ["masterPassword", "masterPasswordWo"],
  "aws:docdb/cluster:Cluster": ["masterPassword", "masterPasswordWo"],
  "aws:docdb/elasticCluster:ElasticCluster": ["adminUserPassword"],
  "aws:redshift/cluster:Cluster": ["masterPassword", "masterPasswordWo"],
  "aws:redshiftserverless/namespace:Namespace": ["adminUserPassword", "adminUserPasswordWo"],
  "aws:elasticache/replicationGroup:ReplicationGroup": ["authToken", "authTokenWo"],
  "aws:elasticache/user:User": ["passwords", "passwordsWo", "authenticationMode.passwords"],
  "aws:memorydb/user:User": ["authenticationMode.passwords"],
  "aws:mq/broker:Broker": ["users.password"],
  "aws:opensearch/domain:Domain": ["advancedSecurityOptions.masterUserOptions.masterUserPassword"],
  "aws:elasticsearch/domain:Domain": ["advancedSecurityOptions.masterUserOptions.masterUserPassword"],
  "aws:dms/endpoint:Endpoint": ["password"],
};

export const PASSWORD_TYPES: readonly string[] = Object.keys(PATHS);

interface Password {
  /** e.g. `users[1].password`. */
  path: string;
  text: string;
}

/** The passwords that a resource is given and that can be read here. */
export function passwordsOf(resource: RuleResource): Password[] {
  return (PATHS[resource.type] ?? []).flatMap((path) => textsAt(resource.properties, path));
}

function textsAt(properties: unknown, path: string): Password[] {
  let found: { path: string; value: unknown }[] = [{ path: "", value: properties }];
  for (const key of path.split(".")) {
    found = found.flatMap((place) => itemsOf({ path: join(place.path, key), value: at(place.value, key) }));
  }
  return found.flatMap((place) =>
    typeof place.value === "string" && place.value !== "" ? [{ path: place.path, text: place.value }] : [],
  );
}

function itemsOf({ path, value }: { path: string; value: unknown }): { path: string; value: unknown }[] {
  return Array.isArray(value)
    ? value.map((item, index) => ({ path: `${path}[${index}]`, value: item as unknown }))
    : [{ path, value }];
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
