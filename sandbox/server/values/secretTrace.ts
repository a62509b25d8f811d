/** Shortest text that is looked for inside others: a shorter one would be found everywhere by chance. */
const SHORTEST_FOUND_INSIDE = 6;

/** Remembers which values of a message were secret, so that what is made of them is marked again. */
export class SecretTrace {
  private readonly paths = new Set<string>();
  private readonly texts = new Set<string>();

  /** Notes a secret value and where it stood. */
  note(path: string, value: unknown): void {
    this.paths.add(path);
    this.noteTexts(value);
  }

  isSecretAt(path: string): boolean {
    return this.paths.has(path);
  }

  /** Whether a text is, or was put together from, a secret one. */
  isDerived(text: string): boolean {
    if (this.texts.has(text)) return true;
    for (const secret of this.texts) {
      if (secret.length >= SHORTEST_FOUND_INSIDE && text.includes(secret)) return true;
    }
    return false;
  }

  private noteTexts(value: unknown): void {
    if (typeof value === "string") {
      if (value !== "") this.texts.add(value);
    } else if (typeof value === "object" && value !== null) {
      for (const each of Object.values(value)) this.noteTexts(each);
    }
  }
}
