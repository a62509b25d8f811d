import { flag, text } from "../../attributes";
import { defineEstimator, type EstimateContext } from "../../estimator";
import type { CostItem } from "../../item";
import type { PricedResource } from "../../resource";
import { blockDevices, type Machine, machineItems, machineOf, type PurchaseOption } from "./machine";
import { MACHINE_USAGE } from "./machineUsage";
import { templateMachine } from "./template";

const SPOT_REQUEST = "aws:ec2/spotInstanceRequest:SpotInstanceRequest";
const ADDRESS = "aws:ec2/eip:Eip";
const TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";

/**
 * EC2 instance. Defaults: Linux, shared tenancy, a root volume of 8 GB gp2; what the instance leaves out comes from its
 * launch template.
 */
export const estimator = defineEstimator({
  types: ["aws:ec2/instance:Instance", SPOT_REQUEST],
  terraformTypes: ["aws_instance", "aws_spot_instance_request"],
  usage: MACHINE_USAGE,
  estimate: (resource, usage, context) => [
    ...machineItems(instanceMachine(resource, context), purchaseOf(resource), usage),
    ...addressItems(resource, usage.monthly_hrs, context),
  ],
});

function instanceMachine(resource: PricedResource, { related }: EstimateContext): Machine {
  const own = {
    ...machineOf(resource, { monitoring: "monitoring", tenancy: "tenancy" }),
    volumes: blockDevices(resource),
  };
  const template =
    related.target(resource, "launchTemplate.id", [TEMPLATE]) ??
    related.target(resource, "launchTemplate.name", [TEMPLATE]);
  if (template === undefined) return own;
  const base = templateMachine(template);
  return {
    ...base,
    instanceType: own.instanceType ?? base.instanceType,
    cpuCredits: own.cpuCredits ?? base.cpuCredits,
    ebsOptimized: own.ebsOptimized || base.ebsOptimized,
    detailedMonitoring: own.detailedMonitoring || base.detailedMonitoring,
    tenancy: own.tenancy === "shared" ? base.tenancy : own.tenancy,
    volumes: Object.keys(base.volumes).length === 0 ? own.volumes : base.volumes,
  };
}

function purchaseOf(resource: PricedResource): PurchaseOption {
  const spot = resource.type === SPOT_REQUEST || text(resource, "instanceMarketOptions.marketType") === "spot";
  return spot ? "spot" : "on-demand";
}

/** A public address that comes and goes with the instance; an Elastic IP is a resource of its own. */
function addressItems(resource: PricedResource, hours: number, { related }: EstimateContext): CostItem[] {
  const elastic =
    related.sources(ADDRESS, "instance", resource).length > 0 ||
    related.sources("aws:ec2/eipAssociation:EipAssociation", "instanceId", resource).length > 0;
  const asked = flag(resource, "associatePublicIpAddress") ?? text(resource, "publicIp") !== undefined;
  if (!asked || elastic) return [];
  return [{ name: "Public IPv4 address (in use)", key: "public-ipv4/in-use", quantity: hours, unit: "hours" }];
}
