import * as pulumi from "@pulumi/pulumi";
import { ArgumentError } from "../../foundation";

/**
 * Letters of the zones that accounts see, for the regions where they are not a, b, c
 * (AWS General Reference, "AWS Regions and Availability Zones"). Names, not a look-up: a look-up returns fewer zones
 * while one is impaired and would then move subnets.
 */
const ZONE_LETTERS: Readonly<Record<string, string>> = {
  "us-east-1": "abcdef",
  "us-west-1": "ac",
  "us-west-2": "abcd",
  "ap-northeast-1": "acd",
  "ap-northeast-2": "abcd",
  "ca-central-1": "abd",
};
const USUAL_ZONE_LETTERS = "abc";

/** Names of a region's zones in order, e.g. `us-east-1a`. */
function zonesOf(region: string): string[] {
  return [...(ZONE_LETTERS[region] ?? USUAL_ZONE_LETTERS)].map((letter) => `${region}${letter}`);
}

/** Position of a zone's letter in the alphabet, from 0; undefined when the name does not end in a letter. */
export function zoneSlot(zone: string): number | undefined {
  const letter = /\d([a-z])$/.exec(zone)?.[1];
  return letter === undefined ? undefined : letter.charCodeAt(0) - "a".charCodeAt(0);
}

/** The region of a zone, local zones included: `us-west-2-lax-1a` lies in `us-west-2`. */
export function regionOfZone(zone: string): string {
  return /^[a-z]+(?:-[a-z]+)+-\d/.exec(zone)?.[0] ?? zone;
}

/**
 * The zones a VPC spans.
 *
 * @param wanted count or names
 * @param region where a count is counted; default: `aws:region` of the stack, then AWS_REGION and AWS_DEFAULT_REGION
 */
export function resolveZones(component: string, wanted: number | readonly string[], region?: string): string[] {
  const path = "availabilityZones";
  if (typeof wanted !== "number") return checkedNames(component, wanted);
  const place = region ?? configuredRegion();
  if (place === undefined) {
    const allowed = "zone names, or a count together with region or the stack's aws:region";
    throw new ArgumentError({ component, path, given: wanted, allowed });
  }
  const zones = zonesOf(place);
  if (Number.isInteger(wanted) && wanted >= 1 && wanted <= zones.length) return zones.slice(0, wanted);
  const allowed = `an integer from 1 to ${zones.length} in ${place}, or zone names`;
  throw new ArgumentError({ component, path, given: wanted, allowed });
}

function checkedNames(component: string, names: readonly string[]): string[] {
  const regions = new Set(names.map(regionOfZone));
  const wrong = names.find((name) => zoneSlot(name) === undefined);
  const problem =
    names.length === 0 || wrong !== undefined
      ? "at least one zone name such as us-east-1a"
      : new Set(names).size < names.length
        ? "each zone once"
        : regions.size > 1
          ? "zones of one region"
          : undefined;
  if (problem === undefined) return [...names];
  throw new ArgumentError({ component, path: "availabilityZones", given: wrong ?? names, allowed: problem });
}

function configuredRegion(): string | undefined {
  return new pulumi.Config("aws").get("region") ?? process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
}
