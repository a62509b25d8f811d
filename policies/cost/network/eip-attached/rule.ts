import { mayReferToUnknown, naming, ofTypes } from "../../../relations/references";
import { UNKNOWN, type StackRule } from "../../../rule";
import { isEmpty, property } from "../../../values/read";
import { LOAD_BALANCERS } from "../../../aws/loadBalancers";

const EIP = "aws:ec2/eip:Eip";

/** What addresses are given to, with the property that names them. */
const USERS: Readonly<Record<string, readonly string[]>> = {
  allocationId: ["aws:ec2/eipAssociation:EipAssociation", "aws:ec2/natGateway:NatGateway"],
  publicIp: ["aws:ec2/eipAssociation:EipAssociation"],
  secondaryAllocationIds: ["aws:ec2/natGateway:NatGateway"],
  availabilityZoneAddresses: ["aws:ec2/natGateway:NatGateway"],
  subnetMappings: LOAD_BALANCERS,
  endpointDetails: ["aws:transfer/server:Server"],
  ipAddresses: ["aws:globalaccelerator/accelerator:Accelerator"],
  // Load balancers of Services and Gateways take addresses from annotations and from their configuration.
  metadata: ["kubernetes:core/v1:Service"],
  spec: ["kubernetes:gateway.k8s.aws/v1beta1:LoadBalancerConfiguration"],
};

/** What an address says itself about where it is. */
const OWN_PROPERTIES = ["instance", "networkInterface", "associateWithPrivateIp"];

export const rule: StackRule = {
  name: "eip-attached",
  pack: "cost",
  severity: "medium",
  asks: "Every Elastic IP address is used by something.",
  why: "An idle address costs as much as a used one, 3.60 dollars a month, for as long as nobody notices.",
  fix: "Attach the address to an instance, NAT gateway or load balancer, or remove it.",
  example: `new aws.ec2.NatGateway("main", { allocationId: address.allocationId, subnetId })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: [EIP, ...new Set(Object.values(USERS).flat())],
  check(resources) {
    const addresses = ofTypes(resources, [EIP]);
    const users = Object.entries(USERS).map(([name, types]) => ({ name, from: ofTypes(resources, types) }));
    const uncertain = users.some(({ name, from }) => from.some((user) => mayReferToUnknown(user, name)));
    if (uncertain) return [];
    const used = users.map(({ name, from }) => naming(from, name, addresses, ["allocationId", "id", "publicIp"]));
    return addresses
      .filter((address) => !used.some((by) => by.has(address)))
      .filter((address) => OWN_PROPERTIES.every((name) => isUnset(property(address, name))))
      .map((resource) => ({ resource, message: "nothing in the stack uses this address" }));
  },
};

function isUnset(value: unknown): boolean {
  return value !== UNKNOWN && isEmpty(value);
}
