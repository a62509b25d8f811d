import type { Child, Component } from "../component";
import { Flow } from "../flow";

/** The storage classes that the program asks for: a volume type, or a map of classes by name. */
export async function storageClasses(
  component: Component,
  provider: Flow,
  dependsOn: readonly Flow[],
): Promise<Record<string, Child>> {
  const asked = component.input("storageClasses");
  const classes =
    typeof asked.value === "string" ? Flow.of({ [asked.value]: { type: asked.value, default: true } }) : asked;
  const names = typeof classes.value === "object" && classes.value !== null ? Object.keys(classes.value) : [];
  const children = await Promise.all(
    names.map(async (name) => {
      const inputs = inputsOf(classes.get(name));
      const full = `${component.name.toLowerCase()}-${name}`;
      return [
        name,
        await component.resource("kubernetes:storage.k8s.io/v1:StorageClass", full, inputs, { provider, dependsOn }),
      ] as const;
    }),
  );
  return Object.fromEntries(children);
}

function inputsOf(args: Flow): Record<string, unknown> {
  const isDefault = args.get("default").value === true;
  const defaultNote = { "storageclass.kubernetes.io/is-default-class": "true" };
  const metadata = args.get("metadata");
  const annotations = {
    ...(metadata.get("annotations").value as object | undefined),
    ...(isDefault ? defaultNote : {}),
  };
  return {
    allowVolumeExpansion: args.get("allowVolumeExpansion"),
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: {
      ...(metadata.value as object | undefined),
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    },
    mountOptions: args.get("mountOptions"),
    parameters: {
      encrypted: args.get("encrypted").or(true).map(String),
      iopsPerGB: textOf(args.get("iopsPerGb")),
      kmsKeyId: args.get("kmsKeyId"),
      type: args.get("type"),
      zones: args.get("zones").map((zones) => (Array.isArray(zones) ? zones.join(", ") : undefined)),
    },
    provisioner: "kubernetes.io/aws-ebs",
    reclaimPolicy: args.get("reclaimPolicy"),
    volumeBindingMode: args.get("volumeBindingMode"),
  };
}

function textOf(flow: Flow): Flow {
  return flow.map((value) => (value === undefined || value === null ? undefined : String(value)));
}
