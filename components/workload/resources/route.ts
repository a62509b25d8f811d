import * as k8s from "@pulumi/kubernetes";
import { findPort } from "./targetPort";
import { plainParam, textParam } from "./params";
import type { ResourceType } from "./resourceType";

/** Requests for a host and path reach a port of the workload, through the platform's gateway. */
export const route: ResourceType = {
  type: "route",
  summary: "Requests for a host and path reach a port of the workload.",
  classes: { default: "A Gateway API HTTPRoute on the platform's gateway" },
  params: {
    type: "object",
    required: ["host", "port"],
    additionalProperties: false,
    properties: {
      host: { type: "string", minLength: 1, errorHint: "a host name, usually ${resources.<dns>.host}" },
      path: { type: "string", pattern: "^/", errorHint: "a path prefix that begins with /" },
      port: { type: ["integer", "string"], errorHint: "name or number of a port in service.ports" },
    },
  },
  outputs: {},
  check({ resource, workload }) {
    const port = resource.params["port"];
    if (typeof port !== "string" && typeof port !== "number") return [];
    const found = findPort(port, workload.ports);
    return "problem" in found ? [{ path: "/params/port", message: `${found.problem} in service.ports` }] : [];
  },
  provision(context) {
    const { platform, workload, namespace, labels, prefix, opts, resource } = context;
    const found = findPort(plainParam<string | number>(context, "port", ""), workload.ports);
    if ("problem" in found) throw new Error(found.problem);
    const [host, path] = [textParam(context, "host", ""), textParam(context, "path", "/")];
    new k8s.apiextensions.CustomResource(
      prefix,
      {
        apiVersion: "gateway.networking.k8s.io/v1",
        kind: "HTTPRoute",
        metadata: { name: prefix, namespace, labels, annotations: resource.annotations },
        spec: {
          parentRefs: [{ name: platform.gateway.name, namespace: platform.gateway.namespace }],
          hostnames: [host],
          rules: [
            {
              matches: [{ path: { type: "PathPrefix", value: path } }],
              backendRefs: [{ name: workload.name, port: found.port.port }],
            },
          ],
        },
      },
      opts,
    );
    return { outputs: {}, route: { host, path } };
  },
};
