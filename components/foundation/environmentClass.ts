/**
 * What kind of environment a component is declared for. It selects the row of every preset table: `dev` favours cost,
 * `prod` favours availability and protection, `staging` has prod's shape at a smaller size.
 */
export type EnvironmentClass = "dev" | "staging" | "prod";

export const ENVIRONMENT_CLASSES: readonly EnvironmentClass[] = ["dev", "staging", "prod"];
