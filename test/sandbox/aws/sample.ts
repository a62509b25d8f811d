import type { Properties } from "../../../sandbox/models/model";
import type { TestAccount } from "./account";

/** Makes the inputs of one type, and what they refer to. */
export type Sample = (it: TestAccount) => Promise<Properties>;

/** Ways for one sample to create another that it refers to. */
export interface Maker {
  make(type: string): (it: TestAccount) => Promise<Properties & { id: string }>;
  idOf(it: TestAccount, type: string): Promise<string>;
  outputOf(it: TestAccount, type: string, output: string): Promise<unknown>;
}

/** A small policy document; with a principal it is one of a resource. */
export function allow(principal?: unknown): string {
  const who = principal === undefined ? {} : { Principal: principal };
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", ...who, Action: "s3:GetObject", Resource: "*" }],
  });
}
