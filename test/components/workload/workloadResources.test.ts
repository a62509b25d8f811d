import * as assert from "node:assert/strict";
import { declareWorkload } from "./declared";
import { scoreOf as score } from "./score/scoreText";

describe("resources of a workload", () => {
  describe("resources on AWS", () => {
    it("are reached with an identity that may do no more", async () => {
      const declared = await declareWorkload({
        score: score("variables: { B: '${resources.files.bucket}' }", "resources: { files: { type: s3 } }"),
      });
      const [policy] = declared.ofType("aws:iam/rolePolicy:RolePolicy");
      const { Statement } = JSON.parse(String(policy?.inputs["policy"])) as {
        Statement: { Action: string[]; Resource: string }[];
      };
      assert.ok(
        Statement.every(({ Action, Resource }) => Action.every((action) => !action.includes("*")) && Resource !== "*"),
      );
      const [association] = declared.ofType("aws:eks/podIdentityAssociation:PodIdentityAssociation");
      assert.deepEqual(
        [association?.inputs["namespace"], association?.inputs["serviceAccount"], association?.inputs["clusterName"]],
        ["orders", "orders", "main"],
      );
    });

    it("need no identity where only passwords are needed", async () => {
      const declared = await declareWorkload({ score: score("", "resources: { db: { type: postgres } }") });
      assert.deepEqual(declared.ofType("aws:iam/role:Role"), []);
    });

    it("keep the administrator's password out of the workload's namespace", async () => {
      const declared = await declareWorkload({
        score: score("variables: { P: '${resources.db.password}' }", "resources: { db: { type: postgres } }"),
      });
      for (const secret of declared.objects("ExternalSecret")) {
        const administrators = JSON.stringify(secret.spec.data).includes("rds!db-1");
        assert.equal(secret.metadata.namespace !== "orders", administrators);
      }
      const job = declared.object("Job");
      assert.notEqual(job.metadata.namespace, "orders");
      assert.equal(
        job.spec.template.spec.containers[0].env.find(({ name }: { name: string }) => name === "PGSSLMODE").value,
        "require",
      );
    });

    it("name the platform's part that is missing, with file and line", async () => {
      const missing = score("", "resources:\n  db: { type: postgres, params: { instance: mian } }");
      await assert.rejects(
        declareWorkload({ score: missing }),
        /score\.yaml:9:7: resources\.db needs the PostgreSQL instance "mian" of the platform, which has main; did you mean "main"\?/,
      );
    });
  });

  describe("shared resources", () => {
    const topic =
      "resources:\n  events: { type: kafka-topic, id: shop.events, metadata: { annotations: { plinth.dev/owner: OWNER } } }";
    const variables = "variables: { T: '${resources.events.name}', B: '${resources.events.brokers}' }";

    it("are declared by their owner alone", async () => {
      const declaredBy = async (owner: string) =>
        declareWorkload({ score: score(variables, topic.replace("OWNER", owner)) });
      assert.equal((await declaredBy("orders")).ofType("aws:msk/topic:Topic")[0]?.inputs["name"], "shop.events");
      const borrowed = await declaredBy("checkout");
      assert.deepEqual(borrowed.ofType("aws:msk/topic:Topic"), []);
      assert.equal(borrowed.object("Deployment").spec.template.spec.containers[0].env[0].value, "shop.events");
      assert.equal(borrowed.ofType("aws:iam/rolePolicy:RolePolicy").length, 1);
    });

    const cache =
      "resources:\n  cache: { type: redis, id: shop-cache, metadata: { annotations: { plinth.dev/owner: checkout } } }";

    it("are read from what the owner shares, secrets by their place", async () => {
      const declared = await declareWorkload({
        score: score("variables: { H: '${resources.cache.host}', P: '${resources.cache.password}' }", cache),
        shared: {
          "redis.default#shop-cache": {
            outputs: {
              host: "cache.example",
              password: { secret: { key: "plinth/dev/shared/shop-cache", property: "password" } },
            },
          },
        },
      });
      assert.deepEqual(declared.ofType("aws:elasticache/replicationGroup:ReplicationGroup"), []);
      assert.equal(declared.object("Deployment").spec.template.spec.containers[0].env[0].value, "cache.example");
      assert.equal(declared.object("ExternalSecret").spec.data[0].remoteRef.key, "plinth/dev/shared/shop-cache");
    });

    it("are asked for by their owner's name when they are not there", async () => {
      await assert.rejects(
        declareWorkload({ score: score("", cache) }),
        /belongs to the workload "checkout", which does not share redis\.default#shop-cache: bring "checkout" up first/,
      );
    });
  });
});
