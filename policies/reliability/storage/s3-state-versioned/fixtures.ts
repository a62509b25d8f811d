import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = (name: string, properties: object = {}): FixtureResource => ({
  type: "aws:s3/bucket:Bucket",
  name: "bucket",
  properties: { bucket: name, ...properties },
});
const versioning = (status: unknown, of: unknown = "acme-tfstate"): FixtureResource => ({
  type: "aws:s3/bucketVersioning:BucketVersioning",
  name: "versioning",
  properties: { bucket: of, versioningConfiguration: { status } },
});

export const fixtures: RuleFixtures = {
  pass: {
    versioned: together(bucket("acme-tfstate"), versioning("Enabled")),
    "its own versioning": together(bucket("pulumi-state", { versioning: { enabled: true } })),
    "no state": together(bucket("estate-pictures")),
  },
  fail: {
    "absent attribute": together(bucket("acme-tfstate")),
    suspended: together(bucket("acme-tfstate"), versioning("Suspended")),
    "another word for it": together(bucket("infra-state-prod")),
    "by a tag": together(bucket("acme-1f3c", { tags: { purpose: "terraform-state" } })),
    "by its name in the program": together({ ...bucket("acme-1f3c"), name: "pulumi-state" }),
  },
  unknown: {
    "not known yet": together(bucket("acme-tfstate"), versioning(UNKNOWN)),
    "whose versioning is not known yet": together(bucket("acme-tfstate"), versioning("Enabled", UNKNOWN)),
  },
};
