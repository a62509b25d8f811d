import { createHash } from "node:crypto";
import { Flow } from "./flow";
import type { Child, Component } from "./component";

export interface ServiceRoleArgs {
  /** Service that assumes the role, e.g. `ec2.amazonaws.com`. */
  service: string;
  description?: string;
  /** Names of AWS managed policies. */
  policies: readonly string[];
  /** Default: `sts:AssumeRole`. */
  actions?: readonly string[];
  tags: Flow;
}

/** A role that a service assumes, with its policies. */
export interface ServiceRole {
  readonly role: Child;
  /** The role once its policies are attached: what is made of it waits for them. */
  readonly attached: Flow;
  /** URNs of the role and its attachments. */
  readonly urns: ReadonlySet<string>;
}

/** Registers what the component calls a service role: the role and one attachment a policy, named by the policy's hash. */
export async function serviceRole(component: Component, name: string, args: ServiceRoleArgs): Promise<ServiceRole> {
  const parent = await component.component("eks:index:ServiceRole", name);
  const statement = {
    Action: args.actions ?? ["sts:AssumeRole"],
    Effect: "Allow",
    Principal: { Service: [args.service] },
  };
  const role = await component.resource(
    "aws:iam/role:Role",
    `${name}-role`,
    {
      assumeRolePolicy: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }),
      description: args.description,
      tags: args.tags,
    },
    { parent },
  );
  const attachments = await Promise.all(
    args.policies.map((policy) => {
      const policyArn = `arn:aws:iam::aws:policy/${policy}`;
      const inputs = { policyArn, role: role.self };
      return component.resource(
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        `${name}-${createHash("sha1").update(policyArn).digest("hex").slice(0, 8)}`,
        inputs,
        { parent },
      );
    }),
  );
  const urns = new Set([role.urn, ...attachments.map(({ urn }) => urn)]);
  return { role, attached: role.self.after(urns), urns };
}
