import { UNKNOWN, type StackRule } from "../../../rule";
import { property, shown } from "../../../values/read";

export const rule: StackRule = {
  name: "cost-allocation-tags-active",
  pack: "tagging",
  severity: "medium",
  asks: "A stack that activates cost allocation tags activates all by which the bill is split.",
  why: "Cost Explorer and budgets see only activated keys, and only costs from the day on that a key was.",
  fix: "Declare an aws.costexplorer.CostAllocationTag of status Active for the key.",
  example: `new aws.costexplorer.CostAllocationTag("owner", { tagKey: "owner", status: "Active" })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: ["aws:costexplorer/costAllocationTag:CostAllocationTag"],
  reads: ["costAllocationTags"],
  check(activations, { costAllocationTags }) {
    const [first] = activations;
    const keys = activations.map((activation) => property(activation, "tagKey"));
    if (first === undefined) return [];
    const missing = keys.includes(UNKNOWN) ? [] : costAllocationTags.filter((key) => !keys.includes(key));
    const inactive = activations.filter((activation) => {
      const [key, status] = [property(activation, "tagKey"), property(activation, "status")];
      return typeof key === "string" && costAllocationTags.includes(key) && status !== UNKNOWN && status !== "Active";
    });
    return [
      ...missing.map((key) => ({ resource: first, message: `tag key ${shown(key)} is not activated beside this one` })),
      ...inactive.map((resource) => ({ resource, message: `status is ${shown(property(resource, "status"))}` })),
    ];
  },
};
