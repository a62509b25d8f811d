import * as fs from "node:fs";
import * as path from "node:path";
import type { InitCiOptions } from "../commands/init";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput } from "../failure";
import { Repository } from "../git/repository";
import { findProject } from "../project/findProject";
import { Console } from "../terminal/console";
import { chooseProvider } from "./chooseProvider";
import { pipelineOf } from "./initPipeline";
import { textDifference } from "./textDifference";

/** `plinth init ci`: writes the pipeline, and never over a file that somebody changed, unless told to. */
export function runInitCi(options: InitCiOptions): ExitCode {
  const console = new Console(options.json);
  const project = findProject();
  const repository = Repository.around(project.root);
  const provider = chooseProvider(options.provider, repository);
  const directory = options.dir ?? repository?.root ?? project.root;
  if (!fs.existsSync(directory)) throw badInput(`--dir is ${JSON.stringify(directory)}: there is no such directory`);
  const pipeline = pipelineOf(project, repository, { directory, ...options });
  const file = path.join(directory, provider.file);
  const shown = path.relative(process.cwd(), file);
  const state = write(file, shown, provider.text(pipeline), options.force);
  console.print(state === "unchanged" ? `${shown} is as it would be written` : `${shown} ${state}`);
  console.document({ file: shown, state, environments: pipeline.environments.map(({ name }) => name) });
  if (state === "written") {
    console.note("still to be set up there:");
    for (const step of provider.nextSteps(pipeline)) console.note(`  ${step}`);
  }
  return EXIT.done;
}

function write(file: string, shown: string, text: string, force: boolean): "written" | "replaced" | "unchanged" {
  const before = existing(file, shown);
  if (before === text) return "unchanged";
  if (before !== undefined && !force) {
    throw badInput(
      `${shown} is there and differs from what would be written; --force replaces it. What would change:\n` +
        textDifference(shown, before, text),
    );
  }
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(`${file}.${process.pid}`, text);
    fs.renameSync(`${file}.${process.pid}`, file);
  } catch (error) {
    throw badInput(`${shown} cannot be written: ${(error as Error).message}`);
  }
  return before === undefined ? "written" : "replaced";
}

function existing(file: string, shown: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw badInput(`${shown} cannot be read: ${message}`);
  }
}
