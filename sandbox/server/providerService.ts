import type { sendUnaryData, ServerUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import { changedPaths } from "../providers/changedPaths";
import type { SimulatedProvider } from "../providers/provider";
import { refusalOf } from "./refusal";
import { Sessions } from "./sessions";
import { decode } from "./values/decode";
import { diffResponse } from "./values/detailedDiff";
import { encode, type Marking } from "./values/encode";

/** What a package offers beside resources: remote components and their methods. */
export interface ComponentProvider {
  construct(request: protocol.ConstructRequest): Promise<protocol.ConstructResponse>;
  call(request: protocol.CallRequest): Promise<protocol.CallResponse>;
}

export interface PackageOptions {
  /** Package name, e.g. `aws`. */
  name: string;
  version: string;
  /** Makes the provider of one provider resource of a program. */
  open: () => SimulatedProvider;
  components?: ComponentProvider;
}

/** The provider protocol's methods over a simulated provider. */
export function providerService({ name, version, open, components }: PackageOptions): UntypedServiceImplementation {
  const sessions = new Sessions(open);
  return {
    handshake: unary(async () => handshake()),
    attach: unary(async () => new Empty()),
    cancel: unary(async () => new Empty()),
    getPluginInfo: unary(async () => pluginInfo(version)),
    getSchema: unary(async () => new protocol.GetSchemaResponse()),
    getMapping: unary(async () => new protocol.GetMappingResponse()),
    checkConfig: unary(checkConfig),
    diffConfig: unary(diffConfig),
    configure: unary((request, call) => configure(request, sessions.of(call))),
    check: unary((request, call) => check(request, sessions.of(call))),
    diff: unary((request, call) => diff(request, sessions.of(call))),
    create: unary((request, call) => create(request, sessions.of(call))),
    read: unary((request, call) => read(request, sessions.of(call))),
    update: unary((request, call) => update(request, sessions.of(call))),
    delete: unary((request, call) => remove(request, sessions.of(call))),
    invoke: unary((request, call) => invoke(request, sessions.of(call))),
    construct: unary((request: protocol.ConstructRequest) => offered(name, components).construct(request)),
    call: unary((request: protocol.CallRequest) => offered(name, components).call(request)),
  };
}

type Method<Request, Response> = (request: Request, call: ServerUnaryCall<Request, Response>) => Promise<Response>;

function unary<Request, Response>(method: Method<Request, Response>) {
  return (call: ServerUnaryCall<Request, Response>, respond: sendUnaryData<Response>): void => {
    Promise.resolve()
      .then(() => method(call.request, call))
      .then(
        (response) => respond(null, response),
        (error: unknown) => respond(refusalOf(error)),
      );
  };
}

function offered(name: string, components: ComponentProvider | undefined): ComponentProvider {
  if (components === undefined) throw new Error(`the package ${name} has no components`);
  return components;
}

/** Resources arrive as ids and outputs as plain values, except where components must pass them on. */
function handshake(): protocol.ProviderHandshakeResponse {
  const response = new protocol.ProviderHandshakeResponse();
  response.setAcceptSecrets(true);
  response.setAcceptResources(true);
  response.setAcceptOutputs(true);
  return response;
}

function pluginInfo(version: string): PluginInfo {
  const info = new PluginInfo();
  info.setVersion(version);
  return info;
}

async function checkConfig(request: protocol.CheckRequest): Promise<protocol.CheckResponse> {
  const response = new protocol.CheckResponse();
  response.setInputs(request.getNews());
  return response;
}

async function diffConfig(request: protocol.DiffRequest): Promise<protocol.DiffResponse> {
  const olds = decode(request.getOldInputs()).values;
  const news = decode(request.getNews()).values;
  const changed = changedPaths(olds, news).filter((path) => path !== "version");
  return diffResponse({ changed, replaces: [], deleteBeforeReplace: false }, olds, news);
}

async function configure(request: protocol.ConfigureRequest, provider: SimulatedProvider) {
  await provider.configure(decode(request.getArgs()).values);
  const response = new protocol.ConfigureResponse();
  response.setAcceptsecrets(true);
  response.setAcceptresources(true);
  response.setAcceptoutputs(true);
  response.setSupportspreview(true);
  return response;
}

async function check(request: protocol.CheckRequest, provider: SimulatedProvider): Promise<protocol.CheckResponse> {
  const { values: news, secrets } = decode(request.getNews());
  const { inputs, failures } = await provider.check({
    urn: request.getUrn(),
    type: typeOf(request.getUrn()),
    name: nameOf(request.getUrn()),
    olds: decode(request.getOlds()).values,
    news,
    seed: Buffer.from(request.getRandomseed_asU8()).toString("hex"),
  });
  const response = new protocol.CheckResponse();
  response.setInputs(encode(inputs, { secrets }));
  response.setFailuresList(
    failures.map(({ property, reason }) => {
      const failure = new protocol.CheckFailure();
      failure.setProperty(property);
      failure.setReason(reason);
      return failure;
    }),
  );
  return response;
}

async function diff(request: protocol.DiffRequest, provider: SimulatedProvider): Promise<protocol.DiffResponse> {
  const oldInputs = decode(request.getOldInputs()).values;
  const newInputs = decode(request.getNews()).values;
  const difference = await provider.diff({
    type: typeOf(request.getUrn()),
    id: request.getId(),
    oldInputs,
    oldOutputs: decode(request.getOlds()).values,
    newInputs,
    ignoreChanges: request.getIgnorechangesList(),
  });
  return diffResponse(difference, oldInputs, newInputs);
}

async function create(request: protocol.CreateRequest, provider: SimulatedProvider): Promise<protocol.CreateResponse> {
  const urn = request.getUrn();
  const type = typeOf(urn);
  const { values: inputs, secrets } = decode(request.getProperties());
  const marking = { secrets, secretNames: provider.secretOutputs?.(type) };
  const response = new protocol.CreateResponse();
  if (request.getPreview()) {
    response.setProperties(encode((await provider.plan?.({ urn, type, inputs })) ?? inputs, marking));
    return response;
  }
  const { id, outputs } = await provider.create({ urn, type, inputs });
  response.setId(id);
  response.setProperties(encode(outputs, marking));
  return response;
}

async function read(request: protocol.ReadRequest, provider: SimulatedProvider): Promise<protocol.ReadResponse> {
  const type = typeOf(request.getUrn());
  const { values: outputs, secrets } = decode(request.getProperties());
  const { values: inputs } = decode(request.getInputs(), secrets);
  const found = await provider.read({ type, id: request.getId(), inputs, outputs });
  const response = new protocol.ReadResponse();
  if (found === undefined) return response;
  response.setId(found.id);
  response.setInputs(encode(found.inputs, { secrets }));
  response.setProperties(encode(found.outputs, { secrets, secretNames: provider.secretOutputs?.(type) }));
  return response;
}

async function update(request: protocol.UpdateRequest, provider: SimulatedProvider): Promise<protocol.UpdateResponse> {
  const urn = request.getUrn();
  const type = typeOf(urn);
  const id = request.getId();
  const { values: newInputs, secrets } = decode(request.getNews());
  const { values: oldOutputs } = decode(request.getOlds());
  const marking: Marking = { secrets, secretNames: provider.secretOutputs?.(type) };
  const outputs = request.getPreview()
    ? ((await provider.plan?.({ urn, type, id, inputs: newInputs })) ?? { ...oldOutputs, ...newInputs })
    : await provider.update({ urn, type, id, oldOutputs, newInputs });
  const response = new protocol.UpdateResponse();
  response.setProperties(encode(outputs, marking));
  return response;
}

async function remove(request: protocol.DeleteRequest, provider: SimulatedProvider): Promise<Empty> {
  const { values: outputs } = decode(request.getProperties());
  await provider.delete({ type: typeOf(request.getUrn()), id: request.getId(), outputs });
  return new Empty();
}

async function invoke(request: protocol.InvokeRequest, provider: SimulatedProvider): Promise<protocol.InvokeResponse> {
  const { values, secrets } = decode(request.getArgs());
  const response = new protocol.InvokeResponse();
  response.setReturn(encode(await provider.invoke(request.getTok(), values), { secrets }));
  return response;
}

/** `aws:ec2/vpc:Vpc` of `urn:pulumi:dev::project::parent$aws:ec2/vpc:Vpc::name`. */
function typeOf(urn: string): string {
  const qualified = urn.split("::")[2] ?? "";
  return qualified.slice(qualified.lastIndexOf("$") + 1);
}

function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}
