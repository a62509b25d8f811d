import * as fs from "node:fs";
import * as path from "node:path";
import { failed } from "../failure";
import { buildEngine, goVersion } from "./buildEngine";
import { downloadEngine } from "./downloadEngine";
import { type Engine, findEngine } from "./findEngine";
import { withInstallLock } from "./installLock";
import type { InstallProgress } from "./installProgress";
import { isExecutable } from "./isExecutable";
import { cachedEngine, engineHome, engineRoot, ENGINE_VERSION } from "./version";

/** The engine to use; fetched or built first where there is none. */
export async function provideEngine(progress: InstallProgress): Promise<Engine> {
  return findEngine() ?? (await installEngine(progress));
}

/**
 * Puts the pinned engine into the cache that the Automation API and the npm package `pulumi` share: the official release where it
 * can be downloaded, else a build from source where Go is there. Several processes may ask at once; one does the work.
 *
 * @throws Failure (exit code 1) when neither works, with what to do.
 */
async function installEngine(progress: InstallProgress): Promise<Engine> {
  const executable = cachedEngine();
  const engine: Engine = { executable, version: ENGINE_VERSION, origin: "cache" };
  const versions = path.dirname(engineRoot());
  await withInstallLock(
    path.join(versions, `.plinth-${ENGINE_VERSION}.lock`),
    (pid) => progress.phase(`waiting for the engine that process ${pid} is installing`),
    async () => {
      if (isExecutable(executable)) return;
      const staging = path.join(versions, `.plinth-${ENGINE_VERSION}`);
      publish(await fetchOrBuild(staging, progress), path.dirname(executable));
      fs.rmSync(staging, { recursive: true, force: true });
    },
  );
  return engine;
}

async function fetchOrBuild(staging: string, progress: InstallProgress): Promise<string> {
  let reason: string;
  try {
    return await downloadEngine({ directory: path.join(staging, "download"), progress });
  } catch (error) {
    reason = messageOf(error);
  }
  if ((await goVersion()) === undefined) {
    throw failed(
      `The Pulumi engine ${ENGINE_VERSION} could not be downloaded (${reason}), and Go is not there to build it.\n` +
        `Install pulumi ${ENGINE_VERSION} or Go 1.26, or copy an engine to ${cachedEngine()}.`,
    );
  }
  progress.phase(`no download (${reason}); building from source`);
  try {
    return await buildEngine(path.join(staging, "build"), progress);
  } catch (error) {
    throw failed(
      `The Pulumi engine ${ENGINE_VERSION} could not be downloaded (${reason}) nor built:\n${messageOf(error)}\n` +
        `Cache: ${engineHome()}`,
    );
  }
}

/** Moves the engine into place, itself last: whoever finds it finds everything that belongs to it. */
function publish(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  const itself = path.basename(cachedEngine());
  const files = fs.readdirSync(from).filter((file) => file !== itself);
  for (const file of [...files, itself]) fs.renameSync(path.join(from, file), path.join(to, file));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
