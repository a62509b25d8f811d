import * as path from "node:path";
import { loadScore } from "../../../components/workload/score";

/** A workload and where it is described. */
export interface WorkloadFile {
  name: string;
  /** Absolute path of the Score file. */
  file: string;
  /** Workloads whose shared resources it uses. */
  after: readonly string[];
}

/** Resource types by which a Score file calls another workload. */
const CALLS: ReadonlySet<string> = new Set(["service", "service-port", "endpoint"]);

/** Overrides that another environment's stacks alone read: `score.prod.yaml` for `dev`. */
export function ofAnotherEnvironment(file: string, workload: WorkloadFile, environment: string): boolean {
  const { dir, name: stem, ext } = path.parse(workload.file);
  const of = path.dirname(file) === dir ? /^(.+)\.([^.]+)$/.exec(path.basename(file, ext)) : null;
  return path.extname(file) === ext && of?.[1] === stem && of[2] !== environment;
}

/** Names of the workloads whose ports or shared resources a Score file reads. */
export function referredTo({ file, after }: WorkloadFile, environment: string): string[] {
  const called = Object.entries(loadScore(file, { environment }).resources)
    .filter(([, { type }]) => CALLS.has(type))
    .map(([key, { id, params }]) => String(params["workload"] ?? id?.split(".").at(-1) ?? key));
  return [...new Set([...called, ...after])];
}

interface FileSources {
  containers?: Record<string, { files?: Record<string, { source?: string }> }>;
}

/** Absolute paths of the files that containers get from outside the Score file's directory. */
export function sourcesOutside({ file }: WorkloadFile, environment: string): string[] {
  const directory = path.dirname(file);
  const { containers = {} } = loadScore(file, { environment }).source.document() as FileSources;
  return Object.values(containers)
    .flatMap(({ files = {} }) => Object.values(files))
    .flatMap(({ source }) => (source === undefined ? [] : [path.resolve(directory, source)]))
    .filter((source) => !source.startsWith(directory + path.sep));
}
