import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { quantity } from "../../../kubernetes/quantity";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at } from "../../../values/read";
import type { Container } from "../../../kubernetes/containers";

/** What to say when a container reserves all the CPU that it may ever use. */
function reservesAll({ properties }: Container): string | undefined {
  const requests = at(properties, "resources.requests");
  const limit = at(properties, "resources.limits.cpu");
  const request = at(properties, "resources.requests.cpu");
  if (limit === undefined || [requests, request, limit].includes(UNKNOWN)) return undefined;
  // Kubernetes takes the limit for the request where none is given.
  const [asked, most] = [quantity(request ?? limit), quantity(limit)];
  return asked !== undefined && most !== undefined && asked >= most
    ? `requests all ${String(limit)} of CPU that it may use`
    : undefined;
}

export const rule: ResourceRule = {
  name: "k8s-burstable-in-dev",
  pack: "cost",
  severity: "low",
  asks: "A container in development requests less CPU than it may use.",
  why: "CPU that is reserved for a container is bought for it alone; in development it idles most of the day.",
  fix: "Set resources.requests.cpu to what the container uses when nobody calls it.",
  example: `resources: { requests: { cpu: "50m" }, limits: { cpu: "1" } }`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: WORKLOAD_TYPES,
  reads: ["environmentClass"],
  check: (workload, { environmentClass }) => (environmentClass === "dev" ? eachContainer(workload, reservesAll) : []),
};
