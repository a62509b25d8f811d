import restrictable from "./restrictable.json";
import { SENSITIVE_ACTIONS } from "./sensitive";

/** Access levels of the Service Authorization Reference that rules tell apart. */
export type AccessLevel = "write" | "permissions" | "other";

/** An action that rules look for. */
interface Action {
  /** As AWS writes it, e.g. `s3:PutObject`. */
  readonly name: string;
  /** In lower case: IAM ignores the case of actions. */
  readonly key: string;
  readonly level: AccessLevel;
  /** Whether a policy can limit the action to resources. */
  readonly restrictable: boolean;
  readonly sensitive: boolean;
}

let table: readonly Action[] | undefined;

/** Every action that can be limited to resources, and every sensitive one; sorted by key. Built on first use. */
export function actionTable(): readonly Action[] {
  return (table ??= buildTable());
}

function buildTable(): readonly Action[] {
  const actions: Action[] = [];
  for (const [service, columns] of Object.entries(restrictable.services)) {
    for (const [level, names] of Object.entries(columns) as [AccessLevel, string][]) {
      for (const name of names.split(" ")) actions.push(actionOf(`${service}:${name}`, level, true));
    }
  }
  const known = new Set(actions.map(({ key }) => key));
  for (const name of SENSITIVE_ACTIONS) {
    if (!known.has(name.toLowerCase())) actions.push(actionOf(name, "other", false));
  }
  return actions.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function actionOf(name: string, level: AccessLevel, isRestrictable: boolean): Action {
  return {
    name,
    key: name.toLowerCase(),
    level,
    restrictable: isRestrictable,
    sensitive: SENSITIVE_ACTIONS.has(name),
  };
}
