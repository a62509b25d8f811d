import type { Properties } from "../models/model";
import { isMap } from "./difference";
import type { KubernetesObject } from "./kubernetesObject";

/** A Secret as the server keeps it: `stringData` encoded into `data`. Any other object is returned as it is. */
export function withEncodedData(object: KubernetesObject): KubernetesObject {
  if (object.kind !== "Secret" || !isMap(object.stringData)) return object;
  const { stringData, ...rest } = object;
  const data: Properties = isMap(rest.data) ? { ...rest.data } : {};
  for (const [key, value] of Object.entries(stringData as Properties)) {
    data[key] = Buffer.from(String(value)).toString("base64");
  }
  return { ...rest, data } as KubernetesObject;
}
