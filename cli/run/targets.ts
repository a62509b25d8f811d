import * as fs from "node:fs";
import * as path from "node:path";
import { WORKLOAD_PROJECT, workloadStackName } from "../../stacks/workload/stackName";
import type { PlannedWorkload, WorkloadPlan } from "./planWorkloads";
import type { Session } from "./session";
import type { StackTarget } from "./stackTarget";
import { stackConfig, writeProject, writeSandboxWorkspace } from "./workspace";

/** The platform's stack, with its workspace written. */
export function platformTarget(session: Session): StackTarget {
  const { project, environment, sandbox, state } = session;
  const target: StackTarget = {
    role: "platform",
    name: "platform",
    project: project.name,
    stack: environment.name,
    workDirectory: sandbox ? path.join(state.work, environment.name, "platform") : project.root,
    program: async () => {
      const { platformProgram } = await import("../../stacks/platform/program.js");
      return { ...(await platformProgram(environment)) };
    },
  };
  if (sandbox) {
    const config = stackConfig(path.join(project.root, `Pulumi.${environment.name}.yaml`));
    writeSandboxWorkspace({ directory: target.workDirectory, project: target.project, stack: target.stack, config });
  }
  return target;
}

/** The stack of a workload, with its workspace written. */
export function workloadTarget(session: Session, workload: PlannedWorkload, plan: WorkloadPlan): StackTarget {
  const { project, environment } = session;
  return {
    ...workloadStack(session, workload.name),
    program: async () => {
      const { workloadProgram } = await import("../../stacks/workload/program.js");
      const outputs = await workloadProgram({
        environment: environment.name,
        scoreFile: workload.file,
        neighbours: plan.files.filter((file) => file !== workload.file),
        platform: { project: project.name, stack: environment.name },
      });
      return { ...outputs };
    },
  };
}

/** A workload's stack without its program: enough to read, refresh or destroy it. */
export function workloadStack(session: Session, name: string): StackTarget {
  const { environment } = session;
  const stack = workloadStackName(name, environment.name);
  const directory = workloadDirectory(session);
  if (session.sandbox) writeSandboxWorkspace({ directory, project: WORKLOAD_PROJECT, stack, config: {} });
  else if (!fs.existsSync(path.join(directory, "Pulumi.yaml"))) writeProject(directory, WORKLOAD_PROJECT);
  return { role: "workload", name, project: WORKLOAD_PROJECT, stack, workDirectory: directory };
}

/** Names of the workloads of the environment that have a stack. */
export async function workloadsWithStack(session: Session): Promise<string[]> {
  const suffix = `-${session.environment.name}`;
  const directory = workloadDirectory(session);
  const stacks = await session.store.list(WORKLOAD_PROJECT, directory);
  return stacks.filter((stack) => stack.endsWith(suffix)).map((stack) => stack.slice(0, -suffix.length));
}

/** On a real cloud the checked-in project, whose stack files hold the secrets' settings; else a generated one. */
function workloadDirectory({ sandbox, project, state, environment }: Session): string {
  const checkedIn = path.join(project.root, "stacks", "workload");
  return !sandbox && fs.existsSync(path.join(checkedIn, "Pulumi.yaml"))
    ? checkedIn
    : path.join(state.work, environment.name, "workloads");
}
