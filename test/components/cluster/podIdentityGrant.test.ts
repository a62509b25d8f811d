import assert from "node:assert/strict";
import { EksCluster, PodIdentityGrant, type PodIdentityGrantArgs } from "../../../components/cluster";
import { declaredBy, valueOf } from "../declaredResources";

const ARGS: PodIdentityGrantArgs = { clusterName: "prod", namespace: "orders", serviceAccount: "api" };
const ROLE = "aws:iam/role:Role";
const ASSOCIATION = "aws:eks/podIdentityAssociation:PodIdentityAssociation";

describe("PodIdentityGrant", () => {
  it("is trusted by EKS for this cluster, namespace and service account only", async () => {
    const resources = await declaredBy(() => new PodIdentityGrant("orders", ARGS));
    const trust = JSON.parse(String(resources.only(ROLE).inputs["assumeRolePolicy"]));
    assert.deepEqual(trust.Statement, [
      {
        Effect: "Allow",
        Principal: { Service: "pods.eks.amazonaws.com" },
        Action: ["sts:AssumeRole", "sts:TagSession"],
        Condition: {
          StringEquals: {
            "aws:SourceAccount": "123456789012",
            "aws:RequestTag/kubernetes-namespace": "orders",
            "aws:RequestTag/kubernetes-service-account": "api",
          },
          ArnEquals: { "aws:SourceArn": "arn:aws:eks:us-east-1:123456789012:cluster/prod" },
        },
      },
    ]);
  });

  it("ties the role to the service account once its permissions stand", async () => {
    const statements = [{ Effect: "Allow" as const, Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*" }];
    const managedPolicyArns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"];
    const resources = await declaredBy(
      () => new PodIdentityGrant("orders", { ...ARGS, statements, managedPolicyArns }),
    );
    const association = resources.only(ASSOCIATION);
    assert.deepEqual(association.inputs, {
      clusterName: "prod",
      namespace: "orders",
      serviceAccount: "api",
      roleArn: "arn:aws:simulated:us-east-1:123456789012:orders",
    });
    const inline = resources.only("aws:iam/rolePolicy:RolePolicy");
    assert.deepEqual(JSON.parse(String(inline.inputs["policy"])).Statement, statements);
    const managed = resources.only("aws:iam/rolePolicyAttachment:RolePolicyAttachment");
    assert.equal(managed.inputs["policyArn"], managedPolicyArns[0]);
    for (const permission of [inline, managed]) assert.ok(resources.comesAfter(association, permission));
  });

  it("declares no policy where nothing is granted", async () => {
    const resources = await declaredBy(() => new PodIdentityGrant("orders", ARGS));
    assert.equal(resources.ofType("aws:iam/rolePolicy:RolePolicy").length, 0);
  });

  it("keeps the role's name within IAM's 64 characters, and different for different grants", async () => {
    const long = "a-workload-with-a-very-long-name-in-an-environment-with-another";
    const resources = await declaredBy(() => [
      new PodIdentityGrant(`${long}-1`, ARGS),
      new PodIdentityGrant(`${long}-2`, ARGS),
    ]);
    const names = resources.ofType(ROLE).map(({ name }) => name);
    for (const name of names) assert.ok(name.length + "-0123456".length <= 64, name);
    assert.equal(new Set(names).size, 2);
  });

  it("carries boundary, tags and transforms", async () => {
    const resources = await declaredBy(
      () =>
        new PodIdentityGrant("orders", {
          ...ARGS,
          permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary",
          tags: { team: "orders" },
          transform: { role: (args) => (args.maxSessionDuration = 7200) },
        }),
    );
    const { inputs } = resources.only(ROLE);
    assert.equal(inputs["permissionsBoundary"], "arn:aws:iam::123456789012:policy/boundary");
    assert.equal(inputs["maxSessionDuration"], 7200);
    assert.deepEqual(resources.only(ASSOCIATION).inputs["tags"], { team: "orders" });
  });

  it("cluster.grant fills in the cluster and its tags", async () => {
    let roleArn = "";
    const network = { vpcId: "vpc-1", privateSubnetIds: ["subnet-1"] };
    const resources = await declaredBy(async () => {
      const cluster = new EksCluster("main", { network, clusterName: "live", tags: { team: "platform", cost: "1" } });
      const grant = cluster.grant("reports", { namespace: "bi", serviceAccount: "job", tags: { team: "bi" } });
      roleArn = await valueOf(grant.roleArn);
    });
    const { inputs } = resources.only(ASSOCIATION, "reports");
    assert.equal(inputs["clusterName"], "live");
    assert.deepEqual(inputs["tags"], { team: "bi", cost: "1" });
    assert.equal(inputs["roleArn"], roleArn);
  });
});
