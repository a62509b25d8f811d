import * as fs from "node:fs";
import * as path from "node:path";
import { pointer, type ScoreWorkload } from "./score";
import type { Refusal } from "./score";

/** Namespaces that belong to Kubernetes or the platform; a workload of that name would move into them. */
const RESERVED_NAMES = new Set([
  "default",
  "kube-system",
  "kube-public",
  "kube-node-lease",
  "observability",
  "monitoring",
  "gateway",
  "external-secrets",
  "cert-manager",
  "istio-system",
  "plinth-system",
]);

/** A ConfigMap or Secret holds at most 1 MiB (Kubernetes documentation, ConfigMap); the rest is left for keys. */
const MAX_FILES_BYTES = 1_000_000;

/** What is valid Score and cannot be deployed, each with what to do instead. */
export function deployabilityProblems(workload: ScoreWorkload): Refusal[] {
  const checks = [nameProblems, plinthProblems, imageProblems, fileProblems, probeProblems];
  return checks.flatMap((check) => check(workload));
}

function nameProblems({ name, ports }: ScoreWorkload): Refusal[] {
  const path = "/metadata/name";
  if (RESERVED_NAMES.has(name)) return [{ path, message: `the name ${JSON.stringify(name)} belongs to the platform` }];
  if (/^[a-z]/.test(name) || Object.keys(ports).length === 0) return [];
  return [
    { path, message: `${JSON.stringify(name)} must begin with a letter: a Kubernetes Service is named after it` },
  ];
}

function plinthProblems({ plinth, ports }: ScoreWorkload): Refusal[] {
  const found: Refusal[] = [];
  if (plinth.runtime === "function") {
    const message = `"function" cannot be deployed from a Score file yet; allowed: service, worker, job, cron`;
    found.push({ path: "/metadata/plinth/runtime", message });
  }
  if (plinth.rollout !== undefined && plinth.rollout !== "rolling") {
    const message = `${JSON.stringify(plinth.rollout)} needs a rollout controller, which the platform does not run; allowed: rolling`;
    found.push({ path: "/metadata/plinth/rollout", message });
  }
  if ((plinth.runtime === "job" || plinth.runtime === "cron") && Object.keys(ports).length > 0) {
    found.push({ path: "/service/ports", message: `a ${plinth.runtime} ends and serves no ports`, atKey: true });
  }
  return found;
}

function imageProblems({ containers, directory, file }: ScoreWorkload): Refusal[] {
  const dockerfile = path.join(directory, "Dockerfile");
  return Object.entries(containers).flatMap(([name, { image }]) => {
    const at = pointer("/containers", name, "image");
    if (/\s/.test(image)) return [{ path: at, message: `${JSON.stringify(image)} is not the name of an image` }];
    if (image !== "." || fs.existsSync(dockerfile)) return [];
    return [{ path: at, message: `"." is built from a Dockerfile beside ${path.basename(file)}; there is none` }];
  });
}

function fileProblems({ containers }: ScoreWorkload): Refusal[] {
  let total = 0;
  return Object.entries(containers).flatMap(([name, { files }]) =>
    Object.entries(files).flatMap(([target, { content, binaryContent }]) => {
      total += Buffer.byteLength(content ?? binaryContent ?? "");
      if (total <= MAX_FILES_BYTES) return [];
      const message = `with it the files of the workload have ${total} bytes; at most ${MAX_FILES_BYTES} fit a ConfigMap: mount a volume instead`;
      return [{ path: pointer("/containers", name, "files", target), message }];
    }),
  );
}

/** A Kubernetes probe has one action. */
function probeProblems({ containers }: ScoreWorkload): Refusal[] {
  return Object.entries(containers).flatMap(([name, container]) =>
    (["livenessProbe", "readinessProbe"] as const).flatMap((probe) => {
      if (container[probe]?.exec === undefined || container[probe].httpGet === undefined) return [];
      const message = "Kubernetes runs one action a probe: give either httpGet or exec";
      return [{ path: pointer("/containers", name, probe), message }];
    }),
  );
}
