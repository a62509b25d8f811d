import { RegisterResourceRequest, type RegisterResourceResponse } from "@pulumi/pulumi/proto/resource_pb";
import { ConstructResponse, type ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import { UNKNOWN } from "../providers/provider";
import { RESOURCE, SIGNATURE } from "../server/values/signatures";
import { sdkVersion } from "../server/sdkVersion";
import { Flow } from "./flow";
import { flowsOf } from "./inputs";
import { Monitor, wireOf } from "./monitor";

/** How a child is registered. */
export interface ChildOptions {
  parent?: Child;
  dependsOn?: readonly Flow[];
  ignoreChanges?: readonly string[];
  /** Reference of the provider; by default the one that the component was given for the package. */
  provider?: Flow;
}

/** A resource that a component registered. */
export interface Child {
  readonly urn: string;
  readonly id: Flow;
  /** The resource itself, as a value. */
  readonly self: Flow;
  output(name: string): Flow;
}

/** A remote component while it is being constructed. */
export class Component {
  readonly self: Child;

  private constructor(
    readonly name: string,
    readonly inputs: Readonly<Record<string, Flow>>,
    private readonly monitor: Monitor,
    private readonly request: ConstructRequest,
    urn: string,
  ) {
    this.self = childOf(urn, undefined, {}, false);
  }

  /** Registers the component itself, as the program declared it. */
  static async begin(request: ConstructRequest): Promise<Component> {
    const monitor = new Monitor(request.getMonitorendpoint());
    const registration = new RegisterResourceRequest();
    registration.setType(request.getType());
    registration.setName(request.getName());
    registration.setParent(request.getParent());
    copyOptions(request, registration);
    for (const [name, reference] of request.getProvidersMap().entries()) {
      registration.getProvidersMap().set(name, reference);
    }
    const response = await monitor.register(accepting(registration));
    return new Component(request.getName(), flowsOf(request), monitor, request, response.getUrn());
  }

  input(name: string): Flow {
    return this.inputs[name] ?? Flow.of(undefined);
  }

  /** The provider that the component was given for a package, as a reference. */
  providerOf(packageName: string): string | undefined {
    return this.request.getProvidersMap().get(packageName);
  }

  /** Registers a resource under the component, or under another child. */
  async resource(
    type: string,
    name: string,
    inputs: Record<string, unknown>,
    options: ChildOptions = {},
  ): Promise<Child> {
    const flows = Object.fromEntries(
      Object.entries(inputs)
        .map(([property, value]) => [property, Flow.from(value)] as const)
        .filter(([, flow]) => flow.isGiven),
    );
    const registration = this.registration(type, name, options, Object.values(flows));
    registration.setCustom(true);
    registration.setObject(wireOf(flows));
    registration.setIgnorechangesList([...(options.ignoreChanges ?? [])]);
    for (const [property, { urns }] of Object.entries(flows)) {
      const dependencies = new RegisterResourceRequest.PropertyDependencies();
      dependencies.setUrnsList([...urns]);
      registration.getPropertydependenciesMap().set(property, dependencies);
    }
    this.setProvider(registration, type, options.provider);
    const response = await this.monitor.register(accepting(registration));
    return childOf(response.getUrn(), response.getId(), outputsOf(response), this.request.getDryrun());
  }

  /** Registers a component of its own under this one. */
  async component(type: string, name: string, options: ChildOptions = {}): Promise<Child> {
    const response = await this.monitor.register(accepting(this.registration(type, name, options, [])));
    await this.monitor.registerOutputs(response.getUrn(), wireOf({}));
    return childOf(response.getUrn(), undefined, {}, false);
  }

  /** Asks a look-up; unknown as long as an argument is. */
  async invoke(token: string, args: Record<string, unknown>): Promise<Flow> {
    const asked = Flow.from(args);
    if (!asked.isKnown) return Flow.of(UNKNOWN, { urns: asked.urns });
    const packageName = token.split(":")[0]!;
    const provider = this.providerOf(packageName) ?? "";
    const response = await this.monitor.invoke(token, asked.value as never, provider, sdkVersion(packageName));
    const [failure] = response.getFailuresList();
    if (failure !== undefined) throw new Error(`${token}: ${failure.getReason()}`);
    return Flow.of(response.getReturn()?.toJavaScript(), { urns: asked.urns });
  }

  /** Ends the construction with the component's outputs. */
  async end(outputs: Record<string, unknown>): Promise<ConstructResponse> {
    const flows = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, Flow.from(value)] as const));
    const given = Object.fromEntries(Object.entries(flows).filter(([, flow]) => flow.isGiven));
    await this.monitor.registerOutputs(this.self.urn, wireOf(given));
    const response = new ConstructResponse();
    response.setUrn(this.self.urn);
    response.setState(wireOf(given));
    for (const [name, { urns }] of Object.entries(given)) {
      const dependencies = new ConstructResponse.PropertyDependencies();
      dependencies.setUrnsList([...urns]);
      response.getStatedependenciesMap().set(name, dependencies);
    }
    return response;
  }

  close(): void {
    this.monitor.close();
  }

  private registration(
    type: string,
    name: string,
    options: ChildOptions,
    inputs: readonly Flow[],
  ): RegisterResourceRequest {
    const { parent = this.self, dependsOn = [] } = options;
    const registration = new RegisterResourceRequest();
    registration.setType(type);
    registration.setName(name);
    registration.setParent(parent.urn);
    registration.setDependenciesList([...new Set([...dependsOn, ...inputs].flatMap(({ urns }) => [...urns]))]);
    return registration;
  }

  private setProvider(registration: RegisterResourceRequest, type: string, own: Flow | undefined): void {
    const provider = own === undefined ? this.providerOf(packageOf(type)) : String(own.value);
    if (provider === undefined || type.startsWith("pulumi:")) registration.setVersion(sdkVersion(packageOf(type)));
    else registration.setProvider(provider);
  }
}

