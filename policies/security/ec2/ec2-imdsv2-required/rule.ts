import { INSTANCE, MACHINE_TYPES } from "../../../aws/instances";
import { UNKNOWN, type ResourceRule, type RuleResource } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeOneOf } from "../../../values/require";

/** An instance without options of its own takes those of its launch template, which is judged by itself. */
function takesOver(resource: RuleResource): boolean {
  return (
    resource.type === INSTANCE &&
    property(resource, "launchTemplate") !== undefined &&
    property(resource, "metadataOptions") === undefined
  );
}

export const rule: ResourceRule = {
  name: "ec2-imdsv2-required",
  pack: "security",
  severity: "high",
  asks: "Instances and launch templates demand session tokens of the metadata service (IMDSv2).",
  why: "Without tokens, a request forged through an application reads the instance's credentials.",
  fix: "Set metadataOptions.httpTokens to required.",
  example: `new aws.ec2.LaunchTemplate("nodes", { metadataOptions: { httpTokens: "required", httpEndpoint: "enabled" } })`,
  frameworks: { "cis-aws": ["5.6"], soc2: ["CC6.1"], "pci-dss": ["2.2.6"] },
  publicIds: ["CKV_AWS_79", "AVD-AWS-0028"],
  scope: "resource",
  types: MACHINE_TYPES,
  check(resource) {
    const endpoint = property(resource, "metadataOptions.httpEndpoint");
    if (endpoint === "disabled" || endpoint === UNKNOWN || takesOver(resource)) return [];
    return mustBeOneOf(
      resource,
      "metadataOptions.httpTokens",
      ["required"],
      "the metadata service answers without a session token",
    );
  },
};
