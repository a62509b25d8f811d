import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const method = "aws:apigateway/method:Method";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(method, {}),
    IAM: only(method, { httpMethod: "GET", authorization: "AWS_IAM" }),
    key: only(method, { httpMethod: "GET", authorization: "NONE", apiKeyRequired: true }),
    preflight: only(method, { httpMethod: "OPTIONS", authorization: "NONE" }),
  },
  fail: {
    open: only(method, { httpMethod: "GET", authorization: "NONE" }),
    "nothing said": only(method, { httpMethod: "POST" }),
    "no key": only(method, { httpMethod: "ANY", authorization: "NONE", apiKeyRequired: false }),
  },
  unknown: {
    "method not known yet": only(method, { httpMethod: UNKNOWN, authorization: "NONE" }),
    "authorization not known yet": only(method, { httpMethod: "GET", authorization: UNKNOWN }),
    "key not known yet": only(method, { httpMethod: "GET", authorization: "NONE", apiKeyRequired: UNKNOWN }),
  },
};
