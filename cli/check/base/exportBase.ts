import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { WORKLOAD_PROJECT, workloadStackName } from "../../../stacks/workload/stackName";
import { badInput } from "../../failure";
import { localState, type LocalState } from "../../project/localState";
import type { Begun } from "../../run/begin";
import { checkAccount } from "../../run/checkAccount";
import { Phases } from "../../run/phases";
import type { WorkloadPlan } from "../../run/planWorkloads";
import { openSession, type Session } from "../../run/session";
import type { StackTarget } from "../../run/stackTarget";
import { platformTarget, workloadStack } from "../../run/targets";
import type { Base, Choice, OpenBase, Selection } from "./base";
import { ExportFiles } from "./exportFiles";
import { importStack } from "./importStack";
import { copyProject } from "./projectCopy";

/**
 * What `pulumi stack export` printed, of one stack or of several: the stacks are laid down in a state of their own, which is
 * thrown away.
 */
export class ExportBase implements Base {
  readonly description;
  private readonly files: ExportFiles;

  constructor(
    private readonly begun: Begun,
    readonly simulated: boolean,
    given: string,
  ) {
    this.description = { kind: "export", name: given } as const;
    this.files = ExportFiles.read(given);
  }

  select(plan: WorkloadPlan, { workloadsOnly }: Choice): Selection {
    const keys = plan.chosen.map(({ name }) => `${WORKLOAD_PROJECT}/${this.stackOf(name)}`);
    this.files.requireOneOf([...keys, `${this.begun.project.name}/${this.begun.environment.name}`]);
    const names = plan.chosen.map(({ name }) => name);
    const given = names.filter((name) => this.workloadExport(name) !== undefined);
    const because = "no export of it was given";
    const platform = !workloadsOnly && this.platformExport() !== undefined;
    return {
      ...(platform && { platform: "its export was given" }),
      workloads: new Map(given.map((name) => [name, "its export was given"])),
      onOutputs: [],
      withRemoved: !workloadsOnly,
      skipped: ["platform", ...names]
        .filter((name) => (name === "platform" ? !platform : !given.includes(name)))
        .map((name) => ({
          name,
          because: name === "platform" && workloadsOnly ? "only workloads were chosen" : because,
        })),
    };
  }

  async open(plan: WorkloadPlan, selection: Selection): Promise<OpenBase> {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-export-"));
    const remove = (): void => fs.rmSync(directory, { recursive: true, force: true });
    const { project } = this.begun;
    const own = localState(project.root);
    const local: LocalState = {
      ...own,
      backend: path.join(directory, "state"),
      work: path.join(directory, "work"),
    };
    try {
      const session = await openSession({
        ...this.begun,
        project: { ...project, root: copyProject(project.root, path.join(directory, "project")) },
        sandbox: this.simulated,
        operation: "check",
        phases: new Phases(),
        local,
        scratch: true,
      });
      const close = async (): Promise<void> => {
        await session.close();
        remove();
      };
      try {
        await checkAccount(session);
        const removed = this.removed(plan, selection);
        await this.layDown(session, [...selection.workloads.keys(), ...removed], own);
        return { session, scratch: false, removed, close };
      } catch (error) {
        await close();
        throw error;
      }
    } catch (error) {
      remove();
      throw error;
    }
  }

  private removed(plan: WorkloadPlan, { withRemoved }: Selection): string[] {
    if (!withRemoved) return [];
    return this.files
      .named(WORKLOAD_PROJECT, `-${this.begun.environment.name}`)
      .filter((name) => !plan.known.includes(name));
  }

  private async layDown(session: Session, workloads: readonly string[], own: LocalState): Promise<void> {
    const platform = platformTarget(session);
    const file = this.platformExport() ?? deployedPlatform(own, platform, session.sandbox);
    if (file === undefined) {
      throw badInput(
        `--base is ${JSON.stringify(this.description.name)}: no export of the platform (${platform.project}/${platform.stack}) is ` +
          `among it, and workloads cannot be compared without: they read its outputs. Give the platform's export, too, in one directory.`,
      );
    }
    await importStack(session, platform, file);
    for (const name of workloads) {
      const target = workloadStack(session, name);
      await importStack(session, target, this.workloadExport(name) as string);
    }
  }

  private platformExport(): string | undefined {
    const { project, environment } = this.begun;
    return this.files.of(project.name, environment.name);
  }

  private workloadExport(name: string): string | undefined {
    return this.files.of(WORKLOAD_PROJECT, this.stackOf(name));
  }

  private stackOf(workload: string): string {
    return workloadStackName(workload, this.begun.environment.name);
  }
}

/** The sandbox keeps its state in files, whose content can be imported. */
function deployedPlatform({ backend }: LocalState, platform: StackTarget, sandbox: boolean): string | undefined {
  const checkpoint = path.join(backend, ".pulumi", "stacks", platform.project, `${platform.stack}.json`);
  return sandbox && fs.existsSync(checkpoint) ? checkpoint : undefined;
}
