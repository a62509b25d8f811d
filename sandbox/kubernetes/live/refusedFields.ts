import { isMap } from "../difference";
import type { FieldProblem } from "../refusals";
import { ApiError } from "./connection";

/** `.spec.replica: field not declared in schema`, `errors: .spec.x: expected numeric …` */
const TYPED_OBJECT = /failed to create typed patch object[^:]*: (?:errors:\s*)?(.*)$/s;
const FIELD = /^\s*(\.[^:]+): (.+)$/;

/**
 * The fields that the server refused in a dry run; undefined when it refused for another reason, which only `create`
 * can judge.
 */
export function refusedFields(error: unknown): FieldProblem[] | undefined {
  if (!(error instanceof ApiError)) throw error;
  const { httpCode, status, message } = error;
  const typed = TYPED_OBJECT.exec(message)?.[1];
  if (typed !== undefined) return typed.split("\n").flatMap(fieldOf);
  if (httpCode === 422) return causesOf(status.details, message);
  return httpCode === 400 ? [{ path: "", detail: message }] : undefined;
}

function fieldOf(line: string): FieldProblem[] {
  if (line.trim() === "") return [];
  const match = FIELD.exec(line);
  return [match ? { path: (match[1] ?? "").slice(1), detail: match[2] ?? "" } : { path: "", detail: line.trim() }];
}

function causesOf(details: unknown, message: string): FieldProblem[] {
  const causes = isMap(details) && Array.isArray(details.causes) ? details.causes.filter(isMap) : [];
  if (causes.length === 0) return [{ path: "", detail: message }];
  return causes.map(({ field, message: detail }) => ({ path: String(field ?? ""), detail: String(detail) }));
}
