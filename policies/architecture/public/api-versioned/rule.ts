import { hasVersion, hostHasVersion, needsNoVersion } from "../../../network/apiVersions";
import { publicRoutes, ROUTE_TYPES, type PublicRoute } from "../../../kubernetes/routes";
import { API_TYPES, unversionedApiRoutes } from "../../../network/apiGateways";
import type { StackRule } from "../../../rule";
import { shown } from "../../../values/read";

/** Hosts that say of themselves that what they answer is an API, at the root too. */
const API_HOST = /^(api|apis|rest|grpc|graphql)[.-]/;

/** Paths and gRPC services of a route that name no version. */
function unversioned({ hosts, rules }: PublicRoute, allowed: readonly string[]): string[] {
  if (hosts.length > 0 && hosts.every(hostHasVersion)) return [];
  const isApi = hosts.some((host) => API_HOST.test(host));
  const prefixes = isApi ? allowed.filter((prefix) => prefix !== "/") : allowed;
  return rules.flatMap(({ paths, methods, versionedOtherwise }) => {
    if (versionedOtherwise) return [];
    const services = methods.filter((service) => !service.split(".").some((part) => hasVersion(part)));
    const all = paths.length > 0 || methods.length > 0 ? paths : ["/"];
    return [...services, ...all.filter((path) => !hasVersion(path) && !needsNoVersion(path, prefixes))];
  });
}

export const rule: StackRule = {
  name: "api-versioned",
  pack: "architecture",
  severity: "medium",
  asks: "The paths of a public API name its version.",
  why: "Without one the first change that breaks a client breaks all of them, on the same day.",
  fix: "Put /v1 before the path, or list the path in unversionedPaths when it is no API.",
  example: `matches: [{ path: { type: "PathPrefix", value: "/v1/orders" } }]`,
  frameworks: { soc2: ["CC8.1"] },
  publicIds: [],
  scope: "stack",
  types: [...ROUTE_TYPES, ...API_TYPES],
  reads: ["unversionedPaths"],
  check(resources, { unversionedPaths }) {
    const routes = publicRoutes(resources).flatMap((route) =>
      unversioned(route, unversionedPaths).map((path) => ({
        resource: route.resource,
        message: `${shown(path)} names no version`,
      })),
    );
    const apis = unversionedApiRoutes(resources, unversionedPaths).map(({ resource, path }) => ({
      resource,
      message: `${shown(path)} names no version, nor does a stage or mapping of its API`,
    }));
    return [...routes, ...apis];
  },
};
