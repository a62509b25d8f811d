import { standardSupportEnded } from "../../../aws/engineVersions";
import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "rds-extended-support",
  pack: "cost",
  severity: "medium",
  asks: "A database runs an engine version in standard support.",
  why: "In extended support every vCPU costs extra by the hour, more each year.",
  fix: "Upgrade engineVersion to a supported major version.",
  example: `new aws.rds.Instance("orders", { engine: "postgres", engineVersion: "17" })`,
  frameworks: { "pci-dss": ["6.3.3"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check(database) {
    const [engine, version] = [property(database, "engine"), property(database, "engineVersion")];
    if (typeof engine !== "string" || typeof version !== "string") return [];
    const ended = standardSupportEnded(engine, version, new Date().toISOString().slice(0, 10));
    return ended === undefined ? [] : [{ message: `${engine} ${version} left standard support on ${ended}` }];
  },
};
