import * as pulumi from "@pulumi/pulumi";
import { Workload } from "../../components/workload/workload";
import type { ResourceType } from "../../components/workload/resources/resourceType";
import { loadScore, type ScoreWorkload } from "../../components/workload/score";
import { type PlatformReference, readPlatform } from "./platformReference";
import { workloadProviders } from "./providers";
import { readShared } from "./sharedReference";

export interface WorkloadProgramArgs {
  /** Name of the environment: that of the platform's stack, and of the overrides beside the Score file. */
  environment: string;
  /** Path of the Score file. */
  scoreFile: string;
  /** Where the platform's outputs are. Default: the stack of the environment's name in the project `plinth`. */
  platform?: PlatformReference;
  /** Image of the containers whose image is `.`. Default: built from the Score file's directory. */
  image?: string;
  /** Organisation of the stacks that are referred to. Default: that of the running stack. */
  organization?: string;
  /** Score files of the environment's other workloads, as far as their ports are referred to by name. Default: none. */
  neighbours?: readonly string[];
  /** Values of resources of type `environment`. Default: none. */
  variables?: Record<string, string>;
  /** The organisation's own resource types. Default: none. */
  resourceTypes?: readonly ResourceType[];
}

/** What a workload's stack exports. Nothing in it is secret. */
export interface WorkloadOutputs {
  workload: string;
  environment: string;
  team?: string;
  system?: string;
  namespace: pulumi.Output<string>;
  serviceAccount: pulumi.Output<string>;
  endpoint: pulumi.Output<string | undefined>;
  url: pulumi.Output<string | undefined>;
  roleArn: pulumi.Output<string | undefined>;
  resources: pulumi.Output<Record<string, string>>;
  shared: Workload["shared"];
}

/**
 * The program of one workload's stack, for `pulumi up` and as an inline program. It reads the platform's outputs through a
 * StackReference.
 *
 * @throws ScoreError when the Score file is not valid; `pulumi.RunError` when the platform is not up.
 */
export async function workloadProgram(args: WorkloadProgramArgs): Promise<WorkloadOutputs> {
  const { environment } = args;
  const score = loadScore(args.scoreFile, { environment });
  const organization = args.organization ?? pulumi.getOrganization();
  const platform = await readPlatform(args.platform ?? { project: "plinth", stack: environment }, organization);
  const providers = workloadProviders(score, platform);
  const workload = new Workload(
    score.name,
    {
      score,
      platform,
      neighbours: neighboursOf(score, args),
      shared: await readShared(score, { environment, organization, resourceTypes: args.resourceTypes }),
      ...(args.image !== undefined && { image: args.image }),
      ...(args.variables && { variables: args.variables }),
      ...(args.resourceTypes && { resourceTypes: args.resourceTypes }),
    },
    { providers },
  );
  const { team, system } = score.plinth;
  const { namespace, serviceAccount, endpoint, url, roleArn, resources, shared } = workload;
  return {
    workload: score.name,
    environment,
    ...(team !== undefined && { team }),
    ...(system !== undefined && { system }),
    namespace,
    serviceAccount,
    endpoint,
    url,
    roleArn,
    resources,
    shared,
  };
}

function neighboursOf(score: ScoreWorkload, { neighbours, environment }: WorkloadProgramArgs): ScoreWorkload[] {
  return (neighbours ?? [])
    .map((file) => loadScore(file, { environment }))
    .filter((neighbour) => neighbour.name !== score.name);
}
