import * as fs from "node:fs";
import * as path from "node:path";
import { fillTemplate } from "./fillTemplate";
import { jobPart, type Pipeline, type PipelineEnvironment, variablePart, yamlText } from "./pipeline";

const TEMPLATES = path.join(__dirname, "templates", "github");

/** The GitHub Actions workflow. */
export function githubWorkflow(pipeline: Pipeline): string {
  const { environments, branch, directory, lockFile } = pipeline;
  const names = environments.map(({ name }) => name);
  return fillTemplate(template("workflow.yml"), {
    BRANCH: JSON.stringify(branch),
    DIRECTORY: JSON.stringify(directory),
    PREFIX: directory === "." ? "" : `${directory}/`,
    LOCKFILE: lockFile,
    ENVIRONMENTS: `[${names.map(yamlText).join(", ")}]`,
    ENVIRONMENTS_JSON: `'${JSON.stringify(names)}'`,
    MATRIX: environments.flatMap(matrixRow),
    UP_JOBS: environments.flatMap((environment, index) => upJob(environment, environments[index - 1], pipeline)),
  });
}

function matrixRow({ name, region, accountId }: PipelineEnvironment): string[] {
  return [
    `- environment: ${yamlText(name)}`,
    `  region: ${region}`,
    `  account: "${accountId}"`,
    `  preview-role: PLINTH_PREVIEW_ROLE_${variablePart(name)}`,
    `  drift-role: PLINTH_DRIFT_ROLE_${variablePart(name)}`,
  ];
}

function upJob(
  { name, region, accountId }: PipelineEnvironment,
  before: PipelineEnvironment | undefined,
  { lockFile }: Pipeline,
): string[] {
  const job = fillTemplate(template("up.yml"), {
    ENVIRONMENT: name,
    JOB: jobPart(name),
    NEEDS: before === undefined ? [] : [`needs: up-${jobPart(before.name)}`],
    LOCKFILE: lockFile,
    ACCOUNT: accountId,
    REGION: region,
  });
  return [...(before === undefined ? [] : [""]), ...job.trimEnd().split("\n")];
}

function template(name: string): string {
  return fs.readFileSync(path.join(TEMPLATES, name), "utf8");
}
