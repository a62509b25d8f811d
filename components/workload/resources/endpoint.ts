import { serviceHost } from "../neighbourhood";
import { plainParam } from "./params";
import type { ResourceContext, ResourceRequest, ResourceType } from "./resourceType";
import { portNumber } from "./servicePort";
import { workloadProblem } from "./targetPort";

const HTTP_PORTS: Record<string, number> = { http: 80, https: 443 };

/** Where something is called over HTTP: another workload of the environment, or an address outside it. */
export const endpoint: ResourceType = {
  type: "endpoint",
  declaresNothing: true,
  summary: "The URL of another workload, or of something outside the environment.",
  classes: { default: "The workload named like the resource, unless params say otherwise" },
  params: {
    type: "object",
    additionalProperties: false,
    properties: {
      url: {
        type: "string",
        pattern: "^https?://[^$]+$",
        errorHint: "an http:// or https:// URL outside the environment",
      },
      workload: { type: "string", pattern: "^[a-z0-9-]+$", errorHint: "name of a workload, without placeholders" },
      port: {
        type: ["integer", "string"],
        pattern: "^[a-z0-9-]+$",
        errorHint: "name or number of a port of that workload",
      },
      scheme: { enum: ["http", "https"] },
    },
  },
  outputs: {
    name: { summary: "The host name." },
    url: { summary: "The URL: scheme, host and, unless it is the scheme's own, port." },
  },
  check(request) {
    const { url, workload, port } = request.resource.params;
    if (url !== undefined) {
      if (workload === undefined && port === undefined) return [];
      return [{ path: "/params", message: "give either url, or workload and port" }];
    }
    const target = targetOf(request);
    const missing = workloadProblem(target, request.neighbourhood);
    if (missing !== undefined) return [{ path: workload === undefined ? "" : "/params/workload", message: missing }];
    const result = targetPort(target, request);
    return "problem" in result ? [{ path: port === undefined ? "" : "/params/port", message: result.problem }] : [];
  },
  provision(context) {
    const external = plainParam<string | undefined>(context, "url", undefined);
    if (external !== undefined) return { outputs: { name: new URL(external).hostname, url: external } };
    const workload = targetOf(context);
    const result = targetPort(workload, context);
    if ("problem" in result) throw new Error(result.problem);
    const scheme = plainParam(context, "scheme", "http");
    const suffix = result.port === HTTP_PORTS[scheme] ? "" : `:${result.port}`;
    const host = serviceHost(workload);
    return { outputs: { name: host, url: `${scheme}://${host}${suffix}` }, egress: [{ workload }] };
  },
};

function targetOf({ name, resource }: ResourceRequest | ResourceContext): string {
  return plainParam({ resource }, "workload", resource.id?.split(".").at(-1) ?? name);
}

/** The port that params name, else the only port of the workload, else the scheme's own. */
function targetPort(
  workload: string,
  context: ResourceRequest | ResourceContext,
): { port: number } | { problem: string } {
  const wanted = plainParam<string | number | undefined>(context, "port", undefined);
  if (wanted !== undefined) return portNumber(workload, wanted, context.neighbourhood);
  const [only, ...others] = Object.values(context.neighbourhood.ports.get(workload) ?? {});
  if (only !== undefined && others.length === 0) return { port: only.port };
  return { port: HTTP_PORTS[plainParam(context, "scheme", "http")] ?? 80 };
}
