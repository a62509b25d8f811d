import * as fs from "node:fs";
import * as path from "node:path";
import { cacheDirectory } from "./cacheDirectory";
import { onPath, run } from "./command";

let listsUpdated: Promise<unknown> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Unpacks a Debian package into the cache: no system service is started and nothing on the system changes. For programs
 * without dependencies beyond the C library.
 *
 * @returns the folder that stands for `/`.
 */
export async function unpackDebianPackage(name: string): Promise<string> {
  const root = debianRoot(name);
  if (fs.existsSync(root)) return root;
  return inTurn(async () => {
    await updateLists();
    const folder = cacheDirectory("debian", `${name}.new`);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    await run("apt-get", ["download", "-q", "-o", "APT::Sandbox::User=root", name], { cwd: folder });
    const archive = fs.readdirSync(folder).find((file) => file.endsWith(".deb"));
    if (archive === undefined) throw new Error(`apt-get downloaded no package ${name}`);
    await run("dpkg-deb", ["-x", path.join(folder, archive), path.join(folder, "root")]);
    fs.rmSync(path.join(folder, archive));
    fs.renameSync(folder, path.dirname(root));
    return root;
  });
}

/** The folder that stands for `/` in an unpacked package. */
export function debianRoot(name: string): string {
  return cacheDirectory("debian", name, "root");
}

const NO_SERVICES = "/usr/sbin/policy-rc.d";

/** Installs a Debian package with its dependencies, for programs that cannot run from elsewhere. Starts no service. */
export async function installDebianPackage(name: string): Promise<void> {
  await inTurn(async () => {
    await updateLists();
    const asRoot = rootCommand();
    const mayStartServices = process.getuid?.() === 0 && !fs.existsSync(NO_SERVICES);
    if (mayStartServices) fs.writeFileSync(NO_SERVICES, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
    try {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      const [command = "apt-get", ...args] = [
        ...asRoot,
        "apt-get",
        "install",
        "-y",
        "-q",
        "--no-install-recommends",
        name,
      ];
      await run(command, args, { env });
    } finally {
      if (mayStartServices) fs.rmSync(NO_SERVICES, { force: true });
    }
  });
}

/** apt and dpkg take one request at a time. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work, work);
  queue = done.catch(() => undefined);
  return done;
}

function updateLists(): Promise<unknown> {
  listsUpdated ??= (async () => {
    if (onPath("apt-get") === undefined) throw new Error("this machine has no apt-get");
    const [command = "apt-get", ...args] = [...rootCommand(), "apt-get", "update", "-q"];
    await run(command, args);
  })();
  return listsUpdated;
}

function rootCommand(): string[] {
  if (process.getuid?.() === 0) return [];
  return onPath("sudo") === undefined ? [] : ["sudo", "-n"];
}
