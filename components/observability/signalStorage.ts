import type * as pulumi from "@pulumi/pulumi";
import { ObjectBucket } from "../database/bucket/objectBucket";
import type { ObservabilityArgs } from "./observabilityArgs";

/** Days by which S3 waits longer than Loki and Tempo, which delete for themselves: S3 only catches what they forgot. */
const GRACE_DAYS = 7;

/** A bucket for one signal. */
export function declareSignalBucket(
  name: string,
  retentionDays: number,
  { environmentClass, kmsKeyArn, tags, transform }: ObservabilityArgs,
  opts: pulumi.ComponentResourceOptions,
): ObjectBucket {
  return new ObjectBucket(
    name,
    {
      environmentClass,
      kmsKeyArn,
      expireDays: retentionDays + GRACE_DAYS,
      noncurrentDays: 1,
      tags,
      transform: { bucket: transform?.bucket },
    },
    opts,
  );
}
