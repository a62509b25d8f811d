import { blocks, text } from "../../attributes";
import type { PricedResource } from "../../resource";
import { blockDevices, type Machine, machineOf, type PurchaseOption } from "./machine";
import { type Volume, volumeOf } from "./volume";

/**
 * The machine that a launch template starts. Its volumes are those it declares; the root volume of an image it says nothing
 * about is not known.
 */
export function templateMachine(template: PricedResource): Machine {
  const volumes = blocks(template, "blockDeviceMappings")
    .flatMap((mapping) => blocks(mapping, "ebs"))
    .map((ebs, index): [string, Volume] => [`block_device_mapping[${index}]`, volumeOf(ebs)]);
  return {
    ...machineOf(template, { monitoring: "monitoring.enabled", tenancy: "placement.tenancy" }),
    volumes: Object.fromEntries(volumes),
  };
}

/** The machine that a launch configuration starts. AWS turns its detailed monitoring on unless told otherwise. */
export function configurationMachine(configuration: PricedResource): Machine {
  const machine = machineOf(configuration, { monitoring: "enableMonitoring", tenancy: "placementTenancy" });
  const given = configuration.inputs["enableMonitoring"] ?? configuration.outputs["enableMonitoring"];
  return {
    ...machine,
    detailedMonitoring: given === undefined || machine.detailedMonitoring,
    volumes: blockDevices(configuration),
  };
}

/** How a template buys its machines. */
export function templatePurchase(template: PricedResource): PurchaseOption {
  return text(template, "instanceMarketOptions.marketType") === "spot" ? "spot" : "on-demand";
}
