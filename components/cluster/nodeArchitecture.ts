import { ArgumentError } from "../foundation";

export type Architecture = "arm64" | "amd64";

export type NodeOs = "al2023" | "bottlerocket";

/** AMI families of EKS managed node groups (EKS API Reference, "Nodegroup", amiType). */
export const AMI_TYPES: Readonly<Record<NodeOs, Readonly<Record<Architecture, string>>>> = {
  al2023: { arm64: "AL2023_ARM_64_STANDARD", amd64: "AL2023_x86_64_STANDARD" },
  bottlerocket: { arm64: "BOTTLEROCKET_ARM_64", amd64: "BOTTLEROCKET_x86_64" },
};

/** The device that holds images and pods: Bottlerocket keeps them on a second volume. */
export const DATA_DEVICES: Readonly<Record<NodeOs, string>> = { al2023: "/dev/xvda", bottlerocket: "/dev/xvdb" };

/**
 * Architecture of an instance type: Graviton families carry a `g` after the generation, e.g. `m7g` and `c7gn`
 * (Amazon EC2 User Guide, "Instance type naming conventions"); `a1` is the first of them.
 */
function architectureOf(instanceType: string): Architecture {
  const family = instanceType.split(".")[0] ?? "";
  return family === "a1" || /^[a-z]+\d+g/.test(family) ? "arm64" : "amd64";
}

/** The one architecture of a pool's instance types. */
export function poolArchitecture(component: string, path: string, instanceTypes: readonly string[]): Architecture {
  const malformed = instanceTypes.find((type) => !/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/.test(type));
  const first = instanceTypes[0];
  if (first === undefined || malformed !== undefined) {
    const allowed = "at least one EC2 instance type, e.g. m7g.large";
    throw new ArgumentError({ component, path, given: malformed ?? instanceTypes, allowed });
  }
  const architecture = architectureOf(first);
  const other = instanceTypes.find((type) => architectureOf(type) !== architecture);
  if (other === undefined) return architecture;
  const allowed = `instance types of one architecture: ${first} is ${architecture}, so use a second pool`;
  throw new ArgumentError({ component, path, given: other, allowed });
}
