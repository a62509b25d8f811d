import { labelsOf, nameOf } from "../kubernetes/objects";
import { UNKNOWN, type RuleResource } from "../rule";
import { traitOf } from "./identity";

/**
 * The name by which a resource is told from those of other workloads: parts of one release, such as a server and its
 * worker, share it.
 *
 * @returns undefined when it is not known, or the resource is one of AWS that does not say.
 */
function workloadNameOf(resource: RuleResource): string | undefined {
  if (!resource.type.startsWith("kubernetes:")) return known(traitOf(resource, "workload"));
  const labels = labelsOf(resource);
  const instance = labels === UNKNOWN ? UNKNOWN : labels["app.kubernetes.io/instance"];
  if (instance === UNKNOWN) return undefined;
  return typeof instance === "string" ? instance : known(traitOf(resource, "workload") ?? nameOf(resource));
}

function known(name: string | undefined | typeof UNKNOWN): string | undefined {
  return name === UNKNOWN ? undefined : name;
}

/** Something that workloads use, with the resources that do, by the workload's name. */
export class Users {
  private readonly byThing = new Map<string, Map<string, RuleResource[]>>();

  add(thing: string, resource: RuleResource): void {
    const workload = workloadNameOf(resource);
    if (workload === undefined) return;
    const users = this.byThing.get(thing) ?? new Map<string, RuleResource[]>();
    this.byThing.set(thing, users.set(workload, [...(users.get(workload) ?? []), resource]));
  }

  /** Things that several workloads use. */
  shared(): { thing: string; workloads: string[]; resources: RuleResource[] }[] {
    return [...this.byThing]
      .filter(([, users]) => users.size > 1)
      .map(([thing, users]) => ({ thing, workloads: [...users.keys()].sort(), resources: [...users.values()].flat() }));
  }
}
