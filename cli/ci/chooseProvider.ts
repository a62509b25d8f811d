import { nearest } from "../../components/foundation";
import { badInput } from "../failure";
import type { Repository } from "../git/repository";
import { githubWorkflow } from "./githubWorkflow";
import { gitlabPipeline } from "./gitlabPipeline";
import type { Pipeline } from "./pipeline";

/** A service that runs pipelines. */
export interface Provider {
  /** Where it looks for its pipeline, relative to the repository's root. */
  file: string;
  text(pipeline: Pipeline): string;
  /** What is left to do there, a line each. */
  nextSteps(pipeline: Pipeline): string[];
}

const PROVIDERS: Readonly<Record<string, Provider>> = {
  github: {
    file: ".github/workflows/plinth.yml",
    text: githubWorkflow,
    nextSteps: ({ environments }) => [
      "variable PULUMI_BACKEND_URL: where the state is",
      `environments ${environments.map(({ name }) => name).join(", ")}: who must approve; PLINTH_UP_ROLE where the role is not plinth-up`,
      "roles plinth-preview (reads), plinth-drift (reads, and writes the state) and plinth-up in each account, trusting this repository's tokens",
    ],
  },
  gitlab: {
    file: ".gitlab-ci.yml",
    text: gitlabPipeline,
    nextSteps: () => [
      "variable PULUMI_BACKEND_URL: where the state is",
      "variable PLINTH_GITLAB_TOKEN, masked: a project access token with the scope api, for notes and issues",
      "a pipeline schedule, for drift",
      "roles plinth-preview (reads), plinth-drift (reads, and writes the state) and plinth-up in each account, trusting this project's tokens",
    ],
  },
};

/**
 * The provider that is asked for; default: the one where the repository's remote is, else GitHub.
 *
 * @throws Failure (exit code 2) when there is no such provider.
 */
export function chooseProvider(given: string | undefined, repository: Repository | undefined): Provider {
  const name = given ?? (/gitlab/i.test(remoteOf(repository)) ? "gitlab" : "github");
  const provider = PROVIDERS[name];
  if (provider !== undefined) return provider;
  const known = Object.keys(PROVIDERS);
  const suggestion = nearest(name, known);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  throw badInput(`--provider is ${JSON.stringify(name)}; allowed: ${known.join(", ")}${hint}`);
}

function remoteOf(repository: Repository | undefined): string {
  return repository?.ask("remote", "get-url", "origin") ?? "";
}
