import { text } from "./attributes";
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

  /**
   * The resource of `types` that a property names: the engine knows that it was computed from it, or it holds its id, ARN or
   * name. First found wins.
   *
   * @param property path, e.g. `launchTemplate.id`.
   */
  target(from: PricedResource, property: string, types: readonly string[]): PricedResource | undefined {
    const root = property.split(".", 1)[0] ?? property;
    for (const urn of from.propertyDependencies[root] ?? []) {
      const found = this.byUrn.get(urn);
      if (found !== undefined && types.includes(found.type)) return found;
    }
    const value = text(from, property);
    if (value === undefined) return undefined;
    for (const type of types) {
      const found = this.identified(type).get(value);
      if (found !== undefined) return found;
    }
    return undefined;
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
      const target = this.target(source, property, [targetType]);
      if (target !== undefined) append(index, target.urn, source);
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
