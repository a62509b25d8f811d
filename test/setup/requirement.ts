/** Something a test needs on the machine. */
export interface Requirement {
  /** What it is, for progress and reasons, e.g. `the Pulumi engine`. */
  readonly name: string;
  /** Where it is on this machine; undefined when it is not set up. Cheap: looks at files only. */
  locate(): string | undefined;
  /** Fetches what `install` needs, while something else may be building. */
  download?(): Promise<void>;
  /** Whether `install` keeps every core busy. */
  readonly heavy?: boolean;
  /** Sets it up. Safe to repeat; throws with the reason when it cannot. */
  install(): Promise<void>;
}

/** Where a requirement is. Throws when it has not been set up. */
export function located(requirement: Requirement): string {
  const place = requirement.locate();
  if (place === undefined) throw new Error(`${requirement.name} is not set up on this machine: run \`npm test\` once`);
  return place;
}
