import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { findScoreFiles, loadScore } from "../../components/workload";
import type { Properties } from "../../sandbox/models/model";
import { declareWorkload, type Declared as DeclaredResource } from "../components/workload/declared";
import {
  API_SERVER,
  CUSTOM_RESOURCES,
  customResourceDefinitions,
  ETCD,
  requireOrSkip,
  startApiServer,
  type RunningApiServer,
} from "../setup";
import { Driver } from "./cluster";

const ROOT = path.join(__dirname, "../..");
/** Workloads of this repository, and real ones of others where the checkout has them beside it. */
const FOLDERS = [path.join(ROOT, "workloads"), path.join(ROOT, "../shared/corpus/score/onlineboutique")];

describe("what a workload becomes, on a real API server", function () {
  let server: RunningApiServer | undefined;
  let driver: Driver;

  before(async function () {
    requireOrSkip(this, API_SERVER, ETCD, CUSTOM_RESOURCES);
    this.timeout(120_000);
    server = await startApiServer();
    driver = new Driver(server.kubeconfig);
    const type = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition";
    for (const { apiVersion, kind, metadata, spec } of neededDefinitions()) {
      const { name, annotations } = metadata as { name: string; annotations?: Properties };
      await driver.declare({ type, inputs: { apiVersion, kind, metadata: { name, annotations }, spec } });
    }
  });

  after(async () => server?.stop());

  for (const { file, neighbours } of systems()) {
    it(`accepts every object of ${path.basename(path.dirname(file))}, and admits its pods`, async () => {
      const { resources } = await declareWorkload({
        score: loadScore(file),
        neighbours: neighbours.map((each) => loadScore(each)),
        image: "registry.example/workload:1",
      });
      const objects = resources.filter(
        ({ type }) => type.startsWith("kubernetes:") && !type.startsWith("kubernetes:helm"),
      );
      assert.ok(objects.length >= 4, "a workload is several objects");
      for (const { type, inputs } of inOrder(objects)) {
        const declared = await driver.declare({ type, inputs });
        assert.deepEqual((await driver.read(declared))?.inputs, declared.inputs, `${type} is not kept as declared`);
        await admitPods(declared.inputs);
      }
    });
  }

  /** Creates the pod that a controller would, so that the namespace's Pod Security standard judges it. */
  async function admitPods({ kind, metadata, spec }: Properties): Promise<void> {
    const template = templateOf(String(kind), spec as Properties);
    if (template === undefined) return;
    const { name, namespace } = metadata as Properties;
    const pod = {
      metadata: { ...(template.metadata as Properties), name: `${String(name)}-pod`, namespace },
      spec: template.spec,
    };
    await driver.delete(await driver.declare({ type: "kubernetes:core/v1:Pod", inputs: pod }));
  }
});

/** Each workload with the others of its system. */
function systems(): { file: string; neighbours: string[] }[] {
  return FOLDERS.filter((folder) => fs.existsSync(folder)).flatMap((folder) => {
    const files = findScoreFiles(folder);
    return files.map((file) => ({ file, neighbours: files.filter((other) => other !== file) }));
  });
}

function neededDefinitions() {
  const needed = /^(httproutes|grpcroutes|externalsecrets|secretstores|clustersecretstores|pushsecrets)\./;
  return customResourceDefinitions().filter(({ metadata }) => needed.test(metadata.name));
}

/** Namespaces first; mocks tell of resources in the order of their registration, not of their dependencies. */
function inOrder(objects: readonly DeclaredResource[]): DeclaredResource[] {
  const isNamespace = ({ type }: DeclaredResource) => type.endsWith(":Namespace");
  return [...objects.filter(isNamespace), ...objects.filter((object) => !isNamespace(object))];
}

function templateOf(kind: string, spec: Properties): Properties | undefined {
  if (kind === "CronJob") return ((spec.jobTemplate as Properties).spec as Properties).template as Properties;
  return ["Deployment", "StatefulSet", "Job"].includes(kind) ? (spec.template as Properties) : undefined;
}
