import * as fs from "node:fs";
import * as http from "node:http";
import * as https from "node:https";
import type { KubeConfig } from "@kubernetes/client-node";
import { CloudError, type Properties } from "../../models/model";
import { isMap } from "../difference";

export interface ApiRequest {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path on the server, e.g. `/api/v1/namespaces/default`. */
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  /** JSON when it is not given. */
  contentType?: string;
}

/** A refusal with the whole Status that the server answered. */
export class ApiError extends CloudError {
  constructor(
    readonly httpCode: number,
    readonly status: Properties,
  ) {
    super(reasonOf(httpCode, status), String(status.message ?? `the API server answered ${httpCode}`));
  }
}

const TIMEOUT_MS = 60_000;

/**
 * Requests to one API server, with the address and credentials of a kubeconfig. Objects go over the wire as they are:
 * the
 * library's own object client drops the fields that it does not know, which would hide a user's typing errors.
 */
export class ApiConnection {
  private constructor(
    private readonly config: KubeConfig,
    private readonly server: URL,
    private readonly agent: http.Agent,
  ) {}

  /** @param kubeconfig path of a kubeconfig file, whose current context is used. */
  static async open(kubeconfig: string): Promise<ApiConnection> {
    const { KubeConfig } = await import("@kubernetes/client-node");
    const config = new KubeConfig();
    if (!fs.existsSync(kubeconfig)) throw new CloudError("BadKubeconfig", `there is no kubeconfig at ${kubeconfig}`);
    config.loadFromFile(kubeconfig);
    const cluster = config.getCurrentCluster();
    if (cluster === null) {
      throw new CloudError("BadKubeconfig", `${kubeconfig} has no current context with a cluster`);
    }
    const server = new URL(cluster.server);
    const Agent = server.protocol === "http:" ? http.Agent : https.Agent;
    return new ApiConnection(config, server, new Agent({ keepAlive: true, maxSockets: 16 }));
  }

  /** The server's answer. Throws an `ApiError` for every refusal. */
  async send(request: ApiRequest): Promise<Properties> {
    const { code, text } = await this.exchange(request);
    const answer = parse(text);
    if (code >= 400) throw new ApiError(code, answer);
    return answer;
  }

  private async exchange({
    method,
    path,
    query,
    body,
    contentType,
  }: ApiRequest): Promise<{ code: number; text: string }> {
    const url = new URL(this.server.pathname.replace(/\/$/, "") + path, this.server);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const options: https.RequestOptions = { method, headers: { accept: "application/json" } };
    await this.config.applyToHTTPSOptions(options);
    options.agent = this.agent;
    const payload = body === undefined ? undefined : JSON.stringify(body);
    if (payload !== undefined) {
      const length = String(Buffer.byteLength(payload));
      options.headers = {
        ...options.headers,
        "content-type": contentType ?? "application/json",
        "content-length": length,
      };
    }
    return transmit(url, options, payload);
  }
}

function transmit(url: URL, options: https.RequestOptions, payload?: string): Promise<{ code: number; text: string }> {
  const { request: start } = url.protocol === "http:" ? http : https;
  return new Promise((resolve, reject) => {
    const request = start(url, { ...options, timeout: TIMEOUT_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ code: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
      );
      response.on("error", reject);
    });
    request.on("timeout", () => request.destroy(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)));
    request.on("error", (error) =>
      reject(new CloudError("Unreachable", `the API server at ${url.origin}: ${error.message}`)),
    );
    request.end(payload);
  });
}

function parse(text: string): Properties {
  try {
    const answer: unknown = JSON.parse(text);
    return isMap(answer) ? answer : { message: text };
  } catch {
    return { message: text.trim() };
  }
}

function reasonOf(httpCode: number, { reason }: Properties): string {
  if (typeof reason === "string" && reason !== "") return reason;
  return http.STATUS_CODES[httpCode]?.replace(/ /g, "") ?? "Unknown";
}
