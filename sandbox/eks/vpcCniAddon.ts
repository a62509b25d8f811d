import { coreAddon, sortedJson } from "./addons";
import type { Child, Component } from "./component";
import { Flow } from "./flow";

/** Environment variables of the network plugin, each with the option that sets it and its default. */
const ENVIRONMENT: readonly (readonly [name: string, option: string, byDefault?: string])[] = [
  ["AWS_VPC_ENI_MTU", "eniMtu", "9001"],
  ["AWS_VPC_K8S_CNI_CONFIGURE_RPFILTER", "cniConfigureRpfilter"],
  ["AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG", "customNetworkConfig", "false"],
  ["AWS_VPC_K8S_CNI_EXTERNALSNAT", "externalSnat", "false"],
  ["AWS_VPC_K8S_CNI_LOGLEVEL", "logLevel", "DEBUG"],
  ["AWS_VPC_K8S_CNI_LOG_FILE", "logFile", "/host/var/log/aws-routed-eni/ipamd.log"],
  ["AWS_VPC_K8S_CNI_VETHPREFIX", "vethPrefix", "eni"],
  ["AWS_VPC_K8S_PLUGIN_LOG_FILE", "pluginLogFile", "/var/log/aws-routed-eni/plugin.log"],
  ["AWS_VPC_K8S_PLUGIN_LOG_LEVEL", "pluginLogLevel", "DEBUG"],
  ["ENABLE_POD_ENI", "enablePodEni", "false"],
  ["ENABLE_PREFIX_DELEGATION", "enablePrefixDelegation"],
  ["ENI_CONFIG_LABEL_DEF", "eniConfigLabelDef"],
  ["WARM_ENI_TARGET", "warmEniTarget", "1"],
  ["WARM_IP_TARGET", "warmIpTarget"],
  ["WARM_PREFIX_TARGET", "warmPrefixTarget"],
];

/** The network plugin with the component's defaults. */
export function vpcCniAddon(
  component: Component,
  name: string,
  { clusterName, clusterVersion, options, tags }: Record<"clusterName" | "clusterVersion" | "options" | "tags", Flow>,
  parent?: Child,
): Promise<Child> {
  const configurationValues = options.map((value) => configurationOf((value ?? {}) as Record<string, unknown>));
  const addon = { addonName: "vpc-cni", clusterName, clusterVersion, options, configurationValues, tags };
  return coreAddon(component, name, addon, { parent });
}

function configurationOf(options: Record<string, unknown>): object {
  const env = ENVIRONMENT.flatMap(([name, option, byDefault]) => {
    const value = options[option] ?? byDefault;
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  const policy =
    options.enableNetworkPolicy === undefined ? {} : { enableNetworkPolicy: String(options.enableNetworkPolicy) };
  const init = { env: { DISABLE_TCP_EARLY_DEMUX: String(options.disableTcpEarlyDemux ?? false) } };
  const own = (options.configurationValues ?? {}) as object;
  return JSON.parse(sortedJson({ env: Object.fromEntries(env), init, ...policy, ...own })) as object;
}

/** `eks.VpcCniAddon`, declared by a program. */
export async function vpcCniAddonComponent(component: Component) {
  await vpcCniAddon(component, component.name, {
    clusterName: component.input("clusterName"),
    clusterVersion: component.input("clusterVersion"),
    options: Flow.from({ ...component.inputs }),
    tags: component.input("tags"),
  });
  return {};
}
