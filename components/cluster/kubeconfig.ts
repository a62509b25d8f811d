import * as pulumi from "@pulumi/pulumi";

/** Which AWS identity the kubeconfig's token command uses. Default: the one of the environment it runs in. */
export interface KubeconfigCredentials {
  /** Name of a profile in the AWS configuration. */
  profileName?: pulumi.Input<string>;
  /** Role to assume. */
  roleArn?: pulumi.Input<string>;
}

export interface KubeconfigSource {
  name: pulumi.Input<string>;
  region: pulumi.Input<string>;
  endpoint: pulumi.Input<string>;
  certificateAuthority: pulumi.Input<string>;
  credentials?: KubeconfigCredentials;
}

/** A kubeconfig that asks `aws eks get-token` for a token at each use, so it holds no secret and does not expire. */
export function kubeconfigOf(source: KubeconfigSource): pulumi.Output<string> {
  const { name, region, endpoint, certificateAuthority, credentials = {} } = source;
  const { profileName, roleArn } = credentials;
  const known = { name, region, endpoint, certificateAuthority, profileName, roleArn };
  return pulumi.output(known).apply(({ name, region, endpoint, certificateAuthority, profileName, roleArn }) => {
    const args = ["--region", region, "eks", "get-token", "--cluster-name", name, "--output", "json"];
    if (roleArn !== undefined) args.push("--role-arn", roleArn);
    const env = profileName === undefined ? {} : { env: [{ name: "AWS_PROFILE", value: profileName }] };
    const exec = { apiVersion: "client.authentication.k8s.io/v1beta1", command: "aws", args, ...env };
    return JSON.stringify({
      apiVersion: "v1",
      kind: "Config",
      clusters: [{ name, cluster: { server: endpoint, "certificate-authority-data": certificateAuthority } }],
      contexts: [{ name, context: { cluster: name, user: name } }],
      "current-context": name,
      users: [{ name, user: { exec } }],
    });
  });
}
