import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:msk/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    IAM: only(cluster, { clientAuthentication: { sasl: { iam: true } } }),
    "mutual TLS": only(cluster, {
      clientAuthentication: {
        tls: { certificateAuthorityArns: ["arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1"] },
      },
    }),
  },
  fail: {
    "absent attribute": only(cluster, {}),
    "unauthenticated too": only(cluster, { clientAuthentication: { sasl: { iam: true }, unauthenticated: true } }),
    "nothing on": only(cluster, { clientAuthentication: { sasl: { iam: false } } }),
  },
  unknown: {
    "not known yet": only(cluster, { clientAuthentication: UNKNOWN }),
    "one way not known yet": only(cluster, { clientAuthentication: { sasl: { scram: UNKNOWN } } }),
  },
};
