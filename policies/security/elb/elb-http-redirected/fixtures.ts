import { together, type Fixture, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const balancer: FixtureResource = { type: "aws:lb/loadBalancer:LoadBalancer", name: "lb", properties: {} };
const redirect = (to: object): unknown[] => [{ type: "redirect", redirect: { statusCode: "HTTP_301", ...to } }];
const listener = (properties: object): FixtureResource => ({
  type: "aws:lb/listener:Listener",
  name: "listener",
  properties: { loadBalancerArn: UNKNOWN, ...properties },
  dependsOn: { loadBalancerArn: ["lb"] },
});
const http = (defaultActions?: unknown): Fixture =>
  together(balancer, listener({ port: 80, protocol: "HTTP", defaultActions }));

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(balancer),
    redirected: http(redirect({ protocol: "HTTPS", port: "443" })),
    "port as a number": http(redirect({ protocol: "HTTPS", port: 443 })),
    HTTPS: together(balancer, listener({ port: 443, protocol: "HTTPS" })),
    "network load balancer": together(
      { ...balancer, properties: { loadBalancerType: "network" } },
      listener({ port: 80, protocol: "TCP" }),
    ),
    "listener of another": together(balancer, {
      type: "aws:lb/listener:Listener",
      name: "listener",
      properties: { loadBalancerArn: "arn:other", port: 80, protocol: "HTTP" },
    }),
  },
  fail: {
    served: http([{ type: "forward", targetGroupArn: "arn:tg" }]),
    "fixed response": http([{ type: "fixed-response", fixedResponse: { contentType: "text/plain" } }]),
    "to another port": http(redirect({ protocol: "HTTPS", port: "8443" })),
    "to HTTPS on port 80": http(redirect({ protocol: "HTTPS" })),
    "to HTTP": http(redirect({ protocol: "HTTP", port: "443" })),
    "another port, no protocol": together(
      { ...balancer, type: "aws:alb/loadBalancer:LoadBalancer" },
      listener({ port: 8080 }),
    ),
  },
  unknown: {
    "actions not known yet": http(UNKNOWN),
    "port not known yet": http(redirect({ protocol: "HTTPS", port: UNKNOWN })),
    "protocol not known yet": together(balancer, listener({ port: 80, protocol: UNKNOWN })),
    "kind not known yet": together(
      { ...balancer, properties: { loadBalancerType: UNKNOWN } },
      listener({ port: 80, protocol: "HTTP" }),
    ),
  },
};
