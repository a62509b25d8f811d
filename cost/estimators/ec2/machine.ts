import { blocks, block, flag, text } from "../../attributes";
import { vcpusOf } from "../../instanceTypes/vcpus";
import { type CostItem, grouped } from "../../item";
import type { PricedResource } from "../../resource";
import { EBS_OPTIMIZED_SURCHARGE } from "./ebsOptimized";
import type { MachineUsage } from "./machineUsage";
import { type Volume, volumeItems, volumeOf } from "./volume";

/** A virtual machine as an instance, a launch template or a launch configuration declares it. */
export interface Machine {
  /** Undefined: not known. */
  instanceType?: string;
  tenancy: "shared" | "dedicated" | "host";
  ebsOptimized: boolean;
  detailedMonitoring: boolean;
  /** Undefined: the default of the instance's family. */
  cpuCredits?: string;
  /** By the name of the block that declares it. */
  volumes: Readonly<Record<string, Volume>>;
}

export type PurchaseOption = "on-demand" | "spot";

const OPERATING_SYSTEMS: Readonly<Record<MachineUsage["operating_system"], string>> = {
  linux: "Linux/UNIX",
  windows: "Windows",
  rhel: "RHEL",
  suse: "SUSE",
};

/** Metrics of EC2 that detailed monitoring adds to CloudWatch. Source: Infracost counts these seven. */
const DETAILED_METRICS = 7;

/** Burstable families; where the credits of a type are unlimited by default. Source: EC2 User Guide, "Burstable performance". */
const BURSTABLE: Readonly<Record<string, { unlimited: boolean }>> = {
  t2: { unlimited: false },
  t3: { unlimited: true },
  t3a: { unlimited: true },
  t4g: { unlimited: true },
};

/** What instances, launch templates and launch configurations declare in the same way. */
export function machineOf(
  resource: PricedResource,
  { monitoring, tenancy }: { monitoring: string; tenancy: string },
): Omit<Machine, "volumes"> {
  const declared = text(resource, tenancy)?.toLowerCase();
  return {
    instanceType: text(resource, "instanceType"),
    tenancy: declared === "dedicated" || declared === "host" ? declared : "shared",
    ebsOptimized: flag(resource, "ebsOptimized") ?? false,
    detailedMonitoring: flag(resource, monitoring) ?? false,
    cpuCredits: text(resource, "creditSpecification.cpuCredits"),
  };
}

/** The root volume and further ones of an instance or a launch configuration. */
export function blockDevices(resource: PricedResource): Record<string, Volume> {
  const others = blocks(resource, "ebsBlockDevices").map((device, index): [string, Volume] => [
    `ebs_block_device[${index}]`,
    volumeOf(device),
  ]);
  return { root_block_device: volumeOf(block(resource, "rootBlockDevice")), ...Object.fromEntries(others) };
}

/** What one machine is billed for. */
export function machineItems(machine: Machine, purchase: PurchaseOption, usage: MachineUsage): CostItem[] {
  return [hoursItem(machine, purchase, usage), ...attachedItems(machine, usage)];
}

/** The hours of one machine. */
export function hoursItem({ instanceType, tenancy }: Machine, purchase: PurchaseOption, usage: MachineUsage): CostItem {
  const { operating_system: system, reserved_instance_type: reservation } = usage;
  const option = reservation === undefined ? purchase : "reserved";
  const name = `Instance usage (${OPERATING_SYSTEMS[system]}, ${option}, ${instanceType ?? "unknown type"})`;
  if (instanceType === undefined) return { name, reason: "the instance type is not known" };
  if (tenancy === "host") return { name, reason: "a machine on a dedicated host is billed by the host" };
  const parts = ["ec2", system, instanceType, ...(tenancy === "dedicated" ? [tenancy] : [])];
  if (reservation !== undefined) {
    parts.push("reserved", reservation, usage.reserved_instance_term, usage.reserved_instance_payment_option);
  } else if (purchase === "spot") parts.push("spot");
  return {
    name,
    key: [...parts, "hour"].join("/").replaceAll("_", "-"),
    quantity: usage.monthly_hrs,
    unit: "hours",
  };
}

/** What comes with a machine besides its hours. */
export function attachedItems(machine: Machine, usage: MachineUsage): CostItem[] {
  const { instanceType = "", ebsOptimized, detailedMonitoring, volumes } = machine;
  const items: CostItem[] = [];
  if (ebsOptimized && EBS_OPTIMIZED_SURCHARGE.has(instanceType)) {
    const key = `ec2/ebs-optimized/${instanceType}/hour`;
    items.push({ name: "EBS-optimized usage", key, quantity: usage.monthly_hrs, unit: "hours" });
  }
  if (detailedMonitoring) {
    const quantity = DETAILED_METRICS;
    items.push({ name: "EC2 detailed monitoring", key: "cloudwatch/metric", quantity, unit: "metrics" });
  }
  items.push(...creditItems(machine, usage));
  return [...items, ...Object.entries(volumes).flatMap(([name, volume]) => grouped(name, volumeItems(volume)))];
}

function creditItems({ instanceType = "", cpuCredits }: Machine, usage: MachineUsage): CostItem[] {
  const family = BURSTABLE[instanceType.split(".", 1)[0] ?? ""];
  if (family === undefined || !(cpuCredits === undefined ? family.unlimited : cpuCredits === "unlimited")) return [];
  const vcpus = usage.vcpu_count ?? vcpusOf(instanceType) ?? 0;
  const system = usage.operating_system === "windows" ? "windows" : "linux";
  return [
    {
      name: "CPU credits",
      key: `ec2/cpu-credits/${system}`,
      quantity: usage.monthly_cpu_credit_hrs * vcpus,
      unit: "vCPU-hours",
      usageBased: true,
    },
  ];
}
