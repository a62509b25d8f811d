import { together, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const detector = { type: "aws:guardduty/detector:Detector", name: "main" };
const beside = (configuration: object, properties: object = { enable: true }, by = ["main"]): Fixture =>
  together(
    { ...detector, properties },
    {
      type: "aws:guardduty/organizationConfiguration:OrganizationConfiguration",
      name: "organization",
      properties: { detectorId: UNKNOWN, ...configuration },
      dependsOn: { detectorId: by },
    },
  );

export const fixtures: RuleFixtures = {
  pass: {
    "all accounts": beside({ autoEnableOrganizationMembers: "ALL" }),
    "new accounts": beside({ autoEnableOrganizationMembers: "NEW" }, {}),
    "older provider": beside({ autoEnable: true }),
    "accounts not known yet": beside({ autoEnableOrganizationMembers: UNKNOWN }),
  },
  fail: {
    "absent attribute": together({ ...detector, properties: {} }),
    "no accounts": beside({ autoEnableOrganizationMembers: "NONE" }),
    "nothing said": beside({}),
    suspended: beside({ autoEnableOrganizationMembers: "ALL" }, { enable: false }),
  },
  unknown: {
    "detector not known yet": beside({ autoEnableOrganizationMembers: "ALL" }, { enable: true }, []),
    "not known yet whether enabled": together({ ...detector, properties: { enable: UNKNOWN } }),
  },
};
