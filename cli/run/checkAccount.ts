import { badInput, failed } from "../failure";
import type { Session } from "./session";

/**
 * Makes sure that the credentials at hand are of the account that the environment names. The sandbox has no credentials.
 *
 * @throws Failure (exit code 2) when they are of another account; (exit code 1) when there are none.
 */
export async function checkAccount({ sandbox, environment }: Session): Promise<void> {
  if (sandbox) return;
  const actual = await callerAccount(environment.region);
  if (actual === environment.accountId) return;
  throw badInput(
    `the AWS credentials at hand are of account ${actual}; ${environment.name} belongs to account ${environment.accountId} ` +
      `(accountId in Pulumi.${environment.name}.yaml). Use that account's credentials, or --sandbox.`,
  );
}

async function callerAccount(region: string): Promise<string> {
  const { STSClient, GetCallerIdentityCommand } = await import("@aws-sdk/client-sts");
  try {
    const { Account } = await new STSClient({ region }).send(new GetCallerIdentityCommand({}));
    return Account ?? "unknown";
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw failed(`AWS does not accept the credentials at hand (${reason}). Log in, or try it with --sandbox.`);
  }
}
