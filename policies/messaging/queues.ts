import { dependenciesOf, mayReferToUnknown, naming, ofTypes } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";
import { at, property } from "../values/read";

export const QUEUE = "aws:sqs/queue:Queue";
const REDRIVE = "aws:sqs/redrivePolicy:RedrivePolicy";
const ALLOW = "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy";

/** Queues, and what says from outside where their messages go when nobody can handle them. */
export const QUEUE_TYPES: readonly string[] = [QUEUE, REDRIVE, ALLOW];

/** Properties of a queue that name it. */
export const QUEUE_IDENTIFIERS: readonly string[] = ["arn", "url", "id"];

const DEAD_LETTER_NAME = /(^|[-_.])(dlq|dead[-_]?letters?)([-_.]|$)/i;

/** Which queues hand messages on to which that nobody could handle. */
export interface DeadLetters {
  /** Queues that have a redrive policy, each with the queue of the stack that it names. */
  sources: ReadonlyMap<RuleResource, RuleResource | undefined>;
  /** Queues that dead letters go to, or that are called so. */
  targets: ReadonlySet<RuleResource>;
  /** A redrive policy is for a queue that is not known yet: it may be any. */
  uncertain: boolean;
}

export function deadLettersOf(resources: readonly RuleResource[]): DeadLetters {
  const queues = ofTypes(resources, [QUEUE]);
  const policies = ofTypes(resources, [REDRIVE]);
  const outside = naming(policies, "queueUrl", queues, QUEUE_IDENTIFIERS);
  const byName = queuesByName(queues);
  const sources = new Map<RuleResource, RuleResource | undefined>();
  for (const queue of queues) {
    const holder = [queue, ...(outside.get(queue) ?? [])].find(hasRedrivePolicy);
    if (holder !== undefined) sources.set(queue, targetOf(holder, queue, byName));
  }
  return {
    sources,
    targets: new Set([
      ...[...sources.values()].filter((target) => target !== undefined),
      ...receivers(resources, queues),
    ]),
    uncertain: policies.some((policy) => mayReferToUnknown(policy, "queueUrl")),
  };
}

function queuesByName(queues: readonly RuleResource[]): ReadonlyMap<unknown, RuleResource> {
  return new Map(queues.flatMap((queue) => [[queue.urn, queue] as const, [property(queue, "arn"), queue] as const]));
}

function hasRedrivePolicy(holder: RuleResource): boolean {
  const policy = property(holder, "redrivePolicy");
  return policy === UNKNOWN || targetArn(policy) !== undefined;
}

function targetOf(
  holder: RuleResource,
  queue: RuleResource,
  byName: ReadonlyMap<unknown, RuleResource>,
): RuleResource | undefined {
  const arn = targetArn(property(holder, "redrivePolicy"));
  const names = [...(typeof arn === "string" ? [arn] : []), ...dependenciesOf(holder, "redrivePolicy")];
  return names.map((name) => byName.get(name)).find((target) => target !== undefined && target !== queue);
}

/** The queue that a redrive policy names, given as JSON or as an object. */
function targetArn(policy: unknown): unknown {
  const arn = at(typeof policy === "string" ? parsed(policy) : policy, "deadLetterTargetArn");
  return arn === "" ? undefined : arn;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Queues that let others send them their dead letters, or are called so. */
function receivers(resources: readonly RuleResource[], queues: readonly RuleResource[]): RuleResource[] {
  const allowed = naming(ofTypes(resources, [ALLOW]), "queueUrl", queues, QUEUE_IDENTIFIERS);
  return queues.filter(
    (queue) =>
      allowed.has(queue) ||
      property(queue, "redriveAllowPolicy") !== undefined ||
      [queue.name, property(queue, "name")].some((name) => typeof name === "string" && DEAD_LETTER_NAME.test(name)),
  );
}
