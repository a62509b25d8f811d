import type { Child, Component } from "../component";
import { Flow } from "../flow";

const ENTRY = "aws:eks/accessEntry:AccessEntry";
const ASSOCIATION = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";

/** One access entry an item, each with the associations of its policies. Returns the entries. */
export async function accessEntries(component: Component, cluster: Child, entries: Flow): Promise<Child[]> {
  const names = typeof entries.value === "object" && entries.value !== null ? Object.keys(entries.value) : [];
  return Promise.all(names.map((name) => accessEntry(component, cluster, name, entries.get(name))));
}

async function accessEntry(component: Component, cluster: Child, name: string, args: Flow): Promise<Child> {
  const dependsOn = [cluster.self];
  const entry = await component.resource(
    ENTRY,
    `${component.name}-${name}`,
    {
      clusterName: cluster.output("name"),
      kubernetesGroups: args.get("kubernetesGroups"),
      principalArn: args.get("principalArn"),
      tags: args.get("tags"),
      type: args.get("type"),
      userName: args.get("username"),
    },
    { dependsOn },
  );
  const policies = args.get("accessPolicies");
  await Promise.all(
    Object.keys((policies.value as object | undefined) ?? {}).map((policy) =>
      component.resource(
        ASSOCIATION,
        `${component.name}-${name}-${policy}`,
        {
          accessScope: policies.get(policy, "accessScope"),
          clusterName: cluster.output("name"),
          policyArn: policies.get(policy, "policyArn"),
          principalArn: args.get("principalArn"),
        },
        { parent: entry, dependsOn: [...dependsOn, entry.self] },
      ),
    ),
  );
  return entry;
}

/** The `aws-auth` map that modes with a config map read: nodes' roles and the mappings that the program gives. */
export function nodeAccess(component: Component, provider: Flow, roles: Flow): Promise<Child> {
  const parts = { roles, roleMappings: component.input("roleMappings"), users: component.input("userMappings") };
  const data = Flow.from(parts).map((known) => {
    const {
      roles: arns,
      roleMappings = [],
      users = [],
    } = known as {
      roles: string[];
      roleMappings?: object[];
      users?: object[];
    };
    const nodes = arns.map((roleArn) => ({
      rolearn: roleArn,
      username: "system:node:{{EC2PrivateDNSName}}",
      groups: ["system:bootstrappers", "system:nodes"],
    }));
    return { mapRoles: JSON.stringify([...nodes, ...roleMappings]), mapUsers: JSON.stringify(users) };
  });
  const metadata = {
    annotations: { "pulumi.com/patchForce": "true" },
    name: "aws-auth",
    namespace: "kube-system",
  };
  return component.resource(
    "kubernetes:core/v1:ConfigMap",
    `${component.name}-nodeAccess`,
    { apiVersion: "v1", data, immutable: false, kind: "ConfigMap", metadata },
    { provider },
  );
}
