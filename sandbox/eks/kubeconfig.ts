import { Flow } from "./flow";

/** Which AWS identity the kubeconfig's token command uses. */
interface KubeconfigIdentity {
  profileName?: string;
  roleArn?: string;
}

/** The kubeconfig of a cluster resource: it asks the AWS CLI for a token at each use. */
export function kubeconfigOf(cluster: { output(name: string): Flow }, identity: Flow = Flow.of(undefined)): Flow {
  const parts = {
    name: cluster.output("name"),
    arn: cluster.output("arn"),
    server: cluster.output("endpoint"),
    authority: cluster.output("certificateAuthority").get("data"),
    identity,
  };
  return Flow.from(parts).map((known) => {
    const {
      name,
      arn,
      server,
      authority,
      identity: chosen = {},
    } = known as Record<string, string> & {
      identity?: KubeconfigIdentity;
    };
    return kubeconfig({ name: name!, region: arn!.split(":")[3]!, server: server!, authority: authority! }, chosen);
  });
}

interface Place {
  name: string;
  region: string;
  server: string;
  authority: string;
}

function kubeconfig({ name, region, server, authority }: Place, { profileName, roleArn }: KubeconfigIdentity): object {
  const role = roleArn === undefined ? [] : ["--role", roleArn];
  const env = [
    { name: "KUBERNETES_EXEC_INFO", value: JSON.stringify({ apiVersion: "client.authentication.k8s.io/v1beta1" }) },
  ];
  if (profileName !== undefined) env.push({ name: "AWS_PROFILE", value: profileName });
  const args = ["--region", region, "eks", "get-token", "--cluster-name", name, ...role];
  const exec = { apiVersion: "client.authentication.k8s.io/v1beta1", command: "aws", args, env };
  return {
    apiVersion: "v1",
    clusters: [{ cluster: { server, "certificate-authority-data": authority }, name: "kubernetes" }],
    contexts: [{ context: { cluster: "kubernetes", user: "aws" }, name: "aws" }],
    "current-context": "aws",
    kind: "Config",
    users: [{ name: "aws", user: { exec } }],
  };
}
