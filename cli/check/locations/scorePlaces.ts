import * as path from "node:path";
import { loadScore, pointer, type ScoreWorkload } from "../../../components/workload/score";
import { nameOf } from "../../run/urn";
import { type Located, type Place, wordsOf } from "./place";
import scoreTypes from "./scoreTypes.json";

const NAME = "/metadata/name";

/** Finds the lines of a Score file, or of an environment's overrides beside it, that a workload's resources come from. */
export class ScorePlaces {
  private readonly score: ScoreWorkload;

  /** @param file absolute path of the Score file. */
  constructor(file: string, environment: string) {
    this.score = loadScore(file, { environment });
  }

  of(located: Located): Place {
    const found = this.resource(located) ?? this.partOfThePod(located) ?? NAME;
    const { file, line, column } = this.score.source.problem(found, "", true);
    return { file: path.resolve(file), line, column, exact: found !== NAME };
  }

  /** What a resource of the Score file declares is called `<workload>-<resource>` and, with more behind it, its parts. */
  private resource({ urn, message }: Located): string | undefined {
    if (urn === undefined) return undefined;
    const rest = nameOf(urn).slice(`${this.score.name}-`.length);
    const key = Object.keys(this.score.resources)
      .filter((each) => `${rest}-`.startsWith(`${each}-`))
      .sort((a, b) => b.length - a.length)[0];
    if (key === undefined || !nameOf(urn).startsWith(`${this.score.name}-`)) return undefined;
    const words = wordsOf(message);
    const param = Object.keys(this.score.resources[key]?.params ?? {}).find((each) => words.has(each));
    return param === undefined ? pointer("/resources", key) : pointer("/resources", key, "params", param);
  }

  private partOfThePod({ type, message }: Located): string | undefined {
    const row = scoreTypes.find((each) => each.type === type);
    if (row?.pointer !== "/containers") return row?.pointer;
    const words = wordsOf(message);
    const names = Object.keys(this.score.containers);
    const named = names.find((name) => words.has(name) || message.includes(JSON.stringify(name)));
    return pointer("/containers", named ?? names[0] ?? "");
  }
}
