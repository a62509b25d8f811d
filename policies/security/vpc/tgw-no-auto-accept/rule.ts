import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "tgw-no-auto-accept",
  pack: "security",
  severity: "medium",
  asks: "A transit gateway does not accept attachments from other accounts by itself.",
  why: "Every account the gateway is shared with could join its network without anybody having looked.",
  fix: "Leave out autoAcceptSharedAttachments, or set it to disable, and accept attachments one by one.",
  example: `new aws.ec2transitgateway.TransitGateway("hub", { autoAcceptSharedAttachments: "disable" })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_331"],
  scope: "resource",
  types: ["aws:ec2transitgateway/transitGateway:TransitGateway"],
  check: (gateway) =>
    property(gateway, "autoAcceptSharedAttachments") === "enable"
      ? [{ message: "autoAcceptSharedAttachments is enable: any account it is shared with can attach a VPC" }]
      : [],
};
