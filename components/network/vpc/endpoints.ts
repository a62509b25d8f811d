import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { InterfaceEndpointService } from "./interfaceEndpointServices";
import type { VpcSubnets } from "./subnets";
import { child } from "../../foundation";
import { tagsOf, type VpcScope } from "./vpcScope";
import type { VpcPlan } from "./vpcPlan";

const GATEWAY_SERVICES = ["s3", "dynamodb"] as const;

/** Private ways to AWS services, by service. */
export function declareEndpoints(
  scope: VpcScope,
  plan: VpcPlan,
  vpc: aws.ec2.Vpc,
  layout: VpcSubnets,
): Record<string, aws.ec2.VpcEndpoint> {
  const endpoints: Record<string, aws.ec2.VpcEndpoint> = {};
  if (plan.gatewayEndpoints) {
    const routeTableIds = Object.values(layout.routeTables).flatMap((tables) =>
      Object.values(tables).map(({ id }) => id),
    );
    for (const service of GATEWAY_SERVICES) {
      endpoints[service] = declareGatewayEndpoint(scope, plan, vpc, service, routeTableIds);
    }
  }
  if (plan.interfaceEndpoints.length > 0) {
    const tier = layout.subnets.private;
    const subnets = Object.keys(tier).length > 0 ? tier : layout.subnets.isolated;
    const subnetIds = Object.values(subnets).map(({ id }) => id);
    const securityGroup = declareEndpointSecurityGroup(scope, plan, vpc);
    for (const service of plan.interfaceEndpoints) {
      endpoints[service] = declareInterfaceEndpoint(scope, plan, vpc, service, subnetIds, securityGroup);
    }
  }
  return endpoints;
}

function declareGatewayEndpoint(
  scope: VpcScope,
  plan: VpcPlan,
  vpc: aws.ec2.Vpc,
  service: string,
  routeTableIds: pulumi.Input<string>[],
): aws.ec2.VpcEndpoint {
  return new aws.ec2.VpcEndpoint(
    ...child<aws.ec2.VpcEndpointArgs>(scope, `endpoint-${service}`, scope.transform.gatewayEndpoint, {
      vpcId: vpc.id,
      serviceName: `com.amazonaws.${plan.region}.${service}`,
      vpcEndpointType: "Gateway",
      routeTableIds,
      tags: tagsOf(scope, `endpoint-${service}`),
    }),
  );
}

function declareInterfaceEndpoint(
  scope: VpcScope,
  plan: VpcPlan,
  vpc: aws.ec2.Vpc,
  service: InterfaceEndpointService,
  subnetIds: pulumi.Input<string>[],
  securityGroup: aws.ec2.SecurityGroup,
): aws.ec2.VpcEndpoint {
  const suffix = `endpoint-${service.replace(".", "-")}`;
  return new aws.ec2.VpcEndpoint(
    ...child<aws.ec2.VpcEndpointArgs>(scope, suffix, scope.transform.interfaceEndpoint, {
      vpcId: vpc.id,
      serviceName: `com.amazonaws.${plan.region}.${service}`,
      vpcEndpointType: "Interface",
      privateDnsEnabled: true,
      subnetIds,
      securityGroupIds: [securityGroup.id],
      tags: tagsOf(scope, suffix),
    }),
  );
}

function declareEndpointSecurityGroup(scope: VpcScope, plan: VpcPlan, vpc: aws.ec2.Vpc): aws.ec2.SecurityGroup {
  const group = new aws.ec2.SecurityGroup(
    ...child<aws.ec2.SecurityGroupArgs>(scope, "endpoints", scope.transform.endpointSecurityGroup, {
      vpcId: vpc.id,
      description: "HTTPS from the VPC to its interface endpoints",
      tags: tagsOf(scope, "endpoints"),
    }),
  );
  [plan.cidrBlock, ...plan.secondaryCidrBlocks].forEach((cidrIpv4, index) => {
    const suffix = index === 0 ? "endpoints-https" : `endpoints-https-${index}`;
    const rule: aws.vpc.SecurityGroupIngressRuleArgs = {
      securityGroupId: group.id,
      description: "HTTPS from the VPC",
      cidrIpv4,
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      tags: tagsOf(scope, suffix),
    };
    new aws.vpc.SecurityGroupIngressRule(...child(scope, suffix, undefined, rule));
  });
  return group;
}
