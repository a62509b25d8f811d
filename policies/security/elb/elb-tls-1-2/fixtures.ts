import { only, together, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const listener = "aws:lb/listener:Listener";
const withPolicy = (sslPolicy: unknown, protocol = "HTTPS"): Fixture =>
  only(listener, { port: 443, protocol, sslPolicy });

export const fixtures: RuleFixtures = {
  pass: {
    "TLS 1.3 and 1.2": withPolicy("ELBSecurityPolicy-TLS13-1-2-2021-06"),
    "after quantum computers": withPolicy("ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"),
    "TLS 1.3 alone": withPolicy("ELBSecurityPolicy-TLS13-1-3-2021-06", "TLS"),
    "TLS 1.2": withPolicy("ELBSecurityPolicy-TLS-1-2-Ext-2018-06"),
    "forward secrecy": withPolicy("ELBSecurityPolicy-FS-1-2-Res-2020-10"),
    "passed on": only(listener, { protocol: "TCP" }),
    redirect: only(listener, {
      protocol: "HTTP",
      defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS" } }],
    }),
    "of a gateway": together(
      {
        type: listener,
        name: "listener",
        properties: { loadBalancerArn: UNKNOWN },
        dependsOn: { loadBalancerArn: ["lb"] },
      },
      { type: "aws:lb/loadBalancer:LoadBalancer", name: "lb", properties: { loadBalancerType: "gateway" } },
    ),
  },
  fail: {
    "absent attribute": withPolicy(undefined),
    "default of AWS": withPolicy("ELBSecurityPolicy-2016-08"),
    "TLS 1.1": withPolicy("ELBSecurityPolicy-TLS-1-1-2017-01"),
    "TLS 1.3 down to 1.0": withPolicy("ELBSecurityPolicy-TLS13-1-0-2021-06"),
    "forward secrecy with TLS 1.0": withPolicy("ELBSecurityPolicy-FS-2018-06"),
    HTTP: only(listener, { protocol: "HTTP", defaultActions: [{ type: "forward", targetGroupArn: "arn:tg" }] }),
  },
  unknown: {
    "policy not known yet": withPolicy(UNKNOWN),
    "protocol not known yet": only(listener, { protocol: UNKNOWN }),
    "actions not known yet": only(listener, { protocol: "HTTP", defaultActions: UNKNOWN }),
  },
};
