import { GetObjectCommand, HeadBucketCommand, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

/** Objects of one S3 bucket, under the pod's own identity. */
export class Bucket {
  constructor({ BUCKET, AWS_REGION }) {
    this.name = BUCKET;
    this.client = new S3Client({ region: AWS_REGION });
  }

  async ping() {
    await this.client.send(new HeadBucketCommand({ Bucket: this.name }));
  }

  async put(key, body) {
    await this.client.send(new PutObjectCommand({ Bucket: this.name, Key: key, Body: body }));
  }

  async get(key) {
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.name, Key: key }));
      return Buffer.from(await Body.transformToByteArray());
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }
}
