import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { loadFaults } from "../../../sandbox";
import { Cloud } from "../../../sandbox/cloud/cloud";
import type { Faults } from "../../../sandbox/faults/faults";
import { FaultInjector } from "../../../sandbox/faults/injectFaults";
import { simulatedPackages } from "../../../sandbox/providers/simulatedPackages";

const VPC = "aws:ec2/vpc:Vpc";
const SUBNET = "aws:ec2/subnet:Subnet";
const INSTANCE = "aws:ec2/instance:Instance";

function account(faults: Faults) {
  const cloud = new Cloud({ accountId: "111122223333", region: "us-east-1" });
  let kills = 0;
  const injector = new FaultInjector(faults, cloud, () => kills++);
  const provider = injector.inject(simulatedPackages({ cloud }).aws!());
  const create = (type: string, inputs: Record<string, unknown>) => provider.create({ urn: "urn", type, inputs });
  return { cloud, create, kills: () => kills };
}

describe("faults on request", () => {
  it("throttle a type for a while; the SDK's retries get through", async () => {
    const { create, cloud } = account({ throttling: [{ type: VPC, times: 3 }] });
    await create(VPC, { cidrBlock: "10.0.0.0/16" });
    assert.equal(cloud.ofType(VPC).length, 1);
  });

  it("throttle past the SDK's patience: the operation fails and nothing is made", async () => {
    const { create, cloud } = account({ throttling: [{ times: 5, maxAttempts: 3 }] });
    await assert.rejects(create(VPC, { cidrBlock: "10.0.0.0/16" }), { code: "ThrottlingException" });
    assert.equal(cloud.ofType(VPC).length, 0);
  });

  it("take a zone down, and what lies in its subnets with it", async () => {
    const { create } = account({ zoneOutage: ["us-east-1b"] });
    const vpc = await create(VPC, { cidrBlock: "10.0.0.0/16" });
    const subnet = (availabilityZone: string, cidrBlock: string) =>
      create(SUBNET, { vpcId: vpc.id, cidrBlock, availabilityZone });
    await subnet("us-east-1a", "10.0.0.0/24");
    await assert.rejects(subnet("us-east-1b", "10.0.1.0/24"), /availability zone us-east-1b/);
  });

  it("sell out an instance type in a zone", async () => {
    const { create } = account({ insufficientCapacity: [{ instanceType: "m7g.large", zones: ["us-east-1a"] }] });
    const inputs = { ami: "ami-0123456789abcdef0", instanceType: "m7g.large" };
    await assert.rejects(create(INSTANCE, { ...inputs, availabilityZone: "us-east-1a" }), {
      code: "InsufficientInstanceCapacity",
    });
  });

  it("kill the cloud once so many changes were made", async () => {
    const { create, kills } = account({ crash: { afterOperations: 2 } });
    for (const network of [0, 1]) await create(VPC, { cidrBlock: `10.${network}.0.0/16` });
    assert.equal(kills(), 0);
    await create(VPC, { cidrBlock: "10.2.0.0/16" });
    assert.equal(kills(), 1);
  });

  it("delay a type", async () => {
    const { create } = account({ latency: [{ type: VPC, milliseconds: 60 }] });
    const started = performance.now();
    await create(VPC, { cidrBlock: "10.0.0.0/16" });
    assert.ok(performance.now() - started >= 55);
  });

  it("are refused where the file is wrong, saying where, what is allowed and what was meant", () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "plinth-faults-")), "faults.yaml");
    const problemOf = (text: string) => {
      fs.writeFileSync(file, text);
      return () => loadFaults(file);
    };
    assert.throws(
      problemOf("trottling: []"),
      /faults\.yaml: \/: unknown key "trottling"; allowed: .*Did you mean "throttling"\?/,
    );
    assert.throws(problemOf("throttling: [{ times: 0 }]"), /\/throttling\/0\/times: must be >= 1/);
    assert.throws(problemOf("zoneOutage: [nowhere]"), /\/zoneOutage\/0: must match pattern/);
    assert.throws(problemOf("a: [b"), /faults\.yaml: /);
    assert.deepEqual(problemOf("")(), {});
  });
});
