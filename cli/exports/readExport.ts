import Ajv from "ajv";
import { schemaProblems } from "../../components/foundation/schema";
import { badInput } from "../failure";
import { nameOf } from "../run/urn";
import { exportText } from "./exportText";
import { markOpaqueValues } from "./opaqueValues";
import schema from "./schema.json";
import type { ExportedResource, StackExport } from "./stackExport";

/** A resource as the engine writes it; the schema has been checked. */
interface WrittenResource {
  urn: string;
  type: string;
  custom?: boolean;
  delete?: boolean;
  id?: string;
  inputs?: Record<string, unknown> | null;
  outputs?: Record<string, unknown> | null;
  parent?: string;
  dependencies?: string[] | null;
  propertyDependencies?: Record<string, string[] | null> | null;
  protect?: boolean;
  external?: boolean;
  provider?: string;
  sourcePosition?: string;
}

interface Deployment {
  resources?: WrittenResource[] | null;
}

interface Found {
  deployment: unknown;
  /** JSON pointer of the deployment in the file. */
  path: string;
  /** As a checkpoint names it, e.g. `organization/shop/prod`. */
  stack?: string;
}

const validate = new Ajv({ verbose: true, allowUnionTypes: true })
  .addVocabulary(["errorHint"])
  .compile<Deployment>(schema);

/**
 * Reads what `pulumi stack export` printed, of any Pulumi stack: the whole document, its deployment alone, or a checkpoint
 * file of a self-managed backend.
 *
 * @throws Failure (exit code 2) when the file cannot be read or holds something else.
 */
export function readExport(file: string): StackExport {
  const { deployment, path, stack } = deploymentIn(file, parsed(file, exportText(file)));
  if (!validate(deployment)) {
    const [problem] = schemaProblems(validate.errors ?? []);
    throw badInput(`${file}: ${path}${problem?.path ?? ""}: ${problem?.message ?? "is not a deployment"}`);
  }
  const resources = (deployment.resources ?? []).filter((resource) => resource.delete !== true).map(exported);
  return { ...identity(resources, stack), resources };
}

function parsed(file: string, text: string): unknown {
  if (text.trim() === "") throw badInput(`${file}: is empty; give what \`pulumi stack export\` prints`);
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, and with it perhaps a secret.
    throw badInput(`${file}: is not JSON; give what \`pulumi stack export\` prints`);
  }
}

/** The deployment, wherever this kind of file keeps it. A stack that has never been updated has none. */
function deploymentIn(file: string, document: unknown): Found {
  if (isRecord(document)) {
    const { deployment, checkpoint, resources, manifest } = document;
    if (deployment !== undefined) return { deployment: deployment ?? {}, path: "/deployment" };
    if (isRecord(checkpoint)) {
      const stack = typeof checkpoint["stack"] === "string" ? checkpoint["stack"] : undefined;
      return { deployment: checkpoint["latest"] ?? {}, path: "/checkpoint/latest", stack };
    }
    if (resources !== undefined || manifest !== undefined) return { deployment: document, path: "" };
  }
  throw badInput(
    `${file}: is no export of a Pulumi stack: it has neither "deployment" nor "checkpoint" nor "resources"; ` +
      "give what `pulumi stack export` prints",
  );
}

function exported(resource: WrittenResource): ExportedResource {
  const inputs = resource.inputs ?? {};
  const outputs = resource.outputs ?? {};
  markOpaqueValues(inputs);
  markOpaqueValues(outputs);
  return {
    urn: resource.urn,
    type: resource.type,
    name: nameOf(resource.urn),
    custom: resource.custom ?? false,
    inputs,
    outputs,
    dependencies: resource.dependencies ?? [],
    propertyDependencies: Object.fromEntries(
      Object.entries(resource.propertyDependencies ?? {}).map(([property, urns]) => [property, urns ?? []]),
    ),
    protect: resource.protect ?? false,
    external: resource.external ?? false,
    ...given("id", resource.id),
    ...given("parent", resource.parent),
    ...given("provider", resource.provider),
    ...given("sourcePosition", resource.sourcePosition),
  };
}

/** Leaves the key out where the engine writes nothing or an empty text. */
function given<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return (value === undefined || value === "" ? {} : { [key]: value }) as { [K in Key]?: string };
}

/** `urn:pulumi:STACK::PROJECT::…`; a checkpoint's own name is `ORGANISATION/PROJECT/STACK` or `STACK`. */
function identity(resources: readonly ExportedResource[], named = ""): { project: string; stack: string } {
  const [stack, project] = resources[0]?.urn.slice("urn:pulumi:".length).split("::") ?? [];
  const [lastOfName = "", projectOfName = ""] = named.split("/").reverse();
  return { project: project ?? projectOfName, stack: stack ?? lastOfName };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
