import { bucket, waysToName } from "../../../aws/bucketFixtures";
import { together, type Fixture, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const acl = (properties: object): FixtureResource => ({
  type: "aws:s3/bucketAcl:BucketAcl",
  name: "acl",
  properties: { bucket: "orders-data", ...properties },
});
const policy = (document: unknown): FixtureResource => ({
  type: "aws:s3/bucketPolicy:BucketPolicy",
  name: "policy",
  properties: { bucket: "orders-data", policy: document },
});
const block = (properties: object): FixtureResource => ({
  type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  name: "block",
  properties: { bucket: "orders-data", ...properties },
});
const plain = policy({ Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }] });
const tlsOnly = policy({
  Statement: [
    {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: "*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ],
});
const everybody = acl({
  accessControlPolicy: {
    grants: [{ grantee: { uri: "http://acs.amazonaws.com/groups/global/AllUsers" }, permission: "READ" }],
  },
});
const flagged = (fixture: Fixture): Fixture => ({ ...fixture, flagged: ["acl"] });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(bucket, acl({}), plain),
    "private list": together(bucket, acl({ acl: "private" }), plain),
    "TLS only": together(bucket, acl({ acl: "public-read" }), tlsOnly),
    "list without effect": together(bucket, acl({ acl: "public-read" }), plain, block({ blockPublicAcls: true })),
    website: together(bucket, acl({ acl: "public-read" }), plain, {
      type: "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration",
      name: "website",
      properties: { bucket: "orders-data" },
    }),
    "policy of another bucket": waysToName("aws:s3/bucketPolicy:BucketPolicy", plain.properties).fail,
  },
  fail: {
    "canned list": flagged(together(bucket, acl({ acl: "public-read" }), plain)),
    "grant to everybody": flagged(together(bucket, everybody, plain, block({ blockPublicAcls: false }))),
    "of a bucket elsewhere": flagged(together(acl({ acl: "public-read-write" }), plain)),
  },
  unknown: {
    "list not known yet": together(bucket, acl({ acl: UNKNOWN }), plain),
    "policy not known yet": together(bucket, acl({ acl: "public-read" }), policy(UNKNOWN)),
    "bucket not known yet": together(bucket, acl({ acl: "public-read", bucket: UNKNOWN }), plain),
  },
};
