import { text, texts } from "./attributes";
import type { PricedResource } from "./resource";

/** What identifies a resource in the properties of others. */
const IDENTIFIERS = ["id", "arn", "name"];

/** The resources of a stack by type, and which refers to which. Every look-up is prepared once, so that many stay linear. */
export class RelatedResources {
  private readonly byUrn: ReadonlyMap<string, PricedResource>;
  private readonly byType = new Map<string, PricedResource[]>();
  private readonly byIdentifier = new Map<string, ReadonlyMap<string, PricedResource>>();
  private readonly referring = new Map<string, ReadonlyMap<string, PricedResource[]>>();

  constructor(resources: readonly PricedResource[]) {
    this.byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    for (const resource of resources) append(this.byType, resource.type, resource);
  }

  get(urn: string): PricedResource | undefined {
    return this.byUrn.get(urn);
  }

  /** Those of one type, in the order of the stack. */
  ofType(type: string): readonly PricedResource[] {
    return this.byType.get(type) ?? [];
  }

  /** The first of `targets`. */
  target(from: PricedResource, property: string, types: readonly string[]): PricedResource | undefined {
    return this.targets(from, property, types)[0];
  }

  /**
   * The resources of `types` that a property names: the engine knows that it was computed from them, or it holds their ids,
   * ARNs or names.
   *
   * @param property path, e.g. `launchTemplate.id`; a list of names is one property.
   */
  targets(from: PricedResource, property: string, types: readonly string[]): PricedResource[] {
    const root = property.split(".", 1)[0] ?? property;
    const known = (from.propertyDependencies[root] ?? []).flatMap((urn) => this.byUrn.get(urn) ?? []);
    const named = texts(from, property).flatMap((value) =>
      types.flatMap((type) => this.identified(type).get(value) ?? []),
    );
    return [...new Set([...known.filter(({ type }) => types.includes(type)), ...named])];
  }

  /** The resources of `type` whose `property` names `to`. */
  sources(type: string, property: string, to: PricedResource): readonly PricedResource[] {
    const key = `${type}\n${property}\n${to.type}`;
    let index = this.referring.get(key);
    if (index === undefined) this.referring.set(key, (index = this.referringTo(type, property, to.type)));
    return index.get(to.urn) ?? [];
  }

  private referringTo(type: string, property: string, targetType: string): ReadonlyMap<string, PricedResource[]> {
    const index = new Map<string, PricedResource[]>();
    for (const source of this.ofType(type)) {
      for (const target of this.targets(source, property, [targetType])) append(index, target.urn, source);
    }
    return index;
  }

  private identified(type: string): ReadonlyMap<string, PricedResource> {
    let index = this.byIdentifier.get(type);
    if (index === undefined) {
      index = new Map(
        this.ofType(type).flatMap((resource) =>
          IDENTIFIERS.flatMap((name): [string, PricedResource][] => {
            const value = text(resource, name);
            return value === undefined ? [] : [[value, resource]];
          }),
        ),
      );
      this.byIdentifier.set(type, index);
    }
    return index;
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
