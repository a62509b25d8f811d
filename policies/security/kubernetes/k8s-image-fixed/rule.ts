import { eachContainer } from "../../../kubernetes/containers";
import { imageName } from "../../../kubernetes/images";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-image-fixed",
  pack: "security",
  severity: "medium",
  asks: "Images are named by digest or by a tag other than latest.",
  why: "What runs changes without a deployment, and cannot be rolled back.",
  fix: "Name the image by digest, or by a version.",
  example: `image: "registry.example.com/orders:1.2.3"`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC8.1"], "pci-dss": ["6.5.1"] },
  publicIds: ["CKV_K8S_14", "AVD-KSV-0013"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const image = at(properties, "image");
      if (image === UNKNOWN) return undefined;
      const name = typeof image === "string" ? imageName(image) : undefined;
      const fixed = name !== undefined && (name.hasDigest || (name.tag !== undefined && name.tag !== "latest"));
      return fixed ? undefined : `image is ${shown(image)}: it names no version`;
    }),
};
