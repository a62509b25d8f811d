import { type Neighbourhood, serviceHost } from "../neighbourhood";
import { plainParam } from "./params";
import type { ResourceType } from "./resourceType";
import { findPort, workloadProblem } from "./targetPort";

/** One port of another workload, by name or number. */
export const servicePort: ResourceType = {
  type: "service-port",
  declaresNothing: true,
  summary: "One port of another workload of the environment.",
  classes: { default: "The port of the workload's Service in the cluster" },
  params: {
    type: "object",
    required: ["workload", "port"],
    additionalProperties: false,
    properties: {
      workload: { type: "string", pattern: "^[a-z0-9-]+$", errorHint: "name of a workload, without placeholders" },
      port: {
        type: ["integer", "string"],
        pattern: "^[a-z0-9-]+$",
        errorHint: "name or number of a port of that workload",
      },
    },
  },
  outputs: {
    hostname: { summary: "The DNS name that the workload has in the cluster." },
    port: { summary: "The number of the port." },
  },
  check({ resource, neighbourhood }) {
    const workload = String(resource.params["workload"]);
    const missing = workloadProblem(workload, neighbourhood);
    if (missing !== undefined) return [{ path: "/params/workload", message: missing }];
    const result = portNumber(workload, resource.params["port"] as string | number, neighbourhood);
    return "problem" in result ? [{ path: "/params/port", message: result.problem }] : [];
  },
  provision(context) {
    const workload = plainParam(context, "workload", "");
    const result = portNumber(workload, plainParam<string | number>(context, "port", 0), context.neighbourhood);
    if ("problem" in result) throw new Error(result.problem);
    return { outputs: { hostname: serviceHost(workload), port: String(result.port) }, egress: [{ workload }] };
  },
};

/** The number of a workload's port; a number stands for itself where the workload's file is not known. */
export function portNumber(
  workload: string,
  wanted: string | number,
  { ports }: Neighbourhood,
): { port: number } | { problem: string } {
  const known = ports.get(workload);
  if (known === undefined) {
    if (/^\d+$/.test(String(wanted))) return { port: Number(wanted) };
    const message = `the port ${JSON.stringify(wanted)} of ${JSON.stringify(workload)} is not known here`;
    return { problem: `${message}: give its number, or give the Score file of ${JSON.stringify(workload)} too` };
  }
  const found = findPort(wanted, known);
  return "problem" in found
    ? { problem: `workload ${JSON.stringify(workload)}: ${found.problem}` }
    : { port: found.port.port };
}
