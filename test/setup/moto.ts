import * as path from "node:path";
import { cacheDirectory } from "./cacheDirectory";
import { isExecutable, onPath, run } from "./command";
import { located, type Requirement } from "./requirement";
import { freePort, ServerProcess } from "./server";
import { temporaryDirectory } from "./temporaryDirectory";

/** The independent AWS emulator that keeps the sandbox's models honest. */
const VERSION = "5.2.5";

const environment = (): string => cacheDirectory(`moto-${VERSION}`);

/** moto's server, in a Python environment of its own. */
export const MOTO: Requirement = {
  name: "moto",
  locate: () => [path.join(environment(), "bin", "moto_server")].find(isExecutable),
  async install() {
    const python = onPath("python3");
    if (python === undefined) throw new Error("python3 is not on PATH");
    await run(python, ["-m", "venv", environment()]);
    await run(path.join(environment(), "bin", "pip"), [
      "install",
      "--quiet",
      "--disable-pip-version-check",
      `moto[server]==${VERSION}`,
    ]);
  },
};

export interface RunningMoto {
  /** `http://127.0.0.1:PORT`: the endpoint of every service. */
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Starts an empty moto on loopback. Throws when it has not been set up. */
export async function startMoto(): Promise<RunningMoto> {
  const command = located(MOTO);
  const port = await freePort();
  const log = path.join(temporaryDirectory("moto"), "moto.log");
  const server = ServerProcess.start(command, ["-H", "127.0.0.1", "-p", String(port)], log);
  const endpoint = `http://127.0.0.1:${port}`;
  await server.until(async () => (await fetch(`${endpoint}/moto-api/`)).ok, 60);
  return { endpoint, stop: () => server.stop() };
}
