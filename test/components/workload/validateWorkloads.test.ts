import * as assert from "node:assert/strict";
import * as path from "node:path";
import { findScoreFiles, type ResourceType, validateWorkloads } from "../../../components/workload";
import { problemsOf } from "./score/scoreText";

const EXAMPLE = path.resolve(__dirname, "../../../workloads");

function workload(name: string, rest = ""): string {
  return `apiVersion: score.dev/v1b1\nmetadata:\n  name: ${name}\ncontainers:\n  web:\n    image: nginx\n${rest}`;
}

const HTTP = "service:\n  ports:\n    http: { port: 80, targetPort: 8080 }\n";

describe("validateWorkloads", () => {
  for (const environment of ["dev", "staging", "prod"]) {
    it(`finds nothing wrong with the example system in ${environment}`, () => {
      assert.deepEqual(validateWorkloads(findScoreFiles(EXAMPLE), { complete: true, environment }), []);
    });
  }

  it("refuses two workloads of one name", () => {
    assert.deepEqual(problemsOf({ "a/score.yaml": workload("orders"), "b/score.yaml": workload("orders") }), [
      'b/score.yaml:3:9: /metadata/name: there are two workloads "orders": the other is in a/score.yaml:3',
    ]);
  });

  it("refuses calls to workloads and ports that do not exist, once all workloads are known", () => {
    const files = {
      "a/score.yaml": workload(
        "shop",
        "resources:\n  order: { type: service }\n  api: { type: service-port, params: { workload: orders, port: htpp } }\n",
      ),
      "b/score.yaml": workload("orders", HTTP),
    };
    const port =
      'a/score.yaml:9:64: /resources/api/params/port: workload "orders": there is no port "htpp"; ports: http (80); did you mean "http"?';
    assert.deepEqual(problemsOf(files), [port]);
    assert.deepEqual(problemsOf(files, { complete: true }), [
      'a/score.yaml:8:10: /resources/order: there is no workload "order"; workloads: shop, orders; did you mean "orders"?',
      port,
    ]);
  });

  it("asks for the number of a port whose workload is not known", () => {
    const by = (port: string) =>
      problemsOf({
        "score.yaml": workload(
          "shop",
          `resources:\n  api: { type: service-port, params: { workload: orders, port: ${port} } }\n`,
        ),
      });
    assert.deepEqual(by("80"), []);
    assert.deepEqual(by("http"), [
      'score.yaml:8:64: /resources/api/params/port: the port "http" of "orders" is not known here: give its number, or give the Score file of "orders" too',
    ]);
  });

  describe("resources that workloads share by id", () => {
    const topic = (owner: string, partitions = 3) =>
      `resources:\n  events:\n    type: kafka-topic\n    id: events\n    params: { partitions: ${partitions} }\n${owner}`;
    const owned = "    metadata: { annotations: { plinth.dev/owner: aa } }\n";

    it("need an owner", () => {
      assert.deepEqual(
        problemsOf({ "a/score.yaml": workload("aa", topic("")), "b/score.yaml": workload("bb", topic("")) }),
        [
          "b/score.yaml:9:5: /resources/events: kafka-topic.default#events is shared with a/score.yaml:9 and nobody owns it: " +
            "name the workload that declares it in metadata.annotations, in each file: plinth.dev/owner: aa",
        ],
      );
      assert.deepEqual(
        problemsOf({ "a/score.yaml": workload("aa", topic(owned)), "b/score.yaml": workload("bb", topic(owned)) }),
        [],
      );
    });

    it("must be asked for in the same words", () => {
      const files = { "a/score.yaml": workload("aa", topic(owned)), "b/score.yaml": workload("bb", topic(owned, 6)) };
      assert.deepEqual(problemsOf(files), [
        "b/score.yaml:9:5: /resources/events: kafka-topic.default#events is shared with a/score.yaml:9, where its params differ",
      ]);
    });

    it("need none where they declare nothing", () => {
      const dns = "resources:\n  dns: { type: dns, id: shop }\n";
      assert.deepEqual(problemsOf({ "a/score.yaml": workload("aa", dns), "b/score.yaml": workload("bb", dns) }), []);
    });
  });

  it("takes an organisation's own resource types", () => {
    const ledger: ResourceType = {
      type: "ledger",
      summary: "A ledger.",
      classes: { default: "The only one" },
      params: { type: "object", additionalProperties: false, properties: { book: { type: "string" } } },
      outputs: { url: { summary: "Where it is." } },
      provision: () => ({ outputs: { url: "https://ledger" } }),
    };
    const text = workload("aa", "resources:\n  books: { type: ledger, params: { book: x } }\n").replace(
      "image: nginx",
      "image: nginx\n    variables: { URL: '${resources.books.url}' }",
    );
    assert.deepEqual(problemsOf({ "score.yaml": text }, { resourceTypes: [ledger] }), []);
    assert.match(problemsOf({ "score.yaml": text }).join(), /unknown resource type "ledger"/);
  });
});
