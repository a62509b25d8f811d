import type { RuleSettings } from "./rule";

/** A resource of a fixture; its URN is made from type and name. */
export interface FixtureResource {
  type: string;
  /** Default: `main`. */
  name?: string;
  properties: object;
  /** Names of the fixture's resources that a property depends on. */
  dependsOn?: Readonly<Record<string, readonly string[]>>;
  protect?: boolean;
  /** Texts among the properties that are secret. */
  secrets?: readonly string[];
}

/** One situation that a rule judges: a resource, or several for a stack rule. */
export interface Fixture {
  resources: readonly FixtureResource[];
  /** Settings laid over the defaults. */
  settings?: Partial<RuleSettings>;
  /** In a failing fixture, the names of exactly those resources that are flagged. Default: the first. */
  flagged?: readonly string[];
}

/** What proves a rule, by the name of the situation. */
export interface RuleFixtures {
  pass: Readonly<Record<string, Fixture>>;
  /** `absent attribute` is here, unless absence is safe: then it is in `pass`. */
  fail: Readonly<Record<string, Fixture>>;
  /** Situations that cannot be judged before the update: they give no finding. */
  unknown: Readonly<Record<string, Fixture>>;
}

/** A fixture of one resource. */
export function only(type: string, properties: object, settings?: Partial<RuleSettings>): Fixture {
  return { resources: [{ type, properties }], settings };
}

/** A fixture of several resources. */
export function together(...resources: FixtureResource[]): Fixture {
  return { resources };
}
