import { enforcementOf, type EnforcementChoice } from "../configuration/enforcement";
import type { Finding, Rule } from "../rule";
import { expiredMessage } from "../waivers/validity";
import { coversResource, hasExpired, today, type WaivableResource, type Waiver } from "../waivers/waiver";
import { projectWaivers, type ProjectWaivers } from "./projectWaivers";
import type { WaivedFinding } from "./waived";

/** A rule's waivers as `plinth` hands them to the packs: those that hold today in the environment. */
export type ConfiguredWaivers = readonly ConfiguredWaiver[];

interface ConfiguredWaiver extends Omit<Waiver, "rule" | "environments"> {
  /** How the rule is enforced there. */
  enforcement: string;
}

/** The waivers of one run of the packs: configured by `plinth`, or read from the project's file. */
export class PackWaivers {
  /** The engine shows a resource that it replaces more than once. */
  private readonly accepted = new Map<string, WaivedFinding & { urn: string }>();
  private file: Promise<ProjectWaivers> | undefined;

  /** @param choice how the pack enforces rules that the engine hands no configuration for. */
  constructor(private readonly choice: EnforcementChoice) {}

  /** Whether a waiver accepts a finding; it is remembered if one does. */
  async accepts(
    rule: Rule,
    { message }: Finding,
    resource: WaivableResource,
    configured: ConfiguredWaivers | undefined,
  ): Promise<boolean> {
    const waivers = configured ?? (await this.ofProject(rule, resource.urn));
    const waiver = waivers.find((each) => coversResource(each, resource));
    if (waiver === undefined) return false;
    const { owner, reason, expires, enforcement } = waiver;
    const accepted = { rule: rule.name, enforcement, message, waiver: { owner, reason, expires }, urn: resource.urn };
    this.accepted.set(JSON.stringify([rule.name, resource.urn, message]), accepted);
    return true;
  }

  /** What is wrong with the waivers themselves. */
  async problems(configured: readonly string[] | undefined, urn: string | undefined): Promise<readonly string[]> {
    if (configured !== undefined) return configured;
    const { waivers, problems } = await this.project();
    const expired = waivers.filter((waiver) => isForStack(waiver, urn) && hasExpired(waiver, today()));
    return [...problems, ...expired.map(expiredMessage)];
  }

  /** What was accepted since the last call. */
  takeAccepted(): (WaivedFinding & { urn: string })[] {
    const accepted = [...this.accepted.values()];
    this.accepted.clear();
    return accepted;
  }

  private async ofProject(rule: Rule, urn: string): Promise<ConfiguredWaivers> {
    const { waivers } = await this.project();
    return waivers
      .filter((waiver) => waiver.rule === rule.name && isForStack(waiver, urn) && !hasExpired(waiver, today()))
      .map((waiver) => ({ ...waiver, enforcement: enforcementOf(rule, this.choice) }));
  }

  private project(): Promise<ProjectWaivers> {
    return (this.file ??= projectWaivers());
  }
}

/** A stack is named after its environment, or `<workload>-<environment>`. */
function isForStack({ environments }: Waiver, urn: string | undefined): boolean {
  const stack = urn?.slice("urn:pulumi:".length).split("::")[0] ?? "";
  return environments?.some((name) => stack === name || stack.endsWith(`-${name}`)) ?? true;
}
