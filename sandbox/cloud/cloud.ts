import { zonesOf } from "../models/aws";
import type { CloudResource, CloudView } from "../models/model";
import { ec2IdsIn } from "./ec2Ids";
import { RANDOM, type Entropy } from "./entropy";

/** A resource of the cloud with what the sandbox remembers about it beside its properties. */
export interface StoredResource extends CloudResource {
  /** The program's name for it, as an audit log would record who made it. */
  readonly urn?: string;
  /** What makes it unique in the account, where its model says so. */
  readonly key?: string;
  /** ISO 8601. */
  readonly createdAt?: string;
}

/** What changes in the cloud. */
export type Change =
  | { readonly op: "put"; readonly resource: StoredResource }
  | { readonly op: "remove"; readonly type: string; readonly id: string };

/** Where changes are written before they count. */
export interface ChangeLog {
  append(change: Change): void;
}

interface Account {
  /** Twelve digits. */
  accountId: string;
  /** The region of providers that are configured with none. */
  region: string;
}

export interface CloudOptions extends Account {
  /** Default: nothing is written anywhere. */
  log?: ChangeLog;
  /** What exists already. */
  resources?: Iterable<StoredResource>;
  /** Default: random. */
  entropy?: Entropy;
}

/** The simulated account: every resource, found by type, id, ARN and key. Each change is logged before it takes effect. */
export class Cloud {
  readonly accountId: string;
  readonly region: string;
  private readonly entropy: Entropy;
  private readonly log: ChangeLog | undefined;
  private readonly byType = new Map<string, Map<string, StoredResource>>();
  private readonly byArn = new Map<string, StoredResource>();
  private readonly byKey = new Map<string, StoredResource>();
  private readonly ec2Ids = new Map<string, number>();

  constructor({ accountId, region, log, resources = [], entropy = RANDOM }: CloudOptions) {
    this.accountId = accountId;
    this.region = region;
    this.entropy = entropy;
    this.log = log;
    for (const resource of resources) this.index(resource);
  }

  *all(): Generator<StoredResource> {
    for (const resources of this.byType.values()) yield* resources.values();
  }

  ofType(type: string): StoredResource[] {
    return [...(this.byType.get(type)?.values() ?? [])];
  }

  find(type: string, id: string): StoredResource | undefined {
    return this.byType.get(type)?.get(id);
  }

  findByArn(arn: string): StoredResource | undefined {
    return this.byArn.get(arn);
  }

  findByKey(type: string, key: string): StoredResource | undefined {
    return this.byKey.get(keyOf(type, key));
  }

  /** Whether something in the cloud was given this EC2-style id when it was made. */
  hasEc2Id(id: string): boolean {
    return this.ec2Ids.has(id);
  }

  /** Adds a resource, or replaces the one of the same type and id. */
  put(resource: StoredResource): void {
    this.log?.append({ op: "put", resource });
    this.forget(resource.type, resource.id);
    this.index(resource);
  }

  remove(type: string, id: string): void {
    if (this.find(type, id) === undefined) return;
    this.log?.append({ op: "remove", type, id });
    this.forget(type, id);
  }

  /** What a model sees of the account, from one region; `hidden` resources are about to go and are left out. */
  view(region = this.region, hidden?: ReadonlySet<CloudResource>): CloudView {
    const visible = (resource: StoredResource | undefined) =>
      resource !== undefined && hidden?.has(resource) ? undefined : resource;
    return {
      partition: "aws",
      accountId: this.accountId,
      region,
      zones: zonesOf(region),
      ofType: (type) => this.ofType(type).filter((resource) => visible(resource) !== undefined),
      find: (type, id) => visible(this.find(type, id)),
      findByArn: (arn) => visible(this.findByArn(arn)),
      hex: (digits) => this.entropy.hex(digits),
      alphanumeric: (length) => this.entropy.alphanumeric(length),
      now: () => new Date().toISOString(),
    };
  }

  private index(resource: StoredResource): void {
    const { type, id, key } = resource;
    const siblings = this.byType.get(type);
    if (siblings === undefined) this.byType.set(type, new Map([[id, resource]]));
    else siblings.set(id, resource);
    if (typeof resource.outputs.arn === "string") this.byArn.set(resource.outputs.arn, resource);
    if (key !== undefined) this.byKey.set(keyOf(type, key), resource);
    for (const ec2Id of madeIds(resource)) this.ec2Ids.set(ec2Id, (this.ec2Ids.get(ec2Id) ?? 0) + 1);
  }

  private forget(type: string, id: string): void {
    const resource = this.find(type, id);
    if (resource === undefined) return;
    this.byType.get(type)?.delete(id);
    const { arn } = resource.outputs;
    if (typeof arn === "string" && this.byArn.get(arn) === resource) this.byArn.delete(arn);
    if (resource.key !== undefined && this.byKey.get(keyOf(type, resource.key)) === resource) {
      this.byKey.delete(keyOf(type, resource.key));
    }
    for (const ec2Id of madeIds(resource)) {
      const count = (this.ec2Ids.get(ec2Id) ?? 0) - 1;
      if (count > 0) this.ec2Ids.set(ec2Id, count);
      else this.ec2Ids.delete(ec2Id);
    }
  }
}

function keyOf(type: string, key: string): string {
  return `${type} ${key}`;
}

/** The EC2-style ids that came into being with a resource: its own and those of its outputs that are not just inputs. */
function madeIds({ id, inputs, outputs }: StoredResource): Set<string> {
  const made = new Set<string>();
  for (const { id: each } of ec2IdsIn({ id, outputs })) made.add(each);
  for (const { id: each } of ec2IdsIn(inputs)) if (each !== id) made.delete(each);
  return made;
}
