import * as assert from "node:assert/strict";
import * as path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { findScoreFiles } from "../../../components/workload";
import { workloadProgram, type WorkloadProgramArgs } from "../../../stacks/workload/program";
import { workloadStackName } from "../../../stacks/workload/stackName";
import { COMPUTED, PLATFORM, settled } from "../../components/workload/declared";

const EXAMPLE = path.resolve(__dirname, "../../../workloads");
const TAGS = { owner: "platform-team", "cost-center": "1000", environment: "dev" };
const PLATFORM_OUTPUTS = {
  ...PLATFORM,
  environment: { ...PLATFORM.environment, tags: TAGS },
  cluster: { ...PLATFORM.cluster, endpoint: "https://eks.example", certificateAuthority: "Y2E=" },
};

interface Run {
  references: string[];
  resources: { type: string; name: string; provider: string; inputs: Record<string, unknown> }[];
  outputs: Record<string, unknown>;
}

/** Runs the program on mocks; stacks are by their full names. */
async function run(args: WorkloadProgramArgs, stacks: Record<string, Record<string, unknown>>): Promise<Run> {
  const found: Run = { references: [], resources: [], outputs: {} };
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs, provider }) => {
        if (type === "pulumi:pulumi:StackReference") {
          found.references.push(String(inputs["name"]));
          const outputs = stacks[String(inputs["name"])] ?? {};
          return { id: name, state: { name: inputs["name"], outputs, secretOutputNames: [] } };
        }
        found.resources.push({ type, name, provider: provider ?? "", inputs: inputs as Record<string, unknown> });
        return { id: `${name}-id`, state: { ...COMPUTED, arn: `arn:aws:mock:::${name}`, ...(inputs as object) } };
      },
      call: ({ inputs }) => ({
        accountId: "111111111111",
        region: "us-east-1",
        partition: "aws",
        ...(inputs as object),
      }),
    },
    "plinth-workload",
    "test",
    false,
    "organization",
  );
  const outputs = await workloadProgram({ image: "example/image@sha256:1", ...args });
  pulumi.output(outputs).apply((values) => Object.assign(found.outputs, values));
  await settled(() => found.resources.length);
  return found;
}

const platform = { "organization/plinth/dev": PLATFORM_OUTPUTS };
const scoreOf = (name: string) => path.join(EXAMPLE, name, "score.yaml");

describe("the program of a workload's stack", () => {
  it("names its stack after workload and environment", () => {
    assert.equal(workloadStackName("orders", "dev"), "orders-dev");
  });

  for (const file of findScoreFiles(EXAMPLE)) {
    const name = path.basename(path.dirname(file));

    it(`declares ${name}`, async () => {
      const { resources, outputs } = await run(
        { environment: "dev", scoreFile: file, neighbours: findScoreFiles(EXAMPLE) },
        platform,
      );
      assert.ok(resources.some(({ type }) => type === "kubernetes:apps/v1:Deployment"));
      assert.deepEqual([outputs["workload"], outputs["environment"], outputs["system"]], [name, "dev", "shop"]);
    });
  }

  it("declares everything in the platform's account, region and cluster, tagged with environment, workload and owner", async () => {
    const { resources } = await run({ environment: "dev", scoreFile: scoreOf("media") }, platform);
    const [aws] = resources.filter(({ type }) => type === "pulumi:providers:aws");
    assert.deepEqual(JSON.parse(String(aws?.inputs["defaultTags"])), {
      tags: { ...TAGS, workload: "media", team: "web", system: "shop", "data-class": "public" },
    });
    assert.deepEqual(JSON.parse(String(aws?.inputs["allowedAccountIds"])), ["111111111111"]);
    const [kubernetes] = resources.filter(({ type }) => type === "pulumi:providers:kubernetes");
    assert.match(String(kubernetes?.inputs["kubeconfig"]), /get-token/);
    for (const { type, provider } of resources) {
      if (/^(aws|kubernetes):/.test(type))
        assert.match(provider, /::(aws|kubernetes)::/, `${type} has no provider of its own`);
    }
  });

  it("reads another platform and organisation where it is told so", async () => {
    const args = { environment: "dev", scoreFile: scoreOf("orders"), organization: "acme" };
    const { references } = await run(
      { ...args, platform: { project: "base", stack: "shared" } },
      { "acme/base/shared": PLATFORM_OUTPUTS },
    );
    assert.deepEqual(references, ["acme/base/shared"]);
  });

  it("says when the platform is not up", async () => {
    const args = { environment: "dev", scoreFile: scoreOf("orders") };
    await assert.rejects(run(args, {}), {
      message: "the platform stack organization/plinth/dev has no outputs: bring the platform up first (plinth up dev)",
    });
    const partly = { ...PLATFORM_OUTPUTS, gateway: undefined };
    await assert.rejects(run(args, { "organization/plinth/dev": partly }), /lacks the outputs gateway/);
  });

  it("reads shared resources from their owners' stacks, and tells others of its own", async () => {
    const owner = await run({ environment: "dev", scoreFile: scoreOf("checkout-events") }, platform);
    assert.deepEqual(owner.references, ["organization/plinth/dev"]);
    const shared = owner.outputs["shared"] as Record<string, { outputs: Record<string, string> }>;
    assert.equal(shared["kafka-topic.default#shop.order-events"]?.outputs["name"], "shop.order-events");
    const user = await run({ environment: "dev", scoreFile: scoreOf("fulfilment") }, platform);
    assert.deepEqual(user.references, ["organization/plinth/dev", "organization/plinth-workload/checkout-events-dev"]);
    assert.ok(user.resources.every(({ type }) => type !== "aws:msk/topic:Topic"));
  });
});
