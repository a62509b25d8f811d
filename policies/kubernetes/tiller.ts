import { at } from "../values/read";
import type { Container } from "./containers";
import { labelOf } from "./podTemplates";

/** Whether a container is Tiller, the server part of Helm 2: by its image, or by the labels of its pod. */
export function isTiller({ properties, pod }: Container): boolean {
  const image = at(properties, "image");
  if (typeof image === "string" && image.includes("tiller")) return true;
  return labelOf(pod, "app") === "helm" || labelOf(pod, "name") === "tiller";
}
