import { nearest } from "../../foundation/nearest";
import { isMap } from "./mergeDocuments";
import { parseTemplate, type Reference } from "./placeholders";
import { type Refusal, wholeResource } from "./resourceGraph";
import type { ScoreWorkload } from "./scoreWorkload";
import { templatesOf, type TemplateText } from "./templates";

type Referring = Pick<ScoreWorkload, "metadata" | "containers" | "resources">;

/** Placeholders that point at nothing: wrong root, too short, no such metadata key or resource. */
export function referenceProblems(workload: Referring): Refusal[] {
  return templatesOf(workload).flatMap((template) =>
    parseTemplate(template.text).flatMap((part) => {
      const message = "reference" in part ? problemOf(part.reference, template, workload) : undefined;
      return message === undefined ? [] : [{ path: template.path, message }];
    }),
  );
}

function problemOf(reference: Reference, template: TemplateText, workload: Referring): string | undefined {
  const { keys, written } = reference;
  const [root = "", name = ""] = keys;
  if (root !== "resources" && root !== "metadata") {
    return `${written}: ${choice(root, ["resources", "metadata"], "unknown root", "allowed")}; write $${written} for the text itself`;
  }
  if (keys.length < 2 || keys.some((key) => key === "")) {
    return `${written} is not a placeholder: allowed are \${metadata.key} and \${resources.name.output}`;
  }
  if (root === "metadata") return metadataValue(keys.slice(1), workload.metadata, written).problem;
  const names = Object.keys(workload.resources);
  if (!names.includes(name)) return `${written}: ${choice(name, names, "unknown resource", "resources")}`;
  if (keys.length > 2) return undefined;
  if (template.use === "volume" && wholeResource(template.text) === name) return undefined;
  return `${written} names a whole resource, which only the source of a volume can be: name one of its outputs`;
}

/** The value of `${metadata…}` as text (anything but a string as JSON), or why there is none. */
export function metadataValue(
  keys: readonly string[],
  metadata: Record<string, unknown>,
  written: string,
): { text: string; problem?: undefined } | { text?: undefined; problem: string } {
  let value: unknown = metadata;
  for (const key of keys) {
    const known = isMap(value) ? Object.keys(value) : [];
    if (!known.includes(key)) return { problem: `${written}: ${choice(key, known, "unknown metadata key", "keys")}` };
    value = (value as Record<string, unknown>)[key];
  }
  return { text: typeof value === "string" ? value : JSON.stringify(value) };
}

function choice(given: string, known: readonly string[], what: string, list: string): string {
  const suggestion = nearest(given, known);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  return `${what} ${JSON.stringify(given)}; ${list}: ${known.length === 0 ? "none" : known.join(", ")}${hint}`;
}
