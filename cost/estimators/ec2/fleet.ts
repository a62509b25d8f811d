import { type CostItem, times } from "../../item";
import { attachedItems, hoursItem, type Machine } from "./machine";
import type { MachineUsage } from "./machineUsage";

/** How many machines a group runs, by how they are bought. */
export interface FleetSize {
  onDemand: number;
  spot: number;
}

/** What a group of equal machines is billed for. */
export function fleetItems(machine: Machine, { onDemand, spot }: FleetSize, usage: MachineUsage): CostItem[] {
  return [
    ...(onDemand > 0 ? times(onDemand, [hoursItem(machine, "on-demand", usage)]) : []),
    ...(spot > 0 ? times(spot, [hoursItem(machine, "spot", usage)]) : []),
    ...(onDemand + spot > 0 ? times(onDemand + spot, attachedItems(machine, usage)) : []),
  ];
}
