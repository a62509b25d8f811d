import { eachContainer, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, shown } from "../../../values/read";

function isFixed(image: string): boolean {
  if (image.includes("@sha256:")) return true;
  const tag = /:([^:/]+)$/.exec(image)?.[1];
  return tag !== undefined && tag !== "latest";
}

export const rule: ResourceRule = {
  name: "k8s-image-fixed",
  pack: "security",
  severity: "medium",
  asks: "Images are named by digest or by a tag other than latest.",
  why: "What runs changes without a deployment, and cannot be rolled back.",
  fix: "Name the image by digest, or by a version.",
  example: `image: "registry.example.com/orders@sha256:…"`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC8.1"], "pci-dss": ["6.5.1"] },
  publicIds: ["CKV_K8S_14", "CKV_K8S_43"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const image = at(properties, "image");
      if (image === UNKNOWN) return undefined;
      return typeof image === "string" && isFixed(image) ? undefined : `image is ${shown(image)}: it names no version`;
    }),
};
