/** Whether an EC2 instance type has an Arm processor: a `g` after the generation (`m7g`, `c7gn`, `im4gn`), or `a1`. */
function isArm(instanceType: string): boolean {
  return /^([a-z]+\d+g[a-z]*|a1)(\.|$)/.test(instanceType);
}

/** What a node group's operating system is called in EKS and in Systems Manager. Source: "Amazon EKS optimized AMIs". */
const SYSTEMS = {
  AL2: { amiTypes: ["AL2_x86_64", "AL2_ARM_64"], parameters: ["amazon-linux-2", "amazon-linux-2-arm64"] },
  AL2023: {
    amiTypes: ["AL2023_x86_64_STANDARD", "AL2023_ARM_64_STANDARD"],
    parameters: ["amazon-linux-2023/x86_64/standard", "amazon-linux-2023/arm64/standard"],
  },
  Bottlerocket: {
    amiTypes: ["BOTTLEROCKET_x86_64", "BOTTLEROCKET_ARM_64"],
    parameters: ["x86_64", "arm64"],
  },
} as const;

type OperatingSystem = keyof typeof SYSTEMS;

function systemOf(name: unknown): OperatingSystem {
  return typeof name === "string" && name in SYSTEMS ? (name as OperatingSystem) : "AL2023";
}

/** The AMI type of a managed node group. */
export function amiTypeOf(operatingSystem: unknown, instanceTypes: readonly string[]): string {
  return SYSTEMS[systemOf(operatingSystem)].amiTypes[instanceTypes.some(isArm) ? 1 : 0];
}

/** The public parameter that holds the newest AMI's id. */
export function amiParameter(operatingSystem: unknown, instanceType: string, version: string): string {
  const system = systemOf(operatingSystem);
  const variant = SYSTEMS[system].parameters[isArm(instanceType) ? 1 : 0];
  if (system === "Bottlerocket") return `/aws/service/bottlerocket/aws-k8s-${version}/${variant}/latest/image_id`;
  return `/aws/service/eks/optimized-ami/${version}/${variant}/recommended/image_id`;
}
