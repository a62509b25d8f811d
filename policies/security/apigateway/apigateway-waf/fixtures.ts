import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const api = (types?: unknown): FixtureResource => ({
  type: "aws:apigateway/restApi:RestApi",
  name: "api",
  properties: types === undefined ? {} : { endpointConfiguration: { types } },
});
const stage: FixtureResource = {
  type: "aws:apigateway/stage:Stage",
  name: "stage",
  properties: { stageName: "prod", restApi: UNKNOWN },
  dependsOn: { restApi: ["api"] },
};
const association = (resourceArn: unknown, dependsOn?: FixtureResource["dependsOn"]): FixtureResource => ({
  type: "aws:wafv2/webAclAssociation:WebAclAssociation",
  name: "association",
  properties: { resourceArn },
  dependsOn,
});
const arn = "arn:aws:apigateway:eu-west-1::/restapis/a1/stages";

export const fixtures: RuleFixtures = {
  pass: {
    associated: together(stage, api("REGIONAL"), association(UNKNOWN, { resourceArn: ["stage"] })),
    "of the old firewall": together(stage, api(["REGIONAL"]), {
      ...association(UNKNOWN, { resourceArn: ["stage"] }),
      type: "aws:wafregional/webAclAssociation:WebAclAssociation",
    }),
    "by its ARN": together(stage, api(), association(`${arn}/prod`)),
    private: together(stage, api(["PRIVATE"])),
    "API declared elsewhere": together(stage),
  },
  fail: {
    "absent attribute": together(stage, api()),
    regional: together(stage, api("REGIONAL")),
    "another stage": together(stage, api("EDGE"), association(`${arn}/dev`)),
  },
  unknown: {
    "association not known yet": together(stage, api(), association(UNKNOWN)),
    "endpoint not known yet": together(stage, api(UNKNOWN)),
  },
};
