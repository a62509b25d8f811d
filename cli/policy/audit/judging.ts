import * as fs from "node:fs";
import * as path from "node:path";
import { nearest } from "../../../components/foundation/nearest";
import { checkConfiguration, readWaivers, type PolicyConfiguration, type Waiver } from "../../../policies";
import { loadEnvironment } from "../../../stacks/environment";
import type { PolicyAuditOptions } from "../../commands/policy";
import { badInput } from "../../failure";
import { findProject } from "../../project/findProject";
import { environmentPolicies, projectWaivers, type EnvironmentPolicies } from "../environmentPolicies";
import { ruleSelection } from "../ruleSelection";
import { readConfiguration } from "./readConfiguration";

/** How an audit judges. */
export interface Judging {
  configuration: PolicyConfiguration;
  waivers: readonly Waiver[];
  /** Absent when the audit is for no environment in particular: it is judged as the strictest class is. */
  environment?: string;
}

const CLASSES = ["dev", "staging", "prod"] as const;
const STRICTEST = "prod";

/**
 * How an audit judges: as the environment of the project does, or as a class of environments; outside of a project, too.
 *
 * @throws Failure (exit code 2), PolicyFileError or EnvironmentError when that cannot be used.
 */
export function judgingOf(options: PolicyAuditOptions): Judging {
  const root = projectRoot();
  const given = options.environment === undefined ? undefined : environmentNamed(options.environment, root);
  const laidOver = options.config === undefined ? {} : readConfiguration(options.config);
  const configuration = checkConfiguration(
    { environmentClass: STRICTEST, ...given?.configuration, ...laidOver, ...ruleSelection(options) },
    "the options",
  );
  return { configuration, waivers: waiversOf(options.waivers, root), environment: given?.environment };
}

function projectRoot(): string | undefined {
  try {
    return findProject().root;
  } catch {
    return undefined;
  }
}

type Given = Pick<EnvironmentPolicies, "configuration" | "environment">;

function environmentNamed(name: string, root: string | undefined): Given {
  const environmentClass = CLASSES.find((each) => each === name);
  const file = root === undefined ? undefined : path.join(root, `Pulumi.${name}.yaml`);
  if (root !== undefined && (fs.existsSync(file ?? "") || environmentClass === undefined)) {
    return environmentPolicies(root, loadEnvironment(root, name));
  }
  if (environmentClass !== undefined) return { configuration: { environmentClass }, environment: name };
  const suggestion = nearest(name, CLASSES);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  throw badInput(
    `there is no environment ${JSON.stringify(name)}: there is no project here; allowed: ${CLASSES.join(", ")}${hint}`,
  );
}

function waiversOf(file: string | undefined, root: string | undefined): readonly Waiver[] {
  if (file !== undefined) return readWaivers(file);
  return root === undefined ? [] : projectWaivers(root);
}
