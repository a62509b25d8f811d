import type { Violation, WaivedViolation } from "../violation";
import { coversResource, hasExpired, holdsIn, type WaivableResource, type Waiver } from "./waiver";

/** The waivers of one environment on one day, and which of them were of use. */
export class Acceptances {
  /** Those whose last day is over: they accept nothing. */
  readonly expired: readonly Waiver[];
  private readonly byRule = new Map<string, Waiver[]>();
  private readonly used = new Set<Waiver>();

  /** @param environment its name; undefined where none is known. */
  constructor(waivers: readonly Waiver[], environment: string | undefined, day: string) {
    const here = waivers.filter((waiver) => holdsIn(waiver, environment));
    this.expired = here.filter((waiver) => hasExpired(waiver, day));
    for (const waiver of here) {
      if (hasExpired(waiver, day)) continue;
      const ofRule = this.byRule.get(waiver.rule);
      if (ofRule === undefined) this.byRule.set(waiver.rule, [waiver]);
      else ofRule.push(waiver);
    }
  }

  /** Those that accepted nothing so far. */
  get unused(): Waiver[] {
    return [...this.byRule.values()].flat().filter((waiver) => !this.used.has(waiver));
  }

  /** Those of a rule. */
  ofRule(rule: string): readonly Waiver[] {
    return this.byRule.get(rule) ?? [];
  }

  /** The finding with the waiver that accepts it; undefined when none does. */
  accept(violation: Violation, resource: WaivableResource): WaivedViolation | undefined {
    const waiver = this.ofRule(violation.rule).find((each) => coversResource(each, resource));
    if (waiver === undefined) return undefined;
    this.used.add(waiver);
    const { owner, reason, expires } = waiver;
    return { ...violation, waiver: { owner, reason, expires } };
  }
}
