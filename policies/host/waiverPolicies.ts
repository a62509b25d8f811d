import type { StackValidationPolicy } from "@pulumi/policy";
import { WAIVERS_VALID } from "../waivers/validity";
import { messageOf } from "./message";
import type { PackWaivers } from "./packWaivers";
import { WAIVED_FINDINGS, waivedMessage } from "./waived";

/** What a pack says about the waivers themselves; served after the rules, whose findings they accept. */
export function waiverPolicies(waivers: PackWaivers): StackValidationPolicy[] {
  return [
    {
      name: WAIVERS_VALID.name,
      description: WAIVERS_VALID.asks,
      severity: WAIVERS_VALID.severity,
      remediationSteps: WAIVERS_VALID.fix,
      enforcementLevel: "mandatory",
      configSchema: { properties: { problems: { type: "array", items: { type: "string" } } } },
      validateStack: async (args, report) => {
        const { problems } = args.getConfig<{ problems?: string[] }>();
        for (const message of await waivers.problems(problems, args.resources[0]?.urn)) {
          report(messageOf(WAIVERS_VALID, { message }));
        }
      },
    },
    {
      name: WAIVED_FINDINGS.name,
      description: WAIVED_FINDINGS.asks,
      enforcementLevel: "advisory",
      validateStack: (_args, report) => {
        for (const finding of waivers.takeAccepted()) report(waivedMessage(finding), finding.urn);
      },
    },
  ];
}
