import { groupedBy } from "../relations/groups";
import { UNKNOWN, type RuleResource } from "../rule";
import { at, isObject, objects, property, strings } from "../values/read";
import { containersOf } from "./containers";
import { CONFIG_MAPS, EXTERNAL_SECRETS } from "./kinds";
import { nameOf, namespaceOf } from "./objects";
import { podTemplate } from "./podTemplates";

/** A text that a container is given: an environment variable, or an argument, which has no name. */
export interface Variable {
  name: string;
  /** `UNKNOWN` when not known yet. */
  value: string | typeof UNKNOWN;
}

const SECRET = "kubernetes:core/v1:Secret";

/** What containers take their variables from. */
export const VARIABLE_SOURCES: readonly string[] = [...CONFIG_MAPS, ...EXTERNAL_SECRETS, SECRET];

/** Where the texts of each kind of source stand, the first that is there. */
const DATA: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(CONFIG_MAPS.map((type) => [type, ["data"]])),
  ...Object.fromEntries(EXTERNAL_SECRETS.map((type) => [type, ["spec.target.template.data"]])),
  [SECRET]: ["stringData"],
};

/** Reads what containers are given, from the ConfigMaps and secrets of the stack too. */
export class Variables {
  private readonly sources: ReadonlyMap<string, readonly RuleResource[]>;

  constructor(resources: readonly RuleResource[]) {
    this.sources = groupedBy(
      resources.filter(({ type }) => VARIABLE_SOURCES.includes(type)),
      sourceKey,
    );
  }

  /** Variables and arguments of all containers of a workload; values that are not in the stack are left out. */
  of(workload: RuleResource): Variable[] {
    const pod = podTemplate(workload);
    const namespace = namespaceOf(workload);
    if (pod === undefined || namespace === UNKNOWN) return [];
    return containersOf(pod).flatMap(({ properties }) => [
      ...objects(at(properties, "env")).flatMap((entry) => this.single(entry, namespace)),
      ...objects(at(properties, "envFrom")).flatMap((entry) => this.all(entry, namespace)),
      ...["command", "args"].flatMap((list) =>
        strings(at(properties, list)).map((value): Variable => ({ name: "", value })),
      ),
    ]);
  }

  private single(entry: Readonly<Record<string, unknown>>, namespace: string): Variable[] {
    const [name, value] = [at(entry, "name"), at(entry, "value")];
    if (typeof name !== "string") return [];
    if (typeof value === "string" || value === UNKNOWN) return [{ name, value }];
    const reference = at(entry, "valueFrom.configMapKeyRef") ?? at(entry, "valueFrom.secretKeyRef");
    const kind = at(entry, "valueFrom.configMapKeyRef") === undefined ? "Secret" : "ConfigMap";
    const key = at(reference, "key");
    return this.texts(kind, namespace, at(reference, "name"))
      .filter((variable) => variable.name === key)
      .map((variable) => ({ name, value: variable.value }));
  }

  private all(entry: Readonly<Record<string, unknown>>, namespace: string): Variable[] {
    const prefix = at(entry, "prefix");
    return [
      ...this.texts("ConfigMap", namespace, at(entry, "configMapRef.name")),
      ...this.texts("Secret", namespace, at(entry, "secretRef.name")),
    ].map(({ name, value }) => ({ name: `${typeof prefix === "string" ? prefix : ""}${name}`, value }));
  }

  private texts(kind: "ConfigMap" | "Secret", namespace: string, name: unknown): Variable[] {
    return (this.sources.get(JSON.stringify([kind, namespace, name])) ?? []).flatMap((source) =>
      (DATA[source.type] ?? []).flatMap((path) => {
        const data = property(source, path);
        return Object.entries(isObject(data) ? data : {}).flatMap(([key, value]): Variable[] =>
          typeof value === "string" || value === UNKNOWN ? [{ name: key, value }] : [],
        );
      }),
    );
  }
}

/** Tells a ConfigMap or secret as those do that refer to it; an ExternalSecret is the secret that it makes. */
function sourceKey(source: RuleResource): string {
  const kind = CONFIG_MAPS.includes(source.type) ? "ConfigMap" : "Secret";
  const made = EXTERNAL_SECRETS.includes(source.type) ? property(source, "spec.target.name") : undefined;
  return JSON.stringify([kind, namespaceOf(source), made ?? nameOf(source)]);
}

/** Names of the secrets that a workload's variables come from. */
export function secretNamesOf(workload: RuleResource): string[] {
  const pod = podTemplate(workload);
  if (pod === undefined) return [];
  const names = containersOf(pod).flatMap(({ properties }) => [
    ...objects(at(properties, "env")).map((entry) => at(entry, "valueFrom.secretKeyRef.name")),
    ...objects(at(properties, "envFrom")).map((entry) => at(entry, "secretRef.name")),
  ]);
  return [...new Set(names.filter((name) => typeof name === "string"))];
}
