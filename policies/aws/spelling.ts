import type { RuleResource } from "../rule";

/** Something written in two ways: the usual one, and those that differ from it in case or separators only. */
export interface Misspelling {
  resource: RuleResource;
  written: string;
  usual: string;
}

/** Text without what people write differently: case, hyphens, underscores, dots and spaces. */
function essence(text: string): string {
  return text.toLowerCase().replace(/[-_. ]/g, "");
}

/** Collects texts of resources and tells those that are written otherwise than most. */
export class Spellings {
  private readonly byEssence = new Map<string, Map<string, Set<RuleResource>>>();

  add(text: string, resource: RuleResource): void {
    const key = essence(text);
    const spellings = this.byEssence.get(key) ?? new Map<string, Set<RuleResource>>();
    this.byEssence.set(key, spellings.set(text, (spellings.get(text) ?? new Set()).add(resource)));
  }

  /** @param official texts that are right however few write them so. */
  misspelled(official: readonly string[] = []): Misspelling[] {
    const right = new Map(official.map((text) => [essence(text), text]));
    return [...this.byEssence].flatMap(([key, spellings]) => {
      const usual = right.get(key) ?? mostUsed(spellings);
      return [...spellings].flatMap(([written, resources]) =>
        written === usual ? [] : [...resources].map((resource) => ({ resource, written, usual })),
      );
    });
  }
}

/** The spelling of most resources; of equally many, the first in the alphabet. */
function mostUsed(spellings: ReadonlyMap<string, ReadonlySet<RuleResource>>): string {
  const [first] = [...spellings].sort(([a, some], [b, others]) => others.size - some.size || (a < b ? -1 : 1));
  return first?.[0] ?? "";
}
