import { INGRESSES, nginxSnippets } from "../../../kubernetes/ingresses";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-no-nginx-alias-snippet",
  pack: "security",
  severity: "high",
  asks: "No Ingress serves files of the ingress controller.",
  why: "An alias reaches the token of the controller, and by it every secret of the cluster (CVE-2021-25742).",
  fix: "Remove the snippet; let the ingress controller refuse snippets (allow-snippet-annotations: false).",
  example: `metadata: { annotations: { "nginx.ingress.kubernetes.io/ssl-redirect": "true" } }`,
  frameworks: { soc2: ["CC6.8"] },
  publicIds: ["CKV_K8S_154"],
  scope: "resource",
  types: INGRESSES,
  check: (ingress) =>
    nginxSnippets(ingress)
      .filter(({ text }) => typeof text === "string" && text.includes("alias"))
      .map(({ annotation }) => ({ message: `the annotation ${annotation} serves files of the ingress controller` })),
};
