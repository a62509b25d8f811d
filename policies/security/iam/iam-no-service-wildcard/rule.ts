import { reachesEverything } from "../../../documents/iam/match";
import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-no-service-wildcard",
  pack: "security",
  severity: "medium",
  asks: "No policy of ours allows all actions of a service on all its resources.",
  why: "The identity may delete and publish everything of that service, not only what it works with.",
  fix: "Name the actions, or the resources.",
  example: `{ Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: pulumi.interpolate\`\${bucket.arn}/*\` }`,
  frameworks: { soc2: ["CC6.3"], "pci-dss": ["7.2.2"] },
  publicIds: [],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check: (resource) =>
    identityStatements(resource)
      .filter((statement) => statement.effect === "Allow" && !statement.conditional && reachesEverything(statement))
      .flatMap(({ label, actions }) =>
        actions
          .filter((action) => /^[a-z0-9-]+:\*+$/i.test(action))
          .map((action) => ({ message: `${label} allows ${action} on every resource` })),
      ),
};
