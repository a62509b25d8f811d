const ESCAPED = /[.*+?^${}()|[\]\\/]/g;

/**
 * The regular expression that a value's form amounts to: names, region and account as they are, and every part that only
 * distinguishes one resource from another as its alphabet and length.
 */
export function shapeOf(value: string): string {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const secret = /^(arn:[^:]+:secretsmanager:.*)-[A-Za-z0-9]{6}$/.exec(value)?.[1];
  if (secret !== undefined) return `${shapeOf(secret)}-[A-Za-z0-9]{6}`;
  return value
    .split(uuid)
    .map((rest) =>
      rest
        .split(/([^A-Za-z0-9]+)/)
        .map(partOf)
        .join(""),
    )
    .join("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
}

function partOf(part: string): string {
  if (/^\d{12}$/.test(part)) return "\\d{12}";
  if (/^\d+$/.test(part)) return "\\d+";
  if (/^[0-9a-f]{6,}$/.test(part) && /\d/.test(part)) return `[0-9a-f]{${part.length}}`;
  if (/^[0-9A-Z]{8,}$/.test(part)) {
    const kind = /^(A[A-Z]{3})[A-Z0-9]{17}$/.exec(part)?.[1];
    return kind === undefined ? `[A-Z0-9]{${part.length}}` : `${kind}[A-Z0-9]{17}`;
  }
  return part.replace(ESCAPED, "\\$&");
}
