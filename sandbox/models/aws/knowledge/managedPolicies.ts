import managed from "./awsManagedPolicies.json";

const ARNS: ReadonlySet<string> = new Set(
  Object.entries(managed.namesByPath).flatMap(([path, names]) =>
    names.map((name) => `arn:aws:iam::aws:policy${path}${name}`),
  ),
);

/** Whether the ARN names a policy that AWS manages, e.g. `arn:aws:iam::aws:policy/AmazonEKSClusterPolicy`. */
export function isAwsManagedPolicy(arn: string): boolean {
  return ARNS.has(arn.replace(/^arn:aws-[\w-]+:/, "arn:aws:"));
}

/** ARNs of the policies that AWS manages. */
export function awsManagedPolicies(): ReadonlySet<string> {
  return ARNS;
}
