import type { Problem } from "../foundation/schema";
import type { ResourceType } from "./resources/resourceType";
import { differenceOf, pointer, resourceUid, type ScoreResource, type ScoreWorkload } from "./score";

/** Annotation of a shared resource that names the workload whose stack declares it. */
const OWNER_ANNOTATION = "plinth.dev/owner";

/** The workload that declares a resource: the one its annotation names, else the one whose file it stands in. */
export function ownerOf(workload: ScoreWorkload, resource: ScoreResource): string {
  return (resource.id === undefined ? undefined : resource.annotations[OWNER_ANNOTATION]) ?? workload.name;
}

interface Sharing {
  /** Names of the workloads whose stacks must be up before a workload's own, by workload. Without those that need none. */
  after: Record<string, string[]>;
  problems: Problem[];
}

interface Use {
  workload: ScoreWorkload;
  key: string;
  resource: ScoreResource;
}

/** Who owns the resources that several workloads share by `id`, and what is wrong between their files. */
export function sharedResourcesOf(
  workloads: readonly ScoreWorkload[],
  types: ReadonlyMap<string, ResourceType>,
): Sharing {
  const sharing: Sharing = { after: {}, problems: [] };
  const uses = new Map<string, Use[]>();
  for (const workload of workloads) {
    for (const [key, resource] of Object.entries(workload.resources)) {
      const type = types.get(resource.type);
      if (resource.id === undefined || type === undefined || type.declaresNothing === true) continue;
      const uid = resourceUid(workload.name, key, resource);
      uses.set(uid, [...(uses.get(uid) ?? []), { workload, key, resource }]);
      const owner = ownerOf(workload, resource);
      if (owner === workload.name) continue;
      sharing.after[workload.name] = [...new Set([...(sharing.after[workload.name] ?? []), owner])];
    }
  }
  for (const [uid, users] of uses) sharing.problems.push(...disagreements(uid, users));
  sharing.problems.push(...waitingCycles(sharing.after, workloads));
  return sharing;
}

function disagreements(uid: string, uses: readonly Use[]): Problem[] {
  const [first, ...others] = uses as [Use, ...Use[]];
  return others.flatMap(({ workload, key, resource }) => {
    if (workload === first.workload) return [];
    const at = pointer("/resources", key);
    const place = first.workload.source.problem(pointer("/resources", first.key), "");
    const difference = differenceOf(first.resource, resource);
    if (difference !== undefined) {
      const message = `${uid} is shared with ${place.file}:${place.line}, where its ${difference} differ`;
      return [workload.source.problem(at, message)];
    }
    if (OWNER_ANNOTATION in resource.annotations) return [];
    const message =
      `${uid} is shared with ${place.file}:${place.line} and nobody owns it: ` +
      `name the workload that declares it in metadata.annotations, in each file: ${OWNER_ANNOTATION}: ${first.workload.name}`;
    return [workload.source.problem(at, message)];
  });
}

/** Workloads that wait for each other's shared resources could never be brought up. */
function waitingCycles(after: Record<string, string[]>, workloads: readonly ScoreWorkload[]): Problem[] {
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (after[from] ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  const stuck = workloads.find(({ name }) => reaches(name, name, new Set()));
  if (stuck === undefined) return [];
  const message = `workloads own shared resources that each other needs: ${stuck.name} waits for ${after[stuck.name]?.join(", ")}`;
  return [stuck.source.problem("/resources", message)];
}
