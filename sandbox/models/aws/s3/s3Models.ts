import type { ResourceModel } from "../../model";
import { bucket, bucketV2 } from "./bucket";
import { BUCKET_OBJECTS } from "./bucketObject";
import { BUCKET_SETTINGS } from "./bucketSettings";

export const S3_MODELS: readonly ResourceModel[] = [bucket, bucketV2, ...BUCKET_SETTINGS, ...BUCKET_OBJECTS];
