/**
 * What a node itself needs: to join the cluster and to pull images. The network plugin has an identity of its own
 * (EKS User Guide, "Amazon EKS node IAM role").
 */
export const NODE_POLICIES: readonly string[] = ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"];

/** Only EC2 instances may carry the role. */
export const NODE_TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
});
