import * as pulumi from "@pulumi/pulumi";
import type { PlatformOutputs } from "../platform/outputs";

/** The stack that a platform's outputs are read from. */
export interface PlatformReference {
  project: string;
  stack: string;
}

const REQUIRED: readonly (keyof PlatformOutputs)[] = [
  "environment",
  "network",
  "cluster",
  "databases",
  "kafka",
  "gateway",
  "secrets",
];
const OPTIONAL: readonly (keyof PlatformOutputs)[] = ["observability"];

/**
 * The outputs of a platform's stack, as plain values.
 *
 * @throws `pulumi.RunError` when the stack is not there or has not been brought up.
 */
export async function readPlatform(reference: PlatformReference, organization: string): Promise<PlatformOutputs> {
  const name = `${organization}/${reference.project}/${reference.stack}`;
  const stack = new pulumi.StackReference(name);
  const read = await Promise.all(
    [...REQUIRED, ...OPTIONAL].map(async (part) => [part, (await stack.getOutputDetails(part)).value] as const),
  );
  const missing = read.filter(([part, value]) => value === undefined && REQUIRED.includes(part)).map(([part]) => part);
  if (missing.length === 0) return Object.fromEntries(read) as unknown as PlatformOutputs;
  const what = missing.length === REQUIRED.length ? "has no outputs" : `lacks the outputs ${missing.join(", ")}`;
  throw new pulumi.RunError(
    `the platform stack ${name} ${what}: bring the platform up first (plinth up ${reference.stack})`,
  );
}
