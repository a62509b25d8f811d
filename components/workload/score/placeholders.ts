/** A piece of a text with placeholders: literal text, or a reference such as `${resources.db.host}`. */
export type TemplatePart = { text: string } | { reference: Reference };

/** What a placeholder points at. */
export interface Reference {
  /** As it is written, e.g. `${resources.db.host}`. */
  written: string;
  /** The keys between the dots; `\.` in a key is a dot. */
  keys: string[];
}

const PLACEHOLDER = /\$(?:(\$?)\{([^}]*)\}|\$)/g;

/**
 * Splits a text at its placeholders. `$$` stands for `$` and `$${x}` for the literal `${x}`; a lone `$` is text.
 * Adjacent literal text is one part; an empty text has no parts.
 */
export function parseTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let literal = "";
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    literal += template.slice(end, match.index);
    end = match.index + match[0].length;
    const [written, escape, inner] = match;
    if (inner === undefined) {
      literal += "$";
    } else if (escape === "$") {
      literal += `\${${inner}}`;
    } else {
      if (literal !== "") parts.push({ text: literal });
      literal = "";
      parts.push({ reference: { written, keys: splitKeys(inner) } });
    }
  }
  literal += template.slice(end);
  if (literal !== "") parts.push({ text: literal });
  return parts;
}

/** The references in a text, in order. */
export function referencesIn(template: string): Reference[] {
  return parseTemplate(template).flatMap((part) => ("reference" in part ? [part.reference] : []));
}

function splitKeys(inner: string): string[] {
  return inner.split(/(?<!\\)\./).map((key) => key.replace(/\\\./g, "."));
}
