import { INGRESSES, nginxSnippets } from "../../../kubernetes/ingresses";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-no-nginx-snippet",
  pack: "security",
  severity: "medium",
  asks: "No Ingress gives nginx pieces of its configuration.",
  why: "By them whoever may write an Ingress reads every secret of the cluster (CVE-2021-25742).",
  fix: "Remove the snippet; let the ingress controller refuse snippets (allow-snippet-annotations: false).",
  example: `metadata: { annotations: { "nginx.ingress.kubernetes.io/ssl-redirect": "true" } }`,
  frameworks: { soc2: ["CC6.8"] },
  publicIds: ["CKV_K8S_153", "AVD-KCV-0093"],
  scope: "resource",
  types: INGRESSES,
  check: (ingress) =>
    nginxSnippets(ingress).map(({ annotation }) => ({
      message: `the annotation ${annotation} is a piece of nginx configuration`,
    })),
};
