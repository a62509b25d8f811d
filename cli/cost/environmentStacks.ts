import type { CostedStack } from "../../cost";
import type { Begun } from "../run/begin";
import { Failure } from "../failure";
import { checkAccount } from "../run/checkAccount";
import { exportStack } from "../run/exportStack";
import { Phases } from "../run/phases";
import { openSession, type Session } from "../run/session";
import type { StackTarget } from "../run/stackTarget";
import { pricedResources } from "./pricedResources";

/** Stacks of an environment that are up, as their state says; empty when nothing is. */
export async function deployedStacks(begun: Begun, sandbox: boolean): Promise<CostedStack[]> {
  const session = await openSession({ ...begun, sandbox, operation: "cost", phases: new Phases(), offline: true });
  try {
    await checkAccount(session).catch(withoutAccount);
    const { platformTarget, workloadStack, workloadsWithStack } = await import("../run/targets.js");
    const workloads = await workloadsWithStack(session);
    const targets = [platformTarget(session), ...workloads.map((name) => workloadStack(session, name))];
    return (await Promise.all(targets.map((target) => costedStack(session, target)))).filter(
      ({ resources }) => resources.length > 0,
    );
  } finally {
    await session.close();
  }
}

/** What is declared can be priced without one. */
function withoutAccount(error: unknown): never {
  if (!(error instanceof Failure)) throw error;
  throw new Failure(
    `${error.message} --declared prices what the programs declare, without an account.`,
    error.exitCode,
  );
}

/** A stack with what its resources are billed for; without resources when it does not exist. */
export async function costedStack(session: Session, target: StackTarget): Promise<CostedStack> {
  const environment = session.environment.name;
  const exported = await exportStack(session, target);
  return {
    name: target.name,
    attribution: { environment, ...(target.role === "workload" && { workload: target.name }) },
    resources: exported === undefined ? [] : pricedResources(exported),
  };
}
