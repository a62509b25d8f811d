import { type Document, isMap } from "./mergeDocuments";
import { pointer } from "./pointer";

interface Upgrade {
  upgraded: Document;
  /** Where a value stood before, by the pointer it has after the upgrade. */
  moved: Map<string, string>;
  problems: { path: string; message: string }[];
}

/**
 * Rewrites the deprecated forms of Score v1b1 into the present ones: lists of files and volumes with `target` into maps,
 * `read_only` into `readOnly`, file content given as a list of lines into text. What it does not recognise is left alone.
 */
export function upgradeDocument(document: Document): Upgrade {
  const upgrade: Upgrade = { upgraded: structuredClone(document), moved: new Map(), problems: [] };
  const containers = upgrade.upgraded["containers"];
  if (!isMap(containers)) return upgrade;
  for (const [name, container] of Object.entries(containers)) {
    if (!isMap(container)) continue;
    for (const kind of ["files", "volumes"]) {
      const path = pointer("/containers", name, kind);
      if (Array.isArray(container[kind])) container[kind] = listToMap(container[kind], path, upgrade);
      if (!isMap(container[kind])) continue;
      for (const [target, entry] of Object.entries(container[kind])) {
        if (isMap(entry)) upgradeEntry(entry, pointer(path, target), upgrade);
      }
    }
  }
  return upgrade;
}

function listToMap(list: unknown[], path: string, { moved, problems }: Upgrade): Document {
  const map: Document = {};
  for (const [index, entry] of list.entries()) {
    const at = pointer(path, index);
    const target = isMap(entry) ? entry["target"] : undefined;
    if (!isMap(entry) || typeof target !== "string" || target === "") {
      problems.push({ path: at, message: `"target" is missing: the path in the container` });
    } else if (target in map) {
      problems.push({ path: at, message: `the target ${JSON.stringify(target)} is given twice` });
    } else {
      map[target] = Object.fromEntries(Object.entries(entry).filter(([key]) => key !== "target"));
      moved.set(pointer(path, target), at);
    }
  }
  return map;
}

function upgradeEntry(entry: Document, path: string, { moved }: Upgrade): void {
  if ("read_only" in entry && !("readOnly" in entry)) {
    entry["readOnly"] = entry["read_only"];
    delete entry["read_only"];
    moved.set(pointer(path, "readOnly"), pointer(moved.get(path) ?? path, "read_only"));
  }
  const { content } = entry;
  if (Array.isArray(content) && content.every((line) => typeof line === "string"))
    entry["content"] = content.join("\n");
}
