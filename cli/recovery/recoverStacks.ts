import type { Session } from "../run/session";
import type { StackTarget } from "../run/stackTarget";

export interface RecoveryOptions {
  yes: boolean;
}

/** Picks up what earlier runs left that were killed. */
export async function recoverStacks(_session: Session, _targets: readonly StackTarget[], _options: RecoveryOptions): Promise<void> {}
