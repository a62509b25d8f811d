/** Name of the Pulumi project that workload stacks belong to. */
export const WORKLOAD_PROJECT = "plinth-workload";

/** Name of the stack of a workload in an environment, e.g. `orders-dev`. */
export function workloadStackName(workload: string, environment: string): string {
  return `${workload}-${environment}`;
}
