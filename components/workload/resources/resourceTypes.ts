import { amqp } from "./amqp";
import { dns } from "./dns";
import { endpoint } from "./endpoint";
import { environment } from "./environment";
import { kafkaTopic } from "./kafkaTopic";
import { mysql } from "./mysql/mysql";
import { postgres } from "./postgres/postgres";
import { redis } from "./redis";
import type { ResourceType } from "./resourceType";
import { route } from "./route";
import { s3 } from "./s3";
import { service } from "./service";
import { servicePort } from "./servicePort";
import { volume } from "./volume";

/** The types that every platform understands. */
export const RESOURCE_TYPES: readonly ResourceType[] = [
  amqp,
  dns,
  endpoint,
  environment,
  kafkaTopic,
  mysql,
  postgres,
  redis,
  route,
  s3,
  service,
  servicePort,
  volume,
];

/** The built-in types and an organisation's own, by name; its own win. */
export function resourceTypesWith(own: readonly ResourceType[] = []): ReadonlyMap<string, ResourceType> {
  return new Map([...RESOURCE_TYPES, ...own].map((type) => [type.type, type]));
}
