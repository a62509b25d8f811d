import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { RabbitMqBroker } from "../../../components/messaging";
import { declaredBy, valueOf } from "../declaredResources";
import { objections, onMockCloud } from "../onMockCloud";

const BROKER = "aws:mq/broker:Broker";
const NETWORK = { vpcId: "vpc-1", privateSubnetIds: ["subnet-1", "subnet-2", "subnet-3"] };

describe("RabbitMqBroker", () => {
  it("is private and encrypted, and its generated login is in Secrets Manager", async () => {
    const { made, cloud } = await onMockCloud((network) => new RabbitMqBroker("jobs", { network }));
    const { inputs } = cloud.named("jobs", BROKER);
    assert.equal(inputs["publiclyAccessible"], false);
    assert.deepEqual(inputs["encryptionOptions"], {
      useAwsOwnedKey: false,
      kmsKeyId: cloud.named("jobs", "aws:kms/key:Key").state["arn"],
    });
    assert.equal(await pulumi.isSecret(made.password), true);
    assert.match(await valueOf(made.host), /^b-[0-9a-f-]+\.mq\.us-east-1\.[a-z.]+$/);
    assert.equal(await valueOf(made.secretArn), cloud.named("jobs", "aws:secretsmanager/secret:Secret").state["arn"]);
    const own = cloud.resources.filter(({ name }) => name.startsWith("jobs"));
    // Nothing can rotate the login without a function of one's own.
    assert.deepEqual(objections(own), []);
  });

  it("is one node in dev and a cluster over zones elsewhere", async () => {
    for (const [environmentClass, mode, subnets, protect] of [
      ["dev", "SINGLE_INSTANCE", 1, false],
      ["staging", "CLUSTER_MULTI_AZ", 3, false],
      ["prod", "CLUSTER_MULTI_AZ", 3, true],
    ] as const) {
      const resources = await declaredBy(() => new RabbitMqBroker("jobs", { network: NETWORK, environmentClass }));
      const { inputs, protect: kept } = resources.only(BROKER);
      assert.equal(inputs["deploymentMode"], mode);
      assert.equal((inputs["subnetIds"] as string[]).length, subnets);
      assert.equal(kept, protect);
    }
  });

  for (const [args, text] of [
    [{ version: "4.1" }, /version is "4\.1"; allowed: 3\.13, 4\.2/],
    [{ instanceType: "mq.m7g.meduim" }, /Did you mean "mq\.m7g\.medium"\?/],
    [{ brokerName: "a b" }, /brokerName is "a b"/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)}`, async () => {
      await assert.rejects(
        declaredBy(() => new RabbitMqBroker("jobs", { network: NETWORK, ...args })),
        text,
      );
    });
  }
});
