import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const association = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";
const edit = { policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy" };

export const fixtures: RuleFixtures = {
  pass: {
    "own namespaces": only(association, { ...edit, accessScope: { type: "namespace", namespaces: ["orders"] } }),
    "namespaces by prefix": only(association, {
      ...edit,
      accessScope: { type: "namespace", namespaces: ["orders-*"] },
    }),
    "reading without secrets": only(association, {
      policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
      accessScope: { type: "cluster" },
    }),
    administrators: only(association, {
      policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
      accessScope: { type: "cluster" },
    }),
  },
  fail: {
    "absent attribute": only(association, edit),
    "whole cluster": only(association, { ...edit, accessScope: [{ type: "cluster" }] }),
    "every namespace": only(association, { ...edit, accessScope: { type: "namespace", namespaces: ["*"] } }),
    "secrets of the whole cluster, in China": only(association, {
      policyArn: "arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSAdminViewPolicy",
      accessScope: { type: "cluster" },
    }),
  },
  unknown: {
    "policy not known yet": only(association, { policyArn: UNKNOWN, accessScope: { type: "cluster" } }),
    "scope not known yet": only(association, { ...edit, accessScope: UNKNOWN }),
    "namespaces not known yet": only(association, { ...edit, accessScope: { type: "namespace", namespaces: UNKNOWN } }),
  },
};
