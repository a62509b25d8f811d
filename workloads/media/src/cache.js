import { createClient, RESP_TYPES } from "redis";
import { log } from "./log.js";

/** Bytes in Redis, for a while. */
export class Cache {
  constructor({ REDIS_URL }) {
    this.client = createClient({ url: REDIS_URL, disableOfflineQueue: true });
    this.client.on("error", (error) => log("warn", "the cache is away", { error: error.message }));
    this.bytes = this.client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  }

  /** Connects in the background, and again whenever the connection is lost. */
  connect() {
    this.client.connect().catch(() => undefined);
  }

  async get(key) {
    return (await this.bytes.get(key)) ?? undefined;
  }

  async put(key, bytes, seconds) {
    await this.client.set(key, bytes, { expiration: { type: "EX", value: seconds } });
  }

  async remove(key) {
    await this.client.del(key);
  }

  async close() {
    if (this.client.isOpen) this.client.destroy();
  }
}
