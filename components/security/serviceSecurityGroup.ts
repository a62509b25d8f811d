import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ArgumentError, transformed, type Transform } from "../foundation";

/**
 * Who may connect: a security group's id (an output is always taken for one), a CIDR block as plain text, or either by name.
 *
 * @example "sg-0abc" · cluster.nodeSecurityGroupId · "10.0.0.0/16" · { cidrBlock: vpc.cidrBlock }
 */
export type NetworkSource =
  pulumi.Input<string> | { securityGroupId: pulumi.Input<string> } | { cidrBlock: pulumi.Input<string> };

export interface ServiceSecurityGroupArgs {
  vpcId: pulumi.Input<string>;
  /** What the service is, for people. At most 255 characters. */
  description: string;
  /** TCP ports on which it listens, by what is spoken on them, e.g. `{ postgresql: 5432 }`. */
  ports: Record<string, number>;
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: {
    securityGroup?: Transform<aws.ec2.SecurityGroupArgs>;
    rule?: Transform<aws.vpc.SecurityGroupIngressRuleArgs>;
  };
}

/**
 * The security group of a service: nobody gets in until `allowFrom`, and nothing gets out.
 *
 * @throws ArgumentError when `allowFrom` is given plain text that is neither a group's id nor a CIDR block.
 */
export class ServiceSecurityGroup extends pulumi.ComponentResource {
  readonly securityGroupId: pulumi.Output<string>;

  constructor(
    private readonly componentName: string,
    private readonly args: ServiceSecurityGroupArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ) {
    super("plinth:security:ServiceSecurityGroup", componentName, {}, opts);
    const group = new aws.ec2.SecurityGroup(
      ...transformed<aws.ec2.SecurityGroupArgs>(
        args.transform?.securityGroup,
        componentName,
        {
          vpcId: args.vpcId,
          description: args.description,
          tags: { ...args.tags, Name: componentName },
        },
        { parent: this },
      ),
    );
    this.securityGroupId = group.id;
    this.registerOutputs({ securityGroupId: this.securityGroupId });
  }

  /**
   * Lets a source connect to every port of the service.
   *
   * @param name who that is, unique within the service, e.g. `cluster`.
   */
  allowFrom(source: NetworkSource, name: string): void {
    declareIngress(`${this.componentName}-${name}`, this.securityGroupId, source, name, this.args, { parent: this });
  }
}

/** Ingress rules, one a port, on a security group that may belong to someone else. */
export function declareIngress(
  prefix: string,
  securityGroupId: pulumi.Input<string>,
  source: NetworkSource,
  who: string,
  { ports, tags, transform }: Pick<ServiceSecurityGroupArgs, "ports" | "tags" | "transform">,
  opts: pulumi.CustomResourceOptions,
): void {
  const from = sourceOf(prefix, source);
  const several = Object.keys(ports).length > 1;
  for (const [protocol, port] of Object.entries(ports)) {
    new aws.vpc.SecurityGroupIngressRule(
      ...transformed<aws.vpc.SecurityGroupIngressRuleArgs>(
        transform?.rule,
        several ? `${prefix}-${protocol}` : prefix,
        {
          securityGroupId,
          ...from,
          ipProtocol: "tcp",
          fromPort: port,
          toPort: port,
          description: `${protocol} from ${who}`,
          tags,
        },
        opts,
      ),
    );
  }
}

const GROUP_ID = /^sg-[0-9a-z-]+$/;
const CIDR = /^([\d.]+|[\da-fA-F:]+)\/\d{1,3}$/;

function sourceOf(
  component: string,
  source: NetworkSource,
): Partial<Pick<aws.vpc.SecurityGroupIngressRuleArgs, "referencedSecurityGroupId" | "cidrIpv4" | "cidrIpv6">> {
  if (typeof source === "string") {
    if (GROUP_ID.test(source)) return { referencedSecurityGroupId: source };
    if (CIDR.test(source)) return source.includes(":") ? { cidrIpv6: source } : { cidrIpv4: source };
    const allowed = "a security group's id (sg-…) or a CIDR block";
    throw new ArgumentError({ component, path: "allowFrom", given: source, allowed });
  }
  if (typeof source === "object" && "cidrBlock" in source) return { cidrIpv4: source.cidrBlock };
  if (typeof source === "object" && "securityGroupId" in source) {
    return { referencedSecurityGroupId: source.securityGroupId };
  }
  return { referencedSecurityGroupId: source };
}
