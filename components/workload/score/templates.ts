import { isMap } from "./mergeDocuments";
import { pointer } from "./pointer";
import type { ScoreWorkload } from "./scoreWorkload";

/** A text of a Score file in which placeholders are expanded. */
export interface TemplateText {
  /** Where it stands. */
  path: string;
  text: string;
  /** `volume`: a whole resource may be referred to, as in `${resources.data}`. */
  use: "variable" | "file" | "volume" | "params";
  /** The resource whose params hold the text. */
  resource?: string;
}

/** Every text of a workload in which Score expands placeholders: not in command, args, `noExpand` or binary content. */
export function templatesOf({
  containers,
  resources,
}: Pick<ScoreWorkload, "containers" | "resources">): TemplateText[] {
  const ofContainers = Object.entries(containers).flatMap(([name, { variables, files, volumes }]): TemplateText[] => {
    const at = (...keys: string[]) => pointer("/containers", name, ...keys);
    return [
      ...Object.entries(variables).map(([key, text]) => ({
        path: at("variables", key),
        text,
        use: "variable" as const,
      })),
      ...Object.entries(files).flatMap(([target, { content, noExpand }]) =>
        content === undefined || noExpand ? [] : [{ path: at("files", target), text: content, use: "file" as const }],
      ),
      ...Object.entries(volumes).map(([target, { source }]) => ({
        path: at("volumes", target, "source"),
        text: source,
        use: "volume" as const,
      })),
    ];
  });
  const ofParams = Object.entries(resources).flatMap(([resource, { params }]) =>
    textsIn(params, pointer("/resources", resource, "params")).map((found) => ({
      ...found,
      use: "params" as const,
      resource,
    })),
  );
  return [...ofContainers, ...ofParams];
}

function textsIn(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, pointer(path, index)));
  if (isMap(value)) return Object.entries(value).flatMap(([key, item]) => textsIn(item, pointer(path, key)));
  return [];
}
