import { ESCALATIONS } from "../../../documents/iam/actions/sensitive";
import { unconstrained } from "../../../documents/iam/actions/unconstrained";
import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

/** Ways that the message spells out; it counts the others. */
const EXAMPLES = 3;

export const rule: ResourceRule = {
  name: "iam-no-privilege-escalation",
  pack: "security",
  severity: "critical",
  asks: "No policy of ours allows a set of actions with which an identity makes itself administrator.",
  why: "Whoever gets hold of the identity takes over the account, in one or two calls.",
  fix: "Name the users, roles or functions, or put a condition on the statement.",
  example: `{ Effect: "Allow", Action: "iam:PassRole", Resource: nodeRole.arn, Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } } }`,
  frameworks: { "cis-aws": ["1.16"], soc2: ["CC6.3"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.2"] },
  publicIds: ["CKV_AWS_110", "CKV_AWS_286"],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check(resource) {
    const { sensitive } = unconstrained(identityStatements(resource));
    const ways = ESCALATIONS.filter(({ actions }) => actions.every((action) => sensitive.has(action)));
    if (ways.length === 0) return [];
    const examples = ways.slice(0, EXAMPLES).map(({ by, actions }) => `${by} (${actions.join(" with ")})`);
    const more = ways.length > EXAMPLES ? `; and ${ways.length - EXAMPLES} more ways` : "";
    return [{ message: `makes an administrator by ${examples.join("; ")}${more}` }];
  },
};
