import {
  CloudError,
  type CloudResource,
  type CloudView,
  type Properties,
  type Reference,
  type ResourceModel,
} from "../../models/model";
import type { Cloud } from "../cloud";
import { ec2IdsIn } from "../ec2Ids";
import { valuesAt } from "../paths";

/** Refuses inputs that name something which does not exist. */
export function requireReferences(model: ResourceModel, inputs: Properties, view: CloudView, cloud: Cloud): void {
  for (const reference of model.references ?? []) {
    for (const value of valuesAt(inputs, reference.path)) {
      if (typeof value !== "string" || value === "" || reference.except?.(value, view)) continue;
      if (!isSatisfied(reference, value, view)) {
        throw new CloudError(reference.code, `${described(reference)} '${value}' (${reference.path}) does not exist`);
      }
    }
  }
  requireEc2Ids(inputs, cloud);
}

/** Refuses inputs with an EC2-style id that was never given to anything. */
export function requireEc2Ids(inputs: Properties, cloud: Cloud): void {
  for (const { id, path } of ec2IdsIn(inputs)) {
    if (cloud.hasEc2Id(id)) continue;
    throw new CloudError(notFoundCode(id), `The ID '${id}' (${path}) does not exist`);
  }
}

/** Codes of the EC2 API for ids that name nothing ("Error codes for the Amazon EC2 API"), by the id's prefix. */
const NOT_FOUND: Readonly<Record<string, string>> = {
  vpc: "InvalidVpcID.NotFound",
  subnet: "InvalidSubnetID.NotFound",
  sg: "InvalidGroup.NotFound",
  sgr: "InvalidSecurityGroupRuleId.NotFound",
  rtb: "InvalidRouteTableID.NotFound",
  rtbassoc: "InvalidAssociationID.NotFound",
  igw: "InvalidInternetGatewayID.NotFound",
  eigw: "InvalidGatewayID.NotFound",
  nat: "NatGatewayNotFound",
  vpce: "InvalidVpcEndpointId.NotFound",
  eni: "InvalidNetworkInterfaceID.NotFound",
  eipalloc: "InvalidAllocationID.NotFound",
  eipassoc: "InvalidAssociationID.NotFound",
  acl: "InvalidNetworkAclID.NotFound",
  lt: "InvalidLaunchTemplateId.NotFound",
  i: "InvalidInstanceID.NotFound",
  vol: "InvalidVolume.NotFound",
  snap: "InvalidSnapshot.NotFound",
  pcx: "InvalidVpcPeeringConnectionID.NotFound",
  tgw: "InvalidTransitGatewayID.NotFound",
  dopt: "InvalidDhcpOptionID.NotFound",
  vgw: "InvalidVpnGatewayID.NotFound",
  cgw: "InvalidCustomerGatewayID.NotFound",
};

function notFoundCode(id: string): string {
  return NOT_FOUND[id.slice(0, id.indexOf("-"))] ?? "InvalidParameterValue";
}

function isSatisfied(reference: Reference, value: string, view: CloudView): boolean {
  const outputs = outputsOf(reference);
  if (outputs.includes("arn") && reference.types.includes(view.findByArn(value)?.type ?? "")) return true;
  return reference.types.some(
    (type) =>
      (outputs.includes("id") && view.find(type, value) !== undefined) ||
      view.ofType(type).some((target) => identifies(value, target, outputs)),
  );
}

export function outputsOf({ output = "id" }: Reference): readonly string[] {
  return typeof output === "string" ? [output] : output;
}

/** Whether a value names the resource by one of its outputs. */
export function identifies(value: string, target: CloudResource, outputs: readonly string[]): boolean {
  return outputs.some((path) => (path === "id" ? target.id === value : valuesAt(target.outputs, path).includes(value)));
}

/** `vpc` of `aws:ec2/vpc:Vpc`. */
function described({ types }: Reference): string {
  return `The ${types[0]?.replace(/^.*[:/]/, "") ?? "resource"}`;
}
