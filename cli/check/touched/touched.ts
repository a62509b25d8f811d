import * as path from "node:path";
import sources from "./sources.json";
import { ofAnotherEnvironment, referredTo, sourcesOutside, type WorkloadFile } from "./workloadFiles";

export interface ChangedSources {
  /** Absolute paths of the changed files. */
  changed: readonly string[];
  environment: string;
  /** Directory of the project. */
  project: string;
  /** Directory of the kit's own sources, where the change may touch them, too. */
  kit?: string | undefined;
  workloads: readonly WorkloadFile[];
}

/** Why each stack is touched by a change; what is not in it is not. */
export interface Touched {
  platform?: string;
  /** By the workload's name. */
  workloads: ReadonlyMap<string, string>;
}

type Role = "platform" | "workloads";

/** The stacks whose sources a change touches, and those of workloads that refer to a workload whose Score file it touches. */
export function touchedStacks(sourcesOf: ChangedSources): Touched {
  const programs = touchedPrograms(sourcesOf);
  const platform = programs.get("platform");
  const everyWorkload = programs.get("workloads");
  const workloads = new Map<string, string>();
  for (const workload of sourcesOf.workloads) {
    const because = everyWorkload ?? touchedFile(workload, sourcesOf);
    if (because !== undefined) workloads.set(workload.name, because);
  }
  for (const workload of sourcesOf.workloads) {
    if (workloads.has(workload.name)) continue;
    const changed = referredTo(workload, sourcesOf.environment).find((name) => scoreChanged(name, sourcesOf));
    if (changed !== undefined) workloads.set(workload.name, `refers to ${changed}, whose Score file changed`);
  }
  return { ...(platform !== undefined && { platform }), workloads };
}

function touchedPrograms({ changed, environment, project, kit }: ChangedSources): Map<Role, string> {
  const because = new Map<Role, string>();
  for (const file of changed) {
    for (const [of, root] of Object.entries({ project, kit })) {
      if (root === undefined) continue;
      const relative = path.relative(root, file).split(path.sep).join("/");
      const source = sources.find((row) => row.of === of && matches(row.path.replace("<env>", environment), relative));
      for (const role of source?.touches ?? []) {
        if (!because.has(role as Role)) because.set(role as Role, `${source?.what} changed: ${relative}`);
      }
    }
  }
  return because;
}

/** A path that ends with `/` or `.` is a prefix. */
function matches(pattern: string, file: string): boolean {
  return /[/.]$/.test(pattern) ? file.startsWith(pattern) : file === pattern;
}

function touchedFile(workload: WorkloadFile, { changed, environment, project }: ChangedSources): string | undefined {
  const directory = path.dirname(workload.file) + path.sep;
  const outside = sourcesOutside(workload, environment);
  const file = changed.find(
    (each) =>
      (each.startsWith(directory) && !ofAnotherEnvironment(each, workload, environment)) || outside.includes(each),
  );
  return file === undefined ? undefined : `${path.relative(project, file)} changed`;
}

function scoreChanged(name: string, { changed, environment, workloads }: ChangedSources): boolean {
  return workloads
    .filter((workload) => workload.name === name)
    .some(({ file }) => {
      const { dir, name: stem, ext } = path.parse(file);
      return changed.some((each) => each === file || each === path.join(dir, `${stem}.${environment}${ext}`));
    });
}
