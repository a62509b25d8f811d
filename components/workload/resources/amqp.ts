import * as pulumi from "@pulumi/pulumi";
import { RabbitMqBroker } from "../../messaging/rabbitmq/rabbitMqBroker";
import { physicalName, secretName } from "../physicalName";
import { annotationTags } from "./annotationTags";
import type { ResourceType } from "./resourceType";

/** Names of Amazon MQ brokers have at most 50 characters (Amazon MQ API, CreateBroker). */
const MAX_BROKER_NAME = 50;

/** A RabbitMQ broker of the workload's own on Amazon MQ, reachable from the cluster alone. */
export const amqp: ResourceType = {
  type: "amqp",
  summary: "A RabbitMQ broker of the workload's own: AMQP over TLS, with a password.",
  classes: { default: "RabbitMQ, of the environment class's size" },
  params: { type: "object", additionalProperties: false, properties: {} },
  outputs: {
    host: { summary: "Host name of the broker." },
    port: { summary: "Port, AMQP over TLS only." },
    vhost: { summary: "Virtual host." },
    username: { summary: "Name of the user." },
    password: { summary: "Password of the user.", secret: true },
  },
  provision(context) {
    const { prefix, identity, platform, environmentClass, opts } = context;
    const { vpcId, privateSubnetIds, cidrBlock } = platform.network;
    const broker = new RabbitMqBroker(
      prefix,
      {
        network: { vpcId, privateSubnetIds },
        environmentClass,
        brokerName: physicalName(identity, MAX_BROKER_NAME),
        secretName: secretName(platform.environment.name, identity),
        kmsKeyArn: platform.secrets.kmsKeyArn,
        allowFrom: { cluster: platform.cluster.nodeSecurityGroupId },
        tags: annotationTags(context),
      },
      opts,
    );
    return {
      outputs: {
        host: broker.host,
        port: pulumi.interpolate`${broker.port}`,
        vhost: "/",
        username: broker.username,
        password: { secret: { key: broker.secretName, property: "password" } },
      },
      egress: [{ cidr: cidrBlock, ports: [broker.port] }],
      dependsOn: [broker],
    };
  },
};
