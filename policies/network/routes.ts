import { dependenciesOf } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";
import { at, objects, type Properties } from "../values/read";

const ROUTE = "aws:ec2/route:Route";

/** Every type that declares routes. */
export const ROUTE_TYPES: readonly string[] = [
  ROUTE,
  "aws:ec2/routeTable:RouteTable",
  "aws:ec2/defaultRouteTable:DefaultRouteTable",
];

/** One route, whichever resource type declared it. */
export interface NetworkRoute {
  /** Where in the resource it stands, e.g. `routes[0]`. */
  path: string;
  cidrBlock: unknown;
  ipv6CidrBlock: unknown;
  /** Whether the route's target is of this kind, e.g. `instanceId`. */
  goesTo(target: string): boolean;
}

export function routesOf(resource: RuleResource): NetworkRoute[] {
  const { type, properties } = resource;
  if (type === ROUTE) {
    return [
      {
        path: "the route",
        cidrBlock: at(properties, "destinationCidrBlock"),
        ipv6CidrBlock: at(properties, "destinationIpv6CidrBlock"),
        goesTo: (target) => names(properties, target, () => dependenciesOf(resource, target)),
      },
    ];
  }
  return objects(at(properties, "routes")).map((route, index) => ({
    path: `routes[${index}]`,
    cidrBlock: at(route, "cidrBlock"),
    ipv6CidrBlock: at(route, "ipv6CidrBlock"),
    goesTo: (target) => names(route, target, () => dependenciesOf(resource, "routes")),
  }));
}

/** A target that is not known yet is one all the same when the engine knows that it was computed from a resource. */
function names(route: Properties, target: string, dependencies: () => readonly string[]): boolean {
  const value = at(route, target);
  return value === UNKNOWN ? dependencies().length > 0 : typeof value === "string" && value !== "";
}
