import { CloudError, InvokeModel, Properties } from "../../model";
import { asList } from "../check/policyDocument";
import { objects, text, texts } from "../check/values";

const SOURCE =
  "IAM User Guide: Grammar of the IAM JSON policy language; Terraform AWS provider: aws_iam_policy_document";
const CODE = "InvalidPolicyDocument";

/** `aws.iam.getPolicyDocument`: the JSON that the provider renders, key order and single-value collapsing included. */
export const getPolicyDocument: InvokeModel = {
  token: "aws:iam/getPolicyDocument:getPolicyDocument",
  source: SOURCE,
  answer(args) {
    const merged = mergedStatements(args);
    const document = {
      Version: text(args, "version") ?? merged.version ?? "2012-10-17",
      ...(merged.id === undefined ? {} : { Id: merged.id }),
      ...(merged.statements.length === 0 ? {} : { Statement: merged.statements }),
    };
    const json = JSON.stringify(document, null, 2);
    return { ...args, id: String(hash(json)), json, minifiedJson: JSON.stringify(document) };
  },
};

interface Merged {
  version?: string;
  id?: string;
  statements: Properties[];
}

/** Sources first, then the document's own statements, then the overrides: a statement replaces an earlier one of its Sid. */
function mergedStatements(args: Properties): Merged {
  const result: Merged = { statements: [] };
  const sources = [...texts(args, "sourcePolicyDocuments"), ...optional(text(args, "sourceJson"))];
  for (const source of sources) merge(result, source, "append");
  const sids = result.statements.map(({ Sid }) => Sid).filter((sid) => sid !== undefined && sid !== "");
  const twice = sids.find((sid, index) => sids.indexOf(sid) !== index);
  if (twice !== undefined) throw new CloudError(CODE, `duplicate Sid (${String(twice)}) in source policy documents`);
  if (text(args, "policyId") !== undefined) result.id = text(args, "policyId");
  for (const statement of ownStatements(args)) place(result.statements, statement);
  for (const override of [...texts(args, "overridePolicyDocuments"), ...optional(text(args, "overrideJson"))]) {
    merge(result, override, "replace");
  }
  return result;
}

const optional = (value: string | undefined): string[] => (value === undefined || value === "" ? [] : [value]);

function merge(result: Merged, source: string, how: "append" | "replace"): void {
  if (source === "") return;
  let parsed: { Version?: string; Id?: string; Statement?: unknown };
  try {
    parsed = JSON.parse(source) as typeof parsed;
  } catch (error) {
    throw new CloudError(CODE, `a policy document to merge is not valid JSON: ${(error as Error).message}`);
  }
  result.version = parsed.Version ?? result.version;
  result.id = parsed.Id ?? result.id;
  for (const statement of asList(parsed.Statement) as Properties[]) {
    if (how === "append") result.statements.push(statement);
    else place(result.statements, statement);
  }
}

function place(statements: Properties[], statement: Properties): void {
  const { Sid } = statement;
  const index = Sid === undefined || Sid === "" ? -1 : statements.findIndex((each) => each.Sid === Sid);
  if (index >= 0) statements[index] = statement;
  else statements.push(statement);
}

function ownStatements(args: Properties): Properties[] {
  const statements = objects(args, "statements").map(render);
  const sids = statements.map(({ Sid }) => Sid).filter((sid) => sid !== undefined);
  const twice = sids.find((sid, index) => sids.indexOf(sid) !== index);
  if (twice !== undefined)
    throw new CloudError(CODE, `duplicate Sid (${String(twice)}). Remove the Sid or ensure the Sid is unique.`);
  return statements;
}

function render(statement: Properties): Properties {
  const sid = text(statement, "sid");
  const rendered: Properties = {
    ...(sid ? { Sid: sid } : {}),
    Effect: text(statement, "effect") ?? "Allow",
    Action: collapse(texts(statement, "actions")),
    NotAction: collapse(texts(statement, "notActions")),
    Resource: collapse(texts(statement, "resources")),
    NotResource: collapse(texts(statement, "notResources")),
    Principal: principals(objects(statement, "principals")),
    NotPrincipal: principals(objects(statement, "notPrincipals")),
    Condition: conditions(objects(statement, "conditions")),
  };
  return Object.fromEntries(Object.entries(rendered).filter(([, value]) => value !== undefined));
}

/** One value alone, several as a sorted list without doubles, and the provider's `&{…}` back as IAM's `${…}`. */
function collapse(values: string[]): string | string[] | undefined {
  const written = [...new Set(values.map((value) => value.replace(/&\{/g, "${")))].sort();
  return written.length === 0 ? undefined : written.length === 1 ? written[0] : written;
}

function principals(blocks: Properties[]): unknown {
  if (blocks.length === 0) return undefined;
  const byType = new Map<string, string[]>();
  for (const block of blocks) {
    const type = text(block, "type") ?? "";
    byType.set(type, [...(byType.get(type) ?? []), ...texts(block, "identifiers")]);
  }
  const anyone = byType.get("*");
  if (anyone && byType.size === 1) return "*";
  return Object.fromEntries(
    [...byType].sort(([one], [other]) => (one < other ? -1 : 1)).map(([type, ids]) => [type, reversed(ids)]),
  );
}

/** The provider writes principals in descending order. */
function reversed(values: string[]): string | string[] | undefined {
  const sorted = collapse(values);
  return Array.isArray(sorted) ? sorted.reverse() : sorted;
}

function conditions(blocks: Properties[]): unknown {
  if (blocks.length === 0) return undefined;
  const result: Record<string, Record<string, unknown>> = {};
  for (const block of blocks) {
    const [test, variable] = [text(block, "test") ?? "", text(block, "variable") ?? ""];
    const values = texts(block, "values").map((value) => value.replace(/&\{/g, "${"));
    const present = asList(result[test]?.[variable]) as string[];
    const all = [...present, ...values];
    result[test] = { ...result[test], [variable]: all.length === 1 ? all[0] : all };
  }
  return Object.fromEntries(
    Object.entries(result)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([test, variables]) => [
        test,
        Object.fromEntries(Object.entries(variables).sort(([one], [other]) => (one < other ? -1 : 1))),
      ]),
  );
}

function hash(value: string): number {
  let sum = 0;
  for (const character of value) sum = (Math.imul(sum, 31) + character.codePointAt(0)!) >>> 0;
  return sum;
}
