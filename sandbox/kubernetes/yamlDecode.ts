import { parseAllDocuments } from "yaml";
import { CloudError, type Properties } from "../models/model";
import { isMap } from "./difference";

/** The objects of a YAML text of several documents; the items of lists are listed one by one. */
export function decodeYaml(text: string, defaultNamespace?: string): Properties[] {
  const objects = parseAllDocuments(text).flatMap((document, index) => {
    const [error] = document.errors;
    if (error !== undefined)
      throw new CloudError("BadRequest", `document ${index + 1} of the YAML text: ${error.message}`);
    return itemsOf(document.toJS() as unknown, index);
  });
  return defaultNamespace === undefined ? objects : objects.map((object) => inNamespace(object, defaultNamespace));
}

function itemsOf(content: unknown, index: number): Properties[] {
  if (content === null || content === undefined) return [];
  if (!isMap(content) || typeof content.kind !== "string" || typeof content.apiVersion !== "string") {
    throw new CloudError("BadRequest", `document ${index + 1} of the YAML text has no apiVersion and kind`);
  }
  if (content.kind.endsWith("List") && Array.isArray(content.items)) {
    return content.items.flatMap((item) => itemsOf(item, index));
  }
  return [content];
}

function inNamespace(object: Properties, namespace: string): Properties {
  const metadata = isMap(object.metadata) ? object.metadata : {};
  return { ...object, metadata: { namespace, ...metadata } };
}
