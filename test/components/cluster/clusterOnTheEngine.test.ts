import assert from "node:assert/strict";
import type { EngineEvent, UpResult } from "@pulumi/pulumi/automation";
import { ClusterAddons, EksCluster, PublicGateway, type EksClusterArgs } from "../../../components/cluster";
import { Vpc } from "../../../components/network";
import { REGION, SandboxProject } from "../../sandbox/core/project";
import { ENGINE, requireOrSkip } from "../../setup";

describe("EksCluster with add-ons and gateway on the engine", function () {
  this.timeout(240_000);
  let project: SandboxProject | undefined;

  before(async function () {
    requireOrSkip(this, ENGINE);
    project = await SandboxProject.start();
  });

  after(async () => project?.close());

  function stackOf(args: Partial<EksClusterArgs>) {
    assert.ok(project);
    return project.stack(async () => {
      const network = new Vpc("net", { region: REGION, availabilityZones: 2, clusterName: "main" });
      const cluster = new EksCluster("main", { network, ...args });
      const addons = new ClusterAddons("addons", { cluster, addons: { karpenter: {} } });
      const opts = { provider: cluster.provider, dependsOn: [addons] };
      const gateway = new PublicGateway("public", { domain: "dev.example.com" }, opts);
      const found = EksCluster.fromExisting("found", { clusterName: cluster.name });
      return {
        name: cluster.name,
        kubeconfig: cluster.kubeconfig,
        node: cluster.nodeSecurityGroupId,
        issuer: cluster.oidcIssuer,
        found: { node: found.nodeSecurityGroupId, issuer: found.oidcIssuer, vpcId: found.vpcId },
        vpcId: network.vpcId,
        gateway: gateway.name,
      };
    });
  }

  async function up(args: Partial<EksClusterArgs>): Promise<UpResult> {
    return (await stackOf(args)).up();
  }

  it("is what AWS and Kubernetes accept, and changes nothing when it is run again", async () => {
    const { outputs } = await up({});
    assert.match(String(outputs["node"]?.value), /^sg-[0-9a-f]{17}$/);
    assert.match(String(outputs["issuer"]?.value), /^oidc\.eks\.[a-z0-9-]+\.amazonaws\.com\/id\/[0-9A-F]{32}$/);
    assert.equal(outputs["kubeconfig"]?.secret, false);
    assert.deepEqual(outputs["found"]?.value, {
      node: outputs["node"]?.value,
      issuer: outputs["issuer"]?.value,
      vpcId: outputs["vpcId"]?.value,
    });
    const { summary } = await up({});
    assert.deepEqual(Object.keys(summary.resourceChanges ?? {}), ["same"]);
  });

  it("takes a pool, an upgrade and an open endpoint without replacing anything", async () => {
    const { summary } = await up({
      version: "1.35",
      publicAccessCidrs: ["198.51.100.0/24"],
      nodePools: { default: {}, batch: { instanceTypes: ["c7g.large"], minSize: 1, maxSize: 3 } },
    });
    const {
      replace,
      delete: deleted,
      "create-replacement": remade,
    } = summary.resourceChanges as Record<string, number>;
    assert.deepEqual([replace, deleted, remade], [undefined, undefined, undefined]);
  });

  it("goes down from the objects to the network and leaves nothing", async () => {
    assert.ok(project);
    const deleted: string[] = [];
    const onEvent = ({ resOutputsEvent }: EngineEvent) => {
      if (resOutputsEvent?.metadata.op === "delete") deleted.push(resOutputsEvent.metadata.urn);
    };
    await (await stackOf({})).destroy({ onEvent });
    const order = [
      /:Gateway::public-gateway$/,
      /:Release::addons-aws-load-balancer-controller$/,
      /:NodeGroup::main-pool-default$/,
      /:Addon::main-vpc-cni$/,
      /:Cluster::main-eksCluster$/,
      /:Route::net-private-[a-z0-9-]+-nat$/,
      /:Vpc::net$/,
    ];
    const positions = order.map((pattern) => deleted.findIndex((urn) => pattern.test(urn)));
    assert.ok(!positions.includes(-1), `${positions.join()} of ${deleted.join("\n")}`);
    assert.deepEqual(
      positions,
      [...positions].sort((a, b) => a - b),
    );
    assert.deepEqual(await project.sandbox.list(), []);
  });
});
