import fs from "node:fs";

/** A unit price of the collection. */
export interface UnitPrice {
  usd: number;
  unit: string;
  /** Rounding interval of the computation. */
  tol?: number;
  note?: string;
}

interface PriceTree {
  [name: string]: PriceTree | UnitPrice | null;
}

/** `aws-prices-us-east-1.json`. */
export interface CollectedPrices {
  currency: string;
  region: string;
  source: string;
  sourceCommit: string;
  prices: PriceTree;
}

/** `aws-instance-prices-us-east-1.json`: dollars an hour by instance type. */
export interface CollectedInstancePrices {
  sources: Record<"ec2" | "rds" | "elasticache" | "published", string>;
  ec2: Record<string, number>;
  rds: Record<string, Record<string, number>>;
  elasticache: Record<string, number>;
  published: Record<string, number | Record<string, number>>;
}

export function readJson<T>(file: string): T {
  return JSON.parse(fs.readFileSync(file, "utf8")) as T;
}

/** The unit prices by their paths, e.g. `natGateway/hour`. */
export function unitPrices(tree: PriceTree, prefix = ""): Map<string, UnitPrice> {
  const found = new Map<string, UnitPrice>();
  for (const [name, inner] of Object.entries(tree)) {
    const path = prefix === "" ? name : `${prefix}/${name}`;
    if (inner === null || typeof inner !== "object") continue;
    if (typeof inner["usd"] === "number") found.set(path, inner as unknown as UnitPrice);
    else for (const [below, price] of unitPrices(inner as PriceTree, path)) found.set(below, price);
  }
  return found;
}
