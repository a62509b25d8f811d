/** A part of a resource's monthly cost. */
export interface Component {
  name: string;
  /** A month's quantity, in `unit`. */
  quantity: number;
  unit: string;
  /** Currency of the estimate, per unit. */
  price: number;
  /** quantity × price, not rounded. */
  monthly: number;
  /** Follows the traffic, by the usage file. */
  usageBased: boolean;
  /** Key of the price book. */
  priceKey: string;
  /** The price is not from AWS's own list: a refresh confirms it. */
  approximate?: boolean;
  /** The part of the resource it belongs to, e.g. `root_block_device`. */
  group?: string;
}

/** Something a resource is billed for that has no price: it is in no total. */
export interface MissingPrice {
  /** What is billed. */
  component: string;
  /** Why it has no price, in one sentence. */
  reason: string;
  /** Key the price book lacks. */
  key?: string;
  /** The most similar key that has a price. */
  nearest?: string;
  quantity?: number;
  unit?: string;
  group?: string;
}
