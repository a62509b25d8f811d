import type { Child } from "../component";
import type { Flow } from "../flow";

/** What the components that are declared on a cluster need of it. */
export interface Core {
  readonly cluster: Child;
  readonly instanceRoles: readonly Flow[];
  readonly nodeSecurityGroup?: Child;
  readonly clusterIngressRule?: Child;
  readonly privateSubnetIds: Flow;
  readonly publicSubnetIds: Flow;
  readonly subnetIds: Flow;
}

/** The clusters constructed in this run, by the URN of the component and of its cluster resource. */
export class Cores {
  private readonly byUrn = new Map<string, Core>();

  remember(componentUrn: string, core: Core): void {
    this.byUrn.set(componentUrn, core);
    this.byUrn.set(core.cluster.urn, core);
  }

  /** Of a `cluster` argument: the component itself, or its `core`. */
  of(argument: Flow): Core {
    const direct = argument.get("urn").value;
    const urn = direct ?? argument.get("cluster", "urn").value;
    const core = typeof urn === "string" ? this.byUrn.get(urn) : undefined;
    if (core === undefined) throw new Error(`cluster is not an eks.Cluster of this program: ${String(urn)}`);
    return core;
  }

  /** Of a method's receiver. */
  ofUrn(urn: string): Core | undefined {
    return this.byUrn.get(urn);
  }
}
