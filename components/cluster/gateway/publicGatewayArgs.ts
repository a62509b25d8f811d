import type * as aws from "@pulumi/aws";
import type * as kubernetes from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import type { Transform } from "../../foundation";

export interface PublicGatewayArgs {
  /** Parent domain of the hosts, e.g. `dev.example.com`; the gateway serves every host directly below it. */
  domain: string;
  /** Route 53 zone of the domain, in which the certificate is proved. Default: none, see `validationRecords`. */
  zoneId?: pulumi.Input<string>;
  /** ACM certificate to use instead of a new one. */
  certificateArn?: pulumi.Input<string>;
  /** Namespace, made by the component. Default: `gateway`. */
  namespace?: string;
  /** Default: `internet-facing`. */
  scheme?: "internet-facing" | "internal";
  /** Networks that may connect. Default: every one. */
  allowedCidrs?: string[];
  /** Labels of namespaces whose HTTPRoutes may attach. Default: every namespace's. */
  routeNamespaces?: Record<string, string>;
  /** S3 bucket for access logs; its policy must admit Elastic Load Balancing. Default: no access logs. */
  accessLogsBucket?: pulumi.Input<string>;
  /** Keeps the load balancer from being deleted. It also keeps `destroy` from finishing. Default: false. */
  deletionProtection?: boolean;
  /** Tags on certificate and load balancer. */
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: {
    certificate?: Transform<aws.acm.CertificateArgs>;
    namespace?: Transform<kubernetes.types.input.core.v1.Namespace>;
    gatewayClass?: Transform<kubernetes.apiextensions.CustomResourceArgs>;
    settings?: Transform<kubernetes.apiextensions.CustomResourceArgs>;
    gateway?: Transform<kubernetes.apiextensions.CustomResourceArgs>;
    redirect?: Transform<kubernetes.apiextensions.CustomResourceArgs>;
  };
}
