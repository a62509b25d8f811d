import { apisOf, isPrivate, REST_API, REST_STAGE, someReferToUnknown } from "../../../aws/restApis";
import { naming, ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";
import { property } from "../../../values/read";

const ASSOCIATIONS: readonly string[] = [
  "aws:wafv2/webAclAssociation:WebAclAssociation",
  "aws:wafregional/webAclAssociation:WebAclAssociation",
];

/** The name of the stage in an ARN such as `arn:aws:apigateway:eu-west-1::/restapis/a1/stages/prod`. */
function stageInArn(association: RuleResource): string | undefined {
  const arn = property(association, "resourceArn");
  return typeof arn === "string" ? /\/stages\/([^/]+)$/.exec(arn)?.[1] : undefined;
}

function nameOf(stage: RuleResource): string | undefined {
  const name = property(stage, "stageName");
  return typeof name === "string" ? name : undefined;
}

export const rule: StackRule = {
  name: "apigateway-waf",
  pack: "security",
  severity: "medium",
  asks: "Stages of public REST APIs stand behind a web application firewall.",
  why: "Injections, known exploits and floods of requests reach the program.",
  fix: "Add an aws.wafv2.WebAclAssociation for the stage, or make the API private.",
  example: `new aws.wafv2.WebAclAssociation("api", { resourceArn: stage.arn, webAclArn: acl.arn })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["6.4.2"] },
  publicIds: ["CKV2_AWS_29"],
  scope: "stack",
  types: [REST_API, REST_STAGE, ...ASSOCIATIONS],
  check(resources) {
    const associations = ofTypes(resources, ASSOCIATIONS);
    if (someReferToUnknown(associations, "resourceArn")) return [];
    const stages = ofTypes(resources, [REST_STAGE]);
    const protectedStages = naming(associations, "resourceArn", stages, ["arn"]);
    const names = new Set(associations.map(stageInArn));
    // Stages of APIs that are declared elsewhere may be private: nobody can tell.
    return [...apisOf(stages, resources)]
      .filter(([stage, api]) => isPrivate(api) === false && !protectedStages.has(stage) && !names.has(nameOf(stage)))
      .map(([resource]) => ({ resource, message: "no web ACL is associated with this stage" }));
  },
};
