import type { ResourceType } from "./resourceType";

const LOOKS_SECRET = /SECRET|TOKEN|PASSWORD|PASSPHRASE|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_KEY/i;

/** Variables of the environment that the stack is deployed from: one output a variable. Not for secrets. */
export const environment: ResourceType = {
  type: "environment",
  declaresNothing: true,
  summary: "Variables given at deployment; each is an output of its name.",
  classes: { default: "The `variables` of the workload's stack" },
  params: { type: "object", additionalProperties: false, properties: {} },
  outputs: "any",
  check: ({ used }) =>
    used
      .filter((name) => LOOKS_SECRET.test(name))
      .map((name) => ({
        path: "",
        message: `the variable ${JSON.stringify(name)} looks like a secret, which must not pass through plain variables: use a resource that keeps it in Secrets Manager`,
      })),
  provision: ({ name, variables }) => ({
    outputs: (variable) => {
      const value = variables[variable];
      if (value !== undefined) return value;
      const known = Object.keys(variables).join(", ") || "none";
      throw new Error(
        `\${resources.${name}.${variable}}: the variable ${JSON.stringify(variable)} is not given; given: ${known}`,
      );
    },
  }),
};
