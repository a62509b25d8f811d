/** Values of the built-in profiles. Small: a few dollars a component, so that nobody takes it for free. */
interface UsageProfiles<T> {
  small: T;
  medium: T;
  large: T;
}

export type UsageProfileName = keyof UsageProfiles<unknown>;

export const USAGE_PROFILES: readonly UsageProfileName[] = ["small", "medium", "large"];

interface Described {
  /** What it is, in one sentence. */
  readonly description: string;
}

/** A quantity, 0 or more. Without a default it is undefined when nobody gives it. */
interface UsageNumber extends Described {
  readonly type: "number" | "integer";
  /** e.g. `GB`, `requests`, `hours`; a month's. */
  readonly unit: string;
  readonly default?: number;
  readonly maximum?: number;
  readonly profiles?: UsageProfiles<number>;
}

/** One of some names. */
interface UsageChoice extends Described {
  readonly type: "string";
  readonly enum: readonly string[];
  readonly default?: string;
  readonly profiles?: UsageProfiles<string>;
}

interface UsageFlag extends Described {
  readonly type: "boolean";
  readonly default?: boolean;
  readonly profiles?: UsageProfiles<boolean>;
}

/** Usage of one part of the resource, e.g. of one storage class. */
interface UsageGroup extends Described {
  readonly type: "object";
  readonly properties: UsageSchema;
}

export type UsageProperty = UsageNumber | UsageChoice | UsageFlag | UsageGroup;

/** What can be said about the use of a resource type, by key. Keys are snake_case, as in Infracost's usage files. */
export interface UsageSchema {
  readonly [key: string]: UsageProperty;
}

type Defaulted<P, T> = P extends { readonly default: T } ? T : T | undefined;

type ValueOf<P> = P extends { readonly type: "object"; readonly properties: infer S }
  ? UsageOf<S>
  : P extends { readonly type: "string"; readonly enum: readonly (infer E)[] }
    ? Defaulted<P, E>
    : P extends { readonly type: "boolean" }
      ? Defaulted<P, boolean>
      : Defaulted<P, number>;

/** The values of a usage schema, with defaults applied. */
export type UsageOf<S> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** Values of any usage schema. */
export interface UsageValues {
  readonly [key: string]: number | string | boolean | undefined | UsageValues;
}
