import * as fs from "node:fs";
import * as path from "node:path";
import { cacheDirectory } from "./cacheDirectory";
import { isExecutable, onPath, run } from "./command";
import { debianRoot, unpackDebianPackage } from "./debianPackage";
import type { Requirement } from "./requirement";

const MODULE = path.join(__dirname, "apiserver");
const COMMAND = "k8s.io/kubernetes/cmd/kube-apiserver";
const VERSION_PACKAGE = "k8s.io/component-base/version";

const BUILD_ENVIRONMENT = { CGO_ENABLED: "0", GOFLAGS: "-mod=readonly -buildvcs=false" };

/** kube-apiserver, built from its Go module. */
export const API_SERVER: Requirement = {
  name: "kube-apiserver",
  locate: () => [apiServerPath()].find(isExecutable),
  heavy: true,
  async download() {
    if (onPath("go") === undefined) throw new Error("building kube-apiserver needs Go on PATH");
    await run("go", ["list", "-deps", COMMAND], { cwd: MODULE, env: { ...process.env, ...BUILD_ENVIRONMENT } });
  },
  async install() {
    const target = apiServerPath();
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const unfinished = `${target}.${process.pid}`;
    const ldflags = `-s -w ${versionFlags(kubernetesVersion())}`;
    const build = ["go", "build", "-trimpath", "-ldflags", ldflags, "-o", unfinished, COMMAND];
    await run("nice", ["-n", "19", ...build], { cwd: MODULE, env: { ...process.env, ...BUILD_ENVIRONMENT } });
    fs.renameSync(unfinished, target);
  },
};

/** etcd, which the API server stores in. */
export const ETCD: Requirement = {
  name: "etcd",
  locate: () => onPath("etcd") ?? [path.join(debianRoot("etcd-server"), "usr/bin/etcd")].find(isExecutable),
  async install() {
    await unpackDebianPackage("etcd-server");
  },
};

function apiServerPath(): string {
  return cacheDirectory("kube-apiserver", kubernetesVersion(), "kube-apiserver");
}

function kubernetesVersion(): string {
  const match = /^\s*(?:require )?k8s\.io\/kubernetes (v\S+)/m.exec(
    fs.readFileSync(path.join(MODULE, "go.mod"), "utf8"),
  );
  if (match?.[1] === undefined) throw new Error(`${MODULE}/go.mod does not require k8s.io/kubernetes`);
  return match[1];
}

function versionFlags(version: string): string {
  const [major, minor] = version.slice(1).split(".");
  return Object.entries({ gitVersion: version, gitMajor: major, gitMinor: minor })
    .map(([name, value]) => `-X ${VERSION_PACKAGE}.${name}=${value}`)
    .join(" ");
}
