import { badInput } from "../failure";
import type { Session } from "./session";

/**
 * Asks whether to destroy. On the sandbox nobody is asked.
 *
 * @throws Failure (exit code 2) where nobody can be asked and `--yes` was not given.
 */
export async function confirmDestroy(session: Session, names: readonly string[], yes: boolean): Promise<boolean> {
  const { environment, console, sandbox } = session;
  if (yes || sandbox) return true;
  if (!console.interactive) {
    throw badInput("nobody can be asked whether to destroy: give --yes to destroy on a real cloud without a question");
  }
  const { text, isCancel } = await import("@clack/prompts");
  const answer = await text({
    message: `This destroys ${names.join(", ")} of ${environment.name} (account ${environment.accountId}). Type ${environment.name} to go on.`,
    output: process.stderr,
  });
  return !isCancel(answer) && answer === environment.name;
}
