import { only, together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:eks/nodeGroup:NodeGroup";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    "named groups": only(group, { remoteAccess: { ec2SshKey: "admins", sourceSecurityGroupIds: ["sg-1"] } }),
    "no key": only(group, { remoteAccess: {} }),
  },
  fail: {
    "key alone": only(group, { remoteAccess: { ec2SshKey: "admins" } }),
    "as a list of one": only(group, { remoteAccess: [{ ec2SshKey: "admins" }] }),
    "key of this stack": together({
      type: group,
      properties: { remoteAccess: { ec2SshKey: UNKNOWN } },
      dependsOn: { remoteAccess: ["key"] },
    }),
    "no groups": only(group, { remoteAccess: { ec2SshKey: "admins", sourceSecurityGroupIds: [] } }),
  },
  unknown: {
    "access not known yet": only(group, { remoteAccess: UNKNOWN }),
    "key not known yet": only(group, { remoteAccess: { ec2SshKey: UNKNOWN } }),
    "groups not known yet": only(group, { remoteAccess: { ec2SshKey: "admins", sourceSecurityGroupIds: UNKNOWN } }),
  },
};
