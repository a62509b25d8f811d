import { dependenciesOf } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";

/** Modules and names of the AWS resources that can be members of a security group (properties of @pulumi/aws 7.48). */
const AWS_USERS: readonly string[] = [
  "alb/LoadBalancer",
  "amp/Scraper",
  "apigatewayv2/VpcLink",
  "applicationloadbalancing/LoadBalancer",
  "apprunner/VpcConnector",
  "appstream/Fleet",
  "appstream/ImageBuilder",
  "batch/ComputeEnvironment",
  "bedrock/AgentcoreBrowser",
  "cloudhsmv2/Cluster",
  "cloudwatch/EventTarget",
  "codebuild/Project",
  "codestarconnections/Host",
  "datasync/Agent",
  "datasync/EfsLocation",
  "datasync/FsxOpenZfsFileSystem",
  "datasync/LocationFsxLustre",
  "datasync/LocationFsxOntapFileSystem",
  "datasync/LocationFsxWindows",
  "dax/Cluster",
  "devicefarm/TestGridProject",
  "directoryservice/Directory",
  "dms/InstanceProfile",
  "dms/ReplicationConfig",
  "dms/ReplicationInstance",
  "docdb/Cluster",
  "docdb/ElasticCluster",
  "drs/ReplicationConfigurationTemplate",
  "ec2/Instance",
  "ec2/LaunchConfiguration",
  "ec2/LaunchTemplate",
  "ec2/NetworkInterface",
  "ec2/NetworkInterfaceSecurityGroupAttachment",
  "ec2/SecurityGroupAssociation",
  "ec2/SpotFleetRequest",
  "ec2/SpotInstanceRequest",
  "ec2/VpcEndpoint",
  "ec2clientvpn/Endpoint",
  "ec2clientvpn/NetworkAssociation",
  "ec2transitgateway/InstanceConnectEndpoint",
  "ecs/CapacityProvider",
  "ecs/ExpressGatewayService",
  "ecs/Service",
  "ecs/TaskSet",
  "efs/MountTarget",
  "eks/Cluster",
  "eks/NodeGroup",
  "elasticache/Cluster",
  "elasticache/ReplicationGroup",
  "elasticache/ServerlessCache",
  "elasticloadbalancing/LoadBalancer",
  "elasticloadbalancingv2/LoadBalancer",
  "elasticsearch/Domain",
  "elasticsearch/VpcEndpoint",
  "elb/LoadBalancer",
  "emr/Cluster",
  "emr/Studio",
  "emrserverless/Application",
  "finspace/KxCluster",
  "fsx/FileCache",
  "fsx/LustreFileSystem",
  "fsx/OntapFileSystem",
  "fsx/OpenZfsFileSystem",
  "fsx/WindowsFileSystem",
  "glue/Connection",
  "glue/DevEndpoint",
  "grafana/Workspace",
  "imagebuilder/InfrastructureConfiguration",
  "iot/TopicRuleDestination",
  "kinesis/FirehoseDeliveryStream",
  "kinesisanalyticsv2/Application",
  "lambda/CapacityProvider",
  "lambda/Function",
  "lb/LoadBalancer",
  "m2/Environment",
  "medialive/Input",
  "memorydb/Cluster",
  "mq/Broker",
  "msk/Cluster",
  "msk/Replicator",
  "msk/ServerlessCluster",
  "msk/VpcConnection",
  "mskconnect/Connector",
  "mwaa/Environment",
  "neptune/Cluster",
  "neptunegraph/PrivateGraphEndpoint",
  "opensearch/Domain",
  "opensearch/ServerlessVpcEndpoint",
  "opensearch/VpcEndpoint",
  "opensearchingest/Pipeline",
  "pipes/Pipe",
  "quicksight/VpcConnection",
  "rds/Cluster",
  "rds/Instance",
  "rds/Proxy",
  "rds/ProxyEndpoint",
  "redshift/Cluster",
  "redshift/EndpointAccess",
  "redshiftserverless/EndpointAccess",
  "redshiftserverless/Workgroup",
  "route53/ResolverEndpoint",
  "s3outposts/Endpoint",
  "sagemaker/Domain",
  "sagemaker/Model",
  "sagemaker/NotebookInstance",
  "sagemaker/TrainingJob",
  "scheduler/Schedule",
  "storagegateway/FileSystemAssociation",
  "synthetics/Canary",
  "timestreaminfluxdb/DbCluster",
  "timestreaminfluxdb/DbInstance",
  "transfer/Server",
  "verifiedaccess/Endpoint",
  "vpclattice/ResourceGateway",
  "vpclattice/ServiceNetworkVpcAssociation",
  "workspaces/Directory",
  "workspacesweb/NetworkSettings",
];

/** Kubernetes objects whose controllers put nodes, pods or load balancers into security groups. */
const KUBERNETES_USERS: readonly string[] = [
  "kubernetes:core/v1:Service",
  "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass",
  "kubernetes:networking.k8s.io/v1:Ingress",
  "kubernetes:vpcresources.k8s.aws/v1beta1:SecurityGroupPolicy",
];

/** The types of everything that can be a member of a security group. */
export const SECURITY_GROUP_USERS: readonly string[] = [...AWS_USERS.map(typeToken), ...KUBERNETES_USERS];

function typeToken(user: string): string {
  const [module = "", name = ""] = user.split("/");
  return `aws:${module}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`;
}

const GROUPS = /securityGroup/i;
const MAY_HOLD_GROUPS = /securityGroup|vpc|network/i;

/** Whether it is not known yet which security groups a resource is a member of, nor can the engine tell. */
export function hasUnknownGroups(user: RuleResource): boolean {
  return Object.entries(user.properties).some(([name, value]) => {
    if (dependenciesOf(user, name).length > 0) return false;
    return value === UNKNOWN ? MAY_HOLD_GROUPS.test(name) : hasUnknownGroupsInside(value, GROUPS.test(name));
  });
}

function hasUnknownGroupsInside(value: unknown, ofGroups: boolean): boolean {
  const open: { value: unknown; ofGroups: boolean }[] = [{ value, ofGroups }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.value === UNKNOWN && next.ofGroups) return true;
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      open.push({ value: inner, ofGroups: next.ofGroups || GROUPS.test(key) });
    }
  }
  return false;
}
