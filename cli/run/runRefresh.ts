import type { EnvironmentOptions } from "../commands/environmentOptions";
import { EXIT, type ExitCode } from "../exitCode";
import { show, table } from "../terminal/tables";
import { begin, heading } from "./begin";
import { checkAccount } from "./checkAccount";
import type { Outcome } from "./outcome";
import { Phases } from "./phases";
import { openSession, type Session } from "./session";
import { exitCodeOf, tellVerdict } from "./verdict";

/** One difference between state and cloud. */
interface Drift {
  stack: string;
  urn: string;
  type: string;
  kind: "update" | "delete";
  property?: string;
  state?: unknown;
  cloud?: unknown;
}

/** `plinth refresh`: what differs is taken into the state, so that the next `up` sees it and repairs it. */
export async function runRefresh(environmentName: string, options: EnvironmentOptions): Promise<ExitCode> {
  const begun = begin(environmentName, options);
  heading("comparing", begun, options.sandbox);
  const session = await openSession({
    ...begun,
    sandbox: options.sandbox,
    kubeconfig: options.kubeconfig,
    operation: "refresh",
    phases: new Phases(),
  });
  try {
    await checkAccount(session);
    const { refresh } = await import("./refresh.js");
    const outcomes = await refresh(session, options);
    const drift = outcomes.flatMap(driftOf);
    const exitCode = exitCodeOf(outcomes) === EXIT.done && drift.length > 0 ? EXIT.drift : exitCodeOf(outcomes);
    tell(session, outcomes, drift);
    session.console.document({
      environment: session.environment.name,
      sandbox: session.sandbox,
      stacks: outcomes.map(({ project, stack, result, seconds, errors }) => ({
        project,
        stack,
        result,
        seconds,
        errors,
      })),
      drift,
    });
    return exitCode;
  } finally {
    await session.close();
  }
}

function driftOf(outcome: Outcome): Drift[] {
  return outcome.resources.flatMap((change): Drift[] => {
    const { urn, type } = change;
    if (change.kind === "delete") return [{ stack: outcome.name, urn, type, kind: "delete" }];
    return change.properties.map(({ path, before, after }) => ({
      stack: outcome.name,
      urn,
      type,
      kind: "update",
      property: path,
      state: before,
      cloud: after,
    }));
  });
}

function tell({ console, environment, sandbox }: Session, outcomes: readonly Outcome[], drift: readonly Drift[]): void {
  tellVerdict(outcomes, console);
  if (drift.length === 0) {
    if (exitCodeOf(outcomes) === EXIT.done) console.print("no drift: the cloud is what the state says");
    return;
  }
  const rows = drift.map(({ stack, urn, type, kind, property, state, cloud }) => [
    stack,
    `${type} ${urn.split("::").at(-1) ?? ""}`,
    kind === "delete" ? "(the resource)" : (property ?? ""),
    kind === "delete" ? "exists" : show(state),
    kind === "delete" ? "gone" : show(cloud),
  ]);
  console.print(`\n${table(["stack", "resource", "property", "state", "cloud"], rows)}`);
  console.note(`drift found; \`plinth up ${environment.name}${sandbox ? " --sandbox" : ""}\` repairs it`);
}
