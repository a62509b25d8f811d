import * as pulumi from "@pulumi/pulumi";
import { type PlaceholderScope, resolveParams } from "./resolveText";
import type {
  OutputValue,
  ProvisionedResource,
  ResourceContext,
  ResourceType,
  SharedResource,
} from "./resources/resourceType";
import { inDependencyOrder, resourceUid, type ScoreResource } from "./score";
import { ownerOf } from "./sharedResources";

/** What another workload's stack declared and shares, by `resourceUid`. */
export type SharedResources = Readonly<Record<string, SharedResource>>;

/** What every resource of a workload is declared with. */
export type ProvisioningScope = Omit<ResourceContext, "name" | "prefix" | "identity" | "resource" | "params"> & {
  types: ReadonlyMap<string, ResourceType>;
  shared: SharedResources;
};

/** The resources of a workload by their keys, and where placeholders find their outputs. */
export interface WorkloadResources {
  provisioned: ReadonlyMap<string, ProvisionedResource>;
  placeholders: PlaceholderScope;
  /** Those that this workload owns and others may share, by `resourceUid`. */
  owned: SharedResources;
}

/** Declares the resources of a Score file, each after those that its params refer to. */
export function provisionResources(scope: ProvisioningScope): WorkloadResources {
  const { workload } = scope;
  const provisioned = new Map<string, ProvisionedResource>();
  const owned: Record<string, SharedResources[string]> = {};
  const placeholders: PlaceholderScope = {
    metadata: workload.metadata,
    outputOf: (resource, output) => outputOf(provisioned.get(resource), resource, output),
  };
  for (const name of inDependencyOrder(workload)) {
    const resource = workload.resources[name] as ScoreResource;
    const uid = resourceUid(workload.name, name, resource);
    const type = scope.types.get(resource.type) as ResourceType;
    const own = type.declaresNothing === true || ownerOf(workload, resource) === workload.name;
    const twin = sameResource(name, uid, scope, provisioned);
    const context = () => contextOf(name, resource, scope, placeholders);
    const declared = twin ?? (own ? type.provision(context()) : borrowed(uid, type, context(), scope));
    provisioned.set(name, declared);
    if (resource.id === undefined || type.declaresNothing === true || !own || typeof declared.outputs === "function")
      continue;
    const { outputs, statements, egress } = declared;
    owned[uid] = { outputs, ...(statements && { statements }), ...(egress && { egress }) };
  }
  return { provisioned, placeholders, owned };
}

/** Two entries of one file with the same id are one resource. */
function sameResource(
  name: string,
  uid: string,
  { workload }: ProvisioningScope,
  provisioned: ReadonlyMap<string, ProvisionedResource>,
): ProvisionedResource | undefined {
  const twin = Object.entries(workload.resources).find(
    ([other, resource]) =>
      other !== name && provisioned.has(other) && resourceUid(workload.name, other, resource) === uid,
  );
  return twin && provisioned.get(twin[0]);
}

function contextOf(
  name: string,
  resource: ScoreResource,
  { types: _types, shared: _shared, ...common }: ProvisioningScope,
  placeholders: PlaceholderScope,
): ResourceContext {
  const params = Object.entries(resource.params).map(([key, value]) => [key, resolveParams(value, placeholders)]);
  const identity = resource.id === undefined ? { workload: common.workload.name, name } : { id: resource.id };
  const prefix = `${common.workload.name}-${name}`;
  return {
    ...common,
    name,
    prefix,
    identity,
    resource,
    params: Object.fromEntries(params) as ResourceContext["params"],
  };
}

function borrowed(
  uid: string,
  type: ResourceType,
  context: ResourceContext,
  scope: ProvisioningScope,
): ProvisionedResource {
  const shared = scope.shared[uid];
  if (type.borrow !== undefined) return type.borrow(context, shared);
  if (shared !== undefined) return shared;
  const { workload, name, resource } = context;
  const owner = JSON.stringify(ownerOf(workload, resource));
  throw new pulumi.RunError(
    `${workload.file}: resources.${name} belongs to the workload ${owner}, which does not share ${uid}: bring ${owner} up first`,
  );
}

function outputOf(resource: ProvisionedResource | undefined, name: string, output: string): OutputValue {
  const outputs = resource?.outputs;
  const value = typeof outputs === "function" ? outputs(output) : outputs?.[output];
  if (value !== undefined) return value;
  throw new pulumi.RunError(
    `\${resources.${name}.${output}} has no value: its resource type declares the output and gives none`,
  );
}
