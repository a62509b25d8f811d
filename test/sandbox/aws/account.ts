import assert from "node:assert/strict";
import { Cloud } from "../../../sandbox/cloud/cloud";
import { repeatable } from "../../../sandbox/cloud/entropy";
import { AWS_INVOKES, AWS_MODELS } from "../../../sandbox/models/aws";
import { CloudError, type Properties } from "../../../sandbox/models/model";
import { modelProviders } from "../../../sandbox/providers/modelProvider";

/** An AWS account of the sandbox for one test, driven through the provider as the engine drives it. */
export interface TestAccount {
  readonly cloud: Cloud;
  create(type: string, inputs: Properties, name?: string): Promise<Properties & { id: string }>;
  update(type: string, id: string, inputs: Properties): Promise<Properties>;
  remove(type: string, id: string): Promise<void>;
  invoke(token: string, args?: Properties): Promise<Properties>;
  replaces(type: string, id: string, inputs: Properties): Promise<readonly string[]>;
}

export function account(region = "us-east-1"): TestAccount {
  const cloud = new Cloud({ accountId: "123456789012", region, entropy: repeatable() });
  const provider = modelProviders({ name: "aws", cloud, models: AWS_MODELS, invokes: AWS_INVOKES })();
  const urnOf = (type: string, name: string) => `urn:pulumi:dev::test::${type}::${name}`;
  const found = (type: string, id: string) => {
    const resource = cloud.find(type, id);
    assert.ok(resource, `${type} ${id} exists`);
    return resource;
  };
  return {
    cloud,
    async create(type, inputs, name = "it") {
      const urn = urnOf(type, name);
      const checked = await provider.check({ urn, type, name, olds: {}, news: inputs, seed: "0123456789abcdef" });
      const { id, outputs } = await provider.create({ urn, type, inputs: checked.inputs });
      return { ...outputs, id };
    },
    async update(type, id, inputs) {
      const old = found(type, id);
      return provider.update({
        urn: urnOf(type, "it"),
        type,
        id,
        oldOutputs: old.outputs,
        newInputs: { ...old.inputs, ...inputs },
      });
    },
    async remove(type, id) {
      await provider.delete({ type, id, outputs: found(type, id).outputs });
    },
    invoke: (token, args = {}) => provider.invoke(token, args),
    async replaces(type, id, inputs) {
      const old = found(type, id);
      const newInputs = { ...old.inputs, ...inputs };
      const diff = await provider.diff({
        type,
        id,
        oldInputs: old.inputs,
        oldOutputs: old.outputs,
        newInputs,
        ignoreChanges: [],
      });
      return diff.replaces;
    },
  };
}

/** Asserts that the operation is refused with the code, and returns the message. */
export async function refused(operation: Promise<unknown>, code: string): Promise<string> {
  try {
    await operation;
  } catch (error) {
    assert.ok(error instanceof CloudError, `a refusal of the cloud, not ${String(error)}`);
    assert.equal(error.code, code, error.message);
    return error.message;
  }
  return assert.fail(`expected ${code}, but the operation went through`);
}

/** A VPC with two subnets in two zones. */
export async function network(it: TestAccount) {
  const vpc = await it.create("aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
  const subnet = (cidrBlock: string, availabilityZone: string) =>
    it.create("aws:ec2/subnet:Subnet", { vpcId: vpc.id, cidrBlock, availabilityZone }, availabilityZone);
  const subnets = [
    await subnet("10.0.0.0/20", "us-east-1a"),
    await subnet("10.0.16.0/20", "us-east-1b"),
    await subnet("10.0.32.0/20", "us-east-1c"),
  ];
  const group = await it.create("aws:ec2/securityGroup:SecurityGroup", { vpcId: vpc.id, description: "test" });
  return { vpc, subnets, subnetIds: subnets.map(({ id }) => id), group };
}

export const trust = (...services: string[]) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: services }, Action: ["sts:AssumeRole", "sts:TagSession"] }],
  });

export const role = (it: TestAccount, service: string, name = "role") =>
  it.create("aws:iam/role:Role", { assumeRolePolicy: trust(service) }, name);
