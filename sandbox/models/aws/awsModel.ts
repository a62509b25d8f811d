import type { CloudResource, CloudView, Properties, ResourceModel } from "../model";
import { inRegion } from "./inRegion";
import { text } from "./check/values";

/** An AWS resource type: what `ResourceModel` says, with its outputs told apart by when they change. */
export interface AwsModel extends Omit<ResourceModel, "create" | "update"> {
  /** The service is not regional (IAM, Route 53, Budgets): no `region` output, one key for all regions. */
  readonly global?: boolean;
  /** What the service takes for properties that the program leaves out. */
  readonly defaults?: Properties | ((inputs: Properties, cloud: CloudView) => Properties);
  /**
   * Throws a `CloudError` for what the service would refuse in the account as it is when the operation runs, with all that
   * the resource depends on in place. A preview cannot judge this: the same update may bring what is missing.
   */
  guard?(inputs: Properties, cloud: CloudView, existing?: CloudResource): void;
  id(inputs: Properties, cloud: CloudView): string;
  /** Outputs decided once, at creation. */
  fixed?(inputs: Properties, cloud: CloudView, id: string): Properties;
  /**
   * Outputs that follow the inputs: computed at creation and again at every update. `before` are the `fixed` outputs at
   * creation, all outputs so far at an update.
   */
  derived?(inputs: Properties, cloud: CloudView, id: string, before: Properties): Properties;
}

/** Makes the plain model of an AWS resource type. */
export function awsModel(model: AwsModel): ResourceModel {
  const { global, defaults, id, fixed, derived, key, validate, validateDelete, guard, ...plain } = model;
  const view = (inputs: Properties, cloud: CloudView) => (global ? cloud : inRegion(cloud, text(inputs, "region")));
  const computed = (inputs: Properties, cloud: CloudView, madeId: string, previous?: Properties): Properties => {
    const before = previous ?? fixed?.(inputs, cloud, madeId) ?? {};
    return {
      ...missing(inputs, typeof defaults === "function" ? defaults(inputs, cloud) : (defaults ?? {})),
      ...(global ? {} : { region: cloud.region }),
      ...(plain.taggable ? { tagsAll: inputs.tagsAll ?? inputs.tags ?? {} } : {}),
      ...(previous ? {} : before),
      ...derived?.(inputs, cloud, madeId, before),
    };
  };
  return {
    ...plain,
    ...(key && {
      key: (inputs, cloud) => {
        const own = key(inputs, view(inputs, cloud));
        return own === undefined || global ? own : `${view(inputs, cloud).region}/${own}`;
      },
    }),
    ...(validate && { validate: (inputs, cloud, existing) => validate(inputs, view(inputs, cloud), existing) }),
    ...(validateDelete && {
      validateDelete: (existing, cloud) => validateDelete(existing, view(existing.outputs, cloud)),
    }),
    create(inputs, cloud) {
      const here = view(inputs, cloud);
      guard?.(inputs, here);
      const madeId = id(inputs, here);
      return { id: madeId, outputs: computed(inputs, here, madeId) };
    },
    update(inputs, existing, cloud) {
      guard?.(inputs, view(inputs, cloud), existing);
      return { ...kept(existing, inputs), ...computed(inputs, view(inputs, cloud), existing.id, existing.outputs) };
    },
  };
}

/** The defaults that the inputs do not override. */
function missing(inputs: Properties, defaults: Properties): Properties {
  return Object.fromEntries(
    Object.entries(defaults).filter(([name]) => inputs[name] === undefined || inputs[name] === null),
  );
}

/** What the service computed before: everything that was not, and is not now, an input. */
function kept(existing: CloudResource, inputs: Properties): Properties {
  return Object.fromEntries(
    Object.entries(existing.outputs).filter(([name]) => !(name in existing.inputs) && !(name in inputs)),
  );
}
