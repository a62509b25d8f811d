import type { StackRule } from "../../../rule";
import { isPlaintextSecret } from "../../../values/plaintextSecrets";

interface NamedText {
  /** The nearest name around it. */
  name: string;
  path: string;
  text: string;
}

/** The texts in a stack's outputs, however deep. Without recursion: outputs may be nested without limit. */
function namedTexts(outputs: object): NamedText[] {
  const found: NamedText[] = [];
  const open: { name: string; path: string; value: unknown }[] = [{ name: "", path: "", value: outputs }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { name, path, value } = next;
    if (typeof value === "string") found.push({ name, path, text: value });
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const own = Array.isArray(value) ? name : key;
      open.push({ name: own, path: path === "" ? key : `${path}.${key}`, value: inner });
    }
  }
  return found;
}

export const rule: StackRule = {
  name: "stack-output-secret",
  pack: "security",
  severity: "medium",
  asks: "An output of a stack that is named like a secret, or holds a credential, is secret.",
  why: "Everybody who may read the stack reads it, and it is printed at the end of every update.",
  fix: "Wrap the value in pulumi.secret, or export the name of the secret instead.",
  example: `export const password = pulumi.secret(database.password)`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["8.6.2"] },
  publicIds: [],
  scope: "stack",
  types: ["pulumi:pulumi:Stack"],
  check: (stacks) =>
    stacks.flatMap((stack) => {
      const secrets = new Set<unknown>(stack.secrets);
      return namedTexts(stack.properties)
        .filter(({ name, text }) => !secrets.has(text) && isPlaintextSecret(name, text))
        .map(({ path }) => ({ resource: stack, message: `the output ${path} is not secret` }));
    }),
};
