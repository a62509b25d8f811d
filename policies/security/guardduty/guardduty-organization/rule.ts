import { naming, ofTypes, refersToUnknown } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { isFalse, isTrue, property } from "../../../values/read";

const DETECTOR = "aws:guardduty/detector:Detector";
const CONFIGURATION = "aws:guardduty/organizationConfiguration:OrganizationConfiguration";

const MEMBERS: readonly unknown[] = ["ALL", "NEW", UNKNOWN];

function enrols(configuration: RuleResource): boolean {
  const automatic = property(configuration, "autoEnable");
  return (
    isTrue(automatic) ||
    automatic === UNKNOWN ||
    MEMBERS.includes(property(configuration, "autoEnableOrganizationMembers"))
  );
}

export const rule: StackRule = {
  name: "guardduty-organization",
  pack: "security",
  severity: "low",
  asks: "An enabled GuardDuty detector watches the accounts of the organisation, new ones by itself.",
  why: "An account that nobody remembered to enrol is not watched.",
  fix: "Add an aws.guardduty.OrganizationConfiguration with autoEnableOrganizationMembers ALL.",
  example: `new aws.guardduty.OrganizationConfiguration("main", { detectorId: detector.id, autoEnableOrganizationMembers: "ALL" })`,
  frameworks: { soc2: ["CC7.2"], "pci-dss": ["11.5.1"] },
  publicIds: ["CKV2_AWS_3"],
  scope: "stack",
  types: [DETECTOR, CONFIGURATION],
  check(resources) {
    const configurations = ofTypes(resources, [CONFIGURATION]);
    if (configurations.some((configuration) => refersToUnknown(configuration, "detectorId"))) return [];
    const detectors = ofTypes(resources, [DETECTOR]);
    const configured = naming(configurations.filter(enrols), "detectorId", detectors, ["id", "arn"]);
    return detectors.flatMap((resource) => {
      const enabled = property(resource, "enable");
      if (isFalse(enabled)) return [{ resource, message: "enable is false: the detector watches nothing" }];
      if (configured.has(resource) || enabled === UNKNOWN) return [];
      return [{ resource, message: "no organisation configuration enrols accounts at this detector" }];
    });
  },
};
