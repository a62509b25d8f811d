import type { Properties, ResourceModel } from "../models/model";

/** The tags of a provider's `defaultTags`; its configuration carries objects as JSON text. */
export function defaultTagsOf(config: Properties): Properties {
  const { defaultTags } = config;
  const parsed = typeof defaultTags === "string" ? parseJson(defaultTags) : defaultTags;
  const tags = isMap(parsed) ? parsed.tags : undefined;
  return isMap(tags) ? tags : {};
}

/** The inputs of a taggable resource with the provider's tags under its own, as the real provider merges them at Check. */
export function tagged(model: ResourceModel, inputs: Properties, defaultTags: Properties): Properties {
  const { tags } = inputs;
  const takesTags = model.taggable ?? isMap(tags);
  if (!takesTags || Object.keys(defaultTags).length === 0) return inputs;
  if (tags !== undefined && tags !== null && !isMap(tags)) return inputs;
  return { ...inputs, tags: { ...defaultTags, ...tags } };
}

function isMap(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
