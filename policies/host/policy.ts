import type {
  PolicyConfigSchema,
  ReportViolation,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import { cannotJudge, judge, type Judgement } from "../audit/judge";
import { enforcementOf } from "../configuration/enforcement";
import schema from "../configuration/schema.json";
import { settingsOf, type PolicyConfiguration } from "../configuration/settings";
import type { ResourceRule, Rule, RuleSettings, StackRule } from "../rule";
import { isObject } from "../values/read";
import { judgedAlone, judgedTogether } from "./judged";
import { messageOf } from "./message";
import type { ConfiguredWaivers, PackWaivers } from "./packWaivers";
import { masked, secretsOf } from "./secrets";
import { behindProxy } from "./unknowns";

/** What the engine hands to a rule, as `policyPackArguments` wrote it. Without a configuration it is empty. */
interface RuleConfig extends Partial<RuleSettings> {
  waivers?: ConfiguredWaivers;
}

interface Configured {
  getConfig<T extends object>(): T;
}

/** What a pack goes by where the engine hands it no configuration. */
export interface PackDefaults {
  configuration: PolicyConfiguration;
  waivers: PackWaivers;
}

/** A rule as @pulumi/policy runs it. */
export function toPolicy(rule: Rule, defaults: PackDefaults): ResourceValidationPolicy | StackValidationPolicy {
  const pack = { waivers: defaults.waivers, settings: settingsOf(defaults.configuration) };
  const text = {
    name: rule.name,
    description: rule.asks,
    severity: rule.severity,
    remediationSteps: rule.fix,
    tags: [rule.pack, ...Object.keys(rule.frameworks)],
    enforcementLevel: enforcementOf(rule, defaults.configuration),
    configSchema: configSchema(rule),
  };
  return rule.scope === "resource"
    ? { ...text, validateResource: resourceValidation(rule, pack), ...remediation(rule, pack) }
    : { ...text, validateStack: stackValidation(rule, pack) };
}

interface Pack {
  waivers: PackWaivers;
  settings: RuleSettings;
}

function resourceValidation(rule: ResourceRule, pack: Pack): ResourceValidationPolicy["validateResource"] {
  const types = new Set(rule.types);
  return (args, report) => {
    if (!types.has(args.type)) return;
    try {
      const judgements = judge(rule, [judgedAlone(args)], configured(args, pack));
      return judgements.length === 0 ? undefined : tell(rule, judgements, { pack, args, report });
    } catch (error) {
      report(messageOf(rule, { message: cannotJudge(error) }), args.urn);
    }
  };
}

function stackValidation(rule: StackRule, pack: Pack): StackValidationPolicy["validateStack"] {
  const types = new Set(rule.types);
  return (args, report) => {
    const resources = args.resources.filter((resource) => types.has(resource.type)).map(judgedTogether);
    const judgements = judge(rule, resources, configured(args, pack));
    if (judgements.length === 0) return;
    const secrets = resources.flatMap(({ properties }) => secretsOf(properties));
    return tell(rule, judgements, { pack, args, report, secrets });
  };
}

interface Telling {
  pack: Pack;
  args: Configured;
  report: ReportViolation;
  /** What no message may show. Default: the secrets of the resource judged. */
  secrets?: readonly string[];
}

async function tell(rule: Rule, judgements: readonly Judgement[], telling: Telling): Promise<void> {
  const { pack, args, report } = telling;
  for (const { resource, message } of judgements) {
    const secrets = telling.secrets ?? (resource === undefined ? [] : secretsOf(resource.properties));
    const finding = { message: masked(message, secrets) };
    const { waivers } = args.getConfig<RuleConfig>();
    if (resource !== undefined && (await pack.waivers.accepts(rule, finding, resource, waivers))) continue;
    report(messageOf(rule, finding), resource?.urn);
  }
}

function remediation(rule: ResourceRule, pack: Pack): Pick<ResourceValidationPolicy, "remediateResource"> {
  if (rule.remediate === undefined) return {};
  return {
    remediateResource: (args) => {
      if (!rule.types.includes(args.type)) return undefined;
      const repaired = rule.remediate?.(judgedAlone(args), configured(args, pack));
      return repaired === undefined ? undefined : layOver(behindProxy(args.props), repaired);
    },
  };
}

function layOver(
  properties: Record<string, unknown>,
  repaired: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  for (const [key, value] of Object.entries(repaired)) {
    const existing = properties[key];
    properties[key] = isObject(existing) && isObject(value) ? { ...existing, ...value } : value;
  }
  return properties;
}

/** The engine has validated what is configured against the schema below and filled in nothing. */
function configured(args: Configured, { settings }: Pack): RuleSettings {
  return { ...settings, ...args.getConfig<RuleConfig>() };
}

function configSchema(rule: Rule): PolicyConfigSchema {
  const properties: Record<string, object> = schema.properties;
  const read = (rule.reads ?? []).map((name): [string, object] => [name, properties[name] ?? {}]);
  return { properties: { ...Object.fromEntries(read), waivers: { type: "array", items: { type: "object" } } } };
}
