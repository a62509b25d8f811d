const CACHE_SECONDS = 3600;

/** Pictures in a bucket, with the ones asked for lately in a cache. A cache that is away costs time, not answers. */
export class Pictures {
  constructor(bucket, cache) {
    this.bucket = bucket;
    this.cache = cache;
  }

  async put(name, bytes) {
    await this.bucket.put(name, bytes);
    await this.cache.remove(name).catch(() => undefined);
  }

  /** The picture, or undefined where there is none. */
  async get(name) {
    const cached = await this.cache.get(name).catch(() => undefined);
    if (cached !== undefined) return cached;
    const bytes = await this.bucket.get(name);
    if (bytes !== undefined) await this.cache.put(name, bytes, CACHE_SECONDS).catch(() => undefined);
    return bytes;
  }
}
