import type { CloudResource } from "../models/model";

/** Where the sandbox keeps its Kubernetes objects between runs. `outputs` of a resource is the live object. */
export interface ObjectStore {
  /** Every stored resource; those of other providers may be among them. */
  all(): readonly CloudResource[];
  /** Adds a resource or replaces the one of the same type and id. */
  put(resource: CloudResource): void;
  remove(type: string, id: string): void;
}

/** A store that lives as long as the process. */
export class MemoryObjectStore implements ObjectStore {
  private readonly resources = new Map<string, CloudResource>();

  all(): readonly CloudResource[] {
    return [...this.resources.values()];
  }

  put(resource: CloudResource): void {
    this.resources.set(`${resource.type} ${resource.id}`, resource);
  }

  remove(type: string, id: string): void {
    this.resources.delete(`${type} ${id}`);
  }
}
