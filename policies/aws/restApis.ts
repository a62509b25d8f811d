import { dependenciesOf, mayReferToUnknown, namedBy, ofTypes, refersToUnknown } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";
import { property, strings } from "../values/read";

export const REST_API = "aws:apigateway/restApi:RestApi";
export const REST_STAGE = "aws:apigateway/stage:Stage";
export const METHOD_SETTINGS = "aws:apigateway/methodSettings:MethodSettings";

/** The properties by which a part of a REST API names it: Pulumi's name, and the one of its translators from Terraform. */
const API_PROPERTIES = ["restApi", "restApiId"] as const;

/** For each part of a REST API, such as a stage, the API of the stack that it belongs to. */
export function apisOf(
  parts: readonly RuleResource[],
  resources: readonly RuleResource[],
): ReadonlyMap<RuleResource, RuleResource> {
  const apis = ofTypes(resources, [REST_API]);
  const found = API_PROPERTIES.flatMap((name) => [...namedBy(parts, name, apis, ["id"])]);
  return new Map(found.flatMap(([part, [api]]) => (api === undefined ? [] : [[part, api] as const])));
}

/** Whether an API can be reached from inside a VPC only; undefined when not known yet. */
export function isPrivate(api: RuleResource): boolean | undefined {
  const types = property(api, "endpointConfiguration.types");
  const list: unknown[] = Array.isArray(types) ? types : [types];
  if (list.includes(UNKNOWN)) return undefined;
  return strings(types).includes("PRIVATE");
}

/**
 * The stages of REST APIs that no settings of methods which count as good are for; none when it is not known yet which stage
 * some settings are for.
 */
export function stagesWithout(
  resources: readonly RuleResource[],
  isGood: (settings: RuleResource) => boolean,
): RuleResource[] {
  const all = ofTypes(resources, [METHOD_SETTINGS]);
  if (all.some((settings) => refersToUnknown(settings, "stageName"))) return [];
  const good = new Set(all.filter(isGood).flatMap(settingsKeys));
  return ofTypes(resources, [REST_STAGE]).filter((stage) => !stageKeys(stage).some((key) => good.has(key)));
}

/** What settings and their stage have in common: the stage's URN, or its name with a name of the API. */
function settingsKeys(settings: RuleResource): string[] {
  const apis = apiNamesOf(settings);
  const keys = keysOf(settings, apis.length === 0 ? [ANY_API] : [...apis, NO_API]);
  return [...dependenciesOf(settings, "stageName"), ...keys];
}

function stageKeys(stage: RuleResource): string[] {
  const apis = apiNamesOf(stage);
  return [stage.urn, ...keysOf(stage, [...(apis.length === 0 ? [NO_API] : apis), ANY_API])];
}

/** Stand for the API in the keys of a stage that names none, and of settings that name none. */
const NO_API = "";
const ANY_API = "*";

function keysOf(part: RuleResource, apis: readonly string[]): string[] {
  const name = property(part, "stageName");
  return typeof name === "string" ? apis.map((api) => JSON.stringify([name, api])) : [];
}

function apiNamesOf(part: RuleResource): string[] {
  return API_PROPERTIES.flatMap((name) => {
    const value = property(part, name);
    return [...dependenciesOf(part, name), ...(typeof value === "string" ? [value] : [])];
  });
}

/** Whether it is not known yet which resource one of these names. */
export function someReferToUnknown(resources: readonly RuleResource[], name: string): boolean {
  return resources.some((resource) => mayReferToUnknown(resource, name));
}
