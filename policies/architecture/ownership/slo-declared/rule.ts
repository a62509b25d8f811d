import { REPLICATED } from "../../../kubernetes/kinds";
import { nameOf } from "../../../kubernetes/objects";
import { traitOf } from "../../../relations/identity";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { hasUnknown, stringsInside } from "../../../values/read";

/** Objectives that stand beside the workload, in the formats of OpenSLO, Sloth, Pyrra and AWS. */
const OBJECTIVES: readonly string[] = [
  "kubernetes:openslo.com/v1:SLO",
  "kubernetes:openslo.com/v1alpha:SLO",
  "kubernetes:sloth.slok.dev/v1:PrometheusServiceLevel",
  "kubernetes:pyrra.dev/v1alpha1:ServiceLevelObjective",
  "aws-native:applicationsignals:ServiceLevelObjective",
];

/** Names by which an objective may mean a workload; undefined when one is not known yet. */
function namesOf(workload: RuleResource): string[] | undefined {
  const names = [nameOf(workload), traitOf(workload, "workload")];
  return names.includes(UNKNOWN) ? undefined : names.filter((name) => typeof name === "string");
}

export const rule: StackRule = {
  name: "slo-declared",
  pack: "architecture",
  severity: "medium",
  asks: "Every long-running workload in production has a service level objective.",
  why: "Without one nobody can say whether it is good enough, whether to alert, or whether a release may go out.",
  fix: "Set metadata.plinth.slo in its Score file, annotate the workload, or declare an OpenSLO, Sloth or Pyrra object.",
  example: `metadata: { annotations: { "plinth.dev/slo-availability": "99.9" } }`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [...REPLICATED, ...OBJECTIVES],
  reads: ["environmentClass"],
  check(resources, { environmentClass }) {
    const objectives = ofTypes(resources, OBJECTIVES).map(({ properties }) => properties);
    if (environmentClass !== "prod" || hasUnknown(objectives)) return [];
    const meant = new Set(stringsInside(objectives));
    return ofTypes(resources, REPLICATED)
      .filter((workload) => traitOf(workload, "slo") === undefined)
      .filter((workload) => namesOf(workload)?.every((name) => !meant.has(name)) ?? false)
      .map((resource) => ({ resource, message: "no annotation or object says how available or fast it must be" }));
  },
};
