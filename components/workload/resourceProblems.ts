import type { ErrorObject } from "ajv";
import Ajv2020 from "ajv/dist/2020";
import { nearest } from "../foundation/nearest";
import { schemaProblems } from "../foundation/schema";
import type { Neighbourhood } from "./neighbourhood";
import type { ResourceType } from "./resources/resourceType";
import {
  pointer,
  referencesIn,
  type Refusal,
  resourceOf,
  type ScoreResource,
  type ScoreWorkload,
  templatesOf,
  wholeResource,
} from "./score";

type Types = ReadonlyMap<string, ResourceType>;

/** What is wrong with the resources of a workload and with the placeholders that name their outputs. */
export function resourceProblems(workload: ScoreWorkload, neighbourhood: Neighbourhood, types: Types): Refusal[] {
  return [
    ...Object.entries(workload.resources).flatMap(([name, resource]) => {
      const type = types.get(resource.type);
      const at = pointer("/resources", name);
      if (type === undefined)
        return [unknownName(pointer(at, "type"), "resource type", resource.type, [...types.keys()])];
      const invalid = [...classProblems(at, type, resource), ...paramProblems(at, type, resource)];
      if (invalid.length > 0) return invalid;
      const used = usedOutputs(workload, name);
      const refused = type.check?.({ name, resource, workload, neighbourhood, used }) ?? [];
      return refused.map(({ path, message }) => ({ path: at + path, message }));
    }),
    ...outputProblems(workload, types),
    ...volumeProblems(workload, types),
  ];
}

function classProblems(at: string, { type, classes }: ResourceType, resource: ScoreResource): Refusal[] {
  if (Object.hasOwn(classes, resource.class)) return [];
  return [unknownName(pointer(at, "class"), `class of ${type}`, resource.class, Object.keys(classes))];
}

const validators = new WeakMap<ResourceType, ReturnType<Ajv2020["compile"]>>();

function paramProblems(at: string, type: ResourceType, { params }: ScoreResource): Refusal[] {
  const validate =
    validators.get(type) ??
    new Ajv2020({ allErrors: true, verbose: true, strictTypes: false })
      .addVocabulary(["errorHint"])
      .compile(type.params);
  validators.set(type, validate);
  if (validate(params)) return [];
  const errors = (validate.errors as ErrorObject[]).filter((error) => !isPlaceholder(error));
  return schemaProblems(errors).map((problem) => ({ ...problem, path: pointer(at, "params") + problem.path }));
}

/** A text with placeholders is judged when they are resolved, unless the schema says that it takes none. */
function isPlaceholder({ data, parentSchema }: ErrorObject): boolean {
  if (typeof data !== "string" || referencesIn(data).length === 0) return false;
  const hint = (parentSchema as { errorHint?: string } | undefined)?.errorHint ?? "";
  return !hint.includes("without placeholders");
}

function usedOutputs(workload: ScoreWorkload, name: string): string[] {
  const references = templatesOf(workload).flatMap(({ text }) => referencesIn(text));
  const outputs = references
    .filter((reference) => resourceOf(reference) === name)
    .map(({ keys }) => keys.slice(2).join("."));
  return [...new Set(outputs.filter((output) => output !== ""))];
}

function outputProblems(workload: ScoreWorkload, types: Types): Refusal[] {
  return templatesOf(workload).flatMap(({ path, text, use }) =>
    referencesIn(text).flatMap((reference) => {
      const name = resourceOf(reference);
      const type = types.get(workload.resources[name ?? ""]?.type ?? "");
      const output = reference.keys.slice(2).join(".");
      if (type === undefined || output === "" || type.outputs === "any") return [];
      const known = Object.keys(type.outputs);
      if (use === "params" && type.outputs[output]?.secret === true) {
        return [{ path, message: `${reference.written} is secret, and params are not kept secret` }];
      }
      if (known.includes(output)) return [];
      const { message } = unknownName(path, `output of ${type.type}`, output, known);
      return [{ path, message: `${reference.written}: ${message}` }];
    }),
  );
}

function volumeProblems(workload: ScoreWorkload, types: Types): Refusal[] {
  const mountable = Object.keys(workload.resources).filter(
    (name) => types.get(workload.resources[name]?.type ?? "")?.mountable === true,
  );
  return Object.entries(workload.containers).flatMap(([container, { volumes }]) =>
    Object.entries(volumes).flatMap(([target, { source }]) => {
      const name = volumeResource(source);
      const known = types.has(workload.resources[name ?? ""]?.type ?? "");
      if (name !== undefined && (mountable.includes(name) || !known)) return [];
      const allowed = mountable.map((resource) => `\${resources.${resource}}`).join(", ");
      const message =
        `${JSON.stringify(source)} is no volume; allowed: ` +
        (allowed === "" ? "a resource of type volume, and there is none" : allowed);
      return [{ path: pointer("/containers", container, "volumes", target, "source"), message }];
    }),
  );
}

/** The resource that the source of a container's volume names: `${resources.data}` or `${resources.data.source}`. */
export function volumeResource(source: string): string | undefined {
  const whole = wholeResource(source);
  if (whole !== undefined) return whole;
  const match = /^\$\{resources\.([a-z0-9-]+)\.source\}$/.exec(source);
  return match?.[1];
}

function unknownName(path: string, what: string, given: string, known: readonly string[]): Refusal {
  const suggestion = nearest(given, known);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  return { path, message: `unknown ${what} ${JSON.stringify(given)}; allowed: ${known.join(", ") || "none"}${hint}` };
}
