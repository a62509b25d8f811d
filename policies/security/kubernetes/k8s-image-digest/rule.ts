import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-image-digest",
  pack: "security",
  severity: "low",
  asks: "Images are named by digest.",
  why: "A tag can be moved to another image, by mistake or by an attacker.",
  fix: "Name the image by digest.",
  example: `image: "registry.example.com/orders@sha256:…"`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC8.1"] },
  publicIds: ["CKV_K8S_43"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const image = at(properties, "image");
      const pinned = image === UNKNOWN || (typeof image === "string" && image.includes("@"));
      return pinned ? undefined : `image is ${shown(image)}: it has no digest`;
    }),
};
