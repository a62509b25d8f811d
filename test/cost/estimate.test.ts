import assert from "node:assert/strict";
import fc from "fast-check";
import { defineEstimator, estimate, type PriceBook, type PricedResource, usageResolver } from "../../cost";
import type { FixtureResource } from "../../cost/fixture";
import { book } from "./book";
import { resourcesOf } from "./resources";

const NAT: FixtureResource = { type: "aws:ec2/natGateway:NatGateway", name: "nat", inputs: {} };
const VPC: FixtureResource = { type: "aws:ec2/vpc:Vpc", name: "vpc", inputs: {} };
const MACHINE: FixtureResource = {
  type: "aws:ec2/instance:Instance",
  name: "odd",
  inputs: { instanceType: "m5.lrge" },
};
const ALIEN: FixtureResource = { type: "aws:braket/device:Device", name: "alien", inputs: {} };

const onlyHere = (region: string): PriceBook | undefined => (region === "us-east-1" ? book : undefined);

function estimated(resources: readonly PricedResource[], usage = usageResolver()) {
  return estimate({ resources, region: "us-east-1", book: onlyHere, usage });
}

describe("estimate", () => {
  it("puts every resource where it belongs", () => {
    const result = estimated(resourcesOf([NAT, VPC, MACHINE, ALIEN]));
    const names = (list: readonly { urn: string }[]) => list.map(({ urn }) => urn.split("::").at(-1));
    assert.deepEqual(names(result.resources), ["nat", "odd"]);
    assert.deepEqual(names(result.free.map((urn) => ({ urn }))), ["vpc"]);
    assert.deepEqual(names(result.unpriced), ["odd", "alien"]);
    assert.equal(result.monthly, 730 * 0.045 + 8 * 0.1);
    assert.equal(result.currency, "USD");
  });

  it("names the missing key and its nearest, and that the rest has a price", () => {
    const [unpriced] = estimated(resourcesOf([MACHINE])).unpriced;
    assert.equal(unpriced?.partly, true);
    assert.equal(unpriced?.missing[0]?.key, "ec2/linux/m5.lrge/hour");
    assert.equal(unpriced?.missing[0]?.nearest, "ec2/linux/m5.large/hour");
    assert.match(unpriced?.reason ?? "", /m5\.lrge.*most similar key is ec2\/linux\/m5\.large\/hour/);
  });

  it("tells baseline and usage apart", () => {
    const usage = usageResolver({ resource_usage: { nat: { monthly_data_processed_gb: 100 } } });
    const result = estimated(resourcesOf([NAT]), usage);
    assert.equal(result.baseline, 730 * 0.045);
    assert.equal(result.usage, 100 * 0.045);
    assert.equal(result.monthly, result.baseline + result.usage);
  });

  it("skips components: their children are billed", () => {
    const [nat] = resourcesOf([NAT]);
    assert.ok(nat);
    const result = estimated([{ ...nat, custom: false }]);
    assert.deepEqual([result.resources, result.free, result.unpriced], [[], [], []]);
  });

  it("dates itself by the oldest price it used", () => {
    const old = {
      type: "aws:rds/instance:Instance",
      name: "db",
      inputs: { engine: "postgres", instanceClass: "db.r5.large" },
    };
    assert.equal(estimated(resourcesOf([NAT, old])).pricesAsOf, "2021-08");
    assert.equal(estimated(resourcesOf([NAT])).pricesAsOf, "2026-08-21");
    assert.match(estimated([]).pricesAsOf, /^20/);
  });

  it("prices each resource by the book of its own region", () => {
    const [there] = resourcesOf([{ ...NAT, inputs: { region: "eu-west-1" } }]);
    assert.ok(there);
    const result = estimated([there]);
    assert.match(result.unpriced[0]?.reason ?? "", /no price book for the region eu-west-1/);
    assert.equal(result.monthly, 0);
    assert.throws(() => estimate({ resources: [there], region: "mars-1", book: onlyHere }), RangeError);
  });

  it("knows the region of a resource by its ARN, its zone or its provider", () => {
    const provider = { type: "pulumi:providers:aws", name: "west", inputs: { region: "eu-west-1" } };
    const [west] = resourcesOf([provider]);
    const [byArn, byZone, byProvider] = resourcesOf([
      { ...NAT, name: "a", outputs: { arn: "arn:aws:ec2:eu-west-1:1:natgateway/x" } },
      { ...NAT, name: "b", inputs: { availabilityZone: "eu-west-1a" } },
      { ...NAT, name: "c" },
    ]);
    assert.ok(west && byArn && byZone && byProvider);
    const result = estimated([west, byArn, byZone, { ...byProvider, provider: `${west.urn}::id-1` }]);
    assert.equal(result.unpriced.length, 3);
  });

  it("shows a free allowance only by what is above it", () => {
    const sns = defineEstimator({
      types: ["test:a:A"],
      usage: {},
      estimate: ({ inputs }) => [
        { name: "API requests", key: "sns/standard/api", quantity: Number(inputs["millions"]), unit: "1M requests" },
      ],
    });
    const components = (millions: number) =>
      estimate({
        resources: resourcesOf([{ type: "test:a:A", inputs: { millions } }]),
        region: "us-east-1",
        book: onlyHere,
        estimators: [sns],
      }).resources[0]?.components.map(({ name, quantity, monthly }) => ({ name, quantity, monthly }));
    assert.deepEqual(components(0.5), [{ name: "API requests (over 1M)", quantity: 0, monthly: 0 }]);
    assert.deepEqual(components(3), [{ name: "API requests (over 1M)", quantity: 2, monthly: 1 }]);
  });

  it("shows a quantity in its own unit where the price is for another", () => {
    const balancer = defineEstimator({
      types: ["test:a:A"],
      usage: {},
      estimate: () => [{ name: "Capacity", key: "elb/alb/lcu", quantity: 2, unit: "LCU", scale: 730 }],
    });
    const [resource] = estimate({
      resources: resourcesOf([{ type: "test:a:A", inputs: {} }]),
      region: "us-east-1",
      book: onlyHere,
      estimators: [balancer],
    }).resources;
    const [component] = resource?.components ?? [];
    assert.equal(component?.quantity, 2);
    assert.ok(Math.abs((component?.price ?? 0) - 5.84) < 1e-12 && Math.abs((component?.monthly ?? 0) - 11.68) < 1e-12);
  });

  it("refuses two estimators for one type", () => {
    const one = defineEstimator({ types: ["test:a:A"], usage: {}, estimate: () => [] });
    assert.throws(
      () => estimate({ resources: [], region: "us-east-1", book: onlyHere, estimators: [one, { ...one }] }),
      /two estimators claim test:a:A/,
    );
  });

  it("adds up: components to resources, resources to the total, and the order does not matter", () => {
    const any = fc.array(
      fc.record({ gb: fc.integer({ min: 0, max: 1_000_000 }), kind: fc.constantFrom("nat", "volume", "endpoint") }),
      { maxLength: 20 },
    );
    const types = { nat: NAT.type, volume: "aws:ebs/volume:Volume", endpoint: "aws:ec2/vpcEndpoint:VpcEndpoint" };
    fc.assert(
      fc.property(any, (kinds) => {
        const resources = resourcesOf(
          kinds.map(({ gb, kind }, index) => ({
            type: types[kind],
            name: `r${index}`,
            inputs: { size: gb, vpcEndpointType: "Interface" },
          })),
        );
        const usage = usageResolver({ resource_usage: { "*": { monthly_data_processed_gb: kinds[0]?.gb ?? 0 } } });
        const result = estimated(resources, usage);
        const sum = result.resources
          .flatMap(({ components }) => components)
          .reduce((all, { monthly }) => all + monthly, 0);
        const close = (a: number, b: number) => assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1, a), `${a}, ${b}`);
        close(result.monthly, sum);
        close(result.monthly, result.baseline + result.usage);
        close(result.monthly, estimated([...resources].reverse(), usage).monthly);
      }),
    );
  });
});
