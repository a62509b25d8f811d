import assert from "node:assert/strict";
import { estimate, usageResolver } from "../../cost";
import type { FixtureResource } from "../../cost/fixture";
import { book } from "./book";
import { resourcesOf } from "./resources";

/** Groups that name their launch templates by id, addresses that gateways name, machines of types that do not exist. */
function stack(size: number): FixtureResource[] {
  return Array.from({ length: size / 5 }, (_, index): FixtureResource[] => [
    {
      type: "aws:ec2/launchTemplate:LaunchTemplate",
      name: `t${index}`,
      inputs: { instanceType: "m5.large" },
      outputs: { id: `lt-${index}` },
    },
    {
      type: "aws:autoscaling/group:Group",
      name: `g${index}`,
      inputs: { minSize: 1, launchTemplate: { id: `lt-${index}` } },
    },
    { type: "aws:ec2/eip:Eip", name: `a${index}`, inputs: {}, outputs: { id: `eip-${index}` } },
    { type: "aws:ec2/natGateway:NatGateway", name: `n${index}`, inputs: { allocationId: `eip-${index}` } },
    { type: "aws:ec2/instance:Instance", name: `i${index}`, inputs: { instanceType: `m5.odd${index % 20}` } },
  ]).flat();
}

function fastest(size: number): number {
  const resources = resourcesOf(stack(size));
  const usage = usageResolver({ resource_usage: { "n1*": { monthly_data_processed_gb: 1 } } });
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    const { resources: priced } = estimate({ resources, region: "us-east-1", book: () => book, usage });
    assert.equal(priced.length, (size / 5) * 4);
    return performance.now() - started;
  });
  return Math.min(...times);
}

describe("estimating many resources", () => {
  it("takes time that grows with their number, not with its square", () => {
    fastest(500);
    const [small, large] = [fastest(1000), fastest(8000)];
    assert.ok(large / small < 32, `8 times as many took ${(large / small).toFixed(1)} times as long`);
  });
});
