import { UNKNOWN, type RuleResource } from "../rule";
import { at, objects, property } from "../values/read";

const PROVIDER = "pulumi:providers:aws";

/** Providers, whose region resources have that name none. */
export const PROVIDERS: readonly string[] = [PROVIDER];

/** Where each type names regions that it copies its data to. */
const COPIES: Readonly<Record<string, { list: string; region: string }>> = {
  "aws:dynamodb/table:Table": { list: "replicas", region: "regionName" },
  "aws:secretsmanager/secret:Secret": { list: "replicas", region: "region" },
};

/** The one region of all providers of a stack; undefined when there are several, or it is not known. */
export function regionOfProviders(providers: readonly RuleResource[]): string | undefined {
  const regions = new Set(providers.map((provider) => property(provider, "region")));
  const [only] = regions;
  return regions.size === 1 && typeof only === "string" ? only : undefined;
}

/** The region a resource is in: as it says, as its ARN or zone says, or else that of the stack's providers. */
export function regionOf(resource: RuleResource, otherwise: string | undefined): string | undefined {
  const region = property(resource, "region");
  if (region === UNKNOWN) return undefined;
  if (typeof region === "string" && region !== "") return region;
  const arn = property(resource, "arn");
  const [, , , inArn = ""] = typeof arn === "string" ? arn.split(":") : [];
  if (inArn !== "") return inArn;
  const zone = property(resource, "availabilityZone");
  return typeof zone === "string" && /^[a-z]{2}(-[a-z]+)+-\d[a-z]$/.test(zone) ? zone.slice(0, -1) : otherwise;
}

/** Regions to which a resource copies its data. */
export function copiedTo(resource: RuleResource): string[] {
  const copies = COPIES[resource.type];
  if (copies === undefined) return [];
  return objects(property(resource, copies.list)).flatMap((copy) => {
    const region = at(copy, copies.region);
    return typeof region === "string" ? [region] : [];
  });
}
