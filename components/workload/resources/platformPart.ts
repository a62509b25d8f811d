import * as pulumi from "@pulumi/pulumi";
import { nearest } from "../../foundation";
import type { ResourceContext } from "./resourceType";

/**
 * A part of the platform by its name.
 *
 * @param what what the part is, for people, e.g. `Kafka cluster`.
 * @throws `pulumi.RunError` naming file, line and the names that the platform has.
 */
export function named<Part>(what: string, parts: Record<string, Part>, name: string, context: ResourceContext): Part {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part !== undefined) return part;
  const known = Object.keys(parts);
  const suggestion = nearest(name, known);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  const { file, line, column } = context.workload.source.problem(`/resources/${context.name}`, "");
  throw new pulumi.RunError(
    `${file}:${line}:${column}: resources.${context.name} needs the ${what} ${JSON.stringify(name)} of the platform, ` +
      `which has ${known.length === 0 ? "none" : known.join(", ")}${hint}`,
  );
}
