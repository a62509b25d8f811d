import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import { openCloud } from "../../../sandbox";
import { SandboxProject } from "./project";

const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } }],
});

const REFUSED: Record<string, [program: () => void, error: RegExp]> = {
  "an id that was never made": [
    () => void new aws.ec2.Subnet("a", { vpcId: "vpc-0123456789abcdef0", cidrBlock: "10.0.0.0/24" }),
    /InvalidVpcID\.NotFound: .*vpc-0123456789abcdef0/,
  ],
  "a subnet that overlaps another": [
    () => {
      const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
      const first = new aws.ec2.Subnet("a", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24" });
      new aws.ec2.Subnet("b", { vpcId: vpc.id, cidrBlock: "10.0.1.128/25" }, { dependsOn: first });
    },
    /InvalidSubnet\.Conflict: The CIDR '10\.0\.1\.128\/25' conflicts/,
  ],
  "a second role of one name": [
    () => {
      const first = new aws.iam.Role("a", { name: "twice", assumeRolePolicy: trust });
      new aws.iam.Role("b", { name: "twice", assumeRolePolicy: trust }, { dependsOn: first });
    },
    /EntityAlreadyExists: 'twice' already exists/,
  ],
  "a policy that is no policy": [
    () => void new aws.iam.Role("a", { assumeRolePolicy: "{]" }),
    /MalformedPolicyDocument: /,
  ],
  "an account that the provider must not touch": [
    () => {
      const provider = new aws.Provider("other", { region: "eu-central-1", allowedAccountIds: ["999999999999"] });
      new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" }, { provider });
    },
    /AWS account ID not allowed: 111122223333/,
  ],
};

describe("what the sandbox refuses", function () {
  this.timeout(120_000);
  let project: SandboxProject;
  beforeEach(async () => {
    project = await SandboxProject.start();
  });
  afterEach(() => project.close());

  for (const [what, [program, error]] of Object.entries(REFUSED)) {
    it(`refuses ${what} with AWS's own code`, async () => {
      const stack = await project.stack(async () => program());
      await assert.rejects(stack.up(), error);
    });
  }

  it("refuses in a preview what can be judged before anything changes", async () => {
    const stack = await project.stack(async () => void new aws.iam.Role("a", { assumeRolePolicy: "{]" }));
    await assert.rejects(stack.preview(), /MalformedPolicyDocument: /);
  });

  it("refuses to delete what something outside the stack still uses", async () => {
    const stack = await project.stack(async () => {
      const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
      new aws.ec2.Subnet("kept", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24" }, { retainOnDelete: true });
    });
    await stack.up();
    await assert.rejects(stack.destroy(), /DependencyViolation: '?.*has dependencies and cannot be deleted/);
    await project.sandbox.stop();
    await openCloud(project.cloudDirectory).remove("kept");
    await project.restart();
    await (await project.stack(async () => undefined)).destroy();
    assert.deepEqual(await project.sandbox.list(), []);
  });
});
