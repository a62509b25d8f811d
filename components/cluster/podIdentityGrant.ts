import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { transformed, type Transform } from "../foundation";
import { boundedName } from "./boundedName";

/** What the pods of one service account may do on AWS. */
export interface GrantArgs {
  namespace: pulumi.Input<string>;
  serviceAccount: pulumi.Input<string>;
  /** IAM statements of the role's inline policy. Default: none. */
  statements?: pulumi.Input<pulumi.Input<aws.iam.PolicyStatement>[]>;
  /** Managed policies of the role, for add-ons whose vendor keeps one. Default: none. */
  managedPolicyArns?: pulumi.Input<string>[];
  /** Permissions boundary of the role. Default: none. */
  permissionsBoundary?: pulumi.Input<string>;
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: {
    role?: Transform<aws.iam.RoleArgs>;
    policy?: Transform<aws.iam.RolePolicyArgs>;
    association?: Transform<aws.eks.PodIdentityAssociationArgs>;
  };
}

export interface PodIdentityGrantArgs extends GrantArgs {
  /** Name of the EKS cluster, in the account and region of the provider. */
  clusterName: pulumi.Input<string>;
}

/**
 * Lets the pods of one service account act on AWS through EKS Pod Identity: a role, its inline policy and the
 * association. It needs the cluster's name alone, so a workload stack can declare it.
 *
 * The role can be assumed by EKS only, for this cluster, namespace and service account (EKS User Guide, "Assign an IAM
 * role to a Kubernetes service account").
 */
export class PodIdentityGrant extends pulumi.ComponentResource {
  readonly roleArn: pulumi.Output<string>;
  readonly roleName: pulumi.Output<string>;
  readonly associationId: pulumi.Output<string>;

  constructor(name: string, args: PodIdentityGrantArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:cluster:PodIdentityGrant", name, {}, opts);
    const role = this.declareRole(name, args);
    const permissions = this.declarePermissions(name, args, role);
    const association = new aws.eks.PodIdentityAssociation(
      ...transformed<aws.eks.PodIdentityAssociationArgs>(
        args.transform?.association,
        name,
        {
          clusterName: args.clusterName,
          namespace: args.namespace,
          serviceAccount: args.serviceAccount,
          roleArn: role.arn,
          tags: args.tags,
        },
        { parent: this, dependsOn: permissions },
      ),
    );
    this.roleArn = role.arn;
    this.roleName = role.name;
    this.associationId = association.associationId;
    this.registerOutputs({ roleArn: this.roleArn, roleName: this.roleName, associationId: this.associationId });
  }

  private declareRole(name: string, args: PodIdentityGrantArgs): aws.iam.Role {
    return new aws.iam.Role(
      ...transformed<aws.iam.RoleArgs>(
        args.transform?.role,
        boundedName(name, MAX_ROLE_LOGICAL_NAME),
        {
          description: pulumi.interpolate`Pods of ${args.namespace}/${args.serviceAccount} on ${args.clusterName}`,
          assumeRolePolicy: this.trust(args),
          permissionsBoundary: args.permissionsBoundary,
          tags: args.tags,
        },
        { parent: this },
      ),
    );
  }

  private trust(args: PodIdentityGrantArgs): pulumi.Output<string> {
    const invoke = { parent: this };
    const account = aws.getCallerIdentityOutput({}, invoke).accountId;
    const region = aws.getRegionOutput({}, invoke).region;
    const partition = aws.getPartitionOutput({}, invoke).partition;
    return pulumi.jsonStringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "pods.eks.amazonaws.com" },
          Action: ["sts:AssumeRole", "sts:TagSession"],
          Condition: {
            StringEquals: {
              "aws:SourceAccount": account,
              "aws:RequestTag/kubernetes-namespace": args.namespace,
              "aws:RequestTag/kubernetes-service-account": args.serviceAccount,
            },
            ArnEquals: {
              "aws:SourceArn": pulumi.interpolate`arn:${partition}:eks:${region}:${account}:cluster/${args.clusterName}`,
            },
          },
        },
      ],
    });
  }

  /** Declared before the association, so that no pod gets the role without its permissions. */
  private declarePermissions(name: string, args: PodIdentityGrantArgs, role: aws.iam.Role): pulumi.Resource[] {
    const attachments = (args.managedPolicyArns ?? []).map((policyArn, index) => {
      const attachment = { role: role.name, policyArn };
      return new aws.iam.RolePolicyAttachment(`${name}-${index}`, attachment, { parent: this });
    });
    if (args.statements === undefined) return attachments;
    const policy = pulumi.jsonStringify({ Version: "2012-10-17", Statement: args.statements });
    const inline = transformed(args.transform?.policy, name, { role: role.name, policy }, { parent: this });
    return [...attachments, new aws.iam.RolePolicy(...inline)];
  }
}

/** IAM role names have at most 64 characters, of which the engine's automatic name takes eight. */
const MAX_ROLE_LOGICAL_NAME = 56;
