import { Acceptances } from "../waivers/acceptances";
import { compare, type Baseline, type Compared, type BaselineFinding } from "../baseline/baseline";
import { enforcementOf } from "../configuration/enforcement";
import { settingsOf, type PolicyConfiguration } from "../configuration/settings";
import { RULES } from "../generated/rules";
import type { Rule, RuleResource, RuleSettings } from "../rule";
import type { Violation, WaivedViolation } from "../violation";
import { expiredViolation } from "../waivers/validity";
import { today, type Waiver } from "../waivers/waiver";
import { judge, type Judgement } from "./judge";

/** A resource of a state. */
export interface AuditedResource extends RuleResource {
  /** What the provider answered: rules about a whole stack find by it what names what, as they do in the engine. */
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** What may soften a verdict. */
export interface AuditOptions {
  waivers?: readonly Waiver[];
  /** Name of the environment, for waivers that hold in some only. */
  environment?: string;
  baseline?: Baseline;
  /** The day by which waivers expire, `YYYY-MM-DD`. Default: today. */
  day?: string;
  /** The rules to judge by. Default: all of every pack. */
  rules?: readonly Rule[];
}

/** What the rules say about resources. */
export interface AuditResult {
  /** What stands: neither waived nor in the baseline. An expired waiver is among them. */
  violations: Violation[];
  waived: WaivedViolation[];
  /** Known from the baseline, and still there. */
  baselined: Violation[];
  /** In the baseline, and gone: it can shrink by them. */
  fixed: BaselineFinding[];
  /** Waivers that accepted nothing. */
  unusedWaivers: Waiver[];
  /** How many resources were judged, and by how many rules. */
  evaluated: { resources: number; rules: number };
}

/**
 * Judges resources by every rule that is not disabled. Pure; takes time in proportion to the resources.
 *
 * @param configuration as `checkConfiguration` returned it.
 */
export function audit(
  resources: readonly AuditedResource[],
  configuration: PolicyConfiguration,
  options: AuditOptions = {},
): AuditResult {
  const { waivers = [], environment, baseline, day = today(), rules = RULES } = options;
  const enforced = rules
    .map((rule) => ({ rule, enforcement: enforcementOf(rule, configuration) }))
    .filter(({ enforcement }) => enforcement !== "disabled");
  const acceptances = new Acceptances(waivers, environment, day);
  const waived: WaivedViolation[] = [];
  const standing: Violation[] = [];
  const settings = settingsOf(configuration);
  const alone = indexByType(resources);
  const together = indexByType(resources.map(withOutputs));
  for (const { rule, enforcement } of enforced) {
    for (const judgement of judgementsOf(rule, rule.scope === "stack" ? together : alone, settings)) {
      const violation = violationOf(rule, enforcement === "advisory" ? "advisory" : "mandatory", judgement);
      const accepted = judgement.resource && acceptances.accept(violation, judgement.resource);
      if (accepted === undefined) standing.push(violation);
      else waived.push(accepted);
    }
  }
  const known: Compared =
    baseline === undefined ? { added: standing, standing: [], fixed: [] } : compare(standing, baseline);
  return {
    violations: [...acceptances.expired.map(expiredViolation), ...known.added],
    waived,
    baselined: known.standing,
    fixed: known.fixed,
    unusedWaivers: acceptances.unused,
    evaluated: { resources: resources.length, rules: enforced.length },
  };
}

function withOutputs(resource: AuditedResource): RuleResource {
  if (resource.outputs === undefined) return resource;
  return { ...resource, properties: { ...resource.outputs, ...resource.properties } };
}

function indexByType(resources: readonly RuleResource[]): ReadonlyMap<string, RuleResource[]> {
  const index = new Map<string, RuleResource[]>();
  for (const resource of resources) {
    const ofType = index.get(resource.type);
    if (ofType === undefined) index.set(resource.type, [resource]);
    else ofType.push(resource);
  }
  return index;
}

function judgementsOf(
  rule: Rule,
  byType: ReadonlyMap<string, RuleResource[]>,
  settings: RuleSettings,
): readonly Judgement[] {
  const own = [...new Set(rule.types)].flatMap((type) => byType.get(type) ?? []);
  return judge(rule, own, settings);
}

function violationOf(rule: Rule, enforcement: string, { resource, message }: Judgement): Violation {
  const { name, pack, severity, fix, frameworks, publicIds } = rule;
  const where = resource === undefined ? {} : { urn: resource.urn, type: resource.type };
  return { rule: name, pack, severity, enforcement, ...where, message, fix, frameworks, publicIds };
}
