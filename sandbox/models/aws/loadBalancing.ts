import type { CloudView, Properties, ResourceModel } from "../model";
import { arn } from "./arn";
import { awsModel } from "./awsModel";
import { requireThat, requireMatch, requireOneOf, requireRange } from "./check/require";
import { flag, known, number, object, text, texts } from "./check/values";
import { REGIONS } from "./knowledge/regions";
import { zonesOfSubnets } from "./rds/rdsRules";
import { securityGroupReference, subnetReference, vpcReference } from "./references";

const BALANCER = "aws:lb/loadBalancer:LoadBalancer";
const TARGETS = "aws:lb/targetGroup:TargetGroup";
const INVALID = "ValidationError";
const NAME = /^(?!internal-)(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/;
const kindOf = (inputs: Properties) => text(inputs, "loadBalancerType") ?? "application";

const loadBalancer = awsModel({
  type: BALANCER,
  source: "Elastic Load Balancing API Reference: CreateLoadBalancer, DeleteLoadBalancer",
  autoName: { property: "name", maxLength: 32 },
  taggable: true,
  replaceOn: ["customerOwnedIpv4Pool", "internal", "loadBalancerType", "name", "namePrefix"],
  references: [
    subnetReference("subnets[]", { code: "SubnetNotFound", inUseCode: "DependencyViolation" }),
    subnetReference("subnetMappings[].subnetId", { code: "SubnetNotFound", inUseCode: "DependencyViolation" }),
    securityGroupReference("securityGroups[]", { code: "InvalidSecurityGroup", inUseCode: "DependencyViolation" }),
  ],
  defaults: (inputs) => ({
    enableDeletionProtection: false,
    enablePrefixForIpv6SourceNat: "off",
    enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: kindOf(inputs) === "network" ? "on" : "",
    internal: false,
    ipAddressType: "ipv4",
    loadBalancerType: "application",
    namePrefix: "",
    secondaryIpsAutoAssignedPerSubnet: 0,
    securityGroups: [],
    subnetMappings: texts(inputs, "subnets").map((subnetId) => ({ subnetId })),
    subnets: [],
  }),
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "DuplicateLoadBalancerName",
  guard(inputs, cloud) {
    requireMatch(text(inputs, "name"), NAME, INVALID, "Load balancer name");
    requireOneOf(kindOf(inputs), ["application", "network", "gateway"], INVALID, "Type");
    const subnets = texts(inputs, "subnets");
    const found = known(inputs, "subnets") && subnets.every((id) => cloud.find("aws:ec2/subnet:Subnet", id));
    if (kindOf(inputs) !== "application" || subnets.length === 0 || !found) return;
    const enough = zonesOfSubnets(cloud, subnets).size >= 2;
    requireThat(enough, INVALID, "At least two subnets in two different Availability Zones must be specified");
  },
  validateDelete(existing) {
    const isProtected = flag(existing.outputs, "enableDeletionProtection") === true;
    requireThat(
      !isProtected,
      "OperationNotPermitted",
      `Load balancer '${existing.id}' cannot be deleted because deletion protection is enabled`,
    );
  },
  id: (inputs, cloud) => arn(cloud, "elasticloadbalancing", `loadbalancer/${suffixOf(inputs, cloud)}`),
  fixed(inputs, cloud, id) {
    const [, kind, name, unique] = id.slice(id.indexOf("loadbalancer/")).split("/");
    const region = REGIONS[cloud.region];
    const isNetwork = kind === "net";
    const prefix = flag(inputs, "internal") === true && !isNetwork ? "internal-" : "";
    const host = isNetwork
      ? `${name}-${unique}.elb.${cloud.region}`
      : `${prefix}${name}-${parseInt(unique!.slice(0, 8), 16)}.${cloud.region}.elb`;
    return {
      arn: id,
      arnSuffix: id.slice(id.indexOf("loadbalancer/") + "loadbalancer/".length),
      dnsName: `${host}.amazonaws.com`,
      name,
      vpcId: cloud.find("aws:ec2/subnet:Subnet", texts(inputs, "subnets")[0] ?? "")?.outputs.vpcId ?? "",
      zoneId: (isNetwork ? region?.nlbHostedZone : region?.albHostedZone) ?? "",
    };
  },
});

function suffixOf(inputs: Properties, cloud: CloudView): string {
  const kinds: Record<string, string> = { application: "app", network: "net", gateway: "gwy" };
  return `${kinds[kindOf(inputs)] ?? "app"}/${text(inputs, "name")}/${cloud.hex(16)}`;
}

const PROTOCOLS = ["HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE", "QUIC", "TCP_QUIC"];

const targetGroup = awsModel({
  type: TARGETS,
  source: "Elastic Load Balancing API Reference: CreateTargetGroup",
  autoName: { property: "name", maxLength: 32 },
  taggable: true,
  replaceOn: [
    "ipAddressType",
    "name",
    "namePrefix",
    "port",
    "protocol",
    "protocolVersion",
    "targetControlPort",
    "targetType",
    "vpcId",
  ],
  references: [vpcReference("vpcId", { code: INVALID })],
  defaults: {
    connectionTermination: false,
    deregistrationDelay: 300,
    ipAddressType: "ipv4",
    loadBalancingAlgorithmType: "round_robin",
    loadBalancingAnomalyMitigation: "off",
    loadBalancingCrossZoneEnabled: "use_load_balancer_configuration",
    namePrefix: "",
    preserveClientIp: "",
    protocolVersion: "HTTP1",
    stickiness: { cookieDuration: 86400, cookieName: "", enabled: false, type: "lb_cookie" },
    targetFailovers: [],
    targetGroupHealth: null,
    targetHealthStates: [],
    targetType: "instance",
  },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "DuplicateTargetGroupName",
  validate(inputs) {
    requireMatch(text(inputs, "name"), NAME, INVALID, "Target group name");
    requireOneOf(text(inputs, "protocol"), PROTOCOLS, INVALID, "Protocol");
    requireOneOf(text(inputs, "targetType"), ["instance", "ip", "lambda", "alb"], INVALID, "TargetType");
    requireRange(number(inputs, "port"), [1, 65535], INVALID, "Port");
    requireRange(
      number(inputs, "deregistrationDelay"),
      [0, 3600],
      "InvalidConfigurationRequest",
      "deregistrationDelay",
    );
  },
  id: (inputs, cloud) => arn(cloud, "elasticloadbalancing", `targetgroup/${text(inputs, "name")}/${cloud.hex(16)}`),
  fixed: (inputs, _, id) => ({
    arn: id,
    arnSuffix: id.slice(id.indexOf("targetgroup/")),
    loadBalancerArns: [],
    name: inputs.name ?? "",
  }),
  derived: (inputs) => ({
    healthCheck: {
      enabled: true,
      healthyThreshold: 5,
      interval: 30,
      matcher: "200",
      path: "/",
      port: "traffic-port",
      protocol: "HTTP",
      timeout: 5,
      unhealthyThreshold: 2,
      ...object(inputs, "healthCheck"),
    },
  }),
});

const ROUTING_HEADERS = [
  "routingHttpRequestXAmznMtlsClientcertHeaderName",
  "routingHttpRequestXAmznMtlsClientcertIssuerHeaderName",
  "routingHttpRequestXAmznMtlsClientcertLeafHeaderName",
  "routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName",
  "routingHttpRequestXAmznMtlsClientcertSubjectHeaderName",
  "routingHttpRequestXAmznMtlsClientcertValidityHeaderName",
  "routingHttpRequestXAmznTlsCipherSuiteHeaderName",
  "routingHttpRequestXAmznTlsVersionHeaderName",
  "routingHttpResponseAccessControlAllowCredentialsHeaderValue",
  "routingHttpResponseAccessControlAllowHeadersHeaderValue",
  "routingHttpResponseAccessControlAllowMethodsHeaderValue",
  "routingHttpResponseAccessControlAllowOriginHeaderValue",
  "routingHttpResponseAccessControlExposeHeadersHeaderValue",
  "routingHttpResponseAccessControlMaxAgeHeaderValue",
  "routingHttpResponseContentSecurityPolicyHeaderValue",
  "routingHttpResponseStrictTransportSecurityHeaderValue",
  "routingHttpResponseXContentTypeOptionsHeaderValue",
  "routingHttpResponseXFrameOptionsHeaderValue",
];

const listener = awsModel({
  type: "aws:lb/listener:Listener",
  source: "Elastic Load Balancing API Reference: CreateListener",
  taggable: true,
  replaceOn: ["loadBalancerArn"],
  references: [
    { path: "loadBalancerArn", types: [BALANCER], output: "arn", code: "LoadBalancerNotFound" },
    {
      path: "defaultActions[].targetGroupArn",
      types: [TARGETS],
      output: "arn",
      code: "TargetGroupNotFound",
      inUseCode: "ResourceInUse",
    },
    {
      path: "certificateArn",
      types: ["aws:acm/certificate:Certificate"],
      output: "arn",
      code: "CertificateNotFound",
      inUseCode: "ResourceInUseException",
    },
  ],
  defaults: (inputs) => ({
    mutualAuthentication: null,
    protocol: "HTTP",
    ...Object.fromEntries(ROUTING_HEADERS.map((name) => [name, ""])),
    routingHttpResponseServerEnabled: true,
    sslPolicy: ["HTTPS", "TLS"].includes(text(inputs, "protocol") ?? "")
      ? "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"
      : "",
    tcpIdleTimeoutSeconds: 350,
  }),
  key(inputs) {
    const [balancer, port] = [text(inputs, "loadBalancerArn"), number(inputs, "port")];
    return balancer === undefined || port === undefined ? undefined : `${balancer} ${port}`;
  },
  duplicateCode: "DuplicateListener",
  validate(inputs) {
    requireRange(number(inputs, "port"), [1, 65535], INVALID, "Port");
    const protocol = text(inputs, "protocol");
    requireOneOf(protocol, PROTOCOLS, INVALID, "Protocol");
    const secure = protocol !== "HTTPS" && protocol !== "TLS";
    requireThat(
      secure || inputs.certificateArn !== undefined,
      INVALID,
      "A certificate must be specified for HTTPS listeners",
    );
  },
  id: (inputs, cloud) =>
    `${(text(inputs, "loadBalancerArn") ?? "").replace(":loadbalancer/", ":listener/")}/${cloud.hex(16)}`,
  fixed: (_, __, id) => ({ arn: id }),
});

export const LOAD_BALANCING_MODELS: readonly ResourceModel[] = [loadBalancer, targetGroup, listener];
