import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import * as eks from "@pulumi/eks";
import type * as pulumi from "@pulumi/pulumi";
import recorded from "./eksComponentChildren.json";
import { ACCOUNT, SandboxProject } from "./project";

interface StateResource {
  urn: string;
  type: string;
  parent?: string;
  inputs?: Record<string, unknown>;
  dependencies?: string[];
}

/** The program of the recording, on resources that exist. */
async function program() {
  const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16" });
  const zones = ["a", "b", "c"];
  const [first, second, open] = zones.map(
    (zone, index) =>
      new aws.ec2.Subnet(zone, {
        vpcId: vpc.id,
        cidrBlock: `10.0.${index}.0/24`,
        availabilityZone: `eu-central-1${zone}`,
      }),
  );
  const key = new aws.kms.Key("secrets", {});
  const admin = new aws.iam.Role("admin", {
    name: "admin",
    assumeRolePolicy: trust(`arn:aws:iam::${ACCOUNT}:root`, "AWS"),
  });
  const main = new eks.Cluster("main", {
    vpcId: vpc.id,
    privateSubnetIds: [first!.id, second!.id],
    publicSubnetIds: [open!.id],
    version: "1.34",
    authenticationMode: "API",
    skipDefaultNodeGroup: true,
    endpointPrivateAccess: true,
    endpointPublicAccess: false,
    encryptionConfigKeyArn: key.arn,
    enabledClusterLogTypes: ["api", "audit", "authenticator"],
    createOidcProvider: true,
    accessEntries: {
      admins: {
        principalArn: admin.arn,
        accessPolicies: {
          admin: {
            policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
            accessScope: { type: "cluster" },
          },
        },
      },
    },
    storageClasses: { gp3: { type: "gp3" } },
  });
  const nodes = new aws.iam.Role("nodes", { assumeRolePolicy: trust("ec2.amazonaws.com", "Service") });
  new eks.ManagedNodeGroup("pool", {
    cluster: main,
    nodeRole: nodes,
    instanceTypes: ["m7g.large"],
    scalingConfig: { minSize: 1, desiredSize: 2, maxSize: 5 },
    operatingSystem: "AL2023",
    enableIMDSv2: true,
  });
  new eks.Addon("pod-identity", { cluster: main, addonName: "eks-pod-identity-agent" }, { parent: main });
  new eks.Cluster("auto", {
    vpcId: vpc.id,
    subnetIds: [first!.id, second!.id],
    authenticationMode: "API",
    autoMode: { enabled: true },
  });
  return {
    clusterName: main.eksCluster.name,
    endpoint: main.eksCluster.endpoint,
    kubeconfig: main.kubeconfig,
    scoped: main.getKubeconfig({ roleArn: "arn:aws:iam::111122223333:role/admin" }).result,
    oidcProviderArn: main.oidcProviderArn,
    oidcIssuer: main.oidcIssuer,
    nodeSecurityGroupId: main.nodeSecurityGroupId,
    coreVersion: main.core.apply((core: pulumi.Unwrap<eks.types.output.CoreData>) => core.cluster.version),
  };
}

function trust(principal: string, kind: "AWS" | "Service"): string {
  const statement = { Effect: "Allow", Action: "sts:AssumeRole", Principal: { [kind]: principal } };
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}

/** Everything of a run that differs from the recording by nature: ids, ARNs, generated names, add-on versions. */
const VARIABLE = new Set([
  "clusterName",
  "securityGroupId",
  "sourceSecurityGroupId",
  "vpcId",
  "roleArn",
  "nodeRoleArn",
  "role",
]);

