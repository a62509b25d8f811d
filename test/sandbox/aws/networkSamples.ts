import type { Properties } from "../../../sandbox/models/model";
import { network, role, trust } from "./account";
import { allow, type Maker, type Sample } from "./sample";

/** Samples of networks, instances, identities and keys. `make` creates another sample first. */
export function networkSamples({ make, idOf, outputOf }: Maker): Readonly<Record<string, Sample | Properties>> {
  return {
    "aws:ec2/vpc:Vpc": { cidrBlock: "10.0.0.0/16" },
    "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation": async (it) => ({
      vpcId: await idOf(it, "aws:ec2/vpc:Vpc"),
      cidrBlock: "10.1.0.0/16",
    }),
    "aws:ec2/vpcDhcpOptions:VpcDhcpOptions": { domainName: "example.com" },
    "aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation": async (it) => ({
      vpcId: await idOf(it, "aws:ec2/vpc:Vpc"),
      dhcpOptionsId: await idOf(it, "aws:ec2/vpcDhcpOptions:VpcDhcpOptions"),
    }),
    "aws:ec2/subnet:Subnet": async (it) => ({ vpcId: await idOf(it, "aws:ec2/vpc:Vpc"), cidrBlock: "10.0.0.0/24" }),
    "aws:ec2/internetGatewayAttachment:InternetGatewayAttachment": async (it) => ({
      vpcId: await idOf(it, "aws:ec2/vpc:Vpc"),
      internetGatewayId: await idOf(it, "aws:ec2/internetGateway:InternetGateway"),
    }),
    "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway": async (it) => ({
      vpcId: await idOf(it, "aws:ec2/vpc:Vpc"),
    }),
    "aws:ec2/natGateway:NatGateway": async (it) => {
      const { vpc, subnetIds } = await network(it);
      await it.create("aws:ec2/internetGateway:InternetGateway", { vpcId: vpc.id });
      return { subnetId: subnetIds[0], allocationId: await idOf(it, "aws:ec2/eip:Eip") };
    },
    "aws:ec2/eipAssociation:EipAssociation": async (it) => ({
      allocationId: await idOf(it, "aws:ec2/eip:Eip"),
      instanceId: await idOf(it, "aws:ec2/instance:Instance"),
    }),
    "aws:ec2/routeTable:RouteTable": async (it) => ({ vpcId: await idOf(it, "aws:ec2/vpc:Vpc") }),
    "aws:ec2/defaultRouteTable:DefaultRouteTable": async (it) => ({
      defaultRouteTableId: await outputOf(it, "aws:ec2/vpc:Vpc", "defaultRouteTableId"),
    }),
    "aws:ec2/route:Route": async (it) => {
      const vpcId = await idOf(it, "aws:ec2/vpc:Vpc");
      const gateway = await it.create("aws:ec2/internetGateway:InternetGateway", { vpcId });
      const table = await it.create("aws:ec2/routeTable:RouteTable", { vpcId });
      return { routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway.id };
    },
    "aws:ec2/routeTableAssociation:RouteTableAssociation": async (it) => {
      const { vpc, subnetIds } = await network(it);
      return { subnetId: subnetIds[0], routeTableId: vpc.mainRouteTableId };
    },
    "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation": async (it) => {
      const vpcId = await idOf(it, "aws:ec2/vpc:Vpc");
      return { vpcId, routeTableId: (await it.create("aws:ec2/routeTable:RouteTable", { vpcId })).id };
    },
    "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": async (it) => ({ vpcId: await idOf(it, "aws:ec2/vpc:Vpc") }),
    "aws:ec2/securityGroupRule:SecurityGroupRule": async (it) => ({
      securityGroupId: (await network(it)).group.id,
      type: "ingress",
      protocol: "tcp",
      fromPort: 443,
      toPort: 443,
      cidrBlocks: ["10.0.0.0/8"],
    }),
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": async (it) => ({
      securityGroupId: (await network(it)).group.id,
      ipProtocol: "-1",
      cidrIpv4: "10.0.0.0/8",
    }),
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": async (it) => ({
      securityGroupId: (await network(it)).group.id,
      ipProtocol: "-1",
      cidrIpv4: "0.0.0.0/0",
    }),
    "aws:ec2/networkAcl:NetworkAcl": async (it) => ({ vpcId: await idOf(it, "aws:ec2/vpc:Vpc") }),
    "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": async (it) => ({
      defaultNetworkAclId: await outputOf(it, "aws:ec2/vpc:Vpc", "defaultNetworkAclId"),
    }),
    "aws:ec2/networkAclRule:NetworkAclRule": async (it) => ({
      networkAclId: await idOf(it, "aws:ec2/networkAcl:NetworkAcl"),
      ruleNumber: 100,
      protocol: "tcp",
      ruleAction: "allow",
      cidrBlock: "0.0.0.0/0",
      fromPort: 443,
      toPort: 443,
    }),
    "aws:ec2/networkAclAssociation:NetworkAclAssociation": async (it) => {
      const { vpc, subnetIds } = await network(it);
      return {
        subnetId: subnetIds[0],
        networkAclId: (await it.create("aws:ec2/networkAcl:NetworkAcl", { vpcId: vpc.id })).id,
      };
    },
    "aws:ec2/vpcEndpoint:VpcEndpoint": async (it) => ({
      vpcId: await idOf(it, "aws:ec2/vpc:Vpc"),
      serviceName: "com.amazonaws.us-east-1.s3",
    }),
    "aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation": async (it) => {
      const endpoint = await make("aws:ec2/vpcEndpoint:VpcEndpoint")(it);
      return {
        vpcEndpointId: endpoint.id,
        routeTableId: it.cloud.ofType("aws:ec2/vpc:Vpc")[0]!.outputs.mainRouteTableId,
      };
    },
    "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation": async (it) => {
      const { vpc, subnetIds } = await network(it);
      const inputs = { vpcId: vpc.id, serviceName: "com.amazonaws.us-east-1.sqs", vpcEndpointType: "Interface" };
      return { vpcEndpointId: (await it.create("aws:ec2/vpcEndpoint:VpcEndpoint", inputs)).id, subnetId: subnetIds[0] };
    },
    "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": async (it) => ({
      vpcEndpointId: await idOf(it, "aws:ec2/vpcEndpoint:VpcEndpoint"),
    }),
    "aws:ec2/flowLog:FlowLog": async (it) => ({
      vpcId: await idOf(it, "aws:ec2/vpc:Vpc"),
      trafficType: "ALL",
      logDestination: await outputOf(it, "aws:cloudwatch/logGroup:LogGroup", "arn"),
      iamRoleArn: (await role(it, "vpc-flow-logs.amazonaws.com")).arn,
    }),
    "aws:ec2/instance:Instance": { ami: "ami-0123456789abcdef0", instanceType: "t3.micro" },
    "aws:ebs/volume:Volume": { availabilityZone: "us-east-1a", size: 20, type: "gp3" },
    "aws:ec2/keyPair:KeyPair": {
      publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl me",
    },
    "aws:ec2/placementGroup:PlacementGroup": { strategy: "spread" },
    "aws:ec2/managedPrefixList:ManagedPrefixList": { addressFamily: "IPv4", maxEntries: 5 },
    "aws:ec2/tag:Tag": async (it) => ({ resourceId: await idOf(it, "aws:ec2/vpc:Vpc"), key: "owner", value: "me" }),
    "aws:ec2/networkInterface:NetworkInterface": async (it) => ({ subnetId: (await network(it)).subnetIds[0] }),
    "aws:iam/role:Role": { assumeRolePolicy: trust("ec2.amazonaws.com") },
    "aws:iam/rolePolicy:RolePolicy": async (it) => ({ role: await idOf(it, "aws:iam/role:Role"), policy: allow() }),
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": async (it) => ({
      role: await idOf(it, "aws:iam/role:Role"),
      policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
    }),
    "aws:iam/policy:Policy": { policy: allow() },
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider": {
      url: "https://oidc.example.com",
      clientIdLists: ["sts.amazonaws.com"],
    },
    "aws:iam/serviceLinkedRole:ServiceLinkedRole": { awsServiceName: "rds.amazonaws.com" },
    "aws:iam/userPolicy:UserPolicy": async (it) => ({ user: await idOf(it, "aws:iam/user:User"), policy: allow() }),
    "aws:iam/userPolicyAttachment:UserPolicyAttachment": async (it) => ({
      user: await idOf(it, "aws:iam/user:User"),
      policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
    }),
    "aws:iam/accessKey:AccessKey": async (it) => ({ user: await idOf(it, "aws:iam/user:User") }),
    "aws:kms/alias:Alias": async (it) => ({ name: "alias/sample", targetKeyId: await idOf(it, "aws:kms/key:Key") }),
  };
}
