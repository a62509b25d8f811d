import assert from "node:assert/strict";
import fc from "fast-check";
import {
  compare,
  costDocument,
  costGroups,
  costReport,
  type CostedStack,
  DIMENSIONS,
  focusCsv,
  usageResolver,
} from "../../../cost";
import type { FixtureResource } from "../../../cost/fixture";
import { book } from "../book";
import { resourcesOf } from "../resources";

const NAT = "aws:ec2/natGateway:NatGateway";
const VOLUME = "aws:ebs/volume:Volume";

function stack(name: string, resources: readonly FixtureResource[]): CostedStack {
  const own = resourcesOf(resources).map((resource) => ({
    ...resource,
    urn: resource.urn.replace("test::test", `test::${name}`),
  }));
  return { name, attribution: { environment: "dev", ...(name !== "platform" && { workload: name }) }, resources: own };
}

function report(stacks: readonly CostedStack[], usage = usageResolver()) {
  return costReport({
    subject: "dev",
    source: "declared",
    region: "us-east-1",
    stacks,
    book: (region) => (region === "us-east-1" ? book : undefined),
    usage,
    date: "2026-12-05",
  });
}

const volume = (name: string, size: number, tags: object = {}): FixtureResource => ({
  type: VOLUME,
  name,
  inputs: { size, type: "gp3", tags },
});

/** RFC 4180, enough for what is written here. */
function parsed(csv: string): Record<string, string>[] {
  const cells = [...csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)].map(([, value = "", end]) => ({
    value: value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value,
    last: end !== ",",
  }));
  const rows: string[][] = [[]];
  for (const { value, last } of cells) {
    rows.at(-1)?.push(value);
    if (last) rows.push([]);
  }
  const [columns = [], ...lines] = rows.filter((row) => row.length > 0);
  return lines.map((line) => Object.fromEntries(columns.map((column, index) => [column, line[index] ?? ""])));
}

