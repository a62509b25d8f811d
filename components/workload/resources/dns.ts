import * as pulumi from "@pulumi/pulumi";
import { textParam } from "./params";
import type { ResourceType } from "./resourceType";

/** A public host under the environment's domain: the workload's name, the shared id, or a name of one's choice. */
export const dns: ResourceType = {
  type: "dns",
  declaresNothing: true,
  summary: "A public host name under the environment's domain.",
  classes: { default: "<workload>.<domain of the environment>" },
  params: {
    type: "object",
    additionalProperties: false,
    properties: {
      name: {
        type: "string",
        pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",
        errorHint: "one DNS label, put in front of the environment's domain",
      },
      host: {
        type: "string",
        pattern: "^[a-z0-9.-]+$",
        errorHint: "a whole host name, in place of one under the domain",
      },
    },
  },
  outputs: { host: { summary: "The host name." }, url: { summary: "https:// and the host name." } },
  provision(context) {
    const label = context.resource.id?.replace(/\./g, "-") ?? context.workload.name;
    const underDomain = pulumi.interpolate`${textParam(context, "name", label)}.${context.platform.environment.domain}`;
    const host = textParam(context, "host", underDomain);
    return { outputs: { host, url: pulumi.interpolate`https://${host}` } };
  },
};
