import { credentials, type ServiceError } from "@grpc/grpc-js";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";
import {
  RegisterResourceOutputsRequest,
  RegisterResourceRequest,
  ResourceInvokeRequest,
  type RegisterResourceResponse,
} from "@pulumi/pulumi/proto/resource_pb";
import type { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { encode } from "../server/values/encode";
import type { Properties } from "../models/model";
import { SECRET, SIGNATURE } from "../server/values/signatures";
import type { Flow } from "./flow";

const UNLIMITED = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };

/** The engine's resource monitor: where a component registers its children. */
export class Monitor {
  private readonly client: ResourceMonitorClient;

  constructor(endpoint: string) {
    this.client = new ResourceMonitorClient(endpoint, credentials.createInsecure(), UNLIMITED);
  }

  register(request: RegisterResourceRequest): Promise<RegisterResourceResponse> {
    return new Promise((resolve, reject) => this.client.registerResource(request, answer(resolve, reject)));
  }

  async registerOutputs(urn: string, outputs: Struct): Promise<void> {
    const request = new RegisterResourceOutputsRequest();
    request.setUrn(urn);
    request.setOutputs(outputs);
    await new Promise((resolve, reject) => this.client.registerResourceOutputs(request, answer(resolve, reject)));
  }

  async invoke(token: string, args: Properties, provider: string, version: string): Promise<InvokeResponse> {
    const request = new ResourceInvokeRequest();
    request.setTok(token);
    request.setArgs(encode(args));
    request.setProvider(provider);
    if (provider === "") request.setVersion(version);
    return new Promise((resolve, reject) => this.client.invoke(request, answer<InvokeResponse>(resolve, reject)));
  }

  close(): void {
    this.client.close();
  }
}

/** Inputs of a registration, with secrets marked. */
export function wireOf(flows: Readonly<Record<string, Flow>>): Struct {
  const properties = Object.entries(flows).map(([name, { value, isSecret }]) => [
    name,
    isSecret ? { [SIGNATURE]: SECRET, value: plainWire(value) } : value,
  ]);
  return encode(Object.fromEntries(properties) as Properties);
}

function plainWire(value: unknown): unknown {
  return encode({ value } as Properties).toJavaScript().value;
}

function answer<T>(resolve: (value: T) => void, reject: (error: Error) => void) {
  return (error: ServiceError | null, value: T): void => (error === null ? resolve(value) : reject(failureOf(error)));
}

function failureOf(error: ServiceError): Error {
  return new Error(error.details || error.message);
}