/** `aws` of `aws:ec2/vpc:Vpc`, `kubernetes` of `pulumi:providers:kubernetes`. */
function packageOf(type: string): string {
  const [packageName, , kind] = type.split(":");
  return packageName === "pulumi" ? kind! : packageName!;
}

function copyOptions(request: ConstructRequest, registration: RegisterResourceRequest): void {
  registration.setDependenciesList(request.getDependenciesList());
  registration.setAliasesList(request.getAliasesList());
  registration.setAliasspecs(true);
  if (request.hasProtect()) registration.setProtect(request.getProtect()!);
  if (request.hasRetainondelete()) registration.setRetainondelete(request.getRetainondelete()!);
  registration.setDeletedwith(request.getDeletedwith());
  registration.setIgnorechangesList(request.getIgnorechangesList());
  registration.setReplaceonchangesList(request.getReplaceonchangesList());
}

function accepting(registration: RegisterResourceRequest): RegisterResourceRequest {
  registration.setAcceptsecrets(true);
  registration.setAcceptresources(true);
  registration.setSupportspartialvalues(true);
  return registration;
}

function outputsOf(response: RegisterResourceResponse): Record<string, unknown> {
  return flowsOf({ getInputs: () => response.getObject() }) as Record<string, unknown>;
}

function childOf(urn: string, id: string | undefined, outputs: Record<string, unknown>, isPreview: boolean): Child {
  const urns = [urn];
  const known = id === undefined ? undefined : id === "" ? UNKNOWN : id;
  const reference = { [SIGNATURE]: RESOURCE, urn, packageVersion: "", ...(known === undefined ? {} : { id: known }) };
  return {
    urn,
    id: Flow.of(known, { urns }),
    self: Flow.of(reference, { urns }),
    output: (name) => {
      const flow = outputs[name] instanceof Flow ? outputs[name].after(urns) : Flow.of(undefined, { urns });
      return flow.value === undefined && isPreview ? Flow.of(UNKNOWN, { urns }) : flow;
    },
  };
}
