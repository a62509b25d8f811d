/** What credentials look like, by what they are; the shapes are those their issuers publish. */
const SHAPES: readonly { kind: string; pattern: RegExp }[] = [
  { kind: "an AWS access key id", pattern: /\b(AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { kind: "a private key", pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY/ },
  { kind: "a GitHub token", pattern: /\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})/ },
  { kind: "a GitLab token", pattern: /\bglpat-[A-Za-z0-9_-]{20}/ },
  { kind: "a Slack token", pattern: /\bxox[abprs]-[A-Za-z0-9-]{10}/ },
];

/** A text of the length and alphabet of an AWS secret access key, standing alone. */
const FORTY = /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;

/** Slashes in more than this many of forty characters make a path, not a key: a key has one in sixty-four. */
const MAX_SLASHES = 4;

/**
 * What kind of credential a text holds in the open, e.g. `an AWS access key id`; undefined when none is recognised. The
 * credential itself is not returned, so that no message can show it.
 */
export function credentialIn(text: string): string | undefined {
  const shape = SHAPES.find(({ pattern }) => pattern.test(text));
  if (shape !== undefined) return shape.kind;
  return (text.match(FORTY) ?? []).some(isRandom) ? "an AWS secret access key" : undefined;
}

/** Tells a random text from hashes, which are hexadecimal, from paths and from long names. */
function isRandom(text: string): boolean {
  return /[A-Z]/.test(text) && /[a-z]/.test(text) && /[0-9]/.test(text) && text.split("/").length - 1 <= MAX_SLASHES;
}
