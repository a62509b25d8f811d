import { stringify } from "yaml";
import { parseDocument, type Statement } from "../../../policies/documents/iam/document";
import { UNKNOWN, type RuleResource } from "../../../policies/rule";
import { IDENTITY_POLICY_TYPES } from "../../../policies/documents/iam/resources";
import { isObject } from "../../../policies/values/read";
import { block, Expression } from "./hcl";
import { terraformType } from "./terraformTypes";

/** Properties that identify a resource to others, where one names another by value. */
const IDENTIFIERS = ["id", "arn", "bucket", "name", "identifier", "clusterIdentifier", "roleArn"];

/** Properties that are what a resource is called itself. */
const OWN_NAMES = new Set(["aws:s3/bucket:Bucket bucket", "aws:s3/bucketV2:BucketV2 bucket"]);

/** A set of resources as checkov reads them. */
export interface Translated {
  /** Terraform, for the resources of AWS. */
  terraform: string;
  /** Manifests, for those of Kubernetes. */
  manifests: string;
}

/** The same resources in the languages that checkov judges. */
export function translate(given: readonly RuleResource[]): Translated {
  const resources = given.map((resource) => ({
    ...resource,
    properties: spelledOut(resource.properties) as RuleResource["properties"],
  }));
  const aws = resources.filter(({ type }) => type.startsWith("aws:"));
  const kubernetes = resources.filter(({ type }) => type.startsWith("kubernetes:") && !type.includes("helm.sh"));
  const addresses = new Map(aws.map((resource) => [resource.urn, addressOf(resource)]));
  return {
    terraform: aws.flatMap((resource) => [terraformOf(resource, aws, addresses), ...documentsOf(resource)]).join("\n"),
    manifests: kubernetes.map((resource) => stringify(manifestOf(resource))).join("---\n"),
  };
}

/** Secrets and what is not known yet, as some text. */
function spelledOut(value: unknown): unknown {
  if (value === UNKNOWN) return "not-known-here";
  if (Array.isArray(value)) return value.map(spelledOut);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "__defaults")
      .map(([key, inner]) => [key, spelledOut(inner)]),
  );
}

function addressOf({ type, name }: RuleResource): string {
  return `${terraformType(type)}.${labelOf(name)}`;
}

function labelOf(name: string): string {
  return `r_${name.replace(/[^A-Za-z0-9_]/g, "_")}`;
}

function terraformOf(
  resource: RuleResource,
  all: readonly RuleResource[],
  addresses: ReadonlyMap<string, string>,
): string {
  const properties = Object.fromEntries(
    Object.entries(resource.properties).map(([key, value]) => [
      key,
      reference(resource, key, value, all, addresses) ?? value,
    ]),
  );
  for (const [key, on] of Object.entries(resource.propertyDependencies)) {
    const address = addresses.get(on[0] ?? "");
    if (!(key in properties) && address !== undefined) properties[key] = new Expression(`${address}.id`);
  }
  return block(`resource "${terraformType(resource.type)}" "${labelOf(resource.name)}"`, properties);
}

/** The reference that a property is, by the engine's dependencies or by holding what identifies another resource. */
function reference(
  { urn, type, propertyDependencies }: RuleResource,
  key: string,
  value: unknown,
  all: readonly RuleResource[],
  addresses: ReadonlyMap<string, string>,
): unknown {
  if (isObject(value) || (Array.isArray(value) && value.some((item) => typeof item !== "string"))) return undefined;
  const named = (text: unknown): string | undefined =>
    all.find(
      (other) => other.urn !== urn && IDENTIFIERS.some((name) => name !== "tags" && other.properties[name] === text),
    )?.urn;
  const depended = propertyDependencies[key]?.map((on) => addresses.get(on)).filter((on) => on !== undefined) ?? [];
  if (depended.length > 0) {
    const references = depended.map((address) => new Expression(`${address}.id`));
    return Array.isArray(value) ? references : references[0];
  }
  const one = (text: unknown): unknown => {
    const address = addresses.get(
      (typeof text === "string" && !OWN_NAMES.has(`${type} ${key}`) && key !== "name" && named(text)) || "",
    );
    return address === undefined ? text : new Expression(`${address}.id`);
  };
  return Array.isArray(value) ? value.map(one) : one(value);
}

/** A policy of an identity once more as the data source that some of checkov's checks judge instead. */
function documentsOf(resource: RuleResource): string[] {
  if (!IDENTITY_POLICY_TYPES.includes(resource.type)) return [];
  const document = parseDocument(resource.properties["policy"]);
  if (document.kind !== "parsed") return [];
  const head = `data "aws_iam_policy_document" "${labelOf(resource.name)}"`;
  return [block(head, { statements: document.statements.map(statementOf) })];
}

function statementOf(statement: Statement): Record<string, unknown> {
  const some = (list: readonly string[]): readonly string[] | undefined => (list.length === 0 ? undefined : list);
  return {
    effect: statement.effect,
    actions: some(statement.actions),
    notActions: undefined,
    resources: some(statement.resources),
    not_actions: some(statement.notActions),
    not_resources: some(statement.notResources),
    principals: [...statement.principals].map(([type, identifiers]) => ({ type, identifiers })),
    conditions: statement.conditions.map(({ operator, key, values }) => ({ test: operator, variable: key, values })),
  };
}

function manifestOf({ type, name, properties }: RuleResource): Record<string, unknown> {
  const [, group = "", kind = ""] = type.split(":");
  const metadata = isObject(properties["metadata"]) ? properties["metadata"] : {};
  return {
    ...properties,
    apiVersion: group.startsWith("core/") ? group.slice("core/".length) : group,
    kind,
    metadata: { name, ...metadata },
  };
}
