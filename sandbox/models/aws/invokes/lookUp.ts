import { CloudError, CloudResource, CloudView, InvokeModel, Properties } from "../../model";
import { inRegion } from "../inRegion";
import { objects, text, texts } from "../check/values";

/** A look-up of one resource: which it must be, and how the answer is called where it differs from the resource's outputs. */
export interface LookUp {
  token: string;
  source: string;
  types: readonly string[];
  /** Argument and the output it must equal, e.g. `{ name: "name" }`. */
  by: Readonly<Record<string, string>>;
  /** Filter names of the service's Describe call and the output each reads. */
  filters?: Readonly<Record<string, string>>;
  /** Code when nothing matches. */
  code: string;
  answer(found: CloudResource, args: Properties, cloud: CloudView): Properties;
}

export function lookUp(model: LookUp): InvokeModel {
  return {
    token: model.token,
    source: model.source,
    answer(args, cloud) {
      const view = inRegion(cloud, text(args, "region"));
      const found = matching(model, args, view);
      const wanted = JSON.stringify(args);
      if (found.length === 0)
        throw new CloudError(model.code, `no matching resource found: ${model.token.split(":")[2]} ${wanted}`);
      if (found.length > 1)
        throw new CloudError("TooManyResults", `multiple resources matched ${wanted}; use additional constraints`);
      return { region: view.region, ...model.answer(found[0]!, args, view) };
    },
  };
}

/** The resources that the arguments, filters and tags select. */
export function matching(
  model: Pick<LookUp, "types" | "by" | "filters">,
  args: Properties,
  cloud: CloudView,
): CloudResource[] {
  const given = Object.entries(model.by).filter(
    ([argument]) => args[argument] !== undefined && args[argument] !== null,
  );
  return model.types
    .flatMap((type) => cloud.ofType(type))
    .filter(({ outputs }) => outputs.region === undefined || outputs.region === cloud.region)
    .filter((each) => given.every(([argument, output]) => valueOf(each, output) === args[argument]))
    .filter((each) => objects(args, "filters").every((filter) => passes(each, filter, model.filters ?? {})))
    .filter((each) =>
      Object.entries((args.tags as Properties | undefined) ?? {}).every(([key, value]) => tagsOf(each)[key] === value),
    );
}

function valueOf(resource: CloudResource, output: string): unknown {
  return output === "id" ? resource.id : resource.outputs[output];
}

function tagsOf({ outputs }: CloudResource): Properties {
  return { ...(outputs.tags as Properties | undefined), ...(outputs.tagsAll as Properties | undefined) };
}

function passes(resource: CloudResource, filter: Properties, filters: Readonly<Record<string, string>>): boolean {
  const name = text(filter, "name") ?? "";
  const values = texts(filter, "values").map(
    (value) => new RegExp(`^${escape(value).replace(/\\\*/g, ".*").replace(/\\\?/g, ".")}$`),
  );
  const passesAny = (value: unknown) => values.some((pattern) => pattern.test(String(value)));
  if (name.startsWith("tag:")) return passesAny(tagsOf(resource)[name.slice(4)] ?? "");
  if (name === "tag-key") return Object.keys(tagsOf(resource)).some(passesAny);
  const output = filters[name];
  if (output === undefined) throw new CloudError("InvalidParameterValue", `The filter '${name}' is invalid`);
  return passesAny(valueOf(resource, output));
}

function escape(value: string): string {
  return value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