function shapeOf(value: unknown, name?: string): unknown {
  if (name !== undefined && (VARIABLE.has(name) || name === "addonVersion" || /Arn$|Ids$/.test(name))) return name;
  if (Array.isArray(value)) return value.map((each) => shapeOf(each));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([each]) => !each.startsWith("__"))
    .map(([each, inner]) => [
      each.replace(/^kubernetes.io\/cluster\/.*/, "kubernetes.io/cluster/…"),
      shapeOf(inner, each),
    ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

const nameOf = (urn: string) => urn.slice(urn.lastIndexOf("::") + 2);

describe("the eks components", function () {
  this.timeout(120_000);
  let project: SandboxProject;
  let resources: StateResource[];
  let outputs: Record<string, { value: unknown }>;

  before(async () => {
    project = await SandboxProject.start();
    const stack = await project.stack(program);
    outputs = (await stack.up()).outputs;
    const { deployment } = await stack.exportStack();
    resources = (deployment as { resources: StateResource[] }).resources;
  });
  after(() => project.close());

  const ours = (type: string, name: string) =>
    resources.find((resource) => resource.type === type && nameOf(resource.urn) === name);

  for (const expected of recorded.resources.filter(({ name }) => name !== "nodes")) {
    it(`registers ${expected.type} ${expected.name} as the real component does`, () => {
      const made = ours(expected.type, expected.name);
      assert.ok(made, `missing; there are ${resources.map(({ urn }) => nameOf(urn)).join(", ")}`);
      if (expected.parent !== "plinth-dev4") assert.equal(nameOf(made.parent ?? ""), expected.parent);
      const children = new Set(recorded.resources.map(({ name }) => name));
      const dependencies = (made.dependencies ?? []).map(nameOf).filter((name) => children.has(name));
      if (!expected.type.startsWith("eks:")) {
        assert.deepEqual(
          [...new Set(dependencies)].sort(),
          expected.dependsOn.filter((name) => name !== expected.name).sort(),
        );
        const inputs = { ...made.inputs };
        const autoNamed = (inputs.__defaults as string[] | undefined) ?? [];
        for (const name of autoNamed) delete inputs[name];
        assert.deepEqual(comparable(inputs), comparable(expected.inputs));
      }
    });
  }

  it("registers nothing that the real component does not", () => {
    const known = new Set(recorded.resources.map(({ type, name }) => `${type} ${name}`));
    const own = ["vpc", "a", "b", "c", "secrets", "admin", "nodes"];
    const more = resources
      .filter(({ type, urn }) => !type.startsWith("pulumi:") && !own.includes(nameOf(urn)))
      .map(({ type, urn }) => `${type} ${nameOf(urn)}`)
      .filter((each) => !known.has(each));
    assert.deepEqual(more, ["aws:iam/openIdConnectProvider:OpenIdConnectProvider main-oidcProvider"]);
  });

  it("gives the outputs that the SDK promises", () => {
    const name = String(outputs.clusterName?.value);
    assert.match(name, /^main-eksCluster-[0-9a-f]{7}$/);
    assert.match(String(outputs.endpoint?.value), /^https:\/\/[0-9A-F]{32}\..*eu-central-1\.eks\.amazonaws\.com$/);
    const config = outputs.kubeconfig?.value as { clusters: { cluster: { server: string } }[] };
    assert.equal(config.clusters[0]?.cluster.server, outputs.endpoint?.value);
    assert.match(String(outputs.scoped?.value), /"--role","arn:aws:iam::111122223333:role\/admin"/);
    assert.match(
      String(outputs.oidcProviderArn?.value),
      /^arn:aws:iam::111122223333:oidc-provider\/oidc\.eks\.eu-central-1/,
    );
    assert.equal(String(outputs.oidcProviderArn?.value).split("oidc-provider/")[1], outputs.oidcIssuer?.value);
    assert.match(String(outputs.nodeSecurityGroupId?.value), /^sg-[0-9a-f]{17}$/);
    assert.equal(outputs.coreVersion?.value, "1.34");
  });

  it("changes nothing on a second run, previews included, and goes away whole", async () => {
    const stack = await project.stack(program);
    const total = resources.filter(({ type }) => !type.startsWith("pulumi:providers:aws")).length;
    const { changeSummary } = await stack.preview();
    assert.deepEqual(Object.keys(changeSummary), ["same"]);
    const { summary } = await stack.up();
    assert.deepEqual(Object.keys(summary.resourceChanges ?? {}), ["same"], `${total} resources`);
    await stack.destroy();
    assert.deepEqual(await project.sandbox.list(), []);
  });
});

function comparable(inputs: Record<string, unknown>): unknown {
  const { metadata, vpcConfig, ...rest } = inputs;
  return shapeOf({
    ...rest,
    ...(metadata === undefined ? {} : { metadata: {} }),
    ...(vpcConfig === undefined ? {} : { vpcConfig: { ...(vpcConfig as object) } }),
  });
}
