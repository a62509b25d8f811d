import Ajv from "ajv";
import { type SchemaProblem, schemaProblems } from "../../components/foundation/schema";
import type { Environment } from "./environment";
import schema from "./schema.json";

const validate = new Ajv({ allErrors: true, verbose: true, useDefaults: true, strictTypes: false })
  .addVocabulary(["errorHint"])
  .compile<Omit<Environment, "name">>(schema);

/** Tags that Plinth itself puts on every resource. */
function ownTags(name: string): Record<string, string> {
  return { environment: name, "managed-by": "plinth" };
}

/**
 * Checks the value of `plinth:environment` against its schema and applies the defaults.
 *
 * @param name the environment: the stack's name.
 * @param settings the value as it was read; not changed.
 */
export function validateEnvironment(
  name: string,
  settings: unknown,
): { environment: Environment } | { problems: SchemaProblem[] } {
  const copy = structuredClone(settings);
  if (!validate(copy)) return { problems: schemaProblems(validate.errors ?? []) };
  const problems = contradictions(copy);
  if (problems.length > 0) return { problems };
  return { environment: { ...copy, name, tags: { ...copy.tags, ...ownTags(name) } } };
}

/** What a JSON schema cannot say: values that are fine alone and wrong together. */
function contradictions(settings: Omit<Environment, "name">): SchemaProblem[] {
  return [...nodePoolSizes(settings), ...storageLimits(settings), ...reservedTags(settings)];
}

function nodePoolSizes({ cluster }: Omit<Environment, "name">): SchemaProblem[] {
  return Object.entries(cluster.nodePools ?? {}).flatMap(([pool, { minSize, maxSize, desiredSize }]) => {
    const path = `/cluster/nodePools/${pool}`;
    if (minSize > maxSize) return [problem(`${path}/minSize`, `${minSize} is more than maxSize, ${maxSize}`)];
    if (desiredSize !== undefined && (desiredSize < minSize || desiredSize > maxSize)) {
      return [
        problem(`${path}/desiredSize`, `${desiredSize} is not from minSize to maxSize, ${minSize} to ${maxSize}`),
      ];
    }
    return [];
  });
}

function storageLimits({ databases }: Omit<Environment, "name">): SchemaProblem[] {
  return Object.entries(databases).flatMap(([name, { storageGiB, maxStorageGiB }]) =>
    storageGiB !== undefined && maxStorageGiB !== undefined && storageGiB > maxStorageGiB
      ? [problem(`/databases/${name}/storageGiB`, `${storageGiB} is more than maxStorageGiB, ${maxStorageGiB}`)]
      : [],
  );
}

function reservedTags({ tags }: Omit<Environment, "name">): SchemaProblem[] {
  return Object.keys(ownTags(""))
    .filter((key) => key in tags)
    .map((key) => problem(`/tags/${key}`, `the tag ${JSON.stringify(key)} is set by Plinth; leave it out`));
}

function problem(path: string, message: string): SchemaProblem {
  return { path, message, atKey: false };
}
