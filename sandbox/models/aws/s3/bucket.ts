import type { CloudView, Properties, ResourceModel } from "../../model";
import { awsModel } from "../awsModel";
import { requireThat } from "../check/require";
import { given, object, objects, text } from "../check/values";
import { REGIONS } from "../knowledge/regions";

/** Default quota "General purpose buckets". */
const BUCKETS_PER_ACCOUNT = 10_000;
const RESERVED_PREFIXES = ["xn--", "sthree-", "amzn-s3-demo-"];
const RESERVED_SUFFIXES = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3", "-an"];

/** What is wrong with a bucket name by "General purpose bucket naming rules"; undefined: nothing. */
function bucketNameProblem(name: string): string | undefined {
  if (name.length < 3 || name.length > 63) return "it must have 3 to 63 characters";
  if (!/^[a-z0-9.-]+$/.test(name)) return "it may have lower-case letters, digits, periods and hyphens only";
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return "it must begin and end with a letter or digit";
  if (name.includes("..")) return "it must not have two adjacent periods";
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return "it must not be formatted as an IP address";
  const prefix = RESERVED_PREFIXES.find((each) => name.startsWith(each));
  const suffix = RESERVED_SUFFIXES.find((each) => name.endsWith(each));
  return prefix || suffix ? `${prefix ?? suffix} is reserved` : undefined;
}

/** What `BucketV2` calls in the plural. */
const PLURAL: Properties = {
  loggings: [],
  replicationConfigurations: [],
  serverSideEncryptionConfigurations: [],
  versionings: [],
  websites: [],
};

function bucketModel(type: string, plural: Properties = {}): ResourceModel {
  return awsModel({
    type,
    source:
      "Amazon S3 API Reference: CreateBucket, DeleteBucket; Amazon S3 User Guide: General purpose bucket naming rules",
    autoName: { property: "bucket", maxLength: 63, lowerCase: true },
    taggable: true,
    replaceOn: ["bucket", "bucketPrefix", "bucketNamespace", "objectLockEnabled"],
    defaults: (_, cloud) => ({
      ...plural,
      accelerationStatus: "",
      acl: "private",
      bucketNamespace: "global",
      bucketPrefix: "",
      corsRules: [],
      forceDestroy: false,
      grants: [{ id: cloud.accountId, permissions: ["FULL_CONTROL"], type: "CanonicalUser", uri: "" }],
      lifecycleRules: [],
      logging: null,
      objectLockConfiguration: null,
      objectLockEnabled: false,
      policy: "",
      replicationConfiguration: null,
      requestPayer: "BucketOwner",
      serverSideEncryptionConfiguration: DEFAULT_ENCRYPTION,
      versioning: { enabled: false, mfaDelete: false },
      website: null,
    }),
    key: (inputs) => text(inputs, "bucket"),
    duplicateCode: "BucketAlreadyOwnedByYou",
    validate(inputs) {
      const name = text(inputs, "bucket");
      const problem = name === undefined ? undefined : bucketNameProblem(name);
      requireThat(problem === undefined, "InvalidBucketName", `The specified bucket is not valid: ${name}: ${problem}`);
    },
    guard(_, cloud, existing) {
      const buckets = cloud.ofType(type);
      requireThat(
        existing !== undefined || buckets.length < BUCKETS_PER_ACCOUNT,
        "TooManyBuckets",
        "You have attempted to create more buckets than allowed",
      );
    },
    validateDelete(existing, cloud) {
      const objectsInside = ["aws:s3/bucketObjectv2:BucketObjectv2", "aws:s3/bucketObject:BucketObject"]
        .flatMap((each) => cloud.ofType(each))
        .filter(({ outputs }) => outputs.bucket === existing.id);
      const empty = objectsInside.length === 0 || existing.outputs.forceDestroy === true;
      requireThat(empty, "BucketNotEmpty", `The bucket you tried to delete is not empty: ${existing.id}`);
    },
    id: (inputs) => text(inputs, "bucket") ?? "",
    fixed: (_, cloud, id) => bucketAddresses(cloud, id),
    derived: (inputs, cloud, id) => websiteOf(inputs, cloud, id),
  });
}

const DEFAULT_ENCRYPTION = {
  rule: { applyServerSideEncryptionByDefault: { kmsMasterKeyId: "", sseAlgorithm: "AES256" }, bucketKeyEnabled: false },
};

function bucketAddresses(cloud: CloudView, name: string): Properties {
  return {
    arn: `arn:${cloud.partition}:s3:::${name}`,
    bucket: name,
    bucketDomainName: `${name}.s3.amazonaws.com`,
    bucketRegion: cloud.region,
    bucketRegionalDomainName: `${name}.s3.${cloud.region}.amazonaws.com`,
    hostedZoneId: REGIONS[cloud.region]?.s3HostedZone ?? "",
  };
}

function websiteOf(inputs: Properties, cloud: CloudView, name: string): Properties {
  if (!given(inputs, "website") && !object(inputs, "website") && objects(inputs, "websites").length === 0) {
    return { websiteDomain: "", websiteEndpoint: "" };
  }
  const websiteDomain = `s3-website-${cloud.region}.amazonaws.com`;
  return { websiteDomain, websiteEndpoint: `${name}.${websiteDomain}` };
}

export const bucket: ResourceModel = bucketModel("aws:s3/bucket:Bucket");
export const bucketV2: ResourceModel = bucketModel("aws:s3/bucketV2:BucketV2", PLURAL);
