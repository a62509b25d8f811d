import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import { openCloud } from "../../../sandbox";
import { SandboxProject } from "./project";

let cidrBlock = "10.0.0.0/16";
let owner = "team-a";

async function program() {
  const provider = new aws.Provider("west", { region: "us-west-2", defaultTags: { tags: { Environment: "dev" } } });
  const vpc = new aws.ec2.Vpc("main", { cidrBlock, tags: { Owner: owner } }, { provider });
  const role = new aws.iam.Role("app", { assumeRolePolicy: policy() });
  return { vpcId: vpc.id, arn: vpc.arn, tagsAll: vpc.tagsAll, role: role.name };
}

/** The same policy, written differently at each call. */
let written = 0;
function policy(): string {
  const action = written++ % 2 === 0 ? "sts:AssumeRole" : ["sts:AssumeRole"];
  const statement = { Effect: "Allow", Action: action, Principal: { Service: "ec2.amazonaws.com" } };
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] }, undefined, written % 2);
}

describe("drift and change on the sandbox", function () {
  this.timeout(120_000);
  let project: SandboxProject;
  before(async () => {
    project = await SandboxProject.start();
  });
  after(() => project.close());

  it("merges the provider's default tags and keeps to its region", async () => {
    const stack = await project.stack(program);
    const { outputs } = await stack.up();
    assert.match(String(outputs.arn?.value), /:us-west-2:/);
    assert.deepEqual(outputs.tagsAll?.value, { Environment: "dev", Owner: "team-a" });
    assert.deepEqual(Object.keys((await stack.up()).summary.resourceChanges ?? {}), ["same"]);
  });

  it("finds what was changed behind the program's back, and repairs it", async () => {
    let stack = await project.stack(program);
    const id = String((await stack.outputs()).vpcId?.value);
    await project.sandbox.stop();
    await openCloud(project.cloudDirectory).edit("main", [{ path: "tags.Owner", value: "somebody else" }]);
    await openCloud(project.cloudDirectory).edit(id, [{ path: "enableDnsHostnames", value: true }]);
    await project.restart();
    stack = await project.stack(program);
    assert.deepEqual((await stack.refresh()).summary.resourceChanges, { same: 3, update: 1 });
    assert.deepEqual((await stack.up()).summary.resourceChanges, { same: 3, update: 1 });
    const [vpc] = (await project.sandbox.list()).filter(({ type }) => type === "aws:ec2/vpc:Vpc");
    assert.deepEqual(vpc?.outputs.tagsAll, { Environment: "dev", Owner: "team-a" });
    assert.equal(vpc?.outputs.enableDnsHostnames, false);
    assert.deepEqual((await stack.refresh()).summary.resourceChanges, { same: 4 });
  });

  it("updates in place what AWS changes in place, and replaces the rest", async () => {
    owner = "team-b";
    const stack = await project.stack(program);
    const before = String((await stack.outputs()).vpcId?.value);
    assert.deepEqual((await stack.up()).summary.resourceChanges, { same: 3, update: 1 });
    assert.equal(String((await stack.outputs()).vpcId?.value), before);
    cidrBlock = "10.1.0.0/16";
    const { summary, outputs } = await stack.up();
    assert.deepEqual(summary.resourceChanges, { same: 3, replace: 1 });
    assert.notEqual(outputs.vpcId?.value, before);
    assert.equal((await project.sandbox.list()).length, 2);
  });

  it("says what is wrong with an edit", async () => {
    await project.sandbox.stop();
    const cloud = openCloud(project.cloudDirectory);
    await assert.rejects(
      cloud.edit("mian", [{ path: "tags.Owner", value: "x" }]),
      /nothing in the sandbox.*Did you mean "main"\?/,
    );
    await assert.rejects(
      cloud.edit("main", [{ path: "cidrBlok", value: "x" }]),
      /no property "cidrBlok".*Did you mean "cidrBlock"\?/,
    );
    await assert.rejects(cloud.edit("main", [{ path: "arn", value: "x" }]), /identity and cannot be changed/);
    await project.restart();
  });
});
