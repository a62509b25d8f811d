import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { touchedStacks } from "../../../cli/check/touched/touched";
import { temporaryDirectory } from "../../setup";

const score = (name: string, rest = ""): string =>
  `apiVersion: score.dev/v1b1\nmetadata:\n  name: ${name}\ncontainers:\n  web:\n    image: nginx:1\n${rest}`;

describe("the stacks that a change touches", () => {
  const project = fs.realpathSync(temporaryDirectory("touched"));
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    fs.writeFileSync(path.join(project, file), text);
  };
  const workload = (name: string, after: string[] = []) => ({
    name,
    file: path.join(project, "workloads", name, "score.yaml"),
    after,
  });
  before(() => {
    write("workloads/orders/score.yaml", score("orders", "service:\n  ports:\n    http: { port: 80 }\n"));
    const calls = "resources:\n  orders:\n    type: service-port\n    params: { workload: orders, port: http }\n";
    write("workloads/shop/score.yaml", score("shop", calls));
    write("shared/nginx.conf", "x");
    const file = "    files:\n      /etc/nginx.conf: { source: ../../shared/nginx.conf }\n";
    write("workloads/media/score.yaml", score("media", file));
  });

  const touched = (changed: string[], kit?: string) => {
    const { platform, workloads } = touchedStacks({
      changed: changed.map((file) => path.join(project, file)),
      environment: "dev",
      project,
      kit,
      workloads: [workload("orders"), workload("shop"), workload("media", ["shop"])],
    });
    return {
      platform: platform !== undefined,
      workloads: [...workloads.keys()].sort(),
      why: [platform, ...workloads.values()],
    };
  };

  for (const [what, changed, platform, workloads] of [
    ["nothing by other files", ["README.md", "docs/x.md"], false, []],
    ["the platform by the environment's settings", ["Pulumi.dev.yaml"], true, []],
    ["nothing by another environment's settings", ["Pulumi.prod.yaml"], false, []],
    ["a workload by a source beside its Score file", ["workloads/media/src/main.js"], false, ["media"]],
    ["nothing by a folder whose name only begins alike", ["workloads/media2/x"], false, []],
    ["a workload and those that call it by its Score file", ["workloads/orders/score.yaml"], false, ["orders", "shop"]],
    ["a workload and those that share its resources", ["workloads/shop/score.yaml"], false, ["media", "shop"]],
    ["callers not by a source", ["workloads/orders/src/main.js"], false, ["orders"]],
    ["a workload by this environment's overrides", ["workloads/media/score.dev.yaml"], false, ["media"]],
    ["nothing by another environment's overrides", ["workloads/media/score.prod.yaml"], false, []],
    ["a workload by a file that it takes from elsewhere", ["shared/nginx.conf"], false, ["media"]],
    ["everything by waivers", ["policies/waivers.yaml"], true, ["media", "orders", "shop"]],
    ["everything by dependencies", ["package-lock.json"], true, ["media", "orders", "shop"]],
    ["nothing by sources that are not the kit's", ["components/x.ts", "stacks/platform/x.ts"], false, []],
  ] as const) {
    it(`are ${what}`, () => {
      const found = touched([...changed]);
      assert.deepEqual([found.platform, found.workloads], [platform, [...workloads]]);
    });
  }

  for (const [file, platform, workloads] of [
    ["stacks/platform/kafka.ts", true, false],
    ["stacks/environment/schema.json", true, false],
    ["stacks/workload/program.ts", false, true],
    ["components/workload/image.ts", false, true],
    ["components/network/vpc/vpc.ts", true, true],
    ["cli/main.ts", false, false],
  ] as const) {
    it(`are ${[platform ? "the platform" : "", workloads ? "workloads" : ""].filter(Boolean).join(" and ") || "none"} by the kit's ${file}`, () => {
      const found = touched([file], project);
      assert.deepEqual([found.platform, found.workloads.length > 0], [platform, workloads]);
    });
  }

  it("say why", () => {
    assert.deepEqual(touched(["workloads/orders/score.yaml"]).why, [
      undefined,
      "workloads/orders/score.yaml changed",
      "refers to orders, whose Score file changed",
    ]);
  });
});
