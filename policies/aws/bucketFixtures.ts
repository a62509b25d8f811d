import { together, type Fixture, type FixtureResource } from "../fixture";
import { UNKNOWN } from "../rule";

/** The bucket of the situations below, `data`. */
export const bucket: FixtureResource = {
  type: "aws:s3/bucket:Bucket",
  name: "data",
  properties: { bucket: "orders-data" },
};

/** That bucket with further properties. */
export function bucketWith(properties: object): Fixture {
  return together({ ...bucket, properties: { bucket: "orders-data", ...properties } });
}

/** That bucket beside a resource that configures it. */
export function configured(type: string, properties: object): Fixture {
  return together(bucket, { type, name: "configuration", properties: { bucket: "orders-data", ...properties } });
}

/** The ways to say which bucket a resource that configures one is for. */
export function waysToName(type: string, properties: object): Record<"pass" | "fail" | "unknown", Fixture> {
  const configuration = { type, name: "configuration" };
  return {
    pass: together(bucket, {
      ...configuration,
      properties: { bucket: UNKNOWN, ...properties },
      dependsOn: { bucket: ["data"] },
    }),
    fail: together(bucket, { ...configuration, properties: { bucket: "another", ...properties } }),
    unknown: together(bucket, { ...configuration, properties: { bucket: UNKNOWN, ...properties } }),
  };
}
