/** What goes wrong on request. The schema beside it describes each part. */
export interface Faults {
  throttling?: { type?: string; times: number; maxAttempts?: number }[];
  zoneOutage?: string[];
  insufficientCapacity?: { instanceType: string; zones?: string[] }[];
  crash?: { afterOperations: number; when?: "before" | "after" };
  latency?: { type?: string; milliseconds: number }[];
}
