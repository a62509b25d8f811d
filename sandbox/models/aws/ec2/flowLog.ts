import type { Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireOneOf } from "../check/require";
import { given, number, text } from "../check/values";
import { roleArnReference, subnetReference, vpcReference } from "../references";
import { ec2Id } from "./ids";

const DEFAULT_FORMAT =
  "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}";
const SOURCES = [
  "vpcId",
  "subnetId",
  "eniId",
  "transitGatewayId",
  "transitGatewayAttachmentId",
  "regionalNatGatewayId",
];
const destinationType = (inputs: Properties) => text(inputs, "logDestinationType") ?? "cloud-watch-logs";

export const flowLog: ResourceModel = awsModel({
  type: "aws:ec2/flowLog:FlowLog",
  source: "Amazon EC2 API Reference: CreateFlowLogs",
  taggable: true,
  replaceOn: [
    ...SOURCES,
    "deliverCrossAccountRole",
    "destinationOptions",
    "iamRoleArn",
    "logDestination",
    "logDestinationType",
    "logFormat",
    "maxAggregationInterval",
    "trafficType",
  ],
  references: [
    vpcReference("vpcId", { code: "InvalidVpcId.NotFound" }),
    subnetReference("subnetId", { code: "InvalidSubnetId.NotFound" }),
    roleArnReference("iamRoleArn", "InvalidParameter"),
    {
      path: "logDestination",
      types: ["aws:cloudwatch/logGroup:LogGroup", "aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"],
      output: "arn",
      code: "LogDestinationNotFoundException",
      except: (value) =>
        value.includes(":firehose:") || /^arn:[\w-]+:s3:::[^/]+\/./.test(value) || value.endsWith(":*"),
    },
  ],
  defaults: {
    logDestination: "",
    logDestinationType: "cloud-watch-logs",
    logFormat: DEFAULT_FORMAT,
    maxAggregationInterval: 600,
  },
  key(inputs) {
    const source = SOURCES.map((path) => text(inputs, path)).find((value) => value !== undefined);
    const destination = text(inputs, "logDestination");
    return source === undefined || destination === undefined
      ? undefined
      : [source, destination, text(inputs, "trafficType") ?? "ALL", text(inputs, "logFormat") ?? ""].join(" ");
  },
  duplicateCode: "FlowLogAlreadyExists",
  validate(inputs) {
    const chosen = SOURCES.filter((path) => given(inputs, path));
    requireThat(chosen.length === 1, "InvalidParameter", `Exactly one of ${SOURCES.join(", ")} must be given`);
    const kind = destinationType(inputs);
    requireOneOf(kind, ["cloud-watch-logs", "s3", "kinesis-data-firehose"], "InvalidParameter", "LogDestinationType");
    requireOneOf(text(inputs, "trafficType"), ["ALL", "ACCEPT", "REJECT"], "InvalidParameter", "TrafficType");
    requireOneOf(number(inputs, "maxAggregationInterval"), [60, 600], "InvalidParameter", "MaxAggregationInterval");
    const role = given(inputs, "iamRoleArn");
    requireThat(
      kind !== "cloud-watch-logs" || role,
      "InvalidParameter",
      "DeliverLogsPermissionArn can't be empty if LogDestinationType is cloud-watch-logs.",
    );
    requireThat(
      kind !== "s3" || !role,
      "InvalidParameter",
      "DeliverLogsPermissionArn is not applicable for s3 delivery",
    );
    requireThat(given(inputs, "logDestination"), "InvalidParameter", "LogDestination can't be empty.");
  },
  id: (_, cloud) => ec2Id(cloud, "fl"),
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "ec2", `vpc-flow-log/${id}`) }),
});
