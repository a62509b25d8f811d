import { LISTENERS, LOAD_BALANCERS } from "../../../aws/loadBalancers";
import { httpsRedirect, kindOf, speaksHttp } from "../../../network/listeners";
import { naming, ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";

/** Whether plain HTTP reaches further than to a redirect to HTTPS on its own port. */
function servesHttp(listener: RuleResource): boolean {
  if (!speaksHttp(listener)) return false;
  const redirect = httpsRedirect(listener);
  if (redirect === undefined) return true;
  return redirect !== UNKNOWN && redirect.port !== UNKNOWN && String(redirect.port) !== "443";
}

export const rule: StackRule = {
  name: "elb-http-redirected",
  pack: "security",
  severity: "medium",
  asks: "An application load balancer answers plain HTTP with a redirect to HTTPS on port 443 only.",
  why: "Clients that come by HTTP stay with it, and everything they send can be read on the way.",
  fix: "Make the default action of the HTTP listener a redirect to protocol HTTPS and port 443.",
  example: `new aws.lb.Listener("http", { loadBalancerArn, port: 80, protocol: "HTTP", defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }] })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"] },
  publicIds: ["CKV2_AWS_20"],
  scope: "stack",
  types: [...LOAD_BALANCERS, ...LISTENERS],
  check(resources) {
    // Unlike CKV2_AWS_20: network load balancers cannot redirect, and HTTPS on port 80 or a redirect from 8080 will do.
    const balancers = ofTypes(resources, LOAD_BALANCERS).filter((balancer) => kindOf(balancer) === "application");
    const open = ofTypes(resources, LISTENERS).filter(servesHttp);
    return [...naming(open, "loadBalancerArn", balancers, ["arn", "id"])].map(([resource, [listener]]) => ({
      resource,
      message: `its listener ${listener?.name ?? ""} serves plain HTTP, or redirects elsewhere than to HTTPS on port 443`,
    }));
  },
};
