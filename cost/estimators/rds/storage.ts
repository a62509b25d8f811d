import { number, text } from "../../attributes";
import type { CostItem } from "../../item";
import type { PricedResource } from "../../resource";

/** GB without a declared size; Infracost counts the same. */
const DEFAULT_SIZE_GB = 20;

/** What AWS provisions at least of io1 and io2. Source: RDS User Guide, "Provisioned IOPS SSD storage". */
const MINIMUM_PROVISIONED = { sizeGb: 100, iops: 1000 };

/**
 * What a gp3 volume has without extra charge: more once it is striped, from a size that depends on the engine and never for
 * SQL Server. Source: RDS User Guide, "gp3 storage".
 */
const GP3 = {
  plain: { iops: 3000, throughput: 125 },
  striped: { iops: 12_000, throughput: 500 },
  stripedFromGb: { other: 400, oracle: 200 },
};

const NAMES: Readonly<Record<string, { name: string; key: string }>> = {
  gp2: { name: "general purpose SSD, gp2", key: "gp2" },
  gp3: { name: "general purpose SSD, gp3", key: "gp3" },
  io1: { name: "provisioned IOPS SSD, io1", key: "io1" },
  io2: { name: "provisioned IOPS SSD, io2", key: "io2" },
  standard: { name: "magnetic", key: "magnetic" },
};

/**
 * Storage of a database instance. Defaults: io1 when IOPS are declared, else gp2; 20 GB.
 *
 * @param deployment `single-az` or `multi-az`, as the price book says it.
 */
export function storageItems(
  resource: PricedResource,
  engine: string,
  deployment: string,
  monthlyRequests: number,
): CostItem[] {
  const iops = number(resource, "iops") ?? 0;
  const type = text(resource, "storageType")?.toLowerCase() ?? (iops > 0 ? "io1" : "gp2");
  const declared = number(resource, "allocatedStorage") ?? DEFAULT_SIZE_GB;
  const provisioned = type === "io1" || type === "io2";
  const sizeGb = provisioned ? Math.max(declared, MINIMUM_PROVISIONED.sizeGb) : declared;
  const { name, key } = NAMES[type] ?? { name: type, key: type };
  const items: CostItem[] = [
    { name: `Storage (${name})`, key: `rds/storage/${key}/${deployment}`, quantity: sizeGb, unit: "GB" },
  ];
  if (provisioned) {
    const quantity = Math.max(iops, MINIMUM_PROVISIONED.iops);
    items.push({ name: "Provisioned IOPS", key: `rds/iops/${type}/${deployment}`, quantity, unit: "IOPS" });
  }
  if (type === "gp3") items.push(...gp3Items(resource, engine, deployment, sizeGb));
  if (type === "standard") {
    const quantity = monthlyRequests / 1e6;
    items.push({ name: "I/O requests", key: "rds/magnetic-io", quantity, unit: "1M requests", usageBased: true });
  }
  return items;
}

function gp3Items(resource: PricedResource, engine: string, deployment: string, sizeGb: number): CostItem[] {
  const from = engine.startsWith("oracle") ? GP3.stripedFromGb.oracle : GP3.stripedFromGb.other;
  const included = sizeGb >= from && !engine.startsWith("sqlserver") ? GP3.striped : GP3.plain;
  const iops = (number(resource, "iops") ?? 0) - included.iops;
  const throughput = (number(resource, "storageThroughput") ?? 0) - included.throughput;
  return [
    ...(iops <= 0
      ? []
      : [
          {
            name: `Provisioned GP3 IOPS (above ${included.iops.toLocaleString("en-US")})`,
            key: `rds/iops/gp3/${deployment}`,
            quantity: iops,
            unit: "IOPS",
          },
        ]),
    ...(throughput <= 0
      ? []
      : [
          {
            name: `Provisioned GP3 throughput (above ${included.throughput})`,
            key: `rds/throughput/gp3/${deployment}`,
            quantity: throughput,
            unit: "MBps",
          },
        ]),
  ];
}
