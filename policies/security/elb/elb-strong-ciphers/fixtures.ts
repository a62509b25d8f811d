import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const listener = "aws:lb/listener:Listener";
const withPolicy = (sslPolicy: unknown, protocol: unknown = "HTTPS"): Fixture =>
  only(listener, { port: 443, protocol, sslPolicy });

export const fixtures: RuleFixtures = {
  pass: {
    current: withPolicy("ELBSecurityPolicy-TLS13-1-2-2021-06"),
    "HTTP, which has none": only(listener, { protocol: "HTTP" }),
    "no protocol": only(listener, {}),
  },
  fail: {
    "absent attribute": withPolicy(undefined),
    "default of AWS": withPolicy("ELBSecurityPolicy-2016-08"),
    "at a network load balancer": withPolicy("ELBSecurityPolicy-2015-05", "TLS"),
  },
  unknown: {
    "policy not known yet": withPolicy(UNKNOWN),
    "protocol not known yet": withPolicy("ELBSecurityPolicy-2016-08", UNKNOWN),
  },
};
