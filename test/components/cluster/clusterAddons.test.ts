import assert from "node:assert/strict";
import { CLUSTER_ADDONS, ClusterAddons, EksCluster, type ClusterAddonsArgs } from "../../../components/cluster";
import { declaredBy, type DeclaredResources } from "../declaredResources";

const RELEASE = "kubernetes:helm.sh/v3:Release";
type Values = Record<string, unknown>;

function declare(args: Partial<ClusterAddonsArgs> = {}): Promise<DeclaredResources> {
  return declaredBy(() => {
    const cluster = new EksCluster("main", { network: { vpcId: "vpc-1", privateSubnetIds: ["subnet-1"] } });
    return new ClusterAddons("addons", { cluster, ...args });
  });
}

function installed(resources: DeclaredResources): string[] {
  return resources
    .ofType(RELEASE)
    .map(({ inputs }) => String(inputs["name"]))
    .sort();
}

function values(resources: DeclaredResources, addon: string): Values {
  return resources.only(RELEASE, `addons-${addon}`).inputs["values"] as Values;
}

function statements(
  resources: DeclaredResources,
  addon: string,
): { Action: string | string[]; Resource: unknown; Condition?: unknown }[] {
  const policy = resources.only("aws:iam/rolePolicy:RolePolicy", `addons-${addon}`).inputs["policy"];
  return JSON.parse(String(policy)).Statement;
}

