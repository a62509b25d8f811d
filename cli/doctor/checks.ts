import { execFile } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { promisify } from "node:util";
import { cachedEngine, ENGINE_VERSION, findEngine, goVersion } from "../engine";
import { localState, prepareLocalState } from "../project/localState";

/** What one check found. `fail` means that the sandbox does not work here; `warn`, that something else will not. */
export interface Finding {
  name: string;
  status: "ok" | "warn" | "fail";
  /** What was found. */
  found: string;
  /** What to do about it; absent when all is well. */
  todo?: string;
}

const OLDEST_NODE = [20, 19];
const NEEDED_GIB = 2;
const BUILD_GIB = 6;

export function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  const ok = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return {
    name: "Node.js",
    status: ok ? "ok" : "fail",
    found: process.versions.node,
    ...(!ok && { todo: `install Node.js ${OLDEST_NODE.join(".")} or newer` }),
  };
}

export async function checkEngine(): Promise<Finding> {
  const engine = findEngine();
  if (engine !== undefined)
    return { name: "Pulumi engine", status: "ok", found: `${engine.version}, ${engine.executable}` };
  const go = await goVersion();
  return {
    name: "Pulumi engine",
    status: "warn",
    found: `neither on PATH nor at ${cachedEngine()}`,
    todo:
      go === undefined
        ? `plinth engine install downloads ${ENGINE_VERSION}; where it cannot, install Go and it builds it`
        : `plinth engine install downloads or builds ${ENGINE_VERSION}`,
  };
}

export async function checkGo(): Promise<Finding> {
  const version = await goVersion();
  const engineIsThere = findEngine() !== undefined;
  if (version !== undefined) return { name: "Go", status: "ok", found: version };
  return {
    name: "Go",
    status: engineIsThere ? "ok" : "warn",
    found: engineIsThere ? "not found, and not needed: the engine is there" : "not found",
    ...(!engineIsThere && { todo: "install Go 1.26 where the engine cannot be downloaded" }),
  };
}

/** The packs are compiled, and what the engine starts for them may be executed. */
export function checkPolicyHost(): Finding {
  const executable = [path.join(__dirname, "../../policies/host/bin/plinth-policies")].find((file) =>
    fs.existsSync(file),
  );
  try {
    fs.accessSync(executable ?? "", fs.constants.X_OK);
    return { name: "policy host", status: "ok", found: executable ?? "" };
  } catch {
    const todo = "npm run build, in the Plinth repository; in a project, install plinth again";
    return { name: "policy host", status: "fail", found: executable ?? "not compiled", todo };
  }
}

export function checkState(root: string | undefined): Finding {
  const name = "state directory";
  if (root === undefined) {
    return { name, status: "warn", found: "no Pulumi.yaml here or above", todo: "run plinth in a platform project" };
  }
  const state = localState(root);
  try {
    prepareLocalState(state);
    return { name, status: "ok", found: `${state.directory} is writable` };
  } catch (error) {
    return {
      name,
      status: "fail",
      found: error instanceof Error ? error.message : String(error),
      todo: "make it writable",
    };
  }
}

export function checkDisk(root: string): Finding {
  const { bavail, bsize } = fs.statfsSync(root);
  const free = (bavail * bsize) / 2 ** 30;
  const needed = findEngine() === undefined ? BUILD_GIB : NEEDED_GIB;
  return {
    name: "disk",
    status: free >= needed ? "ok" : "warn",
    found: `${free.toFixed(1)} GiB free`,
    ...(free < needed && { todo: `free ${needed} GiB` }),
  };
}

export function checkMemory(): Finding {
  const free = os.freemem() / 2 ** 30;
  return {
    name: "memory",
    status: free >= 1 ? "ok" : "warn",
    found: `${free.toFixed(1)} GiB free, ${os.availableParallelism()} cores`,
    ...(free < 1 && { todo: "free 1 GiB: an engine with its policies and program takes about 0.4 GiB" }),
  };
}

/** Real accounts only; the sandbox needs no credentials. */
export function checkCredentials(): Finding {
  const sources = [
    "AWS_ACCESS_KEY_ID",
    "AWS_PROFILE",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  ];
  const source = sources.find((name) => process.env[name]);
  const file = path.join(os.homedir(), ".aws", "credentials");
  const found = source ?? (fs.existsSync(file) ? file : undefined);
  return {
    name: "AWS credentials",
    status: found === undefined ? "warn" : "ok",
    found: found ?? "none; the sandbox needs none",
    ...(found === undefined && { todo: "log in (aws sso login) before you work on a real account" }),
  };
}

/** A program that only real clouds need. */
export async function checkProgram(program: string, args: readonly string[], purpose: string): Promise<Finding> {
  try {
    const { stdout } = await promisify(execFile)(program, [...args], { timeout: 10_000 });
    return { name: program, status: "ok", found: stdout.trim().split("\n")[0] ?? "" };
  } catch {
    return {
      name: program,
      status: "warn",
      found: "not found",
      todo: `install it ${purpose}; the sandbox does not need it`,
    };
  }
}
