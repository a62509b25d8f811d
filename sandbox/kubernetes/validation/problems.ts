import { parseQuantity } from "../quantity";
import { child, isMap } from "../difference";
import type { FieldProblem } from "../refusals";
import type { Properties } from "../../models/model";

/** A field of an object under validation: its path and value. Values that are not known yet pass every check. */
export class Field {
  constructor(
    readonly path: string,
    readonly value: unknown,
    private readonly found: FieldProblem[],
  ) {}

  get isUnknown(): boolean {
    return typeof this.value === "symbol";
  }

  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  at(key: string): Field {
    const value = isMap(this.value) ? this.value[key] : this.isUnknown ? this.value : undefined;
    return new Field(child(this.path, key), value, this.found);
  }

  /** The elements of a list; none for anything else. */
  elements(): Field[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((value, index) => new Field(`${this.path}[${index}]`, value, this.found));
  }

  /** The entries of a map; none for anything else. */
  entries(): [string, Field][] {
    if (!isMap(this.value)) return [];
    return Object.keys(this.value).map((key) => [key, this.at(key)]);
  }

  get map(): Properties {
    return isMap(this.value) ? this.value : {};
  }

  refuse(detail: string): void {
    this.found.push({ path: this.path, detail });
  }

  invalid(why: string): void {
    this.refuse(`Invalid value: ${this.isUnknown ? "unknown" : JSON.stringify(this.value)}: ${why}`);
  }

  /** Whether there is a value to look at; reports an absent one. */
  required(): boolean {
    if (this.isUnknown) return false;
    const empty = this.isAbsent || this.value === "" || (Array.isArray(this.value) && this.value.length === 0);
    if (empty) this.refuse("Required value");
    return !empty;
  }

  oneOf(...allowed: string[]): void {
    if (this.isAbsent || this.isUnknown || allowed.includes(String(this.value))) return;
    const names = allowed.map((name) => JSON.stringify(name)).join(", ");
    this.refuse(`Unsupported value: ${JSON.stringify(this.value)}: supported values: ${names}`);
  }

  integer(least: number, most = Number.MAX_SAFE_INTEGER): void {
    if (this.isAbsent || this.isUnknown) return;
    const value = this.value;
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return;
    if (most !== Number.MAX_SAFE_INTEGER) this.invalid(`must be between ${least} and ${most}, inclusive`);
    else this.invalid(`must be greater than or equal to ${least}`);
  }

  matches(form: { pattern: RegExp; maxLength: number; says: string }): void {
    if (this.isAbsent || this.isUnknown) return;
    if (typeof this.value !== "string") this.invalid("must be a string");
    else if (this.value.length > form.maxLength) this.refuse(`Too long: may not be more than ${form.maxLength} bytes`);
    else if (!form.pattern.test(this.value)) this.invalid(form.says);
  }

  /** The quantity in its base unit, when it is one. */
  quantity(): number | undefined {
    if (this.isAbsent || this.isUnknown) return undefined;
    const parsed = parseQuantity(String(this.value));
    if (parsed === undefined) {
      this.invalid("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
    } else if (parsed < 0) this.invalid("must be greater than or equal to 0");
    return parsed;
  }
}

/** Reports values that occur twice under `key` in a list. */
export function refuseDuplicates(list: readonly Field[], key: string): void {
  const seen = new Set<unknown>();
  for (const element of list) {
    const field = element.at(key);
    if (field.isAbsent || field.isUnknown) continue;
    if (seen.has(field.value)) field.refuse(`Duplicate value: ${JSON.stringify(field.value)}`);
    seen.add(field.value);
  }
}
