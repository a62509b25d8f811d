import type { EnvironmentOptions } from "../commands/environmentOptions";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput } from "../failure";
import { shorten, show, table } from "../terminal/tables";
import { begin, heading } from "./begin";
import { checkAccount } from "./checkAccount";
import { maskSecrets } from "./maskSecrets";
import { Phases } from "./phases";
import { openSession, type Session } from "./session";
import { readStackState } from "./stackState";
import type { StackTarget } from "./stackTarget";

/** The one JSON document of `plinth outputs`. */
interface OutputsReport {
  environment: string;
  sandbox: boolean;
  /** Absent when the platform is not up. */
  platform?: Record<string, unknown>;
  workloads: Record<string, Record<string, unknown>>;
}

/** `plinth outputs`. */
export async function runOutputs(environmentName: string, options: EnvironmentOptions): Promise<ExitCode> {
  const begun = begin(environmentName, options);
  heading("outputs of", begun, options.sandbox);
  const session = await openSession({
    ...begun,
    sandbox: options.sandbox,
    operation: "outputs",
    phases: new Phases(),
    offline: true,
  });
  try {
    await checkAccount(session);
    const report = await collect(session, options);
    tell(session, report);
    session.console.document(report);
    return EXIT.done;
  } finally {
    await session.close();
  }
}

async function collect(session: Session, options: EnvironmentOptions): Promise<OutputsReport> {
  const { platformTarget, workloadStack, workloadsWithStack } = await import("./targets.js");
  const platform = platformTarget(session);
  const up = await workloadsWithStack(session);
  const unknown = options.workload?.find((name) => !up.includes(name));
  if (unknown !== undefined) {
    throw badInput(
      `there is no workload ${JSON.stringify(unknown)} up; ${up.length === 0 ? "none is" : `up are: ${up.join(", ")}`}`,
    );
  }
  const names = options.platformOnly ? [] : (options.workload ?? up);
  const workloads = await Promise.all(
    names.map(async (name) => [name, await outputsOf(session, workloadStack(session, name))] as const),
  );
  const exists = options.workload === undefined && (await session.store.exists(platform));
  return {
    environment: session.environment.name,
    sandbox: session.sandbox,
    ...(exists && { platform: await outputsOf(session, platform) }),
    workloads: Object.fromEntries(workloads),
  };
}

async function outputsOf(session: Session, target: StackTarget): Promise<Record<string, unknown>> {
  const { resources } = await readStackState(session.engine, target);
  const root = resources.find(({ type }) => type === "pulumi:pulumi:Stack");
  return (maskSecrets(root?.outputs ?? {}) ?? {}) as Record<string, unknown>;
}

/** Long enough for every ARN and endpoint; certificates are only whole in `--json`. */
const LONGEST_VALUE = 160;

function tell({ console }: Session, { platform, workloads }: OutputsReport): void {
  const stacks = { ...(platform && { platform }), ...workloads };
  if (Object.keys(stacks).length === 0) console.print("nothing is up");
  for (const [name, outputs] of Object.entries(stacks)) {
    const rows = flattened(outputs).map(([path, value]) => [
      `  ${path}`,
      typeof value === "string" ? shorten(value, LONGEST_VALUE) : show(value),
    ]);
    console.print(`\n${name}\n${table(["  output", "value"], rows)}`);
  }
}

/** Leaves by their paths; lists stay whole. */
function flattened(value: Record<string, unknown>, prefix = ""): [path: string, value: unknown][] {
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    const isMap = typeof inner === "object" && inner !== null && !Array.isArray(inner);
    if (inner === undefined || inner === null) return [];
    return isMap ? flattened(inner as Record<string, unknown>, path) : [[path, inner]];
  });
}
