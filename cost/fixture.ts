import type { UsageValues } from "./usage/usageSchema";

/** A resource of a fixture; its URN is made from type and name. */
export interface FixtureResource {
  type: string;
  /** Default: `main`. */
  name?: string;
  inputs: object;
  outputs?: object;
  /** Names of the fixture's resources that a property depends on. */
  dependsOn?: Readonly<Record<string, readonly string[]>>;
}

/** One situation, priced by the shipped book of us-east-1. */
export interface Fixture {
  /** The first is the one that is estimated; the others are there for it to refer to. */
  resources: readonly FixtureResource[];
  usage?: UsageValues;
  /** Day of the estimate. Default: 2026-09-01. */
  date?: string;
  /**
   * The arithmetic of each component by its name (`group: name` within a group), all of them:
   * `730 hours × 0.017 = 12.41`. The test multiplies, and compares quantity, unit, price and result. A product is rounded
   * to the places that are written.
   */
  components: Readonly<Record<string, string>>;
  /** Names of components that have no price. Default: none. */
  missing?: readonly string[];
  /** Sum of the components, rounded to the cent. */
  monthly: number;
}

/** What proves an estimator, by the name of the situation. */
export type EstimatorFixtures = Readonly<Record<string, Fixture>>;