describe("ClusterAddons", () => {
  it("installs what every cluster needs, and external-dns once there is a zone", async () => {
    const usual = [
      "aws-load-balancer-controller",
      "cert-manager",
      "cluster-autoscaler",
      "external-secrets",
      "gateway-api-crds",
    ];
    assert.deepEqual(installed(await declare()), usual);
    assert.deepEqual(installed(await declare({ hostedZoneIds: ["Z1"] })), [...usual, "external-dns"].sort());
  });

  it("pins every chart to one version", () => {
    for (const { name, chart } of CLUSTER_ADDONS) {
      assert.match(chart.version, /^v?\d+\.\d+\.\d+$/, name);
      assert.equal(chart.name.startsWith("oci://"), chart.repository === undefined, name);
    }
  });

  it("waits for what an add-on needs: kinds before the controller that looks for them", async () => {
    const resources = await declare({ hostedZoneIds: ["Z1"] });
    const crds = resources.only(RELEASE, "addons-gateway-api-crds");
    for (const addon of ["aws-load-balancer-controller", "external-dns"]) {
      assert.ok(resources.comesAfter(resources.only(RELEASE, `addons-${addon}`), crds), addon);
    }
  });

  it("gives each pod its identity before it starts, and only the service account of the chart", async () => {
    const resources = await declare({ hostedZoneIds: ["Z1"] });
    for (const { name, identity, namespace } of CLUSTER_ADDONS) {
      if (identity === undefined || resources.ofType(RELEASE).every((release) => release.inputs["name"] !== name))
        continue;
      const association = resources.only("aws:eks/podIdentityAssociation:PodIdentityAssociation", `addons-${name}`);
      assert.deepEqual(
        [association.inputs["namespace"], association.inputs["serviceAccount"]],
        [namespace, identity.serviceAccount],
      );
      assert.ok(JSON.stringify(values(resources, name)).includes(`"name":"${identity.serviceAccount}"`), name);
      assert.ok(resources.comesAfter(resources.only(RELEASE, `addons-${name}`), association), name);
    }
  });

  it("goes before the nodes on the way down", async () => {
    const resources = await declare();
    const nodes = resources.only("aws:eks/nodeGroup:NodeGroup");
    for (const release of resources.ofType(RELEASE)) assert.ok(resources.comesAfter(release, nodes), release.name);
  });

  it("serves the Gateway API and addresses pods directly", async () => {
    const controller = values(await declare(), "aws-load-balancer-controller");
    assert.deepEqual(controller["controllerConfig"], { featureGates: { ALBGatewayAPI: true, NLBGatewayAPI: true } });
    assert.equal(controller["defaultTargetType"], "ip");
    assert.deepEqual([controller["clusterName"], controller["vpcId"]], ["main", "vpc-1"]);
  });

  it("lets no add-on write to all resources", async () => {
    const resources = await declare({ hostedZoneIds: ["Z1"], addons: { karpenter: {}, "cluster-autoscaler": {} } });
    const reading = /:(Describe|List|Get)/;
    for (const { name, identity } of CLUSTER_ADDONS) {
      if (identity === undefined) continue;
      for (const { Action, Resource, Condition } of statements(resources, name)) {
        const actions = [Action].flat();
        assert.ok(!actions.some((action) => action === "*" || action.endsWith(":*")), `${name}: ${actions.join()}`);
        if (Resource === "*" && Condition === undefined) {
          assert.ok(
            actions.every((action) => reading.test(action)),
            `${name}: ${actions.join()}`,
          );
        }
      }
    }
  });

  it("limits external-dns to its zones and external-secrets to the cluster's secrets", async () => {
    const resources = await declare({ hostedZoneIds: ["Z1"], domains: ["dev.example.com"] });
    assert.deepEqual(statements(resources, "external-dns")[0]?.Resource, ["arn:aws:route53:::hostedzone/Z1"]);
    assert.deepEqual(values(resources, "external-dns")["domainFilters"], ["dev.example.com"]);
    assert.deepEqual(statements(resources, "external-secrets")[0]?.Resource, [
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:main/*",
    ]);
  });

  it("lets external-secrets decrypt with the keys named, through Secrets Manager only", async () => {
    const key = "arn:aws:kms:us-east-1:123456789012:key/k";
    const [, decrypt] = statements(await declare({ secretKeyArns: [key] }), "external-secrets");
    assert.deepEqual(decrypt, {
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: [key],
      Condition: { StringEquals: { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" } },
    });
  });

  it("runs controllers twice outside dev", async () => {
    assert.equal(values(await declare(), "cert-manager")["replicaCount"], 1);
    const prod = await declare({ environmentClass: "prod" });
    assert.equal(values(prod, "cert-manager")["replicaCount"], 2);
    assert.deepEqual(values(prod, "aws-load-balancer-controller")["podDisruptionBudget"], { maxUnavailable: 1 });
  });

  it("leaves out, changes versions and merges values as asked", async () => {
    const resources = await declare({
      addons: {
        "cluster-autoscaler": false,
        "external-secrets": { version: "2.5.0", values: { webhook: { port: 9443 }, replicaCount: 3 } },
      },
      transform: { release: { skipAwait: true } },
    });
    assert.equal(installed(resources).includes("cluster-autoscaler"), false);
    const release = resources.only(RELEASE, "addons-external-secrets").inputs;
    assert.deepEqual([release["version"], release["skipAwait"]], ["2.5.0", true]);
    const merged = values(resources, "external-secrets");
    assert.deepEqual(merged["webhook"], { replicaCount: 1, port: 9443 });
    assert.equal(merged["replicaCount"], 3);
  });

  describe("with Karpenter", () => {
    let resources: DeclaredResources;
    before(async () => (resources = await declare({ addons: { karpenter: {} }, environmentClass: "prod" })));

    it("brings its kinds first and replaces the cluster autoscaler, unless both are asked for", async () => {
      const names = installed(resources);
      assert.ok(names.includes("karpenter-crds") && !names.includes("cluster-autoscaler"));
      const controller = resources.only(RELEASE, "addons-karpenter");
      assert.ok(resources.comesAfter(controller, resources.only(RELEASE, "addons-karpenter-crds")));
      const both = await declare({ addons: { karpenter: {}, "cluster-autoscaler": {} } });
      assert.ok(installed(both).includes("cluster-autoscaler"));
    });

    it("hears of four kinds of interruption through an encrypted queue that only those rules may write to", () => {
      const queue = resources.only("aws:sqs/queue:Queue");
      assert.equal(queue.inputs["sqsManagedSseEnabled"], true);
      const settings = values(resources, "karpenter")["settings"] as Values;
      assert.deepEqual(settings, {
        clusterName: "main",
        clusterEndpoint: "https://A1B2.gr7.us-east-1.eks.amazonaws.com",
        interruptionQueue: "addons-interruptions",
      });
      const rules = resources.ofType("aws:cloudwatch/eventRule:EventRule");
      assert.equal(rules.length, 4);
      assert.equal(resources.ofType("aws:cloudwatch/eventTarget:EventTarget").length, 4);
      const policy = JSON.parse(String(resources.only("aws:sqs/queuePolicy:QueuePolicy").inputs["policy"]));
      assert.deepEqual(
        policy.Statement[0].Condition.ArnEquals["aws:SourceArn"],
        rules.map(({ name }) => `arn:aws:simulated:us-east-1:123456789012:${name}`),
      );
    });

    it("may start and stop only instances tagged with the cluster's name, and pass only its nodes' role", () => {
      const all = statements(resources, "karpenter");
      const stop = all.find(({ Action }) => [Action].flat().includes("ec2:TerminateInstances"));
      assert.deepEqual(stop?.Condition, { StringEquals: { "aws:ResourceTag/eks:eks-cluster-name": "main" } });
      const pass = all.find(({ Action }) => Action === "iam:PassRole");
      assert.equal(pass?.Resource, "arn:aws:simulated:us-east-1:123456789012:addons-karpenter-node");
      assert.ok(
        !all.some(({ Action }) =>
          [Action].flat().some((action) => /InstanceProfile$/.test(action) && !/:Get/.test(action)),
        ),
      );
    });

    it("lets its nodes join and makes them as secure as the managed ones", () => {
      const access = resources.only("aws:eks/accessEntry:AccessEntry");
      assert.equal(access.inputs["type"], "EC2_LINUX");
      const nodes = resources.only("kubernetes:karpenter.k8s.aws/v1:EC2NodeClass").inputs["spec"] as Values;
      assert.deepEqual(nodes["metadataOptions"], {
        httpEndpoint: "enabled",
        httpTokens: "required",
        httpPutResponseHopLimit: 1,
      });
      assert.deepEqual(nodes["securityGroupSelectorTerms"], [{ id: "sg-cluster" }]);
      assert.deepEqual(nodes["subnetSelectorTerms"], [{ tags: { "karpenter.sh/discovery": "main" } }]);
      assert.equal(nodes["instanceProfile"], "addons-karpenter-node");
      const pool = resources.only("kubernetes:karpenter.sh/v1:NodePool");
      assert.match(
        JSON.stringify(pool.inputs["spec"]),
        /"karpenter.sh\/capacity-type","operator":"In","values":\["on-demand"\]/,
      );
      assert.ok(resources.comesAfter(pool, resources.only(RELEASE, "addons-karpenter")));
    });
  });

  it("refuses an add-on it does not know", () =>
    assert.rejects(
      declare({ addons: { "external-dsn": {} } as object }),
      /ClusterAddons "addons": addons is "external-dsn"; allowed: .*Did you mean "external-dns"\?/,
    ));
});
