import { INGRESSES, nginxSnippets } from "../../../kubernetes/ingresses";
import type { ResourceRule } from "../../../rule";

/** Lua of the controller, and its own files, as CVE-2021-25742 reaches the token of the controller by them. */
const INJECTION = /\blua_|_lua\b|_lua_|\bkubernetes\.io\b/;

export const rule: ResourceRule = {
  name: "k8s-no-nginx-lua-snippet",
  pack: "security",
  severity: "high",
  asks: "No Ingress gives nginx Lua code to run.",
  why: "By it whoever may write an Ingress reads every secret of the cluster (CVE-2021-25742).",
  fix: "Remove the snippet; let the ingress controller refuse snippets (allow-snippet-annotations: false).",
  example: `metadata: { annotations: { "nginx.ingress.kubernetes.io/ssl-redirect": "true" } }`,
  frameworks: { soc2: ["CC6.8"] },
  publicIds: ["CKV_K8S_152"],
  scope: "resource",
  types: INGRESSES,
  check: (ingress) =>
    nginxSnippets(ingress)
      .filter(({ text }) => typeof text === "string" && INJECTION.test(text))
      .map(({ annotation }) => ({ message: `the annotation ${annotation} runs code in the ingress controller` })),
};
