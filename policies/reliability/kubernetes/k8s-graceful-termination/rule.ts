import { containersOf } from "../../../kubernetes/containers";
import { podTemplate, SERVICE_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, at } from "../../../values/read";

/** Seconds that Kubernetes waits where nothing is said. */
const DEFAULT_GRACE = 30;

export const rule: ResourceRule = {
  name: "k8s-graceful-termination",
  pack: "reliability",
  severity: "medium",
  asks: "Pods are given time to end their work, and do not sleep it away.",
  why: "A pod that is killed at once drops the requests that it is answering and the message that it is handling.",
  fix: "Leave terminationGracePeriodSeconds at 30 or more, and let preStop sleep less than that.",
  example: `terminationGracePeriodSeconds: 30, containers: [{ lifecycle: { preStop: { sleep: { seconds: 5 } } } }]`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "resource",
  types: SERVICE_TYPES,
  check(workload) {
    const pod = podTemplate(workload);
    const given = at(pod?.spec ?? {}, "terminationGracePeriodSeconds");
    if (pod === undefined || given === UNKNOWN) return [];
    const grace = asNumber(given) ?? DEFAULT_GRACE;
    if (grace <= 0) return [{ message: "terminationGracePeriodSeconds is 0: pods are killed at once" }];
    return containersOf(pod, ["containers"]).flatMap(({ label, properties }) => {
      const sleep = asNumber(at(properties, "lifecycle.preStop.sleep.seconds"));
      return sleep === undefined || sleep < grace
        ? []
        : [{ message: `${label}: preStop sleeps ${sleep} of the ${grace} seconds that the pod has` }];
    });
  },
};
