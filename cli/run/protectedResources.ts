import type { Session } from "./session";
import { readStackState, type StateResource } from "./stackState";
import type { StackTarget } from "./stackTarget";
import { shortName } from "./urn";

/** Inputs by which AWS itself refuses a deletion. */
const PROTECTING_INPUTS = [
  "deletionProtection",
  "enableDeletionProtection",
  "deletionProtectionEnabled",
  "disableApiTermination",
];

/** What of a stack may not be destroyed, a line each with how to lift the protection. */
export async function protectedResources(session: Session, target: StackTarget): Promise<string[]> {
  const { resources } = await readStackState(session.engine, target);
  return resources.flatMap((resource) => {
    const input = PROTECTING_INPUTS.find((name) => resource.inputs?.[name] === true);
    if (input !== undefined)
      return [`  ${target.name}: ${shortName(resource.urn)}: set ${input} to false, then plinth up`];
    return resource.protect ? [`  ${target.name}: ${shortName(resource.urn)}: ${unprotect(resource, target)}`] : [];
  });
}

function unprotect({ urn }: StateResource, { stack }: StackTarget): string {
  return `pulumi state unprotect '${urn}' --stack ${stack}`;
}
