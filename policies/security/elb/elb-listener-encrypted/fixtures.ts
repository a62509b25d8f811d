import { only, together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const listener = "aws:lb/listener:Listener";
const forward = { type: "forward", targetGroupArn: "arn:tg" };
const redirect = { type: "redirect", redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" } };

export const fixtures: RuleFixtures = {
  pass: {
    HTTPS: only(listener, { port: 443, protocol: "HTTPS", defaultActions: [forward] }),
    "TLS, old name": only("aws:elasticloadbalancingv2/listener:Listener", { port: 443, protocol: "tls" }),
    "passed on": only(listener, { port: 443, protocol: "TCP", defaultActions: [forward] }),
    redirect: only(listener, { port: 80, protocol: "HTTP", defaultActions: [redirect] }),
    "redirect, not a list": only("aws:alb/listener:Listener", { protocol: "HTTP", defaultAction: redirect }),
    "of a gateway": together(
      { type: listener, name: "listener", properties: { loadBalancerArn: "arn:lb" } },
      { type: "aws:lb/loadBalancer:LoadBalancer", properties: { arn: "arn:lb", loadBalancerType: "gateway" } },
    ),
  },
  fail: {
    "absent attribute": only(listener, { port: 80 }),
    HTTP: only(listener, { port: 80, protocol: "HTTP", defaultActions: [forward] }),
    "redirect to HTTP": only(listener, {
      protocol: "HTTP",
      defaultActions: [{ type: "redirect", redirect: { protocol: "HTTP", port: "8080" } }],
    }),
    "redirect that keeps the protocol": only(listener, {
      protocol: "HTTP",
      defaultActions: [{ type: "redirect", redirect: { host: "example.com" } }],
    }),
    "absent at an application load balancer": together(
      {
        type: listener,
        name: "listener",
        properties: { loadBalancerArn: UNKNOWN },
        dependsOn: { loadBalancerArn: ["lb"] },
      },
      { type: "aws:lb/loadBalancer:LoadBalancer", name: "lb", properties: {} },
    ),
  },
  unknown: {
    "protocol not known yet": only(listener, { protocol: UNKNOWN }),
    "actions not known yet": only(listener, { protocol: "HTTP", defaultActions: UNKNOWN }),
    "kind of action not known yet": only(listener, { protocol: "HTTP", defaultActions: [{ type: UNKNOWN }] }),
    "redirect not known yet": only(listener, {
      protocol: "HTTP",
      defaultActions: [{ type: "redirect", redirect: UNKNOWN }],
    }),
  },
};
