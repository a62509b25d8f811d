import type * as pulumi from "@pulumi/pulumi";

/** A workload that runs, whether `Workload` made it or `Workload.fromExisting` names it. */
export interface DeployedWorkload {
  /** Name of the workload: of its Service and its labels. */
  readonly workloadName: pulumi.Output<string>;
  readonly namespace: pulumi.Output<string>;
  readonly serviceAccount: pulumi.Output<string>;
  /** `host:port` of its first port inside the cluster; undefined where it serves none. */
  readonly endpoint: pulumi.Output<string | undefined>;
  /** Public address of its first route; undefined where it has none. */
  readonly url: pulumi.Output<string | undefined>;
  /** IAM role of its pods; undefined where they need none. */
  readonly roleArn: pulumi.Output<string | undefined>;
}
