import * as fs from "node:fs";
import * as path from "node:path";
import { badInput } from "../../failure";
import { packageRoot } from "../../project/packageRoot";
import { localState } from "../../project/localState";
import type { Begun } from "../../run/begin";
import { Phases } from "../../run/phases";
import type { WorkloadPlan } from "../../run/planWorkloads";
import { openSession } from "../../run/session";
import { baseCommit, type BaseCommit } from "../../git/baseCommit";
import { changedFiles } from "../../git/changedFiles";
import { Repository } from "../../git/repository";
import { checkOut } from "../../git/worktree";
import { type Touched, touchedStacks } from "../touched/touched";
import type { Base, Choice, OpenBase, Selection } from "./base";
import { bringUpBase, planOfBase } from "./bringUpBase";
import { relocate } from "./relocate";

/**
 * A commit of the project's repository. Its own program is brought up on a simulator of its own, and the change is previewed over
 * that: what differs is the change alone, whatever is deployed, and no account is needed.
 */
export class GitBase implements Base {
  readonly description;
  readonly simulated = true;
  private readonly base: BaseCommit;
  /** Absolute paths. */
  private readonly changed: readonly string[];

  constructor(
    private readonly begun: Begun,
    private readonly repository: Repository,
    ref: string,
    private readonly workloadsDirectory: string | undefined,
  ) {
    this.base = baseCommit(repository, ref);
    const { commit, branchedOff } = this.base;
    this.changed = changedFiles(repository, commit);
    this.description = { kind: "git", name: ref, commit, branchedOff } as const;
  }

  select(plan: WorkloadPlan, { workloadsOnly }: Choice): Selection {
    const touched = this.touched(plan);
    const platform = workloadsOnly ? undefined : touched.platform;
    const names = plan.chosen.map(({ name }) => name);
    const untouched = names.filter((name) => !touched.workloads.has(name));
    const onOutputs = platform === undefined ? [] : untouched;
    const because = `nothing that it is made from changed since ${this.description.name}`;
    const skipped = [
      ...(platform === undefined
        ? [{ name: "platform", because: workloadsOnly ? "only workloads were chosen" : because }]
        : []),
      ...untouched.filter((name) => !onOutputs.includes(name)).map((name) => ({ name, because })),
    ];
    const scoreFileGone = this.changed.some(
      (file) => /^score\.ya?ml$/.test(path.basename(file)) && !fs.existsSync(file),
    );
    return {
      ...(platform !== undefined && { platform }),
      workloads: touched.workloads,
      onOutputs,
      withRemoved: !workloadsOnly && scoreFileGone,
      skipped,
    };
  }

  private touched({ chosen }: WorkloadPlan): Touched {
    const { project, environment } = this.begun;
    const kit = packageRoot();
    return touchedStacks({
      changed: this.changed,
      environment: environment.name,
      project: fs.realpathSync(project.root),
      kit: this.contains(kit) ? fs.realpathSync(kit) : undefined,
      workloads: chosen.map((workload) => ({ ...workload, file: fs.realpathSync(workload.file) })),
    });
  }

  async open(plan: WorkloadPlan, selection: Selection): Promise<OpenBase> {
    const { project, environment, console } = this.begun;
    const kit = packageRoot();
    const projectPath = this.relative(project.root);
    const worktree = checkOut(this.repository, this.base.commit, [".", projectPath, this.relative(kit)]);
    try {
      const root = path.join(worktree.root, projectPath);
      const directory = this.workloadsIn(worktree.root);
      const baseKit = this.contains(kit) ? path.join(worktree.root, this.relative(kit)) : kit;
      const before = planOfBase({ root, project, environment, directory });
      const removed = selection.withRemoved ? (before?.known ?? []).filter((name) => !plan.known.includes(name)) : [];
      if (before !== undefined) {
        console.note(
          `bringing up ${this.description.name} (${this.base.commit.slice(0, 9)}) on a simulator of its own`,
        );
        const names = [...selection.workloads.keys(), ...selection.onOutputs, ...removed];
        await bringUpBase({ kit: baseKit, root, environment: environment.name, directory, plan: before, names });
      }
      const local = localState(root);
      relocate(local.backend, worktree.root, this.repository.root);
      const session = await openSession({
        ...this.begun,
        sandbox: true,
        operation: "check",
        phases: new Phases(),
        local: { ...local, logs: localState(project.root).logs },
      });
      const close = async (): Promise<void> => {
        await session.close();
        worktree.remove();
      };
      return { session, scratch: true, removed, close };
    } catch (error) {
      worktree.remove();
      throw error;
    }
  }

  /** The directory of Score files, as it is in the base. */
  private workloadsIn(worktree: string): string | undefined {
    if (this.workloadsDirectory === undefined) return undefined;
    const directory = path.resolve(this.workloadsDirectory);
    if (this.contains(directory)) return path.join(worktree, this.relative(directory));
    throw badInput(
      `--workloads is ${JSON.stringify(this.workloadsDirectory)}: outside of the repository ${this.repository.root}, so that ` +
        `${this.description.name} does not say what was in it; give a directory in it, or another --base`,
    );
  }

  private contains(directory: string): boolean {
    return !this.relative(directory).startsWith("..");
  }

  private relative(directory: string): string {
    return path.relative(fs.realpathSync(this.repository.root), fs.realpathSync(directory)) || ".";
  }
}