describe("cost report", () => {
  it("attributes by tags, by the provider's tags, by labels, else by the stack", () => {
    const [provider] = resourcesOf([
      {
        type: "pulumi:providers:aws",
        name: "aws",
        inputs: { defaultTags: JSON.stringify({ tags: { team: "money" } }) },
      },
    ]);
    assert.ok(provider);
    const own = stack("orders", [
      volume("tagged", 1, { team: "shop", system: "store", workload: "basket", environment: "qa" }),
      volume("plain", 1),
      { ...volume("all", 1), outputs: { tagsAll: { Team: "ops" } } },
    ]);
    const resources = own.resources.map((each) => ({ ...each, provider: `${provider.urn}::id` }));
    const found = report([{ ...own, resources: [provider, ...resources] }]).resources.map(
      ({ attribution }) => attribution,
    );
    assert.deepEqual(found, [
      { environment: "qa", team: "shop", system: "store", workload: "basket" },
      { environment: "dev", team: "money", workload: "orders" },
      { environment: "dev", team: "money", workload: "orders" },
    ]);
  });

  it("survives tags of any shape", () => {
    const strange = { type: VOLUME, name: "odd", inputs: { size: 1, tags: { team: 5, system: null } } };
    assert.deepEqual(report([stack("platform", [strange])]).resources[0]?.attribution, { environment: "dev" });
  });

  it("sums up by each dimension to the same total", () => {
    const sizes = fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 1000 }),
        team: fc.constantFrom("a", "b", ""),
        stack: fc.constantFrom("x", "y"),
      }),
      { minLength: 1, maxLength: 15 },
    );
    fc.assert(
      fc.property(sizes, (given) => {
        const named = given.map(({ size, team, stack: name }, index) => ({
          name,
          volume: volume(`v${index}`, size, { team }),
        }));
        const stacks = ["x", "y"].map((name) =>
          stack(
            name,
            named.filter((each) => each.name === name).map((each) => each.volume),
          ),
        );
        const whole = report(stacks);
        for (const dimension of DIMENSIONS) {
          const groups = costGroups(whole, dimension);
          const sum = groups.reduce((all, group) => all + group.monthly, 0);
          assert.ok(Math.abs(sum - whole.monthly) < 1e-9 * Math.max(1, sum), dimension);
          assert.equal(
            groups.reduce((all, group) => all + group.resources, 0),
            whole.resources.length,
          );
        }
      }),
    );
  });

  it("keeps what belongs to nobody apart", () => {
    const groups = costGroups(
      report([stack("platform", [volume("a", 10, { team: "shop" }), volume("b", 20)])]),
      "team",
    );
    assert.deepEqual(
      groups.map(({ name, resources }) => [name, resources]),
      [
        [undefined, 1],
        ["shop", 1],
      ],
    );
  });

  it("compares what has the same stack, type and name", () => {
    const before = report([stack("platform", [volume("same", 10), volume("grown", 10), volume("gone", 10)])]);
    const after = report([stack("platform", [volume("same", 10), volume("grown", 30), volume("new", 5)])]);
    const { resources, ...totals } = compare(before, after);
    const close = (actual: number | undefined, expected: number) =>
      assert.ok(Math.abs((actual ?? NaN) - expected) < 1e-9, `${actual}, not ${expected}`);
    close(totals.before, 2.4);
    close(totals.after, 3.6);
    close(totals.delta, 1.2);
    assert.deepEqual(
      resources.map(({ name, kind }) => [name, kind]),
      [
        ["grown", "changed"],
        ["gone", "removed"],
        ["new", "added"],
      ],
    );
    close(
      resources.reduce((sum, { delta }) => sum + delta, 0),
      totals.delta,
    );
    close(resources[0]?.components[0]?.delta, 1.6);
  });

  it("finds what is named after its environment in another environment", () => {
    const of = (environment: string) => ({
      ...stack("platform", [volume(`${environment}-data-a`, 10)]),
      attribution: { environment },
    });
    const comparison = compare(report([of("dev")]), report([of("prod")]));
    assert.deepEqual(comparison.resources, []);
  });

  it("says what moved between components even when the sum is the same", () => {
    const before = report([stack("platform", [{ type: VOLUME, name: "v", inputs: { size: 100, type: "gp2" } }])]);
    const after = report([stack("platform", [{ type: VOLUME, name: "v", inputs: { size: 125, type: "gp3" } }])]);
    assert.equal(compare(before, after).resources[0]?.components.length, 2);
    assert.deepEqual(compare(before, before).resources, []);
  });

  it("is one JSON document with what the design asks for", () => {
    const whole = report([stack("platform", [{ type: NAT, name: "nat", inputs: {} }])]);
    const document = JSON.parse(JSON.stringify(costDocument(whole, { by: "workload" }))) as Record<string, unknown>;
    for (const key of [
      "currency",
      "region",
      "pricesAsOf",
      "monthly",
      "resources",
      "free",
      "unpriced",
      "groups",
      "by",
    ]) {
      assert.ok(key in document, key);
    }
    assert.equal("tags" in document, false);
    const [component] = (document["resources"] as { components: object[] }[])[0]?.components ?? [];
    assert.deepEqual(Object.keys(component ?? {}).slice(0, 5), ["name", "quantity", "unit", "price", "monthly"]);
  });

  it("has a FOCUS row for each component, and they add up", () => {
    const usage = usageResolver({ resource_usage: { "*": { monthly_data_processed_gb: 10 } } });
    const whole = report(
      [stack("platform", [{ type: NAT, name: "nat", inputs: { tags: { note: 'a "b", c' } } }, volume("=danger", 10)])],
      usage,
    );
    const rows = parsed(focusCsv(whole));
    assert.equal(rows.length, 3);
    const sum = rows.reduce((all, row) => all + Number(row["BilledCost"]), 0);
    assert.ok(Math.abs(sum - whole.monthly) < 1e-9);
    const [first, second, third] = rows;
    assert.equal(first?.["ServiceName"], "Amazon Virtual Private Cloud");
    assert.equal(first?.["SkuId"], "nat-gateway/hour");
    assert.deepEqual(JSON.parse(first?.["Tags"] ?? ""), { note: 'a "b", c' });
    assert.equal(second?.["x_UsageBased"], "true");
    assert.equal(third?.["ResourceName"], "'=danger");
    assert.equal(first?.["ChargePeriodStart"], "2026-12-01T00:00:00Z");
    assert.equal(first?.["ChargePeriodEnd"], "2027-01-01T00:00:00Z");
    assert.equal(first?.["BillingCurrency"], "USD");
  });

  it("has its columns even without rows", () => {
    assert.match(focusCsv(report([])), /^BilledCost,.*\r\n$/);
  });
});
