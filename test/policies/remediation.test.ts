import assert from "node:assert/strict";
import { RULES, type PolicyConfiguration, type ResourceRule } from "../../policies";
import { DEFAULT_SETTINGS } from "../../policies/configuration/settings";
import { UNKNOWN, type RuleSettings } from "../../policies/rule";
import { declare, engineIsThere, preview } from "./engine";

const GROUP = "aws:autoscaling/group:Group";
const BUCKET = "aws:s3/bucket:Bucket";

/** What a rule lays over a resource's properties. */
function repaired(name: string, type: string, properties: object, settings: Partial<RuleSettings>): unknown {
  const rule = RULES.find((candidate) => candidate.name === name) as ResourceRule;
  const resource = { urn: "urn", type, name: "main", properties: { ...properties } };
  return rule.remediate?.(
    { ...resource, propertyDependencies: {}, protect: false },
    { ...DEFAULT_SETTINGS, ...settings },
  );
}

describe("policies: what rules repair", () => {
  const tagDefaults = { owner: "platform", "cost-center": "1000" };

  it("adds the required tags that are missing and have a default, and nothing else", () => {
    const given = { tags: { environment: "dev", owner: "team-orders" } };
    assert.deepEqual(repaired("required-tags", BUCKET, given, { tagDefaults }), { tags: { "cost-center": "1000" } });
    assert.equal(
      repaired("required-tags", BUCKET, { tags: { ...given.tags, "cost-center": "1" } }, { tagDefaults }),
      undefined,
    );
    assert.equal(repaired("required-tags", BUCKET, {}, {}), undefined);
  });

  it("adds keys that only this type must carry, and none that it may lack", () => {
    const settings = { requiredTags: ["owner"], requiredTagsByType: { "aws:s3/*": ["cost-center"] }, tagDefaults };
    assert.deepEqual(repaired("required-tags", BUCKET, {}, settings), {
      tags: { owner: "platform", "cost-center": "1000" },
    });
    const without = { ...settings, optionalTagsByType: { [BUCKET]: ["owner"] } };
    assert.deepEqual(repaired("required-tags", BUCKET, {}, without), { tags: { "cost-center": "1000" } });
  });

  it("adds to a list of tags what was there, and to none with values that are not known yet", () => {
    const environment = { key: "environment", value: "dev", propagateAtLaunch: false };
    const added = ["owner", "cost-center"].map((key) => ({
      key,
      value: tagDefaults[key as keyof typeof tagDefaults],
      propagateAtLaunch: true,
    }));
    assert.deepEqual(repaired("required-tags", GROUP, { tags: [environment] }, { tagDefaults }), {
      tags: [environment, ...added],
    });
    const unknown = { key: "environment", value: UNKNOWN };
    assert.equal(repaired("required-tags", GROUP, { tags: [unknown] }, { tagDefaults }), undefined);
  });

  it("corrects a value that differs from an allowed one in case and spaces only", () => {
    const allowedTagValues = { environment: ["dev", "prod"], "cost-center": "[0-9]{4}" };
    const given = { tags: { environment: " Prod", "cost-center": "x" } };
    assert.deepEqual(repaired("allowed-tag-values", BUCKET, given, { allowedTagValues }), {
      tags: { environment: "prod" },
    });
    const ambiguous = { environment: ["Prod", "PROD"] };
    assert.equal(repaired("allowed-tag-values", BUCKET, given, { allowedTagValues: ambiguous }), undefined);
    const other = { tags: { environment: "production" } };
    assert.equal(repaired("allowed-tag-values", BUCKET, other, { allowedTagValues }), undefined);
  });
});

describe("policies: what rules repair in the real engine", function () {
  this.timeout(120_000);

  before(function () {
    if (engineIsThere()) return;
    console.error("      skipped: the pinned engine is not on this machine");
    this.skip();
  });

  const configuration: PolicyConfiguration = {
    environmentClass: "dev",
    enforcement: { "required-tags": "remediate", "allowed-tag-values": "remediate", security: "disabled" },
    tagDefaults: { owner: "platform", "cost-center": "1000" },
    requiredTagsByType: { "aws:s3/*": ["data-class"] },
    allowedTagValues: { environment: ["dev", "prod"] },
  };

  it("goes on with the repaired tags, of an object and of a list", async () => {
    const { succeeded, inputs, violations, output } = await preview(() => {
      declare(BUCKET, "data", { tags: { environment: "Dev", "data-class": "internal" } });
      declare(GROUP, "workers", { tags: [{ key: "environment", value: "dev", propagateAtLaunch: true }] });
    }, configuration);
    assert.ok(succeeded, output);
    assert.deepEqual(inputs["data"]?.["tags"], {
      environment: "dev",
      "data-class": "internal",
      owner: "platform",
      "cost-center": "1000",
    });
    const tags = inputs["workers"]?.["tags"] as { key: string; value: string }[];
    assert.deepEqual(
      tags.map(({ key, value }) => `${key}=${value}`),
      ["environment=dev", "owner=platform", "cost-center=1000"],
    );
    assert.ok(!violations.some(({ rule }) => rule === "required-tags" || rule === "allowed-tag-values"));
  });

  it("stops at what it cannot repair", async () => {
    const { succeeded, violations } = await preview(
      () => void declare(BUCKET, "data", { tags: { environment: "production" } }),
      configuration,
    );
    assert.equal(succeeded, false);
    const messages = violations.filter(({ enforcement }) => enforcement !== "advisory").map(({ message }) => message);
    assert.deepEqual(messages.sort(), [
      "missing tag data-class",
      'tag environment is "production"; it must be one of dev, prod',
    ]);
  });
});
