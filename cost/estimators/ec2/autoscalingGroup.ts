import { block, blocks, number, text } from "../../attributes";
import { defineEstimator, type EstimateContext } from "../../estimator";
import { type CostItem, grouped } from "../../item";
import type { PricedResource } from "../../resource";
import { fleetItems, type FleetSize } from "./fleet";
import type { Machine } from "./machine";
import { MACHINE_USAGE, type MachineUsage } from "./machineUsage";
import { configurationMachine, templateMachine, templatePurchase } from "./template";

const TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
const CONFIGURATION = "aws:ec2/launchConfiguration:LaunchConfiguration";
const MIXED = "mixedInstancesPolicy.launchTemplate.launchTemplateSpecification";

/**
 * Auto Scaling group: its desired capacity, else its minimum, else one machine (a group that starts from nothing runs
 * something sooner or later), as its launch template or launch configuration declares it. Of a mixed policy the first
 * override counts, and AWS's defaults: no base capacity, everything above it on demand.
 */
export const estimator = defineEstimator({
  types: ["aws:autoscaling/group:Group"],
  terraformTypes: ["aws_autoscaling_group"],
  usage: {
    instances: {
      type: "integer",
      unit: "machines",
      description: "Machines that run on average. Default: the desired capacity.",
    },
    ...MACHINE_USAGE,
  },
  estimate: (group, usage, context) => {
    const count = usage.instances ?? number(group, "desiredCapacity") ?? (number(group, "minSize") || 1);
    return launchedItems(group, count, usage, context);
  },
});

function launchedItems(
  group: PricedResource,
  count: number,
  usage: MachineUsage,
  { related }: EstimateContext,
): CostItem[] {
  const find = (property: string, type: string) => related.target(group, property, [type]);
  const configuration = find("launchConfiguration", CONFIGURATION);
  if (configuration !== undefined) {
    return grouped(configuration.name, fleetItems(configurationMachine(configuration), all(count), usage));
  }
  const template = find("launchTemplate.id", TEMPLATE) ?? find("launchTemplate.name", TEMPLATE);
  if (template !== undefined) {
    const size = templatePurchase(template) === "spot" ? { onDemand: 0, spot: count } : all(count);
    return grouped(template.name, fleetItems(templateMachine(template), size, usage));
  }
  const mixed = find(`${MIXED}.launchTemplateId`, TEMPLATE) ?? find(`${MIXED}.launchTemplateName`, TEMPLATE);
  if (mixed !== undefined) return grouped(mixed.name, mixedItems(group, templateMachine(mixed), count, usage));
  return [{ name: "Instances", reason: "the launch template is not among the stack's resources" }];
}

function mixedItems(group: PricedResource, template: Machine, capacity: number, usage: MachineUsage): CostItem[] {
  const policy = block(group, "mixedInstancesPolicy") ?? {};
  const override = blocks(policy, "launchTemplate.overrides")[0] ?? {};
  const count = Math.ceil(capacity / (number(override, "weightedCapacity") || 1));
  const distribution = block(policy, "instancesDistribution") ?? {};
  const base = Math.min(count, number(distribution, "onDemandBaseCapacity") ?? 0);
  const percentage = number(distribution, "onDemandPercentageAboveBaseCapacity") ?? 100;
  const onDemand = base + Math.ceil(((count - base) * percentage) / 100);
  const machine = { ...template, instanceType: text(override, "instanceType") ?? template.instanceType };
  return fleetItems(machine, { onDemand, spot: count - onDemand }, usage);
}

function all(count: number): FleetSize {
  return { onDemand: count, spot: 0 };
}
