import type { ChildScope } from "../foundation";
import type { EksClusterTransforms } from "./eksClusterArgs";

/** What every child of a cluster is declared with. */
export type ClusterScope = ChildScope<EksClusterTransforms>;
