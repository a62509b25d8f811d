import * as path from "node:path";
import { pythonTool } from "./pythonTool";
import { located } from "./requirement";
import { freePort, ServerProcess } from "./server";
import { temporaryDirectory } from "./temporaryDirectory";

/** The independent AWS emulator that keeps the sandbox's models honest: its server. */
export const MOTO = pythonTool({ name: "moto", version: "5.2.5", extra: "server", executable: "moto_server" });

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
