import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { CORE_ADDON_VERSIONS, EksCluster, type EksClusterArgs } from "../../../components/cluster";
import { Vpc } from "../../../components/network";
import { declaredBy, valueOf, type DeclaredResource, type DeclaredResources } from "../declaredResources";

const IDS = { vpcId: "vpc-1", privateSubnetIds: ["subnet-1", "subnet-2"] };
const NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";

async function declare(
  args: Partial<EksClusterArgs> = {},
): Promise<{ resources: DeclaredResources; cluster: EksCluster }> {
  let cluster: EksCluster | undefined;
  const resources = await declaredBy(() => (cluster = new EksCluster("main", { network: IDS, ...args })));
  assert.ok(cluster);
  return { resources, cluster };
}

function control(resources: DeclaredResources): DeclaredResource {
  return resources.only("eks:index:Cluster");
}

function configuration(addon: DeclaredResource): Record<string, unknown> {
  return JSON.parse(String(addon.inputs["configurationValues"])) as Record<string, unknown>;
}

describe("EksCluster", () => {
  describe("with nothing but a network", () => {
    let resources: DeclaredResources;
    let cluster: EksCluster;
    before(async () => ({ resources, cluster } = await declare()));

    it("is reached from the VPC only, by access entries, in standard support", () => {
      const { inputs } = control(resources);
      assert.equal(inputs["endpointPrivateAccess"], true);
      assert.equal(inputs["endpointPublicAccess"], false);
      assert.equal(inputs["publicAccessCidrs"], undefined);
      assert.equal(inputs["authenticationMode"], "API");
      assert.deepEqual(inputs["upgradePolicy"], { supportType: "STANDARD" });
      assert.deepEqual(inputs["privateSubnetIds"], ["subnet-1", "subnet-2"]);
    });

    it("encrypts secrets with an own key that is rotated", () => {
      const key = resources.only("aws:kms/key:Key");
      assert.equal(key.inputs["enableKeyRotation"], true);
      assert.equal(
        control(resources).inputs["encryptionConfigKeyArn"],
        "arn:aws:simulated:us-east-1:123456789012:main-secrets",
      );
    });

    it("keeps every kind of control-plane log, in a group with retention that stands before the cluster", () => {
      const group = resources.only("aws:cloudwatch/logGroup:LogGroup");
      assert.equal(group.inputs["name"], "/aws/eks/main/cluster");
      assert.equal(group.inputs["retentionInDays"], 30);
      assert.equal(group.inputs["kmsKeyId"], "arn:aws:simulated:us-east-1:123456789012:main-secrets");
      assert.deepEqual(control(resources).inputs["enabledClusterLogTypes"], [
        "api",
        "audit",
        "authenticator",
        "controllerManager",
        "scheduler",
      ]);
      assert.ok(resources.comesAfter(control(resources), group));
    });

    it("leaves nodes, network plugin and add-ons of the wrapped component aside", () => {
      const { inputs } = control(resources);
      assert.equal(inputs["skipDefaultNodeGroup"], true);
      assert.equal(inputs["bootstrapSelfManagedAddons"], false);
      assert.equal(inputs["useDefaultVpcCni"], true);
    });

    it("runs arm64 AL2023 nodes with IMDSv2 at hop limit 1 and encrypted gp3 disks", () => {
      const { inputs, ignoreChanges } = resources.only(NODE_GROUP);
      assert.equal(inputs["amiType"], "AL2023_ARM_64_STANDARD");
      assert.deepEqual(inputs["instanceTypes"], ["m7g.large"]);
      assert.equal(inputs["capacityType"], "SPOT");
      assert.deepEqual(inputs["scalingConfig"], { minSize: 2, desiredSize: 2, maxSize: 6 });
      assert.deepEqual(ignoreChanges, ["scalingConfig.desiredSize"]);
      const template = resources.only("aws:ec2/launchTemplate:LaunchTemplate").inputs;
      assert.deepEqual(template["metadataOptions"], {
        httpEndpoint: "enabled",
        httpTokens: "required",
        httpPutResponseHopLimit: 1,
      });
      assert.deepEqual(template["blockDeviceMappings"], [
        {
          deviceName: "/dev/xvda",
          ebs: { volumeType: "gp3", volumeSize: 50, encrypted: "true", deleteOnTermination: "true" },
        },
      ]);
    });

    it("gives nodes the right to join and to pull images, and nothing else", () => {
      const policies = resources
        .ofType("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
        .filter(({ inputs }) => inputs["role"] === "main-node")
        .map(({ inputs }) => String(inputs["policyArn"]).split("/").pop());
      assert.deepEqual(policies.sort(), ["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy"]);
    });

    it("installs the core add-ons at the versions of the cluster's Kubernetes version", () => {
      const installed = resources
        .ofType("aws:eks/addon:Addon")
        .map(({ inputs }) => [inputs["addonName"], inputs["addonVersion"]]);
      assert.deepEqual(Object.fromEntries(installed), CORE_ADDON_VERSIONS["1.34"]);
      const cni = configuration(resources.only("aws:eks/addon:Addon", "main-vpc-cni"));
      assert.equal(cni["enableNetworkPolicy"], "true");
    });

    it("identifies the add-ons that act on AWS by Pod Identity", () => {
      const associations = resources.ofType("aws:eks/podIdentityAssociation:PodIdentityAssociation");
      assert.deepEqual(associations.map(({ inputs }) => inputs["serviceAccount"]).sort(), [
        "aws-node",
        "ebs-csi-controller-sa",
      ]);
      for (const [name, addon] of [
        ["main-vpc-cni", "main-vpc-cni"],
        ["main-aws-ebs-csi-driver", "main-aws-ebs-csi-driver"],
      ] as const) {
        const association = resources.only("aws:eks/podIdentityAssociation:PodIdentityAssociation", name);
        assert.ok(resources.comesAfter(resources.only("aws:eks/addon:Addon", addon), association), addon);
      }
    });

    it("has one default storage class, encrypted gp3", () => {
      const { inputs } = resources.only("kubernetes:storage.k8s.io/v1:StorageClass");
      assert.deepEqual(inputs["parameters"], { type: "gp3", encrypted: "true" });
      assert.equal(inputs["provisioner"], "ebs.csi.aws.com");
      const metadata = inputs["metadata"] as { annotations: Record<string, string> };
      assert.equal(metadata.annotations["storageclass.kubernetes.io/is-default-class"], "true");
    });

    it("has a kubeconfig that asks for tokens and holds no secret", async () => {
      assert.equal(await pulumi.isSecret(cluster.kubeconfig), false);
      const config = JSON.parse(await valueOf(cluster.kubeconfig)) as {
        clusters: { cluster: Record<string, string> }[];
        users: { user: { exec: { command: string; args: string[] } } }[];
      };
      assert.equal(config.clusters[0]?.cluster["server"], "https://A1B2.gr7.us-east-1.eks.amazonaws.com");
      const exec = config.users[0]?.user.exec;
      assert.equal(exec?.command, "aws");
      assert.deepEqual(exec?.args.slice(0, 6), ["--region", "us-east-1", "eks", "get-token", "--cluster-name", "main"]);
      assert.deepEqual(Object.keys(config.users[0]?.user ?? {}), ["exec"]);
    });

    it("reports what workloads and databases need", async () => {
      assert.equal(await valueOf(cluster.name), "main");
      assert.equal(await valueOf(cluster.nodeSecurityGroupId), "sg-cluster");
      assert.equal(await valueOf(cluster.version), "1.34");
      assert.equal(await valueOf(cluster.certificateAuthority), "Q0E=");
      assert.equal(await valueOf(cluster.oidcIssuer), "oidc.eks.us-east-1.amazonaws.com/id/A1B2");
    });
  });

  describe("order, which is also the order of deletion backwards", () => {
    let resources: DeclaredResources;
    before(async () => {
      resources = await declaredBy(() => {
        const vpc = new Vpc("net", { region: "us-east-1", availabilityZones: 2 });
        return new EksCluster("main", { network: vpc });
      });
    });

    it("network, control plane, early add-ons, nodes, late add-ons, Kubernetes objects", () => {
      const chain = [
        resources.only("aws:ec2/route:Route", "net-private-us-east-1a-nat"),
        control(resources),
        resources.only("aws:eks/addon:Addon", "main-vpc-cni"),
        resources.only(NODE_GROUP),
        resources.only("aws:eks/addon:Addon", "main-coredns"),
        resources.only("kubernetes:storage.k8s.io/v1:StorageClass"),
      ];
      chain.slice(1).forEach((later, index) => {
        const earlier = chain[index];
        assert.ok(earlier && resources.comesAfter(later, earlier), `${later.name} after ${earlier?.name}`);
        assert.ok(earlier && !resources.comesAfter(earlier, later), `${earlier.name} not after ${later.name}`);
      });
    });

    it("every part of the network outlives the cluster", () => {
      const network = resources.all.filter(({ name, type }) => name.startsWith("net-") && type.startsWith("aws:ec2/"));
      assert.ok(network.length > 20);
      for (const part of network) assert.ok(resources.comesAfter(control(resources), part), part.name);
    });
  });

  it("uses own keys: for secrets one whose policy it does not know, so not for logs", async () => {
    const secretsKmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/secrets";
    const { resources } = await declare({ secretsKmsKeyArn });
    assert.equal(control(resources).inputs["encryptionConfigKeyArn"], secretsKmsKeyArn);
    assert.equal(resources.only("aws:cloudwatch/logGroup:LogGroup").inputs["kmsKeyId"], undefined);
    assert.equal(resources.ofType("aws:kms/key:Key").length, 0);
    const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/logs";
    const logs = await declare({ secretsKmsKeyArn, logs: { kmsKeyArn, types: ["audit"], retentionDays: 7 } });
    const { inputs } = logs.resources.only("aws:cloudwatch/logGroup:LogGroup");
    assert.deepEqual([inputs["kmsKeyId"], inputs["retentionInDays"]], [kmsKeyArn, 7]);
    assert.deepEqual(control(logs.resources).inputs["enabledClusterLogTypes"], ["audit"]);
  });

  it("prod: protected from deletion, on-demand nodes, logs for a year", async () => {
    const { resources } = await declare({ environmentClass: "prod" });
    const { inputs, protect } = control(resources);
    assert.equal(inputs["deletionProtection"], true);
    assert.equal(protect, true);
    assert.equal(resources.only(NODE_GROUP).inputs["capacityType"], "ON_DEMAND");
    assert.equal(resources.only("aws:cloudwatch/logGroup:LogGroup").inputs["retentionInDays"], 365);
  });

  it("opens the public endpoint to the networks named, and to the world only with a reason that it keeps", async () => {
    const named = control((await declare({ publicAccessCidrs: ["198.51.100.0/24"] })).resources).inputs;
    assert.deepEqual([named["endpointPublicAccess"], named["publicAccessCidrs"]], [true, ["198.51.100.0/24"]]);
    const open = await declare({ publicAccessCidrs: ["0.0.0.0/0"], openToTheWorld: { reason: "workshop" } });
    const { inputs } = control(open.resources);
    assert.deepEqual(inputs["publicAccessCidrs"], ["0.0.0.0/0"]);
    assert.deepEqual(inputs["clusterTags"], { "plinth:open-to-the-world": "workshop" });
  });

  it("lets principals in at a level, for the cluster or for namespaces", async () => {
    const { resources } = await declare({
      access: {
        admins: { principalArn: "arn:aws:iam::123456789012:role/admin", level: "clusterAdmin" },
        orders: { principalArn: "arn:aws:iam::123456789012:role/orders", level: "edit", namespaces: ["orders"] },
      },
    });
    const scope = (name: string) =>
      resources.only("aws:eks/accessPolicyAssociation:AccessPolicyAssociation", name).inputs;
    assert.equal(
      scope("main-access-admins")["policyArn"],
      "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
    );
    assert.deepEqual(scope("main-access-admins")["accessScope"], { type: "cluster" });
    assert.equal(
      scope("main-access-orders")["policyArn"],
      "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy",
    );
    assert.deepEqual(scope("main-access-orders")["accessScope"], { type: "namespace", namespaces: ["orders"] });
  });

  it("builds pools as asked: labels, taints, architecture, Bottlerocket's own disk", async () => {
    const { resources } = await declare({
      nodePools: {
        system: { instanceTypes: ["t3.large", "t3a.large"], minSize: 1, maxSize: 2, os: "bottlerocket", diskGiB: 80 },
        batch: {
          instanceTypes: ["c7gn.xlarge"],
          minSize: 0,
          desiredSize: 0,
          maxSize: 4,
          labels: { purpose: "batch" },
          taints: [{ key: "batch", value: "true", effect: "NO_SCHEDULE" }],
        },
      },
    });
    const system = resources.only(NODE_GROUP, "main-pool-system").inputs;
    assert.equal(system["amiType"], "BOTTLEROCKET_x86_64");
    const disks = resources.only("aws:ec2/launchTemplate:LaunchTemplate", "main-pool-system").inputs[
      "blockDeviceMappings"
    ];
    assert.deepEqual(disks, [
      {
        deviceName: "/dev/xvdb",
        ebs: { volumeType: "gp3", volumeSize: 80, encrypted: "true", deleteOnTermination: "true" },
      },
    ]);
    const batch = resources.only(NODE_GROUP, "main-pool-batch").inputs;
    assert.equal(batch["amiType"], "AL2023_ARM_64_STANDARD");
    assert.deepEqual(batch["labels"], { "plinth.dev/node-pool": "batch", purpose: "batch" });
    assert.deepEqual(batch["taints"], [{ key: "batch", value: "true", effect: "NO_SCHEDULE" }]);
    assert.deepEqual(batch["scalingConfig"], { minSize: 0, desiredSize: 0, maxSize: 4 });
  });

  it("changes or leaves out core add-ons", async () => {
    const { resources } = await declare({
      version: "1.33",
      coreAddons: {
        "metrics-server": false,
        coredns: { version: "v1.12.1-eksbuild.2", configuration: { replicaCount: 4 } },
      },
    });
    assert.equal(resources.ofType("aws:eks/addon:Addon").length, 5);
    const coredns = resources.only("aws:eks/addon:Addon", "main-coredns");
    assert.equal(coredns.inputs["addonVersion"], "v1.12.1-eksbuild.2");
    assert.equal(configuration(coredns)["replicaCount"], 4);
    const proxy = resources.only("aws:eks/addon:Addon", "main-kube-proxy");
    assert.equal(proxy.inputs["addonVersion"], CORE_ADDON_VERSIONS["1.33"]?.["kube-proxy"]);
  });

  it("merges tags and lets transforms have the last word", async () => {
    const { resources } = await declare({
      tags: { team: "platform" },
      nodePools: { default: { tags: { team: "orders" } } },
      transform: {
        cluster: (args) => (args.clusterTags = { patched: "yes" }),
        nodeGroup: { forceUpdateVersion: true },
        secretsKey: (args) => (args.deletionWindowInDays = 7),
      },
    });
    const { inputs } = control(resources);
    assert.deepEqual([inputs["tags"], inputs["clusterTags"]], [{ team: "platform" }, { patched: "yes" }]);
    const pool = resources.only(NODE_GROUP).inputs;
    assert.equal(pool["forceUpdateVersion"], true);
    assert.deepEqual(pool["tags"], { Name: "main-pool-default", team: "orders" });
    assert.equal(resources.only("aws:kms/key:Key").inputs["deletionWindowInDays"], 7);
  });

  describe("refuses at construction", () => {
    const cases: [args: Partial<EksClusterArgs>, message: RegExp][] = [
      [
        { version: "1.43" },
        /EksCluster "main": version is "1.43"; allowed: 1.32, 1.33, 1.34, 1.35, 1.36. Did you mean "1.3\d"\?/,
      ],
      [
        { publicAccessCidrs: ["0.0.0.0/0"] },
        /publicAccessCidrs is "0.0.0.0\/0"; allowed: the networks that need the API server/,
      ],
      [
        { publicAccessCidrs: ["0.0.0.0/0"], openToTheWorld: { reason: " " } },
        /the whole internet only with openToTheWorld/,
      ],
      [{ publicAccessCidrs: ["10.0.0.0"] }, /publicAccessCidrs is "10.0.0.0"; allowed: IPv4 CIDR blocks/],
      [
        { nodePools: { mixed: { instanceTypes: ["m7g.large", "m7i.large"] } } },
        /nodePools.mixed.instanceTypes is "m7i.large"; allowed: instance types of one architecture: m7g.large is arm64/,
      ],
      [
        { nodePools: { small: { minSize: 3, maxSize: 2 } } },
        /nodePools.small is {"minSize":3,"desiredSize":2,"maxSize":2}; allowed: whole numbers with 0 <= minSize/,
      ],
      [
        { nodePools: { odd: { instanceTypes: ["large"] } } },
        /nodePools.odd.instanceTypes is "large"; allowed: at least one EC2/,
      ],
      [{ clusterName: "-main" }, /clusterName is "-main"; allowed: up to 100 letters/],
      [{ coreAddons: { corends: {} } as object }, /coreAddons is "corends"; allowed: .*Did you mean "coredns"\?/],
      [
        { access: { a: { principalArn: "arn:x", level: "viewer" as "view" } } },
        /access.a.level is "viewer"; allowed: clusterAdmin, admin, edit, view, adminView. Did you mean "view"\?/,
      ],
      [{ logs: { types: ["audits" as "audit"] } }, /logs.types is "audits"; .*Did you mean "audit"\?/],
    ];
    for (const [args, message] of cases) {
      it(message.source, () => assert.rejects(declare(args), { name: "ArgumentError", message }));
    }
  });

  describe("fromExisting", () => {
    it("offers the same interface from the cluster's name, declaring a provider alone", async () => {
      let found: ReturnType<typeof EksCluster.fromExisting> | undefined;
      const resources = await declaredBy(() => (found = EksCluster.fromExisting("old", { clusterName: "legacy" })));
      assert.ok(found);
      assert.deepEqual(
        resources.all.map(({ type }) => type),
        ["plinth:cluster:ExistingCluster", "pulumi:providers:kubernetes"],
      );
      assert.equal(await valueOf(found.version), "1.33");
      assert.equal(await valueOf(found.nodeSecurityGroupId), "sg-old");
      assert.equal(await valueOf(found.oidcIssuer), "oidc.eks.us-east-1.amazonaws.com/id/OLD");
      assert.match(await valueOf(found.kubeconfig), /"server":"https:\/\/existing"/);
    });

    it("uses the identity given for the kubeconfig", async () => {
      let found: ReturnType<typeof EksCluster.fromExisting> | undefined;
      const credentials = { profileName: "ops", roleArn: "arn:aws:iam::123456789012:role/deploy" };
      await declaredBy(() => (found = EksCluster.fromExisting("old", { clusterName: "legacy", credentials })));
      assert.ok(found);
      const kubeconfig = await valueOf(found.kubeconfig);
      assert.match(kubeconfig, /"--role-arn","arn:aws:iam::123456789012:role\/deploy"/);
      assert.match(kubeconfig, /"env":\[{"name":"AWS_PROFILE","value":"ops"}\]/);
    });
  });
});
