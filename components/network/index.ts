export { ExistingVpc, type ExistingVpcArgs } from "./vpc/existingVpc";
export {
  EKS_INTERFACE_ENDPOINTS,
  INTERFACE_ENDPOINT_SERVICES,
  type InterfaceEndpointService,
} from "./vpc/interfaceEndpointServices";
export { subnetLayout, type LaidOutSubnet, type LayoutRequest, type TierSize } from "./vpc/subnetLayout";
export { SUBNET_TIERS, type ByTier, type SubnetTier } from "./vpc/subnetTier";
export { Vpc } from "./vpc/vpc";
export type { FlowLogArgs, NatStrategy, TierArgs, VpcArgs, VpcTransforms } from "./vpc/vpcArgs";
export type { VpcNetwork } from "./vpc/vpcNetwork";
