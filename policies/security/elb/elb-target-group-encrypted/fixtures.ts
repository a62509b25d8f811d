import { only, together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const type = "aws:lb/targetGroup:TargetGroup";
const group: FixtureResource = { type, name: "group", properties: { arn: "arn:tg", protocol: "HTTP", port: 8080 } };

function listener(protocol: unknown, targetGroupArn: unknown = "arn:tg"): FixtureResource {
  return {
    type: "aws:lb/listener:Listener",
    name: `listener ${String(protocol)}`,
    properties: { arn: `arn:${String(protocol)}`, protocol, defaultActions: [{ type: "forward", targetGroupArn }] },
  };
}

function listenerRule(listenerArn: unknown): FixtureResource {
  return {
    type: "aws:lb/listenerRule:ListenerRule",
    name: "rule",
    properties: { listenerArn, actions: [{ type: "forward", forward: { targetGroups: [{ arn: "arn:tg" }] } }] },
  };
}

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(type, { targetType: "lambda" }),
    HTTPS: only(type, { protocol: "HTTPS" }),
    "behind HTTPS": together(group, listener("HTTPS")),
    "behind HTTPS, of this stack": together(group, {
      ...listener("HTTPS", UNKNOWN),
      dependsOn: { defaultAction: ["group"] },
    }),
    "behind a rule of HTTPS": together(group, listener("HTTPS", "arn:other"), listenerRule("arn:HTTPS")),
  },
  fail: {
    alone: together(group),
    "another group behind HTTPS": together(group, listener("HTTPS", "arn:other")),
    "behind HTTP": together(group, listener("HTTP")),
    "behind both": together(group, listener("HTTPS"), listener("HTTP")),
    "behind a rule of HTTP": together(group, listener("HTTP", "arn:other"), listenerRule("arn:HTTP")),
  },
  unknown: {
    "protocol not known yet": only(type, { protocol: UNKNOWN }),
    "listener's protocol not known yet": together(group, listener(UNKNOWN)),
    "target not known yet": together(group, listener("HTTPS", UNKNOWN)),
    "listener elsewhere": together(group, listenerRule("arn:elsewhere")),
  },
};
