import * as fs from "node:fs";
import * as path from "node:path";
import {
  compare,
  type Comparison,
  costReport,
  type CostedStack,
  type CostReport,
  DIMENSIONS,
  type Dimension,
  mainRegion,
  RelatedResources,
  USAGE_PROFILES,
  type UsageResolver,
  usageResolver,
} from "../../cost";
import type { CostOptions } from "../commands/cost";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput } from "../failure";
import type { Begun } from "../run/begin";
import { Console } from "../terminal/console";
import type { CostBase } from "./base";
import { oneOf } from "./choices";
import { exportStacks } from "./exportStacks";
import { FORMATS, type FormatName } from "./formats";
import { PriceBooks } from "./priceBooks";
import { readUsageFile } from "./usageFile";

/** `plinth cost`. */
export async function runCost(environment: string | undefined, options: CostOptions): Promise<ExitCode> {
  const console = new Console(options.json);
  const run = new CostRun(console, options);
  const { report, comparison } = await run.reports(environment);
  run.write(report, comparison);
  return EXIT.done;
}

interface Priced {
  subject: string;
  source: CostReport["source"];
  region: string;
  stacks: CostedStack[];
}

/** Everything that was given is checked before anything long is begun. */
class CostRun {
  private readonly format: FormatName;
  private readonly by: Dimension | undefined;
  private readonly usage: UsageResolver;
  private readonly books = new PriceBooks();
  private readonly date = new Date().toISOString().slice(0, 10);

  constructor(
    private readonly console: Console,
    private readonly options: CostOptions,
  ) {
    const { json, format, by, profile, usage } = options;
    if (json && format !== undefined && format !== "json") throw badInput(`--json contradicts --format ${format}`);
    this.format = oneOf("--format", json ? "json" : (format ?? "table"), Object.keys(FORMATS) as FormatName[]);
    this.by = by === undefined ? undefined : oneOf("--by", by, DIMENSIONS);
    const size = profile === undefined ? undefined : oneOf("--profile", profile, USAGE_PROFILES);
    const file = usage === undefined ? {} : readUsageFile(usage);
    this.usage = usageResolver(file, size ?? file.profile);
  }

  async reports(environment: string | undefined): Promise<{ report: CostReport; comparison?: Comparison }> {
    const { compare: other, base, export: exported } = this.options;
    if ((environment === undefined) === (exported === undefined)) {
      throw badInput("give an environment, or --export with what `pulumi stack export` printed");
    }
    if (environment === undefined) return this.ofExport(exported as string, base);
    const { begin } = await import("../run/begin.js");
    const begun = begin(environment, this.options);
    this.books.require(begun.environment.region);
    const against = other === undefined ? undefined : begin(other, this.options);
    const before = base === undefined ? undefined : await this.findBase(begun, base);
    // A change is compared as it is declared on both sides.
    const declared = this.options.declared || before?.source === "declared";
    const report = this.report(await this.environmentStacks(begun, declared));
    if (against !== undefined) {
      const compared = this.report(await this.environmentStacks(against, declared));
      return { report, comparison: compare(report, compared) };
    }
    if (before === undefined) return { report };
    const { region } = begun.environment;
    const { subject, source } = before;
    const compared = this.report({ subject, source, region, stacks: await before.stacks() });
    return { report, comparison: compare(compared, report) };
  }

  write(report: CostReport, comparison: Comparison | undefined): void {
    const text = FORMATS[this.format](report, { by: this.by, comparison });
    const { out } = this.options;
    if (out === undefined) process.stdout.write(text);
    else writeFile(out, text);
    if (out !== undefined) this.console.note(`written to ${out}`);
    if (report.unpriced.length > 0 && (this.format !== "table" || out !== undefined)) {
      this.console.warn(
        `${report.unpriced.length} resources have no price, or not for everything: that is in no total`,
      );
    }
  }

  private ofExport(file: string, base: string | undefined): { report: CostReport; comparison?: Comparison } {
    const stacks = exportStacks(file);
    const region = this.regionOf(stacks);
    this.books.require(region);
    const report = this.report({ subject: file, source: "export", region, stacks });
    if (base === undefined) return { report };
    const before = this.report({ subject: base, source: "export", region, stacks: exportStacks(base) });
    return { report, comparison: compare(before, report) };
  }

  private regionOf(stacks: readonly CostedStack[]): string {
    const resources = stacks.flatMap((stack) => stack.resources);
    const found = this.options.region ?? mainRegion(resources, new RelatedResources(resources));
    if (found === undefined) {
      this.console.note(`no resource says its region: priced as ${DEFAULT_REGION} (--region says otherwise)`);
    }
    return found ?? DEFAULT_REGION;
  }

  private async findBase(begun: Begun, base: string): Promise<CostBase> {
    const { findBase } = await import("./base.js");
    return findBase(begun, base, this.options);
  }

  private async environmentStacks(begun: Begun, declared: boolean): Promise<Priced> {
    const { environment } = begun;
    const common = { subject: environment.name, region: environment.region };
    const { deployedStacks } = await import("./environmentStacks.js");
    const deployed = declared ? [] : this.chosen(await deployedStacks(begun, this.options.sandbox));
    if (deployed.length > 0) return { ...common, source: "deployed", stacks: deployed };
    this.console.note(`${environment.name}: reading what its programs declare, on a simulator that is thrown away`);
    const { declaredStacks } = await import("./declaredStacks.js");
    return { ...common, source: "declared", stacks: await declaredStacks(begun, this.options) };
  }

  private chosen(stacks: CostedStack[]): CostedStack[] {
    const { platformOnly, workload } = this.options;
    const missing = workload?.find((name) => !stacks.some((stack) => stack.name === name));
    if (stacks.length > 0 && missing !== undefined) {
      const up = stacks.map(({ name }) => name).join(", ");
      throw badInput(`there is no workload ${JSON.stringify(missing)} up; up are: ${up}. --declared reads Score files`);
    }
    return stacks.filter(
      ({ name }) => name === "platform" || (!platformOnly && (workload === undefined || workload.includes(name))),
    );
  }

  private report({ subject, source, region, stacks }: Priced): CostReport {
    this.books.require(region);
    return costReport({ subject, source, region, stacks, book: this.books.find, usage: this.usage, date: this.date });
  }
}

/** The region whose list every AWS price page shows first. Said aloud when it is taken. */
const DEFAULT_REGION = "us-east-1";

/** As a whole or not at all. */
function writeFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  try {
    fs.writeFileSync(temporary, text);
    fs.renameSync(temporary, file);
  } catch (error) {
    throw badInput(`--out ${path.relative(process.cwd(), file)}: ${(error as Error).message}`);
  }
}
