import { number, text } from "../../attributes";
import type { CostItem } from "../../item";
import type { PricedResource } from "../../resource";

/** An EBS volume, of its own or of a machine. */
export interface Volume {
  /** API name, e.g. `gp3`. */
  type: string;
  sizeGb: number;
  iops?: number;
  /** MiB/s. */
  throughput?: number;
}

/** AWS's defaults: gp2, and the 8 GB of Amazon's own machine images. */
const DEFAULT_TYPE = "gp2";
const DEFAULT_SIZE_GB = 8;

const NAMES: Readonly<Record<string, string>> = {
  gp2: "general purpose SSD, gp2",
  gp3: "general purpose SSD, gp3",
  io1: "provisioned IOPS SSD, io1",
  io2: "provisioned IOPS SSD, io2",
  st1: "throughput optimized HDD, st1",
  sc1: "cold HDD, sc1",
  standard: "magnetic",
};

/** What a gp3 volume has without extra charge; an io1 or io2 volume has 100 IOPS at least. Source: EBS User Guide. */
const GP3_IOPS = 3000;
const GP3_THROUGHPUT = 125;
const MINIMUM_IOPS = 100;

/** A volume as a block of a machine declares it, by the names of the block's properties. */
export function volumeOf(
  block: PricedResource | Readonly<Record<string, unknown>> = {},
  names = { type: "volumeType", size: "volumeSize" },
): Volume {
  return {
    type: text(block, names.type)?.toLowerCase() ?? DEFAULT_TYPE,
    sizeGb: number(block, names.size) ?? DEFAULT_SIZE_GB,
    iops: number(block, "iops"),
    throughput: number(block, "throughput"),
  };
}

/** @param monthlyRequests I/O requests a month, which only magnetic volumes are billed for. */
export function volumeItems(volume: Volume, monthlyRequests = 0): CostItem[] {
  const { type, sizeGb } = volume;
  return [
    { name: `Storage (${NAMES[type] ?? type})`, key: `ebs/${type}/storage`, quantity: sizeGb, unit: "GB" },
    ...throughputItems(volume),
    ...iopsItems(volume),
    ...(type === "standard" ? [requestsItem(monthlyRequests)] : []),
  ];
}

function throughputItems({ type, throughput = 0 }: Volume): CostItem[] {
  const quantity = throughput - GP3_THROUGHPUT;
  if (type !== "gp3" || quantity <= 0) return [];
  return [{ name: "Provisioned throughput", key: "ebs/gp3/throughput", quantity, unit: "Mbps" }];
}

function iopsItems({ type, iops = 0 }: Volume): CostItem[] {
  const provisioned = type === "io1" || type === "io2";
  if (!provisioned && !(type === "gp3" && iops > GP3_IOPS)) return [];
  const quantity = provisioned ? Math.max(iops, MINIMUM_IOPS) : iops - GP3_IOPS;
  return [{ name: "Provisioned IOPS", key: `ebs/${type}/iops`, quantity, unit: "IOPS" }];
}

function requestsItem(monthlyRequests: number): CostItem {
  return {
    name: "I/O requests",
    key: "ebs/standard/requests",
    quantity: monthlyRequests / 1e6,
    unit: "1M request",
    usageBased: true,
  };
}
