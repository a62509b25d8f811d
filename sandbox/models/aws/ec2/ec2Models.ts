import type { ResourceModel } from "../../model";
import { eip, eipAssociation } from "./addresses";
import { flowLog } from "./flowLog";
import { egressOnlyInternetGateway, internetGateway, internetGatewayAttachment, natGateway } from "./gateways";
import { instance, volume } from "./instance";
import { launchTemplate } from "./launchTemplate";
import { defaultNetworkAcl, networkAcl, networkAclAssociation, networkAclRule } from "./networkAcls";
import { defaultRouteTable, mainRouteTableAssociation, route, routeTable, routeTableAssociation } from "./routing";
import { securityGroupEgressRule, securityGroupIngressRule, securityGroupRule } from "./securityGroupRule";
import { defaultSecurityGroup, securityGroup } from "./securityGroups";
import { SMALL_EC2_MODELS } from "./smallParts";
import { subnet } from "./subnet";
import { vpc, vpcDhcpOptions, vpcDhcpOptionsAssociation, vpcIpv4CidrBlockAssociation } from "./vpc";
import {
  vpcEndpoint,
  vpcEndpointPolicy,
  vpcEndpointRouteTableAssociation,
  vpcEndpointSubnetAssociation,
} from "./vpcEndpoints";

export const EC2_MODELS: readonly ResourceModel[] = [
  vpc,
  vpcIpv4CidrBlockAssociation,
  vpcDhcpOptions,
  vpcDhcpOptionsAssociation,
  subnet,
  internetGateway,
  internetGatewayAttachment,
  egressOnlyInternetGateway,
  natGateway,
  eip,
  eipAssociation,
  routeTable,
  defaultRouteTable,
  route,
  routeTableAssociation,
  mainRouteTableAssociation,
  securityGroup,
  defaultSecurityGroup,
  securityGroupRule,
  securityGroupIngressRule,
  securityGroupEgressRule,
  networkAcl,
  defaultNetworkAcl,
  networkAclRule,
  networkAclAssociation,
  vpcEndpoint,
  vpcEndpointRouteTableAssociation,
  vpcEndpointSubnetAssociation,
  vpcEndpointPolicy,
  flowLog,
  launchTemplate,
  instance,
  volume,
  ...SMALL_EC2_MODELS,
];
