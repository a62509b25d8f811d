import { groupedBy } from "../relations/groups";
import { dependenciesOf, namedBy, ofTypes } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";
import { at, property, strings } from "../values/read";
import { hasVersion, isVersion, needsNoVersion } from "./apiVersions";

const HTTP_ROUTE = "aws:apigatewayv2/route:Route";
const REST_RESOURCE = "aws:apigateway/resource:Resource";
const REST_API = "aws:apigateway/restApi:RestApi";

/** What names a version for a whole API, with the property that does. */
const VERSIONED_BY: Readonly<Record<string, string>> = {
  "aws:apigatewayv2/apiMapping:ApiMapping": "apiMappingKey",
  "aws:apigatewayv2/stage:Stage": "name",
  "aws:apigateway/stage:Stage": "stageName",
  "aws:apigateway/deployment:Deployment": "stageName",
  "aws:apigateway/basePathMapping:BasePathMapping": "basePath",
};

/** APIs of API Gateway: their routes, and what may name their version. */
export const API_TYPES: readonly string[] = [HTTP_ROUTE, REST_RESOURCE, REST_API, ...Object.keys(VERSIONED_BY)];

/** What tells the API of a resource from others: its id where that is known, or else the resources that it comes from. */
function apiOf(resource: RuleResource): string {
  const paths = ["apiId", "restApi", "restApiId"];
  const known = paths.map((path) => property(resource, path)).find((value) => typeof value === "string");
  return known === undefined ? paths.flatMap((path) => dependenciesOf(resource, path)).join() : String(known);
}

/** Routes of API Gateway whose path names no version, where nothing names one for the whole API. */
export function unversionedApiRoutes(
  resources: readonly RuleResource[],
  prefixes: readonly string[],
): { resource: RuleResource; path: string }[] {
  const versioned = groupedBy(ofTypes(resources, Object.keys(VERSIONED_BY)), apiOf);
  const isVersioned = (api: string): boolean =>
    (versioned.get(api) ?? []).some((resource) => {
      const name = property(resource, VERSIONED_BY[resource.type] ?? "");
      return name === UNKNOWN || isVersion(name) || (typeof name === "string" && hasVersion(name));
    });
  return [...httpPaths(resources), ...restPaths(resources)].filter(
    ({ resource, path }) => !hasVersion(path) && !needsNoVersion(path, prefixes) && !isVersioned(apiOf(resource)),
  );
}

/** `GET /orders` is a path; `$default` and a path that passes everything on are none. */
function httpPaths(resources: readonly RuleResource[]): { resource: RuleResource; path: string }[] {
  return ofTypes(resources, [HTTP_ROUTE]).flatMap((resource) => {
    const key = property(resource, "routeKey");
    const path = typeof key === "string" ? key.split(" ")[1] : undefined;
    return path === undefined || passesOn(path) ? [] : [{ resource, path }];
  });
}

/** First segments of REST APIs that are open to the internet. */
function restPaths(resources: readonly RuleResource[]): { resource: RuleResource; path: string }[] {
  const segments = ofTypes(resources, [REST_RESOURCE]);
  const apis = ofTypes(resources, [REST_API]);
  const parents = namedBy(segments, "parentId", segments, ["id"]);
  const owners = namedBy(segments, "restApi", apis, ["id", "arn"]);
  return segments.flatMap((resource) => {
    const part = property(resource, "pathPart");
    const [api] = owners.get(resource) ?? [];
    if (typeof part !== "string" || parents.has(resource) || passesOn(part) || isPrivate(api)) return [];
    return [{ resource, path: `/${part}` }];
  });
}

function isPrivate(api: RuleResource | undefined): boolean {
  return strings(at(api?.properties, "endpointConfiguration.types")).includes("PRIVATE");
}

function passesOn(path: string): boolean {
  return /^\/?\{[^}]*\+\}$/.test(path);
}
