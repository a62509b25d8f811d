import * as aws from "@pulumi/aws";
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { ArgumentError, presetOf, transformed, type EnvironmentClass, type Transform } from "../../foundation";
import type { KubernetesCluster } from "../kubernetesCluster";
import { PodIdentityGrant } from "../podIdentityGrant";
import type { AddonContext, AddonName, AddonResources, ClusterAddon } from "./addon";
import { ADDON_NAMES, CLUSTER_ADDONS, inOrder } from "./catalogue";
import { mergedValues, type HelmValues } from "./helmValues";

export interface AddonSettings {
  /** Version of the chart. Default: the pinned one. */
  version?: string;
  /** Values laid over the add-on's own; maps are merged. */
  values?: HelmValues;
}

export interface ClusterAddonsArgs {
  /** Cluster to install on. */
  cluster: KubernetesCluster;
  /** Row of the preset table: replicas of controllers. Default: `dev`. */
  environmentClass?: EnvironmentClass;
  /** Add-ons to change (settings), add (`{}`) or leave out (`false`). */
  addons?: Partial<Record<AddonName, AddonSettings | false>>;
  /** Route 53 zones that external-dns may keep records in. Default: none, and external-dns is left out. */
  hostedZoneIds?: pulumi.Input<string>[];
  /** DNS domains that external-dns limits itself to. Default: those of the zones. */
  domains?: string[];
  /**
   * Secrets that external-secrets may read, as ARNs that may hold wildcards.
   * Default: those of the account and region whose name starts with the cluster's name and a slash.
   */
  secretArns?: pulumi.Input<string>[];
  /** Customer-managed keys of those secrets. Default: none. */
  secretKeyArns?: pulumi.Input<string>[];
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: { release?: Transform<kubernetes.helm.v3.ReleaseArgs>; role?: Transform<aws.iam.RoleArgs> };
}

/**
 * The add-ons of a cluster, each a pinned Helm release with its own AWS identity, in the order that they need.
 *
 * ```ts
 * new ClusterAddons("main", { cluster, environmentClass: "prod", hostedZoneIds: [zone.zoneId] });
 * ```
 *
 * Whatever uses an add-on's kinds (a Gateway, an ExternalSecret) should depend on this component: it is then made after
 * the add-on and deleted while the add-on can still clean up after it.
 *
 * ### Cost
 * What their pods take of the nodes. Load balancers, nodes and records that they make cost as such; Karpenter adds a
 * queue, which costs by the request and is next to free.
 *
 * @throws ArgumentError for an unknown add-on.
 */
export class ClusterAddons extends pulumi.ComponentResource {
  /** Helm releases by the add-on's name. */
  readonly releases: Partial<Record<AddonName, kubernetes.helm.v3.Release>> = {};

  constructor(name: string, args: ClusterAddonsArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:cluster:ClusterAddons", name, {}, opts);
    checkNames(name, args);
    const context = this.contextOf(name, args);
    for (const addon of inOrder(wantedAddons(args, context))) {
      this.releases[addon.name] = this.install(addon, context, args);
    }
    this.registerOutputs({ addons: Object.keys(this.releases) });
  }

  private contextOf(name: string, args: ClusterAddonsArgs): AddonContext {
    const { cluster } = args;
    const accountId = aws.getCallerIdentityOutput({}, { parent: this }).accountId;
    const partition = aws.getPartitionOutput({}, { parent: this }).partition;
    const secrets = pulumi.interpolate`arn:${partition}:secretsmanager:${cluster.region}:${accountId}:secret`;
    return {
      name,
      parent: this,
      cluster,
      environmentClass: args.environmentClass ?? "dev",
      accountId,
      partition,
      replicas: presetOf(args.environmentClass).cluster.addonReplicas,
      hostedZoneIds: args.hostedZoneIds ?? [],
      domains: args.domains ?? [],
      secretArns: args.secretArns ?? [pulumi.interpolate`${secrets}:${cluster.name}/*`],
      secretKeyArns: args.secretKeyArns ?? [],
      tags: args.tags ?? {},
    };
  }

  private install(addon: ClusterAddon, context: AddonContext, args: ClusterAddonsArgs): kubernetes.helm.v3.Release {
    const settings = args.addons?.[addon.name] || {};
    const needed = addon.after.map((other) => this.releases[other]).filter((release) => release !== undefined);
    const own = addon.resources?.(context);
    const before = [...needed, ...(own?.resources ?? []), ...this.declareIdentity(addon, context, args, own)];
    const { name: chart, repository, version } = addon.chart;
    const release = new kubernetes.helm.v3.Release(
      ...transformed<kubernetes.helm.v3.ReleaseArgs>(
        args.transform?.release,
        `${context.name}-${addon.name}`,
        {
          name: addon.name,
          chart,
          version: settings.version ?? version,
          repositoryOpts: repository === undefined ? undefined : { repo: repository },
          namespace: addon.namespace,
          createNamespace: addon.namespace !== "kube-system",
          values: mergedValues(mergedValues(addon.values(context), own?.values), settings.values),
          // A failed first installation is removed, so that the next run starts clean.
          atomic: true,
          maxHistory: 5,
          timeout: 600,
        },
        { parent: this, provider: context.cluster.provider, dependsOn: before },
      ),
    );
    own?.objects?.({ parent: this, provider: context.cluster.provider, dependsOn: [release] });
    return release;
  }

  /** Pods get their credentials when they start, so the association comes before the chart. */
  private declareIdentity(
    addon: ClusterAddon,
    context: AddonContext,
    args: ClusterAddonsArgs,
    own: AddonResources | undefined,
  ): PodIdentityGrant[] {
    if (addon.identity === undefined) return [];
    const { serviceAccount, statements } = addon.identity;
    const grant = {
      clusterName: context.cluster.name,
      namespace: addon.namespace,
      serviceAccount,
      statements: [...statements(context), ...(own?.statements ?? [])],
      tags: context.tags,
      transform: { role: args.transform?.role },
    };
    return [new PodIdentityGrant(`${context.name}-${addon.name}`, grant, { parent: this })];
  }
}

/** Those on by default or asked for, with those they must come after, less those switched off. */
function wantedAddons({ addons = {} }: ClusterAddonsArgs, context: AddonContext): ClusterAddon[] {
  const asked = (name: AddonName): boolean => addons[name] !== undefined && addons[name] !== false;
  const first = CLUSTER_ADDONS.filter((addon) => {
    const replaced = addon.replacedBy !== undefined && asked(addon.replacedBy);
    return addons[addon.name] === undefined ? addon.enabled(context) && !replaced : asked(addon.name);
  });
  const needed = new Set(first.flatMap(({ name, after }) => (asked(name) ? after : [])));
  return CLUSTER_ADDONS.filter((addon) => {
    return first.includes(addon) || (needed.has(addon.name) && addons[addon.name] !== false);
  });
}

function checkNames(name: string, { addons = {} }: ClusterAddonsArgs): void {
  const unknown = Object.keys(addons).find((given) => !ADDON_NAMES.some((known) => known === given));
  if (unknown === undefined) return;
  throw new ArgumentError({
    component: `ClusterAddons ${JSON.stringify(name)}`,
    path: "addons",
    given: unknown,
    allowed: ADDON_NAMES.join(", "),
    choices: ADDON_NAMES,
  });
}
