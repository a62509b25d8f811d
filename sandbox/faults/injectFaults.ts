import type { Cloud } from "../cloud/cloud";
import { valuesAt } from "../cloud/paths";
import { CloudError, type Properties } from "../models/model";
import type { SimulatedProvider } from "../providers/provider";
import { crash } from "./crash";
import type { Faults } from "./faults";

/** Attempts that the AWS provider makes before it gives up. */
const DEFAULT_MAX_ATTEMPTS = 25;
/** First pause of the SDK's back-off, doubled each time up to the longest; shortened, so that simulated waiting stays short. */
const FIRST_PAUSE_MILLISECONDS = 2;
const LONGEST_PAUSE_MILLISECONDS = 50;

const SUBNETS = [
  "subnetId",
  "subnetIds[]",
  "vpcConfig.subnetIds[]",
  "vpcZoneIdentifiers[]",
  "brokerNodeGroupInfo.clientSubnets[]",
];
const INSTANCE_TYPES = ["instanceType", "instanceTypes[]", "brokerNodeGroupInfo.instanceType"];

/** The faults of a run, with what has happened so far. One for all providers: counters are the account's. */
export class FaultInjector {
  private operations = 0;
  private readonly throttled = new Map<object, number>();

  constructor(
    private readonly faults: Faults,
    private readonly cloud: Cloud,
    private readonly kill: () => void = crash,
  ) {}

  /** Makes the faults happen on a provider. */
  inject(provider: SimulatedProvider): SimulatedProvider {
    const create = provider.create.bind(provider);
    const update = provider.update.bind(provider);
    const remove = provider.delete.bind(provider);
    provider.create = (request) => this.around(request.type, request.inputs, () => create(request));
    provider.update = (request) => this.around(request.type, request.newInputs, () => update(request));
    provider.delete = (request) => this.around(request.type, request.outputs, () => remove(request));
    return provider;
  }

  private async around<T>(type: string, inputs: Properties, make: () => Promise<T>): Promise<T> {
    await this.wait(type);
    await this.throttle(type);
    this.requireZones(inputs);
    this.requireCapacity(inputs);
    const isLast = this.operations >= (this.faults.crash?.afterOperations ?? Infinity);
    if (isLast && this.faults.crash?.when === "before") this.kill();
    const made = await make();
    if (isLast) this.kill();
    this.operations++;
    return made;
  }

  private async wait(type: string): Promise<void> {
    const delays = (this.faults.latency ?? []).filter((each) => each.type === undefined || each.type === type);
    const milliseconds = delays.reduce((sum, each) => sum + each.milliseconds, 0);
    if (milliseconds > 0) await pause(milliseconds);
  }

  /** Asks again while it is throttled, as the SDK does, and fails past the SDK's limit. */
  private async throttle(type: string): Promise<void> {
    const rule = this.faults.throttling?.find((each) => each.type === undefined || each.type === type);
    if (rule === undefined) return;
    const { times, maxAttempts = DEFAULT_MAX_ATTEMPTS } = rule;
    for (let attempt = 1; this.count(rule) <= times; attempt++) {
      if (attempt >= maxAttempts) {
        throw new CloudError(
          "ThrottlingException",
          `Rate exceeded: exceeded maximum number of attempts, ${maxAttempts}`,
        );
      }
      await pause(Math.min(LONGEST_PAUSE_MILLISECONDS, FIRST_PAUSE_MILLISECONDS * 2 ** attempt));
    }
  }

  private count(rule: object): number {
    const count = (this.throttled.get(rule) ?? 0) + 1;
    this.throttled.set(rule, count);
    return count;
  }

  private requireZones(inputs: Properties): void {
    const down = zonesIn(inputs, this.cloud).find((zone) => this.faults.zoneOutage?.includes(zone));
    if (down === undefined) return;
    throw new CloudError("InternalError", `An internal error has occurred in availability zone ${down}`);
  }

  private requireCapacity(inputs: Properties): void {
    const types = INSTANCE_TYPES.flatMap((path) => valuesAt(inputs, path));
    const zones = zonesIn(inputs, this.cloud);
    const rule = this.faults.insufficientCapacity?.find(
      (each) =>
        types.includes(each.instanceType) &&
        (each.zones === undefined || each.zones.some((zone) => zones.includes(zone))),
    );
    if (rule === undefined) return;
    const where = rule.zones === undefined ? "the region" : rule.zones.join(", ");
    throw new CloudError(
      "InsufficientInstanceCapacity",
      `We currently do not have sufficient ${rule.instanceType} capacity in ${where}`,
    );
  }
}

function zonesIn(inputs: Properties, cloud: Cloud): string[] {
  const zones = ["availabilityZone", "availabilityZones[]"].flatMap((path) => valuesAt(inputs, path));
  const subnets = SUBNETS.flatMap((path) => valuesAt(inputs, path));
  const ofSubnets = subnets.map((id) => cloud.find("aws:ec2/subnet:Subnet", String(id))?.outputs.availabilityZone);
  return [...zones, ...ofSubnets].filter((zone): zone is string => typeof zone === "string");
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
