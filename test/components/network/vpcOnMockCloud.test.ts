import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import { PodIdentityGrant } from "../../../components/cluster";
import { Vpc } from "../../../components/network";
import { useMockCloud } from "../../../sandbox/testing";
import { valueOf } from "../declaredResources";

const CONTROL_PLANE_TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "eks.amazonaws.com" }, Action: "sts:AssumeRole" }],
});

/** What a user's own unit test sees through `plinth/testing`: AWS's shapes, and AWS's refusals. */
describe("Vpc and grants in a user's unit test", () => {
  it("a Vpc is accepted by the simulated account, whole and with the fewest arguments", async () => {
    const cloud = await useMockCloud();
    const vpc = await cloud.declare(() => new Vpc("dev", { region: "us-east-1", interfaceEndpoints: ["sts"] }));
    assert.deepEqual(cloud.refusals, []);
    const ids = await valueOf(vpc.subnetIds.private);
    assert.equal(new Set(ids).size, 3);
    for (const id of ids) assert.match(id, /^subnet-[0-9a-f]{17}$/);
    assert.match(await valueOf(vpc.vpcId), /^vpc-[0-9a-f]{17}$/);
  });

  it("a transform that makes subnets overlap is refused with AWS's code", async () => {
    const cloud = await useMockCloud();
    const transform = { subnet: { cidrBlock: "10.0.0.0/20" } };
    await assert.rejects(
      cloud.declare(() => new Vpc("dev", { region: "us-east-1", transform })),
      /InvalidSubnet\.Conflict/,
    );
  });

  it("a grant needs the name of a cluster that exists, and no more", async () => {
    const cloud = await useMockCloud();
    const grant = await cloud.declare(() => {
      const vpc = new Vpc("dev", { region: "us-east-1" });
      const role = new aws.iam.Role("eks", { assumeRolePolicy: CONTROL_PLANE_TRUST });
      const vpcConfig = { subnetIds: vpc.subnetIds.private };
      const cluster = new aws.eks.Cluster("legacy", { name: "legacy", roleArn: role.arn, vpcConfig });
      return new PodIdentityGrant("orders", { clusterName: cluster.name, namespace: "orders", serviceAccount: "api" });
    });
    assert.match(await valueOf(grant.roleArn), /^arn:aws:iam::123456789012:role\/orders-[0-9a-f]{7}$/);
    const stranger = await useMockCloud();
    const args = { clusterName: "nowhere", namespace: "orders", serviceAccount: "api" };
    await assert.rejects(
      stranger.declare(() => new PodIdentityGrant("orders", args)),
      /ResourceNotFoundException/,
    );
  });
});
