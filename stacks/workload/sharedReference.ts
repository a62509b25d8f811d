import * as pulumi from "@pulumi/pulumi";
import type { SharedResources } from "../../components/workload/provisionResources";
import type { ResourceType } from "../../components/workload/resources/resourceType";
import { resourceTypesWith } from "../../components/workload/resources/resourceTypes";
import type { ScoreWorkload } from "../../components/workload/score";
import { sharedResourcesOf } from "../../components/workload/sharedResources";

interface SharedScope {
  environment: string;
  organization: string;
  resourceTypes?: readonly ResourceType[] | undefined;
}

/** What the owners of a workload's shared resources declared, read from their stacks. */
export async function readShared(score: ScoreWorkload, scope: SharedScope): Promise<SharedResources> {
  const owners = sharedResourcesOf([score], resourceTypesWith(scope.resourceTypes)).after[score.name] ?? [];
  const shared = owners.map(async (owner) => {
    const name = `${scope.organization}/plinth-workload/${owner}-${scope.environment}`;
    const { value } = await new pulumi.StackReference(name).getOutputDetails("shared");
    return (value ?? {}) as SharedResources;
  });
  return Object.assign({}, ...(await Promise.all(shared))) as SharedResources;
}
