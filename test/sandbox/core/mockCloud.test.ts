import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import * as random from "@pulumi/random";
import { useMockCloud } from "../../../sandbox/testing";

describe("the mock cloud of unit tests", () => {
  it("answers with the shapes of AWS and remembers what was registered", async () => {
    const cloud = await useMockCloud({ region: "eu-west-1", accountId: "111122223333" });
    await cloud.declare(() => {
      const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
      new aws.ec2.Subnet("a", { vpcId: vpc.id, cidrBlock: "10.0.0.0/24" });
      new random.RandomPassword("secret", { length: 20 });
    });
    const vpc = cloud.named("main");
    assert.match(vpc.id, /^vpc-[0-9a-f]{17}$/);
    assert.equal(vpc.state.arn, `arn:aws:ec2:eu-west-1:111122223333:vpc/${vpc.id}`);
    assert.equal(cloud.named("a").inputs.vpcId, vpc.id);
    assert.equal(String(cloud.named("secret").state.result).length, 20);
    assert.deepEqual(cloud.resources.map(({ name }) => name).sort(), ["a", "main", "secret"]);
  });

  it("gives the same ids in every run", async () => {
    const ids = [];
    for (let run = 0; run < 2; run++) {
      const cloud = await useMockCloud();
      await cloud.declare(() => void new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" }));
      ids.push(cloud.named("main").id);
    }
    assert.equal(ids[0], ids[1]);
  });

  it("rejects with AWS's code what AWS refuses", async () => {
    const cloud = await useMockCloud();
    const overlapping = async () => {
      const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
      const first = new aws.ec2.Subnet("a", { vpcId: vpc.id, cidrBlock: "10.0.0.0/24" });
      const second = new aws.ec2.Subnet("b", { vpcId: vpc.id, cidrBlock: "10.0.0.128/25" }, { dependsOn: first });
      await new Promise((resolve) => second.id.apply(resolve));
    };
    void cloud.declare(overlapping).catch(() => undefined);
    await until(() => cloud.refusals.length > 0);
    assert.match(cloud.refusals[0]!.message, /^InvalidSubnet\.Conflict: /);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
