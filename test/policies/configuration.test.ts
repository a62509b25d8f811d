import assert from "node:assert/strict";
import Ajv from "ajv";
import baseline from "../../policies/baseline/schema.json";
import configuration from "../../policies/configuration/schema.json";
import waivers from "../../policies/waivers/schema.json";
import { checkConfiguration, enforcementOf, PolicyConfigurationError, RULES } from "../../policies";

/** What is said about a configuration, one problem a line. */
function complaints(configuration: unknown): string {
  try {
    checkConfiguration(configuration, "Pulumi.dev.yaml: policies");
    return "";
  } catch (error) {
    assert.ok(error instanceof PolicyConfigurationError);
    return error.message;
  }
}

describe("policy configuration", () => {
  for (const [name, schema] of Object.entries({ configuration, waivers, baseline })) {
    it(`has a valid schema: ${name}`, () => {
      const ajv = new Ajv();
      assert.ok(ajv.validateSchema(schema), ajv.errorsText());
    });
  }

  it("accepts every setting", () => {
    const configuration = {
      environmentClass: "prod",
      enforcement: { "rds-not-public": "mandatory", security: "advisory", hipaa: "mandatory", low: "disabled" },
      rules: ["rds-not-public"],
      packs: ["security"],
      frameworks: ["hipaa", "soc2"],
      severities: ["critical"],
      requiredTags: ["team"],
      allowedTagValues: { environment: ["dev", "prod"], "cost-center": "[0-9]{4}" },
      untaggedTypes: ["aws:s3/bucket:Bucket", "aws:cloudwatch/*"],
      requiredTagsByType: { "aws:rds/*": ["data-class"] },
      optionalTagsByType: { "aws:ec2/eip:Eip": ["cost-center"] },
      costAllocationTags: ["team"],
      knownOwners: ["checkout"],
      requiredLabels: ["app"],
      asOf: "2027-01-01",
      supportNoticeDays: 30,
      budgetedBy: ["team", "workload"],
      maximumDevNodes: 4,
      maximumDevReplicas: 1,
      maximumDevCpu: 0.5,
      maximumDevMemoryGiB: 1,
      scheduleTag: "hours",
      minimumReplicas: 3,
      minimumZones: 3,
      namespaceQuotas: { dev: { cpu: 4, memoryGiB: 8 } },
      maximumCallDepth: 2,
      unversionedPaths: ["/"],
      sensitiveDataClasses: ["secret"],
      dataRegions: { secret: ["eu-central-1"] },
      tagKeyFormat: "[a-z-]+",
      allowedInstanceFamilies: ["m7g"],
      supportedClusterVersions: ["1.34"],
      minimumBackupDays: 14,
      minimumLogRetentionDays: 365,
    };
    assert.deepEqual(checkConfiguration(configuration), configuration);
  });

  for (const [situation, configuration, ...parts] of [
    [
      "an unknown key",
      { environmentClass: "dev", requiredTag: ["a"] },
      "policies.requiredTag:",
      'Did you mean "requiredTags"?',
    ],
    [
      "an unknown rule",
      { environmentClass: "dev", enforcement: { "rds-not-pubic": "advisory" } },
      "policies.enforcement.rds-not-pubic:",
      'Did you mean "rds-not-public"?',
    ],
    [
      "an unknown enforcement",
      { environmentClass: "dev", enforcement: { high: "mandatry" } },
      "policies.enforcement.high:",
      "advisory, mandatory, remediate, disabled",
      'Did you mean "mandatory"?',
    ],
    [
      "a wrong type",
      { environmentClass: "dev", minimumBackupDays: "7" },
      "policies.minimumBackupDays:",
      '"7"',
      "integer",
    ],
    ["no class", {}, "environmentClass is missing"],
    [
      "an unknown framework",
      { environmentClass: "dev", frameworks: ["hippa"] },
      "policies.frameworks.0:",
      "cis-aws, cis-eks",
      'Did you mean "hipaa"?',
    ],
    [
      "an unknown group",
      { environmentClass: "dev", enforcement: { securty: "advisory" } },
      "policies.enforcement.securty: no rule, pack, framework or severity",
      'Did you mean "security"?',
    ],
    [
      "a public id for a rule",
      { environmentClass: "dev", rules: ["CKV_AWS_17"] },
      "policies.rules.0: no rule",
      'Here it is called "rds-not-public"',
    ],
    [
      "a selection of no rule",
      { environmentClass: "dev", packs: ["tagging"], rules: ["rds-not-public"] },
      "no rule is in all of the lists given: rules, packs",
    ],
    ["an empty list", { environmentClass: "dev", packs: [] }, "policies.packs:", "fewer than 1"],
    [
      "a broken expression",
      { environmentClass: "dev", allowedTagValues: { owner: "[" } },
      "policies.allowedTagValues.owner:",
      "not a regular expression",
    ],
    ["not an object", 7, "object"],
  ] as [string, unknown, ...string[]][]) {
    it(`refuses ${situation}`, () => {
      const message = complaints(configuration);
      for (const part of parts) assert.ok(message.includes(part), message);
    });
  }

  it("lists every problem at once", () => {
    assert.equal(complaints({ environmentClass: "qa", minimumBackupDays: 0, tags: [] }).split("\n").length, 3);
  });

  it("enforces the critical and the required tags everywhere, and the medium in production", () => {
    for (const rule of RULES) {
      const [dev, prod] = [
        enforcementOf(rule, { environmentClass: "dev" }),
        enforcementOf(rule, { environmentClass: "prod" }),
      ];
      if (rule.severity === "critical" || rule.name === "required-tags")
        assert.deepEqual([dev, prod], ["mandatory", "mandatory"]);
      if (rule.severity === "medium") assert.deepEqual([dev, prod], ["advisory", "mandatory"]);
      if (rule.severity === "low") assert.deepEqual([dev, prod], ["advisory", "advisory"]);
    }
  });
});
