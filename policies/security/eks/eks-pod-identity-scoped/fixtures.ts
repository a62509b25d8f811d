import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const role = "aws:iam/role:Role";
const NAMESPACE = "aws:RequestTag/kubernetes-namespace";
const ACCOUNT = "aws:RequestTag/kubernetes-service-account";
const trust = (condition?: unknown, service: unknown = "pods.eks.amazonaws.com"): Fixture =>
  only(role, {
    assumeRolePolicy: {
      Statement: {
        Effect: "Allow",
        Principal: { Service: service },
        Action: ["sts:AssumeRole", "sts:TagSession"],
        Condition: condition,
      },
    },
  });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(role, {}),
    scoped: trust({ StringEquals: { [NAMESPACE]: "orders", [ACCOUNT]: ["api", "worker"] } }),
    "names by pattern": trust({ StringLike: { [NAMESPACE]: "orders-*", [ACCOUNT]: "api" } }),
    "another service": trust(undefined, "ec2.amazonaws.com"),
    denial: only(role, {
      assumeRolePolicy: JSON.stringify({
        Statement: [{ Effect: "Deny", Principal: { Service: "pods.eks.amazonaws.com" }, Action: "*" }],
      }),
    }),
  },
  fail: {
    "no condition": trust(),
    "as one of several services": trust(undefined, ["ec2.amazonaws.com", "pods.eks.amazonaws.com"]),
    "namespace alone": trust({ StringEquals: { [NAMESPACE]: "orders" } }),
    "any service account": trust({ StringEquals: { [NAMESPACE]: "orders" }, StringLike: { [ACCOUNT]: "*" } }),
    "optional condition": trust({ StringEqualsIfExists: { [NAMESPACE]: "orders", [ACCOUNT]: "api" } }),
    "another tag": trust({ StringEquals: { "aws:SourceAccount": "123456789012" } }),
  },
  unknown: {
    "document not known yet": only(role, { assumeRolePolicy: UNKNOWN }),
    "condition not known yet": trust(UNKNOWN),
    "value not known yet": trust({ StringEquals: { [NAMESPACE]: UNKNOWN, [ACCOUNT]: "api" } }),
    "service not known yet": trust(undefined, UNKNOWN),
  },
};
