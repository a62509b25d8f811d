import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { providerService, type PackageOptions } from "./providerService";

const UNLIMITED = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };

/** Packages being served on loopback, each on a port of its own. */
export interface Served {
  readonly ports: Readonly<Record<string, number>>;
  stop(): void;
}

export async function serve(packages: readonly PackageOptions[]): Promise<Served> {
  const servers = await Promise.all(packages.map(listen));
  return {
    ports: Object.fromEntries(servers.map(({ name, port }) => [name, port])),
    stop: () => servers.forEach(({ server }) => server.forceShutdown()),
  };
}

async function listen(options: PackageOptions) {
  const server = new Server(UNLIMITED);
  server.addService(ResourceProviderService, providerService(options));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    );
  });
  return { name: options.name, port, server };
}
