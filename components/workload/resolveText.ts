import * as pulumi from "@pulumi/pulumi";
import { isSecret, type OutputValue, type SecretValue } from "./resources/resourceType";
import { metadataValue, parseTemplate, type Reference, type TemplatePart } from "./score";

/** Where placeholders find their values. */
export interface PlaceholderScope {
  metadata: Record<string, unknown>;
  /** Value of an output of a resource; the names were checked before. */
  outputOf(resource: string, output: string): OutputValue;
}

/** A text whose placeholders are resolved: plain, or a template that External Secrets fills so that no one else sees it. */
export type ResolvedText = { plain: pulumi.Input<string> } | { secret: SecretText };

export interface SecretText {
  /** Go template over the keys of `values`; everything that is not secret is already in it. */
  template: pulumi.Input<string>;
  /** Where External Secrets finds each value. */
  values: Record<string, SecretValue["secret"]>;
}

/** Resolves the placeholders of a text. One secret in it makes the whole text secret. */
export function resolveText(text: string, scope: PlaceholderScope): ResolvedText {
  const parts = parseTemplate(text).map((part) => valueOf(part, scope));
  if (parts.length === 0) return { plain: "" };
  const values: SecretText["values"] = {};
  for (const { key, value } of parts) {
    if (isSecret(value)) values[key] = value.secret;
  }
  const secret = Object.keys(values).length > 0;
  const pieces = parts.map(({ key, value }) => {
    if (isSecret(value)) return `{{ index . ${JSON.stringify(key)} }}`;
    return secret ? pulumi.output(value).apply(literalInTemplate) : value;
  });
  const joined = pieces.every((piece) => typeof piece === "string") ? pieces.join("") : pulumi.concat(...pieces);
  return secret ? { secret: { template: joined, values } } : { plain: joined };
}

/** Resolves every text inside params; other values stay. Params never hold secrets: validation refuses them. */
export function resolveParams(value: unknown, scope: PlaceholderScope): pulumi.Input<unknown> {
  if (typeof value === "string") {
    const resolved = resolveText(value, scope);
    if ("plain" in resolved) return resolved.plain;
    throw new Error(`${JSON.stringify(value)} would put a secret into the params of a resource`);
  }
  if (Array.isArray(value)) return value.map((item) => resolveParams(item, scope));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveParams(item, scope)]));
}

function valueOf(part: TemplatePart, scope: PlaceholderScope): { key: string; value: OutputValue } {
  if ("text" in part) return { key: "", value: part.text };
  return referenceValue(part.reference, scope);
}

function referenceValue({ keys, written }: Reference, scope: PlaceholderScope): { key: string; value: OutputValue } {
  const [root, name = "", ...rest] = keys;
  if (root === "metadata") return { key: "", value: metadataValue(keys.slice(1), scope.metadata, written).text ?? "" };
  const output = rest.join(".");
  return { key: `${name}.${output}`, value: scope.outputOf(name, output) };
}

/** Text that External Secrets' template engine writes as it is. */
function literalInTemplate(text: string): string {
  return text.replace(/\{\{/g, '{{ "{{" }}');
}
