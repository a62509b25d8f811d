import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { ObjectBucket } from "../../../components/database";
import { declaredBy, valueOf } from "../declaredResources";
import { objections, onMockCloud } from "../onMockCloud";

interface Statement {
  Effect: string;
  Principal: unknown;
  Action: string;
  Condition: Record<string, Record<string, string>>;
}

describe("ObjectBucket", () => {
  it("satisfies the security and reliability packs with no settings", async () => {
    const { cloud } = await onMockCloud(() => new ObjectBucket("receipts", { bucketName: "receipts-1" }));
    assert.deepEqual(objections(cloud.resources.filter(({ name }) => name === "receipts")), []);
  });

  it("refuses plain HTTP and old TLS beside its owner's statements", async () => {
    const own = {
      Effect: "Allow" as const,
      Principal: { AWS: "123456789012" },
      Action: "s3:GetObject",
      Resource: "arn:aws:s3:::x/*",
    };
    const resources = await declaredBy(() => new ObjectBucket("receipts", { policyStatements: [own] }));
    const policy = JSON.parse(String(resources.only("aws:s3/bucketPolicy:BucketPolicy").inputs["policy"])) as {
      Statement: Statement[];
    };
    assert.deepEqual(
      policy.Statement.map(({ Effect, Condition }) => [Effect, Condition]),
      [
        ["Deny", { Bool: { "aws:SecureTransport": "false" } }],
        ["Deny", { NumericLessThan: { "s3:TlsVersion": "1.2" } }],
        ["Allow", undefined],
      ],
    );
  });

  it("throws away stale uploads, old versions and, where asked, old objects", async () => {
    const resources = await declaredBy(() => new ObjectBucket("receipts", { expireDays: 90 }));
    const [rule] = resources.only("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration").inputs[
      "rules"
    ] as Record<string, unknown>[];
    assert.deepEqual(rule?.["abortIncompleteMultipartUpload"], { daysAfterInitiation: 7 });
    assert.deepEqual(rule?.["noncurrentVersionExpiration"], { noncurrentDays: 30 });
    assert.deepEqual(rule?.["expiration"], { days: 90 });
  });

  it("loses its objects with itself in dev only", async () => {
    for (const [environmentClass, forceDestroy, protect] of [
      ["dev", true, false],
      ["prod", false, true],
    ] as const) {
      const resources = await declaredBy(() => new ObjectBucket("receipts", { environmentClass }));
      const bucket = resources.only("aws:s3/bucket:Bucket");
      assert.deepEqual([bucket.inputs["forceDestroy"], bucket.protect], [forceDestroy, protect]);
    }
  });

  it("grants objects under a prefix and the key, and nothing else", async () => {
    const { made, cloud } = await onMockCloud(() => new ObjectBucket("receipts", { bucketName: "receipts-1" }));
    const statements = await valueOf(pulumi.output(made.accessStatements("read", "2026/")));
    assert.deepEqual(
      statements.map(({ Action, Resource }) => [Action, Resource]),
      [
        [["s3:ListBucket", "s3:GetBucketLocation"], "arn:aws:s3:::receipts-1"],
        [["s3:GetObject"], "arn:aws:s3:::receipts-1/2026/*"],
        [["kms:Decrypt"], cloud.named("receipts", "aws:kms/key:Key").state["arn"]],
      ],
    );
  });

  it("refuses a name that S3 would refuse", async () => {
    await assert.rejects(
      declaredBy(() => new ObjectBucket("receipts", { bucketName: "My_Bucket" })),
      /ObjectBucket "receipts": bucketName is "My_Bucket"; allowed: 3 to 63 lower-case letters/,
    );
  });
});
