import {
  CallResponse,
  type CallRequest,
  type ConstructRequest,
  type ConstructResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { encode } from "../server/values/encode";
import type { ComponentProvider } from "../server/providerService";
import { UNKNOWN } from "../providers/provider";
import { addonComponent } from "./addons";
import { Cores } from "./cluster/core";
import { clusterComponent } from "./cluster/clusterComponent";
import { Component } from "./component";
import { Flow } from "./flow";
import { flowsOf } from "./inputs";
import { kubeconfigOf } from "./kubeconfig";
import { managedNodeGroupComponent } from "./managedNodeGroup";
import { nodeGroupComponent } from "./nodeGroup";
import { vpcCniAddonComponent } from "./vpcCniAddon";

type Builder = (component: Component, cores: Cores) => Promise<Record<string, unknown>>;

const BUILDERS: Readonly<Record<string, Builder>> = {
  "eks:index:Cluster": clusterComponent,
  "eks:index:ManagedNodeGroup": (component, cores) =>
    managedNodeGroupComponent(component, cores.of(component.input("cluster"))),
  "eks:index:NodeGroupV2": (component, cores) => nodeGroupComponent(component, cores.of(component.input("cluster"))),
  "eks:index:Addon": (component, cores) => addonComponent(component, cores.of(component.input("cluster"))),
  "eks:index:VpcCniAddon": vpcCniAddonComponent,
};

const GET_KUBECONFIG = "eks:index:Cluster/getKubeconfig";

/** The remote components of the `eks` package. */
export function eksComponents(): ComponentProvider {
  const cores = new Cores();
  return {
    construct: (request) => construct(request, cores),
    call: (request) => call(request, cores),
  };
}

async function construct(request: ConstructRequest, cores: Cores): Promise<ConstructResponse> {
  const build = BUILDERS[request.getType()];
  if (build === undefined) {
    throw new Error(`the sandbox does not know ${request.getType()}; it knows ${Object.keys(BUILDERS).join(", ")}`);
  }
  const component = await Component.begin(request);
  try {
    return await component.end(await build(component, cores));
  } finally {
    component.close();
  }
}

/** Methods of components. */
async function call(request: CallRequest, cores: Cores): Promise<CallResponse> {
  if (request.getTok() !== GET_KUBECONFIG) throw new Error(`the sandbox does not know ${request.getTok()}`);
  const args = flowsOf({ getInputs: () => request.getArgs() });
  const core = cores.ofUrn(String(args.__self__?.get("urn").value));
  const identity = Flow.from({ profileName: args.profileName, roleArn: args.roleArn });
  const result =
    core === undefined ? Flow.of(UNKNOWN) : kubeconfigOf(core.cluster, identity).map((value) => JSON.stringify(value));
  const response = new CallResponse();
  response.setReturn(encode({ result: result.value }));
  const dependencies = new CallResponse.ReturnDependencies();
  dependencies.setUrnsList([...result.urns]);
  response.getReturndependenciesMap().set("result", dependencies);
  return response;
}
