import { eachContainer } from "../../../kubernetes/containers";
import { imageName } from "../../../kubernetes/images";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-image-pull-always",
  pack: "security",
  severity: "low",
  asks: "Images that are not named by digest are pulled whenever a container starts.",
  why: "A node that has pulled a private image runs it for pods without the right to pull it, and keeps running a tag's old content.",
  fix: "Set imagePullPolicy to Always, or name the image by digest.",
  example: `image: "registry.example.com/orders:1.2.3", imagePullPolicy: "Always"`,
  frameworks: { "nsa-k8s": ["pod-security"] },
  publicIds: ["CKV_K8S_15"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const [image, policy] = [at(properties, "image"), at(properties, "imagePullPolicy")];
      if (image === UNKNOWN || policy === UNKNOWN) return undefined;
      if (image === undefined) return "image is not set";
      const name = typeof image === "string" ? imageName(image) : undefined;
      const moves = name?.tag === undefined || name.tag === "latest";
      // Kubernetes pulls what has no version whenever it starts, unless something else is asked.
      if (name === undefined || name.hasDigest || policy === "Always" || (policy === undefined && moves))
        return undefined;
      return `imagePullPolicy is ${shown(policy)} for ${shown(image)}`;
    }),
};
