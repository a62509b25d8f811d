import * as path from "node:path";
import { isMap } from "./mergeDocuments";
import { orderProblems } from "./containerOrder";
import { pointer } from "./pointer";
import { quantityOf } from "./quantity";
import { referenceProblems } from "./references";
import { cycleProblems, type Refusal, sharedResourceProblems } from "./resourceGraph";
import type { PlinthMetadata, ScoreContainer, ScoreWorkload } from "./scoreWorkload";

type Checked = Omit<ScoreWorkload, "file" | "directory" | "source">;

/** What no schema can say about a valid document: values that are fine alone and wrong together. */
export function semanticProblems(workload: Checked): Refusal[] {
  const references = referenceProblems(workload);
  return [
    ...orderProblems(workload.containers),
    ...Object.entries(workload.containers).flatMap(([name, container]) => containerProblems(name, container)),
    ...references,
    ...sharedResourceProblems(workload),
    ...(references.length === 0 ? cycleProblems(workload) : []),
    ...portProblems(workload),
    ...plinthProblems(workload.plinth),
  ];
}

const CONTENT_KEYS = ["source", "content", "binaryContent"];

/** Files of a document must say exactly one of source, content and binaryContent. Checked before sources are read. */
export function fileContentProblems(document: unknown): Refusal[] {
  const containers = isMap(document) && isMap(document["containers"]) ? document["containers"] : {};
  return Object.entries(containers).flatMap(([name, container]) => {
    const files = isMap(container) && isMap(container["files"]) ? container["files"] : {};
    return Object.entries(files).flatMap(([target, file]) => {
      if (!isMap(file)) return [];
      const given = CONTENT_KEYS.filter((key) => key in file);
      if (given.length === 1) return [];
      const found = given.length === 0 ? "none is given" : `given: ${given.join(" and ")}`;
      const message = `exactly one of ${CONTENT_KEYS.join(", ")} is allowed; ${found}`;
      return [{ path: pointer("/containers", name, "files", target), message }];
    });
  });
}

function containerProblems(name: string, { files, volumes, resources }: ScoreContainer): Refusal[] {
  const targets = (["files", "volumes"] as const).flatMap((kind) =>
    Object.keys(kind === "files" ? files : volumes).flatMap((target) => {
      if (path.posix.isAbsolute(target) && !target.includes(":")) return [];
      const message = `${JSON.stringify(target)} is not an absolute path in the container (":" is not allowed)`;
      return [{ path: pointer("/containers", name, kind, target), message, atKey: true }];
    }),
  );
  const quantities = (["cpu", "memory"] as const).flatMap((kind) => {
    const [request, limit] = [resources.requests[kind], resources.limits[kind]];
    if (request === undefined || limit === undefined || quantityOf(request) <= quantityOf(limit)) return [];
    const at = pointer("/containers", name, "resources", "requests", kind);
    return [{ path: at, message: `${JSON.stringify(request)} is more than the limit, ${JSON.stringify(limit)}` }];
  });
  return [...targets, ...quantities];
}

function portProblems({ ports }: Checked): Refusal[] {
  const first = new Map<string, string>();
  return Object.entries(ports).flatMap(([name, { port, protocol }]) => {
    const key = `${port}/${protocol}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, name);
      return [];
    }
    return [
      { path: pointer("/service/ports", name, "port"), message: `${key} is already the port ${JSON.stringify(other)}` },
    ];
  });
}

function plinthProblems({ runtime, schedule, scaling }: PlinthMetadata): Refusal[] {
  const at = (...keys: string[]) => pointer("/metadata/plinth", ...keys);
  const found: Refusal[] = [];
  if (runtime === "cron" && schedule === undefined) {
    found.push({ path: at("runtime"), message: `a cron needs "schedule", e.g. schedule: { cron: "0 3 * * *" }` });
  }
  if (runtime !== "cron" && schedule !== undefined) {
    const given = runtime === undefined ? "service, the default" : runtime;
    found.push({ path: at("schedule"), message: `only the runtime cron has a schedule; the runtime is ${given}` });
  }
  if (scaling !== undefined && (runtime === "cron" || runtime === "job")) {
    found.push({ path: at("scaling"), message: `a ${runtime} does not scale; only service and worker do` });
  }
  if (scaling?.min !== undefined && scaling.max !== undefined && scaling.min > scaling.max) {
    found.push({ path: at("scaling", "min"), message: `${scaling.min} is more than max, ${scaling.max}` });
  }
  return found;
}
