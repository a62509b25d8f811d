import { execFileSync, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { isExecutable, onPath, run } from "./command";
import { installDebianPackage } from "./debianPackage";
import { located, type Requirement } from "./requirement";
import { freePort, ServerProcess } from "./server";
import { temporaryDirectory } from "./temporaryDirectory";

const DEBIAN_ROOT = "/usr/lib/postgresql";

/** The folder of PostgreSQL's server programs. */
export const POSTGRES: Requirement = {
  name: "PostgreSQL",
  locate: () => binaryFolders().find((folder) => isExecutable(path.join(folder, "initdb"))),
  async install() {
    await installDebianPackage("postgresql");
  },
};

/** A PostgreSQL server of its own for a test. */
export interface RunningPostgres {
  host: string;
  port: number;
  /** The superuser; connections from loopback need no password. */
  user: string;
  database: string;
  /** `postgresql://plinth@127.0.0.1:<port>/postgres` */
  url: string;
  /**
   * Runs SQL with psql, stopping at the first error, and returns the rows, unaligned, one a line. Throws with psql's
   * message.
   */
  query(sql: string, connection?: { user?: string; database?: string; password?: string }): string;
  stop(): Promise<void>;
}

/** Starts an empty PostgreSQL on loopback. Takes about two seconds. */
export async function startPostgres(): Promise<RunningPostgres> {
  const binaries = located(POSTGRES);
  const directory = temporaryDirectory("postgres");
  const owner = ownerOf(directory);
  const data = path.join(directory, "data");
  execFileSync(path.join(binaries, "initdb"), ["-D", data, "-U", "plinth", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    ...owner,
    cwd: directory,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const port = await freePort();
  const settings = ["-h", "127.0.0.1", "-p", String(port), "-k", directory, "-c", "fsync=off"];
  const log = path.join(directory, "postgres.log");
  const server = ServerProcess.start(path.join(binaries, "postgres"), ["-D", data, ...settings], log, {
    ...owner,
    cwd: directory,
  });
  const ready = ["-q", "-h", "127.0.0.1", "-p", String(port)];
  await server.until(() => run(path.join(binaries, "pg_isready"), ready).then(() => true), 30);
  return connectionTo(binaries, port, async () => {
    await server.stop("SIGINT");
    fs.rmSync(directory, { recursive: true, force: true });
  });
}

function connectionTo(binaries: string, port: number, stop: () => Promise<void>): RunningPostgres {
  const [host, user, database] = ["127.0.0.1", "plinth", "postgres"];
  return {
    host,
    port,
    user,
    database,
    url: `postgresql://${user}@${host}:${port}/${database}`,
    stop,
    query(sql, connection = {}) {
      const place = [
        "-h",
        host,
        "-p",
        String(port),
        "-U",
        connection.user ?? user,
        "-d",
        connection.database ?? database,
      ];
      const options = ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-f", "-"];
      const { status, stdout, stderr } = spawnSync(path.join(binaries, "psql"), [...place, ...options], {
        input: sql,
        encoding: "utf8",
        env: { ...process.env, PGPASSWORD: connection.password ?? "" },
      });
      if (status !== 0) throw new Error(stderr.trim());
      return stdout.trimEnd();
    },
  };
}

/** PostgreSQL refuses to run as root: it then runs as the system's account for it, or as nobody. */
function ownerOf(directory: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const accounts = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const account = ["postgres", "nobody"].map((name) => accounts.find(([login]) => login === name)).find(Boolean);
  const [uid, gid] = [Number(account?.[2] ?? 65534), Number(account?.[3] ?? 65534)];
  fs.chownSync(directory, uid, gid);
  fs.chmodSync(directory, 0o755);
  for (let above = path.dirname(directory); above.startsWith(os.tmpdir() + path.sep); above = path.dirname(above)) {
    fs.chmodSync(above, 0o755);
  }
  return { uid, gid };
}

function binaryFolders(): string[] {
  const versions = fs.existsSync(DEBIAN_ROOT) ? fs.readdirSync(DEBIAN_ROOT) : [];
  const newestFirst = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(DEBIAN_ROOT, version, "bin"));
  const onTheirPath = onPath("initdb");
  return onTheirPath === undefined ? newestFirst : [...newestFirst, path.dirname(fs.realpathSync(onTheirPath))];
}
