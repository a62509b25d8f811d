import { eachContainer } from "../../../kubernetes/containers";
import { fullRepository, imageName } from "../../../kubernetes/images";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-trusted-registry",
  pack: "security",
  severity: "high",
  asks: "Images come from the registries that the organisation trusts.",
  why: "Anybody publishes to a public registry, under names that look like those of others.",
  fix: "Copy the image to a trusted registry, or add its registry to trustedRegistries.",
  example: `image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3"`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.8"], "pci-dss": ["6.3.2"] },
  publicIds: ["AVD-KSV-0125"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  reads: ["trustedRegistries"],
  check(workload, { trustedRegistries }) {
    if (trustedRegistries.length === 0) return [];
    return eachContainer(workload, ({ properties }) => {
      const image = at(properties, "image");
      const name = typeof image === "string" ? imageName(image) : undefined;
      if (name === undefined) return undefined;
      const repository = fullRepository(name.repository);
      return trustedRegistries.some((trusted) => `${repository}/`.startsWith(`${trusted.replace(/\/+$/, "")}/`))
        ? undefined
        : `image ${shown(image)} is of none of ${trustedRegistries.join(", ")}`;
    });
  },
};
