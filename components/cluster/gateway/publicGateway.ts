import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { ArgumentError, transformed } from "../../foundation";
import { declareCertificate, type GatewayCertificate } from "./gatewayCertificate";
import type { PublicGatewayArgs } from "./publicGatewayArgs";

const GATEWAY_API = "gateway.networking.k8s.io/v1";
const CONTROLLER = "gateway.k8s.aws/alb";
/** TLS 1.2 and 1.3 with forward secrecy only (Elastic Load Balancing User Guide, "Security policies"). */
const TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

/**
 * The way in from the internet: an Application Load Balancer, declared as a Kubernetes Gateway, with HTTPS for a domain
 * and all hosts in it. Plain HTTP is only ever redirected. Workloads attach HTTPRoutes to its listener `https`.
 *
 * ```ts
 * const gateway = new PublicGateway("public", { domain: "dev.example.com", zoneId }, { provider, dependsOn: [addons]
 * });
 * ```
 *
 * The Gateway API kinds and the AWS Load Balancer Controller must be on the cluster: depend on `ClusterAddons`.
 *
 * ### Cost
 * One Application Load Balancer by the hour and by load balancer capacity units, and its public addresses by the hour.
 *
 * @throws ArgumentError at construction for a domain that is none.
 */
export class PublicGateway extends pulumi.ComponentResource {
  /** Name of the Gateway that HTTPRoutes attach to. */
  readonly name: pulumi.Output<string>;
  readonly namespace: pulumi.Output<string>;
  readonly gatewayClassName: pulumi.Output<string>;
  readonly certificateArn: pulumi.Output<string>;
  /** DNS records that prove the domain, to be made by hand where no zone is given. */
  readonly validationRecords: GatewayCertificate["validationRecords"];

  constructor(name: string, args: PublicGatewayArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:cluster:PublicGateway", name, {}, opts);
    checkArgs(name, args);
    const certificate = declareCertificate(this, name, args);
    const namespace = this.declareNamespace(name, args);
    const gatewayClass = this.declareClass(name, args);
    const settings = this.declareSettings(name, args, namespace, certificate);
    const gateway = this.declareGateway(name, args, namespace, gatewayClass, settings);
    this.declareRedirect(name, args, namespace, gateway);
    this.name = gateway.metadata.name;
    this.namespace = namespace.metadata.name;
    this.gatewayClassName = gatewayClass.metadata.name;
    this.certificateArn = certificate.arn;
    this.validationRecords = certificate.validationRecords;
    this.registerOutputs({ name: this.name, namespace: this.namespace, certificateArn: this.certificateArn });
  }

  private declareNamespace(name: string, args: PublicGatewayArgs): kubernetes.core.v1.Namespace {
    return new kubernetes.core.v1.Namespace(
      ...transformed<kubernetes.types.input.core.v1.Namespace>(
        args.transform?.namespace,
        name,
        { metadata: { name: args.namespace ?? "gateway", labels: RESTRICTED } },
        { parent: this },
      ),
    );
  }

  private declareClass(name: string, args: PublicGatewayArgs): kubernetes.apiextensions.CustomResource {
    return this.declare(name, "class", args.transform?.gatewayClass, {
      apiVersion: GATEWAY_API,
      kind: "GatewayClass",
      metadata: { name },
      spec: { controllerName: CONTROLLER },
    });
  }

  /** What the Gateway API has no words for: scheme, certificate and attributes of the load balancer. */
  private declareSettings(
    name: string,
    args: PublicGatewayArgs,
    namespace: kubernetes.core.v1.Namespace,
    certificate: GatewayCertificate,
  ): kubernetes.apiextensions.CustomResource {
    return this.declare(name, "settings", args.transform?.settings, {
      apiVersion: "gateway.k8s.aws/v1beta1",
      kind: "LoadBalancerConfiguration",
      metadata: { name, namespace: namespace.metadata.name },
      spec: {
        scheme: args.scheme ?? "internet-facing",
        sourceRanges: args.allowedCidrs,
        listenerConfigurations: [
          { protocolPort: "HTTPS:443", defaultCertificate: certificate.arn, sslPolicy: TLS_POLICY },
        ],
        loadBalancerAttributes: [
          { key: "routing.http.drop_invalid_header_fields.enabled", value: "true" },
          { key: "deletion_protection.enabled", value: String(args.deletionProtection ?? false) },
          ...(args.accessLogsBucket === undefined
            ? []
            : [
                { key: "access_logs.s3.enabled", value: "true" },
                { key: "access_logs.s3.bucket", value: args.accessLogsBucket },
                { key: "access_logs.s3.prefix", value: name },
              ]),
        ],
        tags: args.tags,
      },
    });
  }

  private declareGateway(
    name: string,
    args: PublicGatewayArgs,
    namespace: kubernetes.core.v1.Namespace,
    gatewayClass: kubernetes.apiextensions.CustomResource,
    settings: kubernetes.apiextensions.CustomResource,
  ): kubernetes.apiextensions.CustomResource {
    const selector = args.routeNamespaces;
    const routes = selector ? { from: "Selector", selector: { matchLabels: selector } } : { from: "All" };
    const hostname = `*.${args.domain}`;
    return this.declare(name, "gateway", args.transform?.gateway, {
      apiVersion: GATEWAY_API,
      kind: "Gateway",
      metadata: { name, namespace: namespace.metadata.name },
      spec: {
        gatewayClassName: gatewayClass.metadata.name,
        infrastructure: {
          parametersRef: { group: "gateway.k8s.aws", kind: "LoadBalancerConfiguration", name: settings.metadata.name },
        },
        listeners: [
          { name: "https", protocol: "HTTPS", port: 443, hostname, allowedRoutes: { namespaces: routes } },
          // Only the redirect below may attach to plain HTTP.
          { name: "http", protocol: "HTTP", port: 80, hostname, allowedRoutes: { namespaces: { from: "Same" } } },
        ],
      },
    });
  }

  private declareRedirect(
    name: string,
    args: PublicGatewayArgs,
    namespace: kubernetes.core.v1.Namespace,
    gateway: kubernetes.apiextensions.CustomResource,
  ): void {
    this.declare(name, "https-redirect", args.transform?.redirect, {
      apiVersion: GATEWAY_API,
      kind: "HTTPRoute",
      metadata: { name: `${name}-https-redirect`, namespace: namespace.metadata.name },
      spec: {
        parentRefs: [{ name: gateway.metadata.name, sectionName: "http" }],
        rules: [{ filters: [{ type: "RequestRedirect", requestRedirect: { scheme: "https", statusCode: 301 } }] }],
      },
    });
  }

  private declare(
    name: string,
    suffix: string,
    transform: PublicGatewayTransform,
    args: kubernetes.apiextensions.CustomResourceArgs,
  ): kubernetes.apiextensions.CustomResource {
    return new kubernetes.apiextensions.CustomResource(
      ...transformed(transform, `${name}-${suffix}`, args, { parent: this }),
    );
  }
}

type PublicGatewayTransform = NonNullable<PublicGatewayArgs["transform"]>["gateway"];

/** No pod runs beside a Gateway, so the strictest level holds. */
const RESTRICTED = { "pod-security.kubernetes.io/enforce": "restricted" };

function checkArgs(name: string, { domain }: PublicGatewayArgs): void {
  if (/^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+$/.test(domain) && domain.length <= 253) return;
  throw new ArgumentError({
    component: `PublicGateway ${JSON.stringify(name)}`,
    path: "domain",
    given: domain,
    allowed: "a DNS domain in lower case without wildcard, e.g. dev.example.com",
  });
}
