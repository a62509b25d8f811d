import { type CloudResource, type CloudView, type Properties, type ResourceModel } from "../models/model";
import { UNKNOWN } from "./provider";

/**
 * The outputs as a preview knows them. What the cloud adds inside a property that was asked for, such as
 * `vpcConfig.clusterSecurityGroupId`, is what it is now, or unknown for what does not exist yet: never simply missing.
 */
export function plannedOutputs(
  model: ResourceModel,
  asked: Properties,
  existing: CloudResource | undefined,
  view: CloudView,
): Properties {
  if (existing !== undefined) {
    const known = overlaid(
      existing.outputs,
      asked,
      (computed, key, before) => (key in before ? undefined : computed),
      existing.inputs,
    );
    return { ...existing.outputs, ...known };
  }
  const computed = rehearsed(model, asked, view);
  return overlaid(computed, asked, () => UNKNOWN, {});
}

/** What the model would compute; with unknown inputs some models cannot, and then nothing is added. */
function rehearsed(model: ResourceModel, asked: Properties, view: CloudView): Properties {
  try {
    return model.create(asked, view).outputs;
  } catch {
    return {};
  }
}

/** `asked`, with the keys that maps in it have in `computed` alone. */
function overlaid(
  computed: Properties,
  asked: Properties,
  added: (value: unknown, key: string, before: Properties) => unknown,
  before: Properties,
): Properties {
  return Object.fromEntries(
    Object.entries(asked).map(([name, value]) => {
      const whole = computed[name];
      if (!isMap(value) || !isMap(whole)) return [name, value];
      const earlier = isMap(before[name]) ? before[name] : {};
      const extra = Object.entries(whole)
        .filter(([key]) => !(key in value))
        .map(([key, inner]) => [key, added(inner, key, earlier)] as const)
        .filter(([, inner]) => inner !== undefined);
      return [name, { ...value, ...Object.fromEntries(extra) }];
    }),
  );
}

function isMap(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
