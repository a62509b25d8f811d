import { badInput } from "../failure";
import { changeList, countChanges } from "../terminal/tables";
import { changesAnything, sum } from "./changes";
import type { Outcome } from "./outcome";
import type { Session } from "./session";

interface ConfirmOptions {
  yes: boolean;
  /** Workloads whose changes are not known yet. */
  unknown: number;
}

/**
 * Shows what would change and asks whether to do it. On the sandbox nobody is asked: nothing there is anybody's.
 *
 * @throws Failure (exit code 2) where nobody can be asked and `--yes` was not given.
 */
export async function confirmUpdate(
  session: Session,
  previews: readonly Outcome[],
  options: ConfirmOptions,
): Promise<boolean> {
  tellChanges(session, previews);
  if (options.yes || session.sandbox) return true;
  const { environment, console } = session;
  if (!console.interactive) {
    throw badInput("nobody can be asked whether to go on: give --yes to change a real cloud without a question");
  }
  const { confirm, isCancel } = await import("@clack/prompts");
  const later = options.unknown === 0 ? "" : `, and ${options.unknown} workloads once the platform is up`;
  const message = `${countChanges(sum(previews.map(({ changes }) => changes)), "planned")}${later} in ${environment.name} (account ${environment.accountId}, ${environment.region}). Go on?`;
  const answer = await confirm({ message, initialValue: false, output: process.stderr });
  return answer === true && !isCancel(answer);
}

/** Lists the changes of every stack that has some. */
function tellChanges({ console }: Session, previews: readonly Outcome[]): void {
  for (const preview of previews.filter(({ changes }) => changesAnything(changes))) {
    console.print(`${preview.name}:`);
    for (const line of changeList(preview)) console.print(line);
  }
}
