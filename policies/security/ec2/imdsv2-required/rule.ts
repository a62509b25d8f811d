import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "imdsv2-required",
  pack: "security",
  severity: "high",
  asks: "Instances and launch templates demand session tokens of the metadata service (IMDSv2).",
  why: "Without tokens, a request forged through an application reads the instance's credentials.",
  fix: "Set metadataOptions.httpTokens to required.",
  example: `new aws.ec2.LaunchTemplate("nodes", { metadataOptions: { httpTokens: "required", httpEndpoint: "enabled" } })`,
  frameworks: { "cis-aws": ["5.6"], soc2: ["CC6.1"], "pci-dss": ["2.2.6"] },
  publicIds: ["CKV_AWS_79"],
  scope: "resource",
  types: [
    "aws:ec2/instance:Instance",
    "aws:ec2/launchTemplate:LaunchTemplate",
    "aws:ec2/launchConfiguration:LaunchConfiguration",
  ],
  check: (resource) =>
    property(resource, "metadataOptions.httpEndpoint") === "disabled"
      ? []
      : mustBeOneOf(
          resource,
          "metadataOptions.httpTokens",
          ["required"],
          "the metadata service answers without a session token",
        ),
};
