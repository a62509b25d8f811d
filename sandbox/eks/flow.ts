import { UNKNOWN } from "../providers/provider";

/** A value inside a component: what is known of it, whether it is secret, and the resources that it comes from. */
export class Flow {
  private constructor(
    /** Plain; what is not known yet is `UNKNOWN`, at any depth. */
    readonly value: unknown,
    readonly isSecret: boolean,
    readonly urns: ReadonlySet<string>,
  ) {}

  /** A value on its own. */
  static of(
    value: unknown,
    { urns = [], isSecret = false }: { urns?: Iterable<string>; isSecret?: boolean } = {},
  ): Flow {
    return new Flow(value, isSecret, new Set(urns));
  }

  /** One flow of a value that may hold flows at any depth. */
  static from(value: unknown): Flow {
    if (value instanceof Flow) return value;
    if (Array.isArray(value)) {
      const parts = value.map((each) => Flow.from(each));
      return Flow.joined(
        parts,
        parts.map((part) => part.value),
      );
    }
    if (typeof value !== "object" || value === null) return Flow.of(value);
    const entries = Object.entries(value).map(([name, each]) => [name, Flow.from(each)] as const);
    const present = entries.filter(([, part]) => part.value !== undefined);
    return Flow.joined(
      present.map(([, part]) => part),
      Object.fromEntries(present.map(([name, part]) => [name, part.value])),
    );
  }

  get isGiven(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** Whether no part of it is unknown. */
  get isKnown(): boolean {
    return isKnown(this.value);
  }

  /** What `make` makes of the value; unknown as long as a part of it is. */
  map(make: (value: unknown) => unknown): Flow {
    return new Flow(this.isKnown ? make(this.value) : UNKNOWN, this.isSecret, this.urns);
  }

  /** A part of the value, e.g. `get("identities", 0, "oidcs", 0, "issuer")`; unknown where the way to it is. */
  get(...steps: (string | number)[]): Flow {
    let value = this.value;
    for (const step of steps) {
      if (value === UNKNOWN) break;
      value =
        typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
    }
    return new Flow(value, this.isSecret, this.urns);
  }

  /** The same value, coming from more resources. */
  after(urns: Iterable<string>): Flow {
    return new Flow(this.value, this.isSecret, new Set([...this.urns, ...urns]));
  }

  /** This, or the other where this is not given. */
  or(other: unknown): Flow {
    return this.isGiven ? this : Flow.from(other);
  }

  private static joined(parts: readonly Flow[], value: unknown): Flow {
    return new Flow(
      value,
      parts.some((part) => part.isSecret),
      new Set(parts.flatMap((part) => [...part.urns])),
    );
  }
}

function isKnown(value: unknown): boolean {
  if (value === UNKNOWN) return false;
  return typeof value !== "object" || value === null || Object.values(value).every(isKnown);
}
