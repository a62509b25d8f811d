import type { EnvironmentOptions } from "../commands/environmentOptions";
import { EXIT, type ExitCode } from "../exitCode";
import { outcomeTable } from "../terminal/tables";
import { begin, heading } from "./begin";
import { checkAccount } from "./checkAccount";
import { Phases } from "./phases";
import { reportOf } from "./report";
import { openSession } from "./session";
import { tellVerdict } from "./verdict";

/** `plinth destroy`. */
export async function runDestroy(environmentName: string, options: EnvironmentOptions): Promise<ExitCode> {
  const begun = begin(environmentName, options);
  heading("destroying", begun, options.sandbox);
  const session = await openSession({
    ...begun,
    sandbox: options.sandbox,
    kubeconfig: options.kubeconfig,
    operation: "destroy",
    phases: new Phases(),
  });
  try {
    await checkAccount(session);
    const { destroy } = await import("./destroy.js");
    const { outcomes, exitCode } = await destroy(session, options);
    const { console } = session;
    console.print(outcomes.length === 0 ? "nothing was there to destroy" : `\n${outcomeTable(outcomes)}`);
    tellVerdict(outcomes, console);
    console.document(reportOf(session.environment.name, session.sandbox, outcomes));
    if (exitCode !== EXIT.done) console.note(`the engine's own words: ${session.log.file}`);
    return exitCode;
  } finally {
    await session.close();
  }
}
