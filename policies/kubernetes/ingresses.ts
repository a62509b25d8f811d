import { UNKNOWN, type RuleResource } from "../rule";
import { isObject, property } from "../values/read";

export const INGRESSES: readonly string[] = [
  "kubernetes:networking.k8s.io/v1:Ingress",
  "kubernetes:networking.k8s.io/v1beta1:Ingress",
  "kubernetes:extensions/v1beta1:Ingress",
];

/** Pieces of nginx configuration in an Ingress's annotations, by the annotation's name; a text may be `UNKNOWN`. */
export function nginxSnippets(ingress: RuleResource): { annotation: string; text: unknown }[] {
  const annotations = property(ingress, "metadata.annotations");
  return Object.entries(isObject(annotations) ? annotations : {})
    .filter(([annotation, text]) => annotation.includes("snippet") && text !== undefined && text !== null)
    .map(([annotation, text]) => ({ annotation, text: typeof text === "string" ? text : UNKNOWN }));
}
