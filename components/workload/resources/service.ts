import { serviceHost } from "../neighbourhood";
import type { ScoreResource } from "../score";
import type { ResourceType } from "./resourceType";
import { workloadProblem } from "./targetPort";

/** Another workload of the environment, by the name of the resource (or the last label of its id). */
export const service: ResourceType = {
  type: "service",
  declaresNothing: true,
  summary: "Another workload of the environment, to be called by its DNS name.",
  classes: { default: "The workload's Service in the cluster" },
  params: { type: "object", additionalProperties: false, properties: {} },
  outputs: { name: { summary: "The DNS name that the workload has in the cluster." } },
  check: ({ name, resource, neighbourhood }) => {
    const message = workloadProblem(targetOf(name, resource), neighbourhood);
    return message === undefined ? [] : [{ path: "", message }];
  },
  provision: ({ name, resource }) => {
    const workload = targetOf(name, resource);
    return { outputs: { name: serviceHost(workload) }, egress: [{ workload }] };
  },
};

function targetOf(name: string, { id }: ScoreResource): string {
  return id?.split(".").at(-1) ?? name;
}
