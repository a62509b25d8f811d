import assert from "node:assert/strict";
import { account, network, refused } from "./account";
import { inputsOf } from "./samples";

const render = async (args: Record<string, unknown>) => {
  const { json } = await account().invoke("aws:iam/getPolicyDocument:getPolicyDocument", args);
  return String(json);
};

describe("AWS models: look-ups", () => {
  it("renders a policy document as the provider does", async () => {
    const json = await render({
      statements: [
        {
          sid: "Read",
          actions: ["s3:ListBucket", "s3:GetObject"],
          resources: ["arn:aws:s3:::b/&{aws:username}/*"],
          principals: [{ type: "Service", identifiers: ["ec2.amazonaws.com"] }],
          conditions: [{ test: "StringEquals", variable: "aws:SourceAccount", values: ["1", "2"] }],
        },
      ],
    });
    const statement = {
      Sid: "Read",
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:ListBucket"],
      Resource: "arn:aws:s3:::b/${aws:username}/*",
      Principal: { Service: "ec2.amazonaws.com" },
      Condition: { StringEquals: { "aws:SourceAccount": ["1", "2"] } },
    };
    assert.equal(json, JSON.stringify({ Version: "2012-10-17", Statement: [statement] }, null, 2));
  });

  it("an override replaces the statement of its Sid, and a Sid twice is refused", async () => {
    const source = await render({ statements: [{ sid: "A", actions: ["s3:*"], resources: ["*"] }] });
    const override = await render({ statements: [{ sid: "A", effect: "Deny", actions: ["s3:*"], resources: ["*"] }] });
    const merged = JSON.parse(
      await render({ sourcePolicyDocuments: [source], overridePolicyDocuments: [override] }),
    ) as {
      Statement: { Effect: string }[];
    };
    assert.deepEqual(
      merged.Statement.map(({ Effect }) => Effect),
      ["Deny"],
    );
    await refused(render({ sourcePolicyDocuments: [source, source] }), "InvalidPolicyDocument");
  });

  it("finds subnets by VPC and tag, AMIs by path, add-on versions by Kubernetes version", async () => {
    const it = account();
    const { vpc, subnetIds } = await network(it);
    const filters = [{ name: "vpc-id", values: [vpc.id] }];
    assert.deepEqual((await it.invoke("aws:ec2/getSubnets:getSubnets", { filters })).ids, subnetIds);
    const none = await it.invoke("aws:ec2/getSubnets:getSubnets", { filters, tags: { tier: "none" } });
    assert.deepEqual(none.ids, []);
    const name = "/aws/service/eks/optimized-ami/1.34/amazon-linux-2023/arm64/standard/recommended/image_id";
    assert.match(String((await it.invoke("aws:ssm/getParameter:getParameter", { name })).value), /^ami-0[0-9a-f]{16}$/);
    await refused(
      it.invoke("aws:ssm/getParameter:getParameter", { name: name.replace("1.34", "1.10") }),
      "ParameterNotFound",
    );
    const addon = { addonName: "kube-proxy", kubernetesVersion: "1.34", mostRecent: true };
    assert.match(
      String((await it.invoke("aws:eks/getAddonVersion:getAddonVersion", addon)).version),
      /^v1\.34\.\d+-eksbuild\.\d+$/,
    );
  });
});

describe("AWS models: changes", () => {
  it("keeps ids and addresses over an update, and takes the new inputs", async () => {
    const it = account();
    const type = "aws:rds/instance:Instance";
    const made = await it.create(type, await inputsOf(type, it));
    const after = await it.update(type, made.id, { port: 5433, multiAz: true });
    assert.equal(after.address, made.address);
    assert.equal(after.endpoint, `${String(made.address)}:5433`);
    assert.equal(after.multiAz, true);
    assert.deepEqual(after.masterUserSecrets, made.masterUserSecrets);
  });

  it("a new launch template version, not a new template", async () => {
    const it = account();
    const made = await it.create("aws:ec2/launchTemplate:LaunchTemplate", { instanceType: "m7g.large" });
    const after = await it.update("aws:ec2/launchTemplate:LaunchTemplate", made.id, { instanceType: "m7g.xlarge" });
    assert.deepEqual([made.latestVersion, after.latestVersion, after.defaultVersion], [1, 2, 1]);
  });

  it("replaces for what the provider replaces for, and for nothing else", async () => {
    const it = account();
    const { subnets } = await network(it);
    assert.deepEqual(await it.replaces("aws:ec2/subnet:Subnet", subnets[0]!.id, { cidrBlock: "10.0.64.0/20" }), [
      "cidrBlock",
    ]);
    assert.deepEqual(await it.replaces("aws:ec2/subnet:Subnet", subnets[0]!.id, { mapPublicIpOnLaunch: true }), []);
  });

  it("EKS goes up one minor version at a time; topics and disks do not shrink", async () => {
    const it = account();
    const cluster = await it.create("aws:eks/cluster:Cluster", {
      ...(await inputsOf("aws:eks/cluster:Cluster", it)),
      version: "1.33",
    });
    await refused(it.update("aws:eks/cluster:Cluster", cluster.id, { version: "1.35" }), "InvalidParameterException");
    await refused(it.update("aws:eks/cluster:Cluster", cluster.id, { version: "1.32" }), "InvalidParameterException");
    assert.equal((await it.update("aws:eks/cluster:Cluster", cluster.id, { version: "1.34" })).version, "1.34");
    const other = account();
    const topic = await other.create("aws:msk/topic:Topic", await inputsOf("aws:msk/topic:Topic", other));
    await refused(other.update("aws:msk/topic:Topic", topic.id, { partitionCount: 3 }), "BadRequestException");
  });

  it("connection strings follow the ways of authenticating", async () => {
    const it = account();
    const inputs = await inputsOf("aws:msk/cluster:Cluster", it);
    const iam = await it.create("aws:msk/cluster:Cluster", {
      ...inputs,
      clientAuthentication: { sasl: { iam: true } },
    });
    assert.match(String(iam.bootstrapBrokersSaslIam), /^(b-\d\.[\w.-]+:9098,?){3}$/);
    assert.deepEqual([iam.bootstrapBrokers, iam.bootstrapBrokersTls, iam.zookeeperConnectString], ["", "", ""]);
  });
});
