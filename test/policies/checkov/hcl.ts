import { otherNumberOf } from "../../../policies/values/grammaticalNumber";
import { isObject } from "../../../policies/values/read";
import { snakeCase } from "./terraformTypes";

/** Properties that are maps, whose keys are the user's own. */
const MAPS = new Set(["tags", "variables", "defaultTags", "attributesMap", "requestParameters"]);

/** A Terraform expression, written as it is. */
export class Expression {
  constructor(readonly text: string) {}
}

/** One block, e.g. `resource "aws_vpc" "main" { … }`. Properties are the bridge's, in camel case. */
export function block(head: string, properties: Readonly<Record<string, unknown>>): string {
  return `${head} {\n${body(properties, "  ")}}\n`;
}

function body(properties: Readonly<Record<string, unknown>>, indent: string): string {
  return Object.entries(properties)
    .flatMap(([name, value]) => member(name, value, indent))
    .join("");
}

function member(name: string, value: unknown, indent: string): string[] {
  if (value === undefined || value === null) return [];
  const key = snakeCase(name);
  if (Array.isArray(value) && value.length > 0 && value.every(isObject)) {
    const singular = singularOf(name);
    return value.map((item) => `${indent}${singular} {\n${body(item, `${indent}  `)}${indent}}\n`);
  }
  if (isObject(value) && !(value instanceof Expression) && !isMap(name, value)) {
    return [`${indent}${key} {\n${body(value, `${indent}  `)}${indent}}\n`];
  }
  return [`${indent}${key} = ${expression(value)}\n`];
}

/** A map's keys are the user's own, and may be no names of attributes. */
function isMap(name: string, value: object): boolean {
  return MAPS.has(name) || Object.keys(value).some((key) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(key));
}

function expression(value: unknown): string {
  if (value instanceof Expression) return value.text;
  if (Array.isArray(value)) return `[${value.map(expression).join(", ")}]`;
  if (isObject(value)) {
    const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)} = ${expression(inner)}`);
    return `{ ${entries.join(", ")} }`;
  }
  return typeof value === "string" ? JSON.stringify(value).replaceAll("${", "$${") : String(value);
}

/** Blocks whose Terraform name is a plural, too. */
const PLURAL_BLOCKS = new Set(["logPublishingOptions", "advancedSecurityOptions", "nodeToNodeEncryption"]);

/** Terraform's name of a repeated block: the singular of the bridge's. */
function singularOf(name: string): string {
  const isPlural = name.endsWith("s") && !name.endsWith("ss") && !PLURAL_BLOCKS.has(name);
  return snakeCase(isPlural ? otherNumberOf(name) : name);
}
