import * as fs from "node:fs";
import * as path from "node:path";
import type { EnvironmentClass } from "../../components/foundation";
import { fillTemplate } from "./fillTemplate";
import { jobPart, type Pipeline, type PipelineEnvironment, yamlText } from "./pipeline";

const TEMPLATES = path.join(__dirname, "templates", "gitlab");

const TIERS: Record<EnvironmentClass, string> = { dev: "development", staging: "staging", prod: "production" };

/** The GitLab pipeline. */
export function gitlabPipeline(pipeline: Pipeline): string {
  const { environments, branch, directory, lockFile } = pipeline;
  const names = environments.map(({ name }) => name);
  return fillTemplate(template("pipeline.yml"), {
    BRANCH: branch,
    DIRECTORY: directory,
    LOCKFILE: lockFile,
    ENVIRONMENTS: `[${names.map(yamlText).join(", ")}]`,
    ENVIRONMENTS_TEXT: names.join(" "),
    PREVIEW_MATRIX: environments.flatMap((environment) => matrixRow(environment, "plinth-preview")),
    DRIFT_MATRIX: environments.flatMap((environment) => matrixRow(environment, "plinth-drift")),
    UP_JOBS: environments.flatMap((environment, index) => upJob(environment, environments[index - 1], branch)),
  });
}

function matrixRow({ name, region, accountId }: PipelineEnvironment, role: string): string[] {
  return [
    `- ENVIRONMENT: ${yamlText(name)}`,
    `  AWS_REGION: ${region}`,
    `  AWS_ROLE_ARN: arn:aws:iam::${accountId}:role/${role}`,
  ];
}

function upJob(environment: PipelineEnvironment, before: PipelineEnvironment | undefined, branch: string): string[] {
  const job = fillTemplate(template("up.yml"), {
    ENVIRONMENT: environment.name,
    JOB: jobPart(environment.name),
    NEEDS: before === undefined ? ["needs: []"] : [`needs: [up-${jobPart(before.name)}]`],
    MANUAL: environment.class === "prod" ? ["when: manual"] : [],
    BRANCH: branch,
    TIER: TIERS[environment.class],
    REGION: environment.region,
    ACCOUNT: environment.accountId,
  });
  return [...(before === undefined ? [] : [""]), ...job.trimEnd().split("\n")];
}

function template(name: string): string {
  return fs.readFileSync(path.join(TEMPLATES, name), "utf8");
}
