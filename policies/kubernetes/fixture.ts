import { only, type Fixture } from "../fixture";
import { UNKNOWN } from "../rule";

/** A Deployment of this pod. */
export function deployment(pod: unknown): Fixture {
  return only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });
}

/** A CronJob of this pod. */
export function cronJob(pod: unknown): Fixture {
  return only("kubernetes:batch/v1:CronJob", { spec: { jobTemplate: { spec: { template: { spec: pod } } } } });
}

/** A bare Pod. */
export function barePod(pod: unknown): Fixture {
  return only("kubernetes:core/v1:Pod", { spec: pod });
}

/** A Deployment of one container. */
export function container(properties: object): Fixture {
  return deployment({ containers: [{ name: "api", ...properties }] });
}

/** A Deployment whose pod is not known before the update. */
export const POD_NOT_KNOWN: Fixture = deployment(UNKNOWN);
