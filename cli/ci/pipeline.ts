import type { EnvironmentClass } from "../../components/foundation";

/** What a pipeline is written for. */
export interface Pipeline {
  environments: readonly PipelineEnvironment[];
  /** Branch whose merges are brought up. */
  branch: string;
  /** Directory of the project, relative to the repository's root; `.` for the root. */
  directory: string;
  /** Lock file of the dependencies, relative to the repository's root. */
  lockFile: string;
}

export interface PipelineEnvironment {
  name: string;
  class: EnvironmentClass;
  region: string;
  accountId: string;
}

/** The environment's name as a part of a variable's: `DEV`, `PROD_EU`. */
export function variablePart(environment: string): string {
  return environment.toUpperCase().replace(/[^A-Z0-9]+/g, "_");
}

/** The environment's name as a part of a job's, which may not hold dots everywhere. */
export function jobPart(environment: string): string {
  return environment.replace(/\./g, "-");
}

/** A text as YAML: as it is where it can be nothing else, else in quotes. */
export function yamlText(text: string): string {
  return /^[a-z][a-z0-9-]*$/.test(text) && !/^(null|true|false|yes|no|on|off|y|n)$/.test(text)
    ? text
    : JSON.stringify(text);
}
