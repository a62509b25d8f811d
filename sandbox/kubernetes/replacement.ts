import { groupOf, type KindReference } from "./kubernetesObject";

/** Fields whose change gives an object another identity. */
const IDENTITY = ["kind", "metadata.name", "metadata.namespace"];

const POD_FIELDS_THAT_MAY_CHANGE = ["spec.activeDeadlineSeconds", "spec.tolerations"];

interface ReplacementRule {
  /** Paths, and everything below them, that the server cannot change in place; `[]` steps into a list. */
  readonly replaceOn: readonly string[];
  /** Exceptions below `replaceOn`. */
  readonly except?: readonly string[];
}

/**
 * Per group and kind, what pulumi-kubernetes replaces (source: provider/pkg/provider/diff.go of pulumi-kubernetes v4),
 * plus
 * fields that the API reference declares immutable and for which an update could only fail.
 */
const RULES: Readonly<Record<string, ReplacementRule>> = {
  "/ConfigMap": { replaceOn: ["data", "binaryData", "immutable"] },
  "/Secret": { replaceOn: ["data", "stringData", "type", "immutable"] },
  "/Service": { replaceOn: ["spec.clusterIP"] },
  "/Pod": { replaceOn: ["spec"], except: POD_FIELDS_THAT_MAY_CHANGE },
  "/PersistentVolume": {
    replaceOn: ["spec"],
    except: ["spec.capacity", "spec.persistentVolumeReclaimPolicy", "spec.claimRef", "spec.mountOptions"],
  },
  "/PersistentVolumeClaim": { replaceOn: ["spec"] },
  "/ResourceQuota": { replaceOn: ["spec.scopes"] },
  "apps/Deployment": { replaceOn: ["spec.selector"] },
  "apps/DaemonSet": { replaceOn: ["spec.selector"] },
  "apps/ReplicaSet": { replaceOn: ["spec.selector"] },
  "apps/StatefulSet": {
    replaceOn: [
      "spec.podManagementPolicy",
      "spec.revisionHistoryLimit",
      "spec.selector",
      "spec.serviceName",
      "spec.volumeClaimTemplates",
    ],
  },
  "batch/Job": { replaceOn: ["spec.completions", "spec.parallelism", "spec.selector", "spec.template"] },
  "rbac.authorization.k8s.io/RoleBinding": { replaceOn: ["roleRef"] },
  "rbac.authorization.k8s.io/ClusterRoleBinding": { replaceOn: ["roleRef"] },
  "storage.k8s.io/StorageClass": {
    replaceOn: ["parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"],
  },
  "storage.k8s.io/CSIDriver": { replaceOn: ["spec.attachRequired", "spec.fsGroupPolicy", "spec.volumeLifecycleModes"] },
  "storage.k8s.io/VolumeAttributesClass": { replaceOn: ["driverName", "parameters"] },
  "scheduling.k8s.io/PriorityClass": { replaceOn: ["value", "preemptionPolicy"] },
  "node.k8s.io/RuntimeClass": { replaceOn: ["handler"] },
  "networking.k8s.io/IngressClass": { replaceOn: ["spec.controller"] },
  "apiextensions.k8s.io/CustomResourceDefinition": { replaceOn: ["spec.group", "spec.scope"] },
  "gateway.networking.k8s.io/GatewayClass": { replaceOn: ["spec.controllerName"] },
};

/** What the provider's configuration says of kinds whose data may change in place. */
export interface Mutability {
  configMaps: boolean;
  secrets: boolean;
}

/** Those of `changed` that force a replacement of an object of `kind`. */
export function replacingPaths(
  kind: KindReference,
  changed: readonly string[],
  mutable: Mutability,
  isPatch = false,
): string[] {
  const rule = isPatch ? undefined : RULES[`${groupOf(kind.apiVersion)}/${kind.kind}`];
  const inPlace = (kind.kind === "ConfigMap" && mutable.configMaps) || (kind.kind === "Secret" && mutable.secrets);
  const replaceOn = [...IDENTITY, ...(inPlace ? ["immutable", "type"] : (rule?.replaceOn ?? []))];
  const except = rule?.except ?? [];
  return changed.filter((path) => {
    const general = path.replace(/\[\d+\]/g, "[]");
    return replaceOn.some((prefix) => touches(general, prefix)) && !except.some((prefix) => isBelow(general, prefix));
  });
}

/** Whether a change at `path` concerns `prefix`: it is the same, below it, or a whole that contains it. */
function touches(path: string, prefix: string): boolean {
  return isBelow(path, prefix) || isBelow(prefix, path);
}

function isBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}.`) || path.startsWith(`${prefix}[`);
}
