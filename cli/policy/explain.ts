import pc from "picocolors";
import { DEFAULT_SETTINGS, findRule, nearestRule, rulesOfPublicId, WAIVERS_VALID, type Rule } from "../../policies";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput } from "../failure";
import { Console } from "../terminal/console";
import { wrap } from "../terminal/wrap";

/**
 * `plinth policy explain`: a rule by its name, or those that correspond to a public check id.
 *
 * @throws Failure (exit code 2) when there is none.
 */
export function policyExplain(given: string, { json }: { json: boolean }): ExitCode {
  const console = new Console(json);
  if (given === WAIVERS_VALID.name) {
    const { name, asks, why, fix } = WAIVERS_VALID;
    console.print([pc.bold(name), ...wrap(asks, "  "), ...labelled("why", why), ...labelled("fix", fix)].join("\n"));
    console.document({ rules: [{ rule: name, ...WAIVERS_VALID, name: undefined }] });
    return EXIT.done;
  }
  const rule = findRule(given);
  const rules = rule === undefined ? rulesOfPublicId(given) : [rule];
  if (rules.length === 0) {
    throw badInput(`no rule is called ${JSON.stringify(given)}, and none has that public id.${nearestRule(given)}`);
  }
  console.print(rules.map((each) => explanation(each).join("\n")).join("\n\n"));
  console.document({ rules: rules.map(document) });
  return EXIT.done;
}

function explanation(rule: Rule): string[] {
  const controls = Object.entries(rule.frameworks).map(([framework, ids]) => `${framework} ${ids.join(", ")}`);
  const settings = (rule.reads ?? []).map((name) => `${name} (default: ${JSON.stringify(DEFAULT_SETTINGS[name])})`);
  return [
    `${pc.bold(rule.name)} (${rule.pack}, ${rule.severity})`,
    ...wrap(rule.asks, "  "),
    ...labelled("why", rule.why),
    ...labelled("fix", rule.fix),
    ...rule.example.split("\n").map((line) => `    ${line}`),
    ...labelled("judges", few(rule.types)),
    ...labelled("serves", controls.join("; ")),
    ...labelled("public ids", rule.publicIds.join(", ")),
    ...labelled("settings", settings.join(", ")),
  ];
}

const SHOWN_TYPES = 12;

function few(types: readonly string[]): string {
  const rest = types.length - SHOWN_TYPES;
  return `${types.slice(0, SHOWN_TYPES).join(" ")}${rest > 0 ? ` and ${rest} more (--json has all)` : ""}`;
}

function labelled(label: string, text: string): string[] {
  return text === "" ? [] : [pc.bold(`  ${label}`), ...wrap(text, "    ")];
}

function document(rule: Rule): object {
  const { name, pack, severity, scope, asks, why, fix, example, types, frameworks, publicIds, reads = [] } = rule;
  const settings = Object.fromEntries(reads.map((setting) => [setting, DEFAULT_SETTINGS[setting]]));
  return { rule: name, pack, severity, scope, asks, why, fix, example, types, frameworks, publicIds, settings };
}
