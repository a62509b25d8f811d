import assert from "node:assert/strict";
import type { OutputMap, UpResult } from "@pulumi/pulumi/automation";
import { Vpc, type VpcArgs } from "../../../components/network";
import { REGION, SandboxProject } from "../../sandbox/core/project";
import { ENGINE, requireOrSkip } from "../../setup";

const SMALL: VpcArgs = {
  region: REGION,
  availabilityZones: 1,
  nat: "single",
  subnets: { database: false, isolated: false },
  interfaceEndpoints: ["sts"],
};
const GROWN: VpcArgs = {
  region: REGION,
  availabilityZones: 3,
  nat: "perAz",
  ipv6: false,
  interfaceEndpoints: ["sts", "logs"],
};

describe("Vpc on the engine", function () {
  this.timeout(120_000);
  let project: SandboxProject | undefined;

  before(async function () {
    requireOrSkip(this, ENGINE);
    project = await SandboxProject.start();
  });

  after(async () => project?.close());

  async function up(args: VpcArgs): Promise<UpResult> {
    assert.ok(project);
    const stack = await project.stack(async () => {
      const { vpcId, subnetIdsByZone, natGatewayIds, endpointIds } = new Vpc("main", args);
      return { vpcId, subnetIdsByZone, natGatewayIds, endpointIds };
    });
    return stack.up();
  }

  const subnets = (outputs: OutputMap) => outputs["subnetIdsByZone"]?.value as Record<string, Record<string, string>>;

  it("is what AWS accepts, and changes nothing when it is run again", async () => {
    await up(SMALL);
    const { summary } = await up(SMALL);
    assert.deepEqual(Object.keys(summary.resourceChanges ?? {}), ["same"]);
  });

  it("grows by zones, tiers, NAT gateways and endpoints without replacing or deleting anything", async () => {
    const before = subnets((await up(SMALL)).outputs);
    const { outputs, summary } = await up(GROWN);
    const changes = summary.resourceChanges ?? {};
    assert.deepEqual([changes.replace, changes.delete], [undefined, undefined]);
    const after = subnets(outputs);
    for (const tier of ["public", "private"]) {
      for (const [zone, id] of Object.entries(before[tier] ?? {})) assert.equal(after[tier]?.[zone], id);
    }
    assert.equal(Object.values(after).flatMap(Object.keys).length, 12);
    assert.equal((outputs["natGatewayIds"]?.value as string[]).length, 3);
  });

  it("is found again by fromExisting", async () => {
    const made = (await up(GROWN)).outputs;
    const found = await (project as SandboxProject).stack(async () => {
      const vpc = new Vpc("main", GROWN);
      const existing = Vpc.fromExisting("found", { vpcId: String(made["vpcId"]?.value) });
      return { vpcId: vpc.vpcId, subnetIdsByZone: existing.subnetIdsByZone, routeTableIds: existing.routeTableIds };
    });
    const { outputs, summary } = await found.up();
    assert.deepEqual(subnets(outputs), subnets(made));
    assert.equal((outputs["routeTableIds"]?.value as Record<string, string[]>)["private"]?.length, 3);
    assert.equal(summary.resourceChanges?.create, 1);
  });

  it("leaves nothing behind", async () => {
    assert.ok(project);
    await (await project.stack(async () => ({}))).destroy();
    assert.deepEqual(await project.sandbox.list(), []);
  });
});
