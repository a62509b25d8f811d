import * as fs from "node:fs";
import * as path from "node:path";
import {
  loadScore,
  type ScoreWorkload,
  validateWorkloads,
  type ValidateOptions,
} from "../../../../components/workload";
import { temporaryDirectory } from "../../../setup";

/** Writes files into a fresh directory and returns it. */
export function directoryOf(files: Record<string, string>): string {
  const directory = temporaryDirectory("score");
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(directory, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return directory;
}

/** The problems of Score files by their names, as people see them, with paths relative to where the files are. */
export function problemsOf(files: Record<string, string>, options: ValidateOptions = {}): string[] {
  const directory = directoryOf(files);
  const scores = Object.keys(files).filter((name) => path.basename(name) === "score.yaml");
  const problems = validateWorkloads(
    scores.map((name) => path.join(directory, name)),
    options,
  );
  return problems.map(({ file, line, column, path: at, message }) =>
    `${path.relative(directory, file)}:${line}:${column}: ${at}: ${message}`.replaceAll(`${directory}/`, ""),
  );
}

/** A Score file with lines added below its container, and more top-level text after it. */
export function scoreWith(container: string, rest = ""): string {
  return `apiVersion: score.dev/v1b1
metadata:
  name: orders
containers:
  web:
    image: nginx
${indent(container, 4)}
${rest}`;
}

function indent(text: string, spaces: number): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : " ".repeat(spaces) + line))
    .join("\n");
}

/** What a Score file says whose container has lines added, with more top-level text and `metadata.plinth`. A Dockerfile is beside it. */
export function scoreOf(container: string, rest = "", plinth = ""): ScoreWorkload {
  const metadata = plinth === "" ? "name: orders" : `name: orders\n  plinth: ${plinth}`;
  const text = scoreWith(container, rest).replace("name: orders", metadata);
  return loadScore(path.join(directoryOf({ "score.yaml": text, Dockerfile: "FROM scratch\n" }), "score.yaml"));
}
