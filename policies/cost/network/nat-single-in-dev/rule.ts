import { ofTypes } from "../../../relations/references";
import type { StackRule } from "../../../rule";
import { property } from "../../../values/read";

const NAT = "aws:ec2/natGateway:NatGateway";

export const rule: StackRule = {
  name: "nat-single-in-dev",
  pack: "cost",
  severity: "medium",
  asks: "A development VPC has one NAT gateway at most.",
  why: "Each costs over thirty dollars a month; development survives the loss of a zone.",
  fix: "Use one NAT gateway for the VPC, or none, in development.",
  example: `new Vpc("main", { environmentClass: "dev", nat: "single" })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: [NAT, "aws:ec2/vpc:Vpc"],
  reads: ["environmentClass"],
  check(resources, { environmentClass }) {
    if (environmentClass !== "dev") return [];
    const gateways = ofTypes(resources, [NAT]).filter((gateway) => property(gateway, "connectivityType") !== "private");
    const allowed = Math.max(1, ofTypes(resources, ["aws:ec2/vpc:Vpc"]).length);
    return gateways.slice(allowed).map((resource) => ({
      resource,
      message: `one of ${gateways.length} NAT gateways; development needs ${allowed}`,
    }));
  },
};
