import { LISTENERS, LOAD_BALANCERS } from "../aws/loadBalancers";
import { namedBy, ofTypes } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";
import { at, objects, property } from "../values/read";

/**
 * The protocol of a listener or target group, in capitals; `UNKNOWN` when not known yet, undefined where none is given,
 * which the provider takes for HTTP at an application load balancer.
 */
export function protocolOf(resource: RuleResource): string | typeof UNKNOWN | undefined {
  const protocol = property(resource, "protocol");
  if (protocol === UNKNOWN) return UNKNOWN;
  return typeof protocol === "string" && protocol !== "" ? protocol.toUpperCase() : undefined;
}

/** Whether a listener speaks plain HTTP: it says so, or leaves it to the provider. */
export function speaksHttp(listener: RuleResource): boolean {
  const protocol = protocolOf(listener);
  return protocol === "HTTP" || protocol === undefined;
}

/** The port of HTTPS to which a listener redirects everything; undefined where it does not. */
export function httpsRedirect(listener: RuleResource): { port: unknown } | typeof UNKNOWN | undefined {
  const given = property(listener, "defaultActions");
  const actions = objects(given);
  const found = actions.find(
    (action) => at(action, "type") === "redirect" && at(action, "redirect.protocol") === "HTTPS",
  );
  if (found !== undefined) return { port: at(found, "redirect.port") };
  const open = given === UNKNOWN || (Array.isArray(given) && given.includes(UNKNOWN));
  return open || actions.some(mayRedirect) ? UNKNOWN : undefined;
}

function mayRedirect(action: Readonly<Record<string, unknown>>): boolean {
  const type = at(action, "type");
  return type === UNKNOWN || (type === "redirect" && at(action, "redirect.protocol") === UNKNOWN);
}

/** What kind of load balancer it is; application where nothing is said. */
export function kindOf(balancer: RuleResource): unknown {
  return property(balancer, "loadBalancerType") ?? "application";
}

/** Listeners of gateway load balancers, which pass packets on whole and have no protocol. */
export function gatewayListeners(resources: readonly RuleResource[]): ReadonlySet<RuleResource> {
  const gateways = ofTypes(resources, LOAD_BALANCERS).filter((balancer) => kindOf(balancer) === "gateway");
  return new Set(namedBy(ofTypes(resources, LISTENERS), "loadBalancerArn", gateways, ["arn", "id"]).keys());
}
