import type * as aws from "@pulumi/aws";
import * as kubernetes from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import { presetOf } from "../../foundation";
import type { AddonContext } from "./addon";

/** Hours after which a node is replaced, so that none runs an old image for long. */
const NODE_LIFETIME = "720h";

/** Instance categories for general work: compute, balanced and memory, of the sixth generation and later. */
const REQUIREMENTS = [
  { key: "kubernetes.io/arch", operator: "In", values: ["arm64"] },
  { key: "karpenter.k8s.aws/instance-category", operator: "In", values: ["c", "m", "r"] },
  { key: "karpenter.k8s.aws/instance-generation", operator: "Gt", values: ["5"] },
];

/** Nodes as secure as the managed pools': AL2023, IMDSv2 at hop limit 1, encrypted gp3. */
export function declareDefaultNodePool(
  { name, cluster, environmentClass, tags }: AddonContext,
  profile: aws.iam.InstanceProfile,
  opts: pulumi.CustomResourceOptions,
): void {
  const capacity = presetOf(environmentClass).cluster.capacityType === "SPOT" ? ["spot", "on-demand"] : ["on-demand"];
  const nodeClass = new kubernetes.apiextensions.CustomResource(
    `${name}-karpenter-class`,
    {
      apiVersion: "karpenter.k8s.aws/v1",
      kind: "EC2NodeClass",
      metadata: { name: "default" },
      spec: {
        amiSelectorTerms: [{ alias: "al2023@latest" }],
        instanceProfile: profile.name,
        subnetSelectorTerms: [{ tags: { "karpenter.sh/discovery": cluster.name } }],
        securityGroupSelectorTerms: [{ id: cluster.nodeSecurityGroupId }],
        metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 },
        blockDeviceMappings: [
          {
            deviceName: "/dev/xvda",
            ebs: { volumeType: "gp3", volumeSize: "50Gi", encrypted: true, deleteOnTermination: true },
          },
        ],
        tags,
      },
    },
    opts,
  );
  new kubernetes.apiextensions.CustomResource(
    `${name}-karpenter-pool`,
    {
      apiVersion: "karpenter.sh/v1",
      kind: "NodePool",
      metadata: { name: "default" },
      spec: {
        template: {
          spec: {
            nodeClassRef: { group: "karpenter.k8s.aws", kind: "EC2NodeClass", name: nodeClass.metadata.name },
            requirements: [...REQUIREMENTS, { key: "karpenter.sh/capacity-type", operator: "In", values: capacity }],
            expireAfter: NODE_LIFETIME,
          },
        },
        disruption: { consolidationPolicy: "WhenEmptyOrUnderutilized", consolidateAfter: "1m" },
        limits: { cpu: String(presetOf(environmentClass).cluster.maxSize * CPUS_PER_NODE) },
      },
    },
    opts,
  );
}

/** The pool may grow as far as the class's largest managed pool of four-CPU nodes. */
const CPUS_PER_NODE = 4;
