import { CloudError } from "../models/model";
import { qualifiedKind, resourceOf, type KindReference } from "./kubernetesObject";

/** What is wrong with one field, in the words of the API server's field errors. */
export interface FieldProblem {
  /** `spec.template.spec.containers[0].image` */
  path: string;
  /** `Required value`, `Invalid value: "x": must be …` */
  detail: string;
}

/** HTTP 409: an object of that kind and name exists. */
export function alreadyExists(kind: KindReference, name: string): CloudError {
  return new CloudError("AlreadyExists", `${resourceOf(kind)} "${name}" already exists`);
}

/** HTTP 404. */
export function notFound(kind: KindReference, name: string): CloudError {
  return new CloudError("NotFound", `${resourceOf(kind)} "${name}" not found`);
}

/** HTTP 422, listing every field at fault. */
export function invalid(kind: KindReference, name: string, problems: readonly FieldProblem[]): CloudError {
  const listed = problems.map(({ path, detail }) => `${path}: ${detail}`);
  const text = listed.length === 1 ? listed[0] : `[${listed.join(", ")}]`;
  return new CloudError("Invalid", `${qualifiedKind(kind)} "${name}" is invalid: ${text}`);
}

/** HTTP 403. */
export function forbidden(kind: KindReference, name: string, why: string): CloudError {
  return new CloudError("Forbidden", `${resourceOf(kind)} "${name}" is forbidden: ${why}`);
}

/** What a client gets for a kind that the server does not serve. */
export function noMatch({ apiVersion, kind }: KindReference, hint: string): CloudError {
  return new CloudError("NoKindMatch", `no matches for kind "${kind}" in version "${apiVersion}"; ${hint}`);
}
