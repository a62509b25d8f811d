import type { FixtureResource } from "../../cost/fixture";
import type { PricedResource } from "../../cost";

/** Resources as a stack export would hold them. */
export function resourcesOf(fixtures: readonly FixtureResource[]): PricedResource[] {
  const urnOf = ({ type, name = "main" }: FixtureResource) => `urn:pulumi:test::test::${type}::${name}`;
  const urns = new Map(fixtures.map((fixture) => [fixture.name ?? "main", urnOf(fixture)]));
  return fixtures.map((fixture) => {
    const dependsOn = Object.entries(fixture.dependsOn ?? {}).map(([property, names]): [string, string[]] => [
      property,
      names.map((name) => {
        const urn = urns.get(name);
        if (urn === undefined) throw new Error(`the fixture has no resource ${name}`);
        return urn;
      }),
    ]);
    return {
      urn: urnOf(fixture),
      type: fixture.type,
      name: fixture.name ?? "main",
      custom: true,
      inputs: fixture.inputs as Record<string, unknown>,
      outputs: (fixture.outputs ?? {}) as Record<string, unknown>,
      dependencies: dependsOn.flatMap(([, dependencies]) => dependencies),
      propertyDependencies: Object.fromEntries(dependsOn),
    };
  });
}
