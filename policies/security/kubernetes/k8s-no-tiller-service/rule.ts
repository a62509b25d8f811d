import type { ResourceRule, RuleResource } from "../../../rule";
import { isObject, property, shown, strings } from "../../../values/read";

/** The text at a path, or the values of an object there. */
function textsAt(service: RuleResource, path: string): string[] {
  const value = property(service, path);
  return strings(isObject(value) ? Object.values(value) : value);
}

export const rule: ResourceRule = {
  name: "k8s-no-tiller-service",
  pack: "security",
  severity: "high",
  asks: "No Service leads to Tiller, the server part of Helm 2.",
  why: "Everybody in the cluster deploys with its rights, which mostly are all.",
  fix: "Remove the Service, and move to Helm 3.",
  example: `new kubernetes.helm.v4.Chart("orders", { chart: "oci://registry.example.com/orders" })`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_44"],
  scope: "resource",
  types: ["kubernetes:core/v1:Service"],
  check(service) {
    const texts = ["metadata.name", "metadata.labels", "spec.selector"].flatMap((path) => textsAt(service, path));
    const found = texts.find((text) => text.toLowerCase().includes("tiller"));
    return found === undefined ? [] : [{ message: `the service is named, labelled or selects ${shown(found)}` }];
  },
};
