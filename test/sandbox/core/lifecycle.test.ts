import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import { SandboxProject } from "./project";

async function network() {
  const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16", tags: { Name: "main" } });
  const subnet = new aws.ec2.Subnet("a", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24" });
  const role = new aws.iam.Role("app", {
    assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "ec2.amazonaws.com" }),
  });
  return { vpcId: vpc.id, arn: vpc.arn, subnetId: subnet.id, role: role.name };
}

describe("a stack on the sandbox", function () {
  this.timeout(60_000);
  let project: SandboxProject;
  before(async () => {
    project = await SandboxProject.start();
  });
  after(() => project.close());

  it("is created with outputs of AWS's shape", async () => {
    const stack = await project.stack(network);
    const { outputs, summary } = await stack.up();
    assert.match(String(outputs.vpcId?.value), /^vpc-[0-9a-f]{17}$/);
    assert.match(String(outputs.arn?.value), /^arn:aws:ec2:eu-central-1:111122223333:vpc\/vpc-/);
    assert.match(String(outputs.role?.value), /^app-[0-9a-f]{7}$/);
    assert.deepEqual(summary.resourceChanges, { create: 4 });
  });

  it("does not change when nothing did, nor does refresh find anything", async () => {
    const stack = await project.stack(network);
    assert.deepEqual((await stack.up()).summary.resourceChanges, { same: 4 });
    assert.deepEqual((await stack.refresh()).summary.resourceChanges, { same: 4 });
  });

  it("leaves nothing behind when it is destroyed", async () => {
    const stack = await project.stack(network);
    await stack.destroy();
    assert.deepEqual(await project.sandbox.list(), []);
  });
});
