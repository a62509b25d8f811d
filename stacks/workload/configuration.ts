import * as path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { nearest } from "../../components/foundation";
import { findScoreFiles } from "../../components/workload/score";
import type { WorkloadProgramArgs } from "./program";

const SETTINGS: Record<string, string> = {
  environment: "name of the environment, e.g. dev",
  score: "path of the Score file, relative to the project's directory",
  workloads: "directory of the environment's Score files, for ports of other workloads that are referred to by name",
  image: 'image of the containers whose image is "."',
  variables: "map of what resources of type environment give",
  platform: "project/stack of the platform; default: plinth/<environment>",
};

/**
 * What the stack's configuration (`plinth-workload:environment`, `plinth-workload:score`, …) asks for.
 *
 * @throws `pulumi.RunError` naming the command that sets what is missing, or the nearest right name.
 */
export function configuredWorkload(): WorkloadProgramArgs {
  refuseUnknown();
  const config = new pulumi.Config("plinth-workload");
  const environment = required(config, "environment");
  const root = pulumi.getRootDirectory();
  const workloads = config.get("workloads");
  const image = config.get("image");
  const platform = platformOf(config.get("platform"));
  const variables = config.getObject<Record<string, string>>("variables");
  return {
    environment,
    scoreFile: path.resolve(root, required(config, "score")),
    ...(workloads !== undefined && { neighbours: findScoreFiles(path.resolve(root, workloads)) }),
    ...(image !== undefined && { image }),
    ...(platform && { platform }),
    ...(variables && { variables }),
  };
}

function required(config: pulumi.Config, key: string): string {
  const value = config.get(key);
  if (value !== undefined && value !== "") return value;
  const meaning = SETTINGS[key] ?? key;
  throw new pulumi.RunError(
    `the stack ${pulumi.getStack()} does not say plinth-workload:${key} (${meaning}); set it with: pulumi config set ${key} <value>`,
  );
}

function refuseUnknown(): void {
  const prefix = "plinth-workload:";
  const given = Object.keys(pulumi.runtime.allConfig())
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  const known = Object.keys(SETTINGS);
  const wrong = given.find((key) => !known.includes(key));
  if (wrong === undefined) return;
  const suggestion = nearest(wrong, known);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  throw new pulumi.RunError(`unknown setting ${prefix}${wrong}; allowed: ${known.join(", ")}${hint}`);
}

function platformOf(text: string | undefined): { project: string; stack: string } | undefined {
  if (text === undefined) return undefined;
  const [project, stack, ...rest] = text.split("/");
  if (project && stack && rest.length === 0) return { project, stack };
  throw new pulumi.RunError(
    `plinth-workload:platform is ${JSON.stringify(text)}; allowed: project/stack, e.g. plinth/dev`,
  );
}
