import type { CloudView } from "../model";
import { zonesOf } from "./knowledge/regions";

/** The account as seen from another region: a resource's own `region` property overrides the provider's. */
export function inRegion(cloud: CloudView, region: string | undefined): CloudView {
  if (region === undefined || region === cloud.region) return cloud;
  return {
    partition: cloud.partition,
    accountId: cloud.accountId,
    region,
    zones: zonesOf(region),
    ofType: (type) => cloud.ofType(type),
    find: (type, id) => cloud.find(type, id),
    findByArn: (arn) => cloud.findByArn(arn),
    hex: (digits) => cloud.hex(digits),
    alphanumeric: (length) => cloud.alphanumeric(length),
    now: () => cloud.now(),
  };
}
