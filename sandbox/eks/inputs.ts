import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { UNKNOWN } from "../providers/provider";
import { OUTPUT, RESOURCE, SECRET, SIGNATURE, UNKNOWN_TEXTS } from "../server/values/signatures";
import { Flow } from "./flow";

interface Message {
  getInputs(): Struct | undefined;
  getInputdependenciesMap?(): { get(name: string): { getUrnsList(): string[] } | undefined };
}

/** The properties of a message, each as a flow. Resources stay references, so that they can be passed on. */
export function flowsOf(message: Message): Record<string, Flow> {
  const wire = (message.getInputs()?.toJavaScript() ?? {}) as Record<string, unknown>;
  const dependencies = message.getInputdependenciesMap?.();
  return Object.fromEntries(
    Object.entries(wire).map(([name, value]) => [
      name,
      flowOf(value).after(dependencies?.get(name)?.getUrnsList() ?? []),
    ]),
  );
}

function flowOf(value: unknown): Flow {
  if (typeof value === "string") return Flow.of(UNKNOWN_TEXTS.has(value) ? UNKNOWN : value);
  if (Array.isArray(value)) return Flow.from(value.map(flowOf));
  if (typeof value !== "object" || value === null) return Flow.of(value ?? undefined);
  const map = value as Record<string, unknown>;
  switch (map[SIGNATURE]) {
    case SECRET:
      return asSecret(flowOf(map.value));
    case OUTPUT:
      return outputFlow(map);
    case RESOURCE:
      return Flow.of(referenceOf(map), { urns: [String(map.urn)] });
    default:
      return Flow.from(Object.fromEntries(Object.entries(map).map(([name, each]) => [name, flowOf(each)])));
  }
}

function asSecret(flow: Flow): Flow {
  return Flow.of(flow.value, { urns: flow.urns, isSecret: true });
}

function outputFlow({ value, secret, dependencies, ...rest }: Record<string, unknown>): Flow {
  const inner = value === undefined && !("value" in rest) ? Flow.of(UNKNOWN) : flowOf(value);
  const known = inner.after(Array.isArray(dependencies) ? dependencies.map(String) : []);
  return secret === true ? asSecret(known) : known;
}

function referenceOf(map: Record<string, unknown>): Record<string, unknown> {
  return typeof map.id === "string" && UNKNOWN_TEXTS.has(map.id) ? { ...map, id: UNKNOWN } : map;
}
