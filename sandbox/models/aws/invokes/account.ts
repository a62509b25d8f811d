import { CloudError, InvokeModel } from "../../model";
import { requireThat } from "../check/require";
import { objects, text, texts } from "../check/values";
import { REGIONS, zoneIdOf, zonesOf } from "../knowledge/regions";

const index = (name: string) => `aws:index/${name}:${name}`;
const regionOf = (args: Record<string, unknown>, fallback: string) => text(args, "region") ?? fallback;

const getAvailabilityZones: InvokeModel = {
  token: index("getAvailabilityZones"),
  source: "Amazon EC2 API Reference: DescribeAvailabilityZones",
  answer(args, cloud) {
    const region = regionOf(args, cloud.region);
    const all = region === cloud.region ? cloud.zones : zonesOf(region);
    const [excludedNames, excludedIds] = [texts(args, "excludeNames"), texts(args, "excludeZoneIds")];
    const state = text(args, "state");
    const kept = all.filter(
      (zone) =>
        !excludedNames.includes(zone) &&
        !excludedIds.includes(zoneIdOf(zone)) &&
        matches(zone, region, objects(args, "filters")),
    );
    const names = state === undefined || state === "available" ? kept : [];
    return { ...args, region, id: region, groupNames: [`${region}-zg-1`], names, zoneIds: names.map(zoneIdOf) };
  },
};

function matches(zone: string, region: string, filters: Record<string, unknown>[]): boolean {
  const facts: Record<string, string> = {
    "zone-name": zone,
    "zone-id": zoneIdOf(zone),
    "zone-type": "availability-zone",
    "region-name": region,
    "opt-in-status": "opt-in-not-required",
    "group-name": `${region}-zg-1`,
    state: "available",
  };
  return filters.every((filter) => {
    const fact = facts[text(filter, "name") ?? ""];
    requireThat(fact !== undefined, "InvalidParameterValue", `The filter '${text(filter, "name")}' is invalid`);
    return texts(filter, "values").includes(fact);
  });
}

const getCallerIdentity: InvokeModel = {
  token: index("getCallerIdentity"),
  source: "AWS STS API Reference: GetCallerIdentity",
  answer: (_, cloud) => ({
    id: cloud.accountId,
    accountId: cloud.accountId,
    arn: `arn:${cloud.partition}:iam::${cloud.accountId}:user/plinth-sandbox`,
    userId: "AIDAPLINTHSANDBOXUSER",
  }),
};

const getRegion: InvokeModel = {
  token: index("getRegion"),
  source: "AWS General Reference: Regional endpoints",
  answer(args, cloud) {
    const region =
      text(args, "region") ??
      text(args, "name") ??
      /^ec2\.([\w-]+)\./.exec(text(args, "endpoint") ?? "")?.[1] ??
      cloud.region;
    const row = REGIONS[region];
    requireThat(
      row !== undefined,
      "InvalidParameterValue",
      `no region ${region}; known are ${Object.keys(REGIONS).join(", ")}`,
    );
    return { id: region, name: region, region, description: row.description, endpoint: `ec2.${region}.amazonaws.com` };
  },
};

const getPartition: InvokeModel = {
  token: index("getPartition"),
  source: "AWS General Reference: Amazon Resource Names",
  answer: (_, cloud) => ({
    id: cloud.partition,
    partition: cloud.partition,
    dnsSuffix: "amazonaws.com",
    reverseDnsPrefix: "com.amazonaws",
  }),
};

const getServicePrincipal: InvokeModel = {
  token: index("getServicePrincipal"),
  source: "IAM User Guide: AWS service principals",
  answer(args, cloud) {
    const [serviceName, region] = [text(args, "serviceName") ?? "", regionOf(args, cloud.region)];
    const name = `${serviceName}.amazonaws.com`;
    return { id: `${serviceName}.${region}.amazonaws.com`, name, region, serviceName, suffix: "amazonaws.com" };
  },
};

const getRegions: InvokeModel = {
  token: index("getRegions"),
  source: "Amazon EC2 API Reference: DescribeRegions",
  answer: (args, cloud) => ({ ...args, id: cloud.partition, names: Object.keys(REGIONS) }),
};

const getDefaultTags: InvokeModel = {
  token: index("getDefaultTags"),
  source: "Pulumi AWS provider: default tags",
  answer: (_, cloud) => ({ id: cloud.partition, tags: {} }),
};

const getArn: InvokeModel = {
  token: index("getArn"),
  source: "AWS General Reference: Amazon Resource Names",
  answer(args) {
    const written = text(args, "arn") ?? "";
    const [prefix, partition, service, region, account, ...resource] = written.split(":");
    if (prefix !== "arn" || resource.length === 0)
      throw new CloudError("InvalidParameterValue", `${written} is not an ARN`);
    return { id: written, arn: written, partition, service, region, account, resource: resource.join(":") };
  },
};

export const ACCOUNT_INVOKES: readonly InvokeModel[] = [
  getAvailabilityZones,
  getCallerIdentity,
  getRegion,
  getRegions,
  getPartition,
  getServicePrincipal,
  getDefaultTags,
  getArn,
];
