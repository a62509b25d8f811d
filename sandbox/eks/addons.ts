import type { Core } from "./cluster/core";
import type { Child, ChildOptions, Component } from "./component";
import { Flow } from "./flow";

const ADDON = "aws:eks/addon:Addon";

interface CoreAddon {
  addonName: string;
  clusterName: Flow;
  clusterVersion: Flow;
  /** The options that the program gives: version, conflicts, configuration. */
  options: Flow;
  /** Default: the options' own. */
  configurationValues?: Flow;
  tags: Flow;
}

/** One of the add-ons that every cluster needs, at the newest version that fits the cluster unless one is given. */
export async function coreAddon(
  component: Component,
  name: string,
  { addonName, clusterName, clusterVersion, options, tags, ...rest }: CoreAddon,
  childOptions: ChildOptions = {},
): Promise<Child> {
  const given = options.get("version").or(options.get("addonVersion"));
  const addonVersion = given.isGiven ? given : await newestVersion(component, addonName, clusterVersion);
  const configuration = rest.configurationValues ?? options.get("configurationValues");
  return component.resource(
    ADDON,
    name,
    {
      addonName,
      addonVersion,
      clusterName,
      configurationValues: configuration.map((value) => (value === undefined ? undefined : sortedJson(value))),
      preserve: true,
      resolveConflictsOnCreate: options.get("resolveConflictsOnCreate").or("OVERWRITE"),
      resolveConflictsOnUpdate: options.get("resolveConflictsOnUpdate").or("OVERWRITE"),
      serviceAccountRoleArn: options.get("serviceAccountRoleArn"),
      tags,
    },
    childOptions,
  );
}

async function newestVersion(component: Component, addonName: string, clusterVersion: Flow): Promise<Flow> {
  const args = { addonName, kubernetesVersion: clusterVersion, mostRecent: true };
  return (await component.invoke("aws:eks/getAddonVersion:getAddonVersion", args)).get("version");
}

/** JSON whose maps are in order, so that the same configuration is always the same text. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** `eks.Addon`: one add-on on a cluster. */
export async function addonComponent(component: Component, { cluster }: Core): Promise<Record<string, unknown>> {
  const configuration = component.input("configurationValues");
  await component.resource(ADDON, component.name, {
    addonName: component.input("addonName"),
    addonVersion: component.input("addonVersion"),
    clusterName: cluster.output("name"),
    configurationValues: configuration.isGiven ? configuration.map(sortedJson) : undefined,
    preserve: component.input("preserve"),
    resolveConflictsOnCreate: component.input("resolveConflictsOnCreate"),
    resolveConflictsOnUpdate: component.input("resolveConflictsOnUpdate"),
    serviceAccountRoleArn: component.input("serviceAccountRoleArn"),
    tags: component.input("tags"),
  });
  return {};
}
