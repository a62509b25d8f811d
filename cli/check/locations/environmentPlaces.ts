import * as fs from "node:fs";
import { YamlSource } from "../../../components/foundation/schema";
import { nameOf } from "../../run/urn";
import { type Located, type Place, wordsOf } from "./place";
import settings from "./settings.json";

const ROOT = "/config/plinth:environment";

/** Rules about what every resource gets from one setting. */
const SETTING_OF_RULE: Readonly<Record<string, string>> = {
  "required-tags": "/tags",
  "allowed-tag-values": "/tags",
  "tag-key-format": "/tags",
};

/** Finds the lines of an environment's file that the platform's resources come from. */
export class EnvironmentPlaces {
  private readonly source: YamlSource;
  private readonly document: unknown;

  /** @param file absolute path of `Pulumi.<env>.yaml`. */
  constructor(
    private readonly file: string,
    private readonly environment: string,
  ) {
    this.source = new YamlSource(file, fs.readFileSync(file, "utf8"));
    this.document = this.source.value();
  }

  of(located: Located): Place {
    const setting = SETTING_OF_RULE[located.rule] ?? this.componentSetting(located);
    const section = setting !== undefined && this.valueAt(ROOT + setting) !== undefined ? setting : "";
    const pointer = ROOT + section + this.property(section, located.message);
    const { line, column } = this.source.problem(pointer, "", true);
    return { file: this.file, line, column, exact: section !== "" };
  }

  /** The section of the outermost component that a resource is part of, and the entry in it that bears the resource's name. */
  private componentSetting({ urn }: Located): string | undefined {
    if (urn === undefined) return undefined;
    const [outermost] = urn.split("::")[2]?.split("$") ?? [];
    const rows = settings.filter(({ component }) => component === outermost);
    const entries = rows.flatMap(({ pointer, names }) => this.entry(pointer, names, nameOf(urn)) ?? []);
    return entries[0] ?? rows.at(-1)?.pointer;
  }

  /** The entry of a map of settings whose resources are called `<names><entry>` and, with more behind it, its parts. */
  private entry(pointer: string, names: string, resource: string): string | undefined {
    if (names === "") return undefined;
    const prefix = names.replace("<env>", this.environment);
    const entry = Object.keys(mapOf(this.valueAt(ROOT + pointer)))
      .filter((key) => `${resource}-`.startsWith(`${prefix}${key}-`))
      .sort((a, b) => b.length - a.length)[0];
    return entry === undefined ? undefined : `${pointer}/${entry}`;
  }

  /** A key of the section that the message names. */
  private property(section: string, message: string): string {
    const words = wordsOf(message);
    const key = Object.keys(mapOf(this.valueAt(ROOT + section))).find((each) => words.has(each));
    return section === "" || key === undefined ? "" : `/${key}`;
  }

  private valueAt(pointer: string): unknown {
    return pointer
      .split("/")
      .slice(1)
      .reduce<unknown>((value, key) => mapOf(value)[key], this.document);
  }
}

function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
