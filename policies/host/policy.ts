import type {
  PolicyConfigSchema,
  PolicyResource,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import { enforcementOf } from "../configuration/enforcement";
import { DEFAULT_SETTINGS } from "../configuration/settings";
import schema from "../configuration/schema.json";
import type { ResourceRule, Rule, RuleResource, RuleSettings, StackRule } from "../rule";
import { messageOf } from "./message";
import { isObject } from "../values/read";
import { behindProxy, plainProperties } from "./unknowns";

/** A rule as @pulumi/policy runs it. */
export function toPolicy(rule: Rule): ResourceValidationPolicy | StackValidationPolicy {
  const text = {
    name: rule.name,
    description: rule.asks,
    severity: rule.severity,
    remediationSteps: rule.fix,
    tags: [rule.pack, ...Object.keys(rule.frameworks)],
    enforcementLevel: enforcementOf(rule, { environmentClass: DEFAULT_SETTINGS.environmentClass }),
    configSchema: configSchema(rule),
  };
  return rule.scope === "resource"
    ? { ...text, validateResource: resourceValidation(rule), ...remediation(rule) }
    : { ...text, validateStack: stackValidation(rule) };
}

function resourceValidation(rule: ResourceRule): ResourceValidationPolicy["validateResource"] {
  const types = new Set(rule.types);
  return (args, report) => {
    if (!types.has(args.type)) return;
    try {
      for (const finding of rule.check(judgedAlone(args), settingsOf(args))) report(messageOf(rule, finding), args.urn);
    } catch (error) {
      report(cannotJudge(error), args.urn);
    }
  };
}

function remediation(rule: ResourceRule): Pick<ResourceValidationPolicy, "remediateResource"> {
  if (rule.remediate === undefined) return {};
  return {
    remediateResource: (args) => {
      if (!rule.types.includes(args.type)) return undefined;
      const repaired = rule.remediate?.(judgedAlone(args), settingsOf(args));
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

function stackValidation(rule: StackRule): StackValidationPolicy["validateStack"] {
  const types = new Set(rule.types);
  return (args, report) => {
    const resources = args.resources.filter((resource) => types.has(resource.type)).map(judgedTogether);
    try {
      for (const finding of rule.check(resources, settingsOf(args))) {
        report(messageOf(rule, finding), finding.resource.urn);
      }
    } catch (error) {
      report(cannotJudge(error));
    }
  };
}

/** An error in a rule is no verdict: it counts as a finding, which configuration can switch off, and ends nothing. */
function cannotJudge(error: unknown): string {
  return `  the rule cannot judge this: ${error instanceof Error ? error.message : String(error)}; please report it to Plinth`;
}

function judgedAlone({ urn, type, name, props, opts }: ResourceValidationArgs): RuleResource {
  return {
    urn,
    type,
    name,
    properties: plainProperties(props),
    parent: opts.parent,
    propertyDependencies: {},
    protect: opts.protect,
  };
}

function judgedTogether(resource: PolicyResource): RuleResource {
  const { urn, type, name, props, opts, parent } = resource;
  const propertyDependencies = Object.fromEntries(
    Object.entries(resource.propertyDependencies).map(([path, on]) => [path, on.map((dependency) => dependency.urn)]),
  );
  return {
    urn,
    type,
    name,
    properties: plainProperties(props),
    parent: parent?.urn,
    propertyDependencies,
    protect: opts.protect,
  };
}

/** The engine has validated what is configured against the schema below and filled in nothing. */
function settingsOf(args: { getConfig<T extends object>(): T }): RuleSettings {
  return { ...DEFAULT_SETTINGS, ...args.getConfig<Partial<RuleSettings>>() };
}

function configSchema(rule: Rule): PolicyConfigSchema | undefined {
  if (rule.reads === undefined) return undefined;
  const properties: Record<string, object> = schema.properties;
  return {
    properties: Object.fromEntries(rule.reads.map((name) => [name, properties[name] ?? {}])),
  };
}
