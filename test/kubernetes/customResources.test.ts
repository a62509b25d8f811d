import assert from "node:assert/strict";
import { CloudError, type Properties } from "../../sandbox/models/model";
import {
  API_SERVER,
  CUSTOM_RESOURCES,
  customResourceDefinitions,
  ETCD,
  requireOrSkip,
  startApiServer,
  type RunningApiServer,
} from "../setup";
import { Driver, within } from "./cluster";

const DEFINITION = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition";
const ROUTE = { apiVersion: "gateway.networking.k8s.io/v1", kind: "HTTPRoute" };
const ROUTE_TYPE = "kubernetes:gateway.networking.k8s.io/v1:HTTPRoute";
const EXTERNAL_SECRET_TYPE = "kubernetes:external-secrets.io/v1:ExternalSecret";

const NEEDED = ["httproutes.", "gateways.", "gatewayclasses.", "externalsecrets.", "clustersecretstores."];

describe("custom resources on a real API server", function () {
  let server: RunningApiServer | undefined;
  let driver: Driver;

  before(async function () {
    requireOrSkip(this, API_SERVER, ETCD, CUSTOM_RESOURCES);
    this.timeout(120_000);
    server = await startApiServer();
    driver = new Driver(server.kubeconfig);
  });

  after(async () => server?.stop());

  it("refuses a kind that nothing defines, and says what to do", async () => {
    const inputs = within("default", { ...ROUTE, spec: {} }, "early");
    await assert.rejects(driver.declare({ type: ROUTE_TYPE, inputs }), (error) => {
      assert.ok(error instanceof CloudError);
      assert.equal(error.code, "NoKindMatch");
      assert.match(error.message, /no matches for kind "HTTPRoute".*CustomResourceDefinition/);
      return true;
    });
  });

  it("applies the definitions of the Gateway API and External Secrets", async () => {
    const wanted = customResourceDefinitions().filter(({ metadata }) =>
      NEEDED.some((name) => metadata.name.startsWith(name)),
    );
    assert.equal(wanted.length, NEEDED.length);
    for (const { apiVersion, kind, metadata, spec } of wanted) {
      const { name, annotations } = metadata as { name: string; annotations?: Properties };
      const inputs = { apiVersion, kind, metadata: { name, annotations }, spec };
      const declared = await driver.declare({ type: DEFINITION, inputs });
      assert.equal(declared.id, name);
      assert.deepEqual((await driver.read(declared))?.inputs, declared.inputs);
    }
  });

  it("creates, reads, updates and deletes a custom object as soon as its kind is defined", async () => {
    const news = within(await driver.namespace(), {
      ...ROUTE,
      spec: {
        parentRefs: [{ name: "public", namespace: "gateways" }],
        hostnames: ["orders.example.com"],
        rules: [
          { matches: [{ path: { type: "PathPrefix", value: "/v1" } }], backendRefs: [{ name: "orders", port: 8080 }] },
        ],
      },
    });
    const declared = await driver.declare({ type: ROUTE_TYPE, inputs: news });
    assert.deepEqual((await driver.read(declared))?.inputs, declared.inputs);
    const hostnames = ["orders.example.com", "shop.example.com"];
    const updated = await driver.update(declared, { ...news, spec: { ...(news.spec as Properties), hostnames } });
    assert.deepEqual((updated.outputs.spec as Properties).hostnames, hostnames);
    await driver.delete(updated);
    assert.equal(await driver.read(updated), undefined);
  });

  it("knows a cluster-scoped custom kind from its definition", async () => {
    const type = "kubernetes:gateway.networking.k8s.io/v1:GatewayClass";
    const inputs = {
      apiVersion: ROUTE.apiVersion,
      kind: "GatewayClass",
      metadata: { name: "internal" },
      spec: { controllerName: "example.com/gateways" },
    };
    const declared = await driver.declare({ type, inputs });
    assert.equal(declared.id, "internal");
    assert.equal((declared.inputs.metadata as Properties).namespace, undefined);
  });

  it("refuses in the preview what the definition's schema refuses", async () => {
    const unknown = within("default", { ...ROUTE, spec: { hostname: ["orders.example.com"] } }, "typo");
    assert.match(
      JSON.stringify((await driver.check(ROUTE_TYPE, unknown)).failures),
      /spec\.hostname.*not declared in schema/,
    );
    const wrong = within("default", { ...ROUTE, spec: { hostnames: ["Not A Host"] } }, "wrong");
    const { failures } = await driver.check(ROUTE_TYPE, wrong);
    assert.ok(
      failures.some(({ reason }) => reason.startsWith("spec.hostnames[0]")),
      JSON.stringify(failures),
    );
  });

  it("takes an ExternalSecret", async () => {
    const inputs = within(await driver.namespace(), {
      apiVersion: "external-secrets.io/v1",
      kind: "ExternalSecret",
      spec: {
        refreshInterval: "1h",
        secretStoreRef: { kind: "ClusterSecretStore", name: "aws" },
        target: { name: "orders" },
        data: [{ secretKey: "password", remoteRef: { key: "orders/db", property: "password" } }],
      },
    });
    const declared = await driver.declare({ type: EXTERNAL_SECRET_TYPE, inputs });
    assert.deepEqual((await driver.read(declared))?.inputs, declared.inputs);
  });
});
