const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const MASK = "[secret]";

/** Shorter texts are found in every message: masking them would hide nothing and spoil much. */
const SHORTEST = 3;
/** Messages cut long values: that much of a secret's beginning is enough to find it. */
const BEGINNING = 12;

const known = new WeakMap<object, readonly string[]>();

/** The texts that are secret in properties which {@link rememberSecrets} has seen. */
export function secretsOf(properties: object): readonly string[] {
  return known.get(properties) ?? [];
}

/** Remembers for properties which texts in them are secret; `written` is their form in the engine's protocol. */
export function rememberSecrets(properties: object, written: unknown): void {
  const secrets = secretTexts(written);
  if (secrets.length > 0) known.set(properties, secrets);
}

/** Remembers for a copy of properties what is secret in them. */
export function inheritSecrets(copy: object, properties: object): void {
  const secrets = known.get(properties);
  if (secrets !== undefined) known.set(copy, secrets);
}

/** A message in which no secret can be read, not even the beginning of one. */
export function masked(message: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => maskOne(text, JSON.stringify(secret).slice(1, -1)), message);
}

function maskOne(message: string, secret: string): string {
  const beginning = secret.slice(0, BEGINNING);
  let result = "";
  let rest = message;
  for (let at = rest.indexOf(beginning); at >= 0; at = rest.indexOf(beginning)) {
    let end = at + beginning.length;
    while (end < rest.length && end - at < secret.length && rest[end] === secret[end - at]) end++;
    result += rest.slice(0, at) + MASK;
    rest = rest.slice(end);
  }
  return result + rest;
}

function secretTexts(written: unknown): string[] {
  const texts = new Set<string>();
  const open: [value: unknown, isSecret: boolean][] = [[written, false]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, isSecret] = next;
    if (typeof value === "string" && isSecret && value.length >= SHORTEST) texts.add(value);
    if (typeof value !== "object" || value === null) continue;
    const holdsSecret = isSecret || (value as Record<string, unknown>)[SIGNATURE] === SECRET;
    for (const [key, inner] of Object.entries(value)) if (key !== SIGNATURE) open.push([inner, holdsSecret]);
  }
  // The longest first: one may be the beginning of another.
  return [...texts].sort((a, b) => b.length - a.length);
}
