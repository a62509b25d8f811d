import { createHash, randomBytes } from "node:crypto";

/** Where the digits of ids come from. */
export interface Entropy {
  /** Hexadecimal digits that are fresh on every call. */
  hex(digits: number): string;
  /** Upper-case letters and digits that are fresh on every call. */
  alphanumeric(length: number): string;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export const RANDOM: Entropy = {
  hex: (digits) =>
    randomBytes(Math.ceil(digits / 2))
      .toString("hex")
      .slice(0, digits),
  alphanumeric: (length) => letters(randomBytes(length)),
};

/** The same digits in the same order in every process: for unit tests. */
export function repeatable(): Entropy {
  let count = 0;
  const block = () => createHash("sha256").update(`plinth ${count++}`).digest();
  const bytes = (length: number) => {
    let all = block();
    while (all.length < length) all = Buffer.concat([all, block()]);
    return all.subarray(0, length);
  };
  return {
    hex: (digits) =>
      bytes(Math.ceil(digits / 2))
        .toString("hex")
        .slice(0, digits),
    alphanumeric: (length) => letters(bytes(length)),
  };
}

function letters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
