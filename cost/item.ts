/** Something a resource is billed for in a month: how much of it, and which price of the book applies. It has no price yet. */
export interface PricedItem {
  /** As people know it, e.g. `Database instance (on-demand, Single-AZ, db.t3.micro)`. A tiered price adds its tier. */
  name: string;
  /** Key of the price book. */
  key: string;
  /** A month's quantity, in `unit`, 0 or more. */
  quantity: number;
  /** As shown, e.g. `hours`, `GB`, `1M requests`. */
  unit: string;
  /** How many of the price's units one `unit` is: 730 where the price is per LCU-hour and the quantity in LCUs. Default: 1. */
  scale?: number;
  /** Follows the traffic and is given by the usage file, not by the declaration. Default: false. */
  usageBased?: boolean;
  /** The part of the resource it belongs to, e.g. `root_block_device`. */
  group?: string;
}

/** Something that is billed and cannot be priced, with the reason, e.g. the instance type is not known yet. */
export interface UnpriceableItem {
  name: string;
  /** One sentence. */
  reason: string;
  group?: string;
}

export type CostItem = PricedItem | UnpriceableItem;

/** One item for each of `count` equal machines, volumes, …: quantities multiplied, names unchanged. */
export function times(count: number, items: readonly CostItem[]): CostItem[] {
  return items.map((item) => ("key" in item ? { ...item, quantity: item.quantity * count } : item));
}

/** The items as a part of another resource. */
export function grouped(group: string, items: readonly CostItem[]): CostItem[] {
  return items.map((item) => ({ ...item, group: item.group === undefined ? group : `${group}/${item.group}` }));
}
