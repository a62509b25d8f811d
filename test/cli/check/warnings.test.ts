import assert from "node:assert/strict";
import { apiChangesOf } from "../../../cli/check/warnings/apiChanges";
import { dataLossOf } from "../../../cli/check/warnings/dataLoss";
import { removedOutputs } from "../../../cli/check/warnings/removedOutputs";
import type { DeclaredStack } from "../../../cli/check/preview/declaredStack";
import { declaredBy, urnOf } from "./stacks";

const DATABASE = "aws:rds/instance:Instance";
const ROUTE = "kubernetes:gateway.networking.k8s.io/v1:HTTPRoute";
const SERVICE = "kubernetes:core/v1:Service";
const DEPLOYMENT = "kubernetes:apps/v1:Deployment";
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

describe("warnings of lost data", () => {
  const losses = (declared: DeclaredStack, changed = new Map()) => dataLossOf("platform", declared, changed);

  it("name a replacement with the properties that force it, their values, and what is lost", () => {
    const declared = declaredBy(
      {
        op: "create-replacement",
        type: DATABASE,
        name: "main",
        old: { engine: "postgres" },
        new: { engine: "mysql" },
        diff: { engine: "update-replace", tags: "update" },
      },
      {
        op: "replace",
        type: DATABASE,
        name: "main",
        old: { engine: "postgres" },
        new: { engine: "mysql" },
        diff: { engine: "update-replace" },
      },
      { op: "delete-replaced", type: DATABASE, name: "main", old: { engine: "postgres" } },
    );
    const change = { path: "engine", before: "postgres", after: "mysql" };
    const [loss, ...others] = losses(declared, new Map([[urnOf(DATABASE, "main"), [change]]]));
    assert.deepEqual(others, []);
    assert.deepEqual(loss?.forcedBy, [change]);
    assert.deepEqual([loss?.kind, loss?.what, loss?.loses], ["replace", "a database", "its data"]);
  });

  it("name the keys where the provider tells no details", () => {
    const declared = declaredBy({ op: "replace", type: DATABASE, name: "main", old: {}, new: {}, keys: ["engine"] });
    assert.deepEqual(
      losses(declared)[0]?.forcedBy.map(({ path }) => path),
      ["engine"],
    );
  });

  for (const type of [
    "aws:rds/instance:Instance",
    "aws:rds/cluster:Cluster",
    "aws:docdb/cluster:Cluster",
    "aws:dynamodb/table:Table",
    "aws:s3/bucket:Bucket",
    "aws:msk/cluster:Cluster",
    "aws:msk/topic:Topic",
    "aws:elasticache/replicationGroup:ReplicationGroup",
    "aws:efs/fileSystem:FileSystem",
    "aws:ebs/volume:Volume",
    "aws:kms/key:Key",
    "aws:secretsmanager/secret:Secret",
    "aws:cloudwatch/logGroup:LogGroup",
    "aws:eks/cluster:Cluster",
    "kubernetes:core/v1:PersistentVolumeClaim",
    "kubernetes:apps/v1:StatefulSet",
  ]) {
    it(`name a deletion of ${type}`, () => {
      assert.equal(losses(declaredBy({ op: "delete", type, name: "x", old: {} }))[0]?.kind, "delete");
    });
  }

  it("say what softens them", () => {
    const softened = (inputs: object, options: object = {}) =>
      losses(declaredBy({ op: "delete", type: DATABASE, name: "x", old: { ...inputs }, ...options }))[0]?.softened;
    assert.equal(softened({}), undefined);
    assert.match(softened({ deletionProtection: true }) ?? "", /AWS will refuse while deletionProtection is true/);
    assert.match(softened({}, { protect: true }) ?? "", /the engine will refuse/);
    assert.match(softened({}, { retainOnDelete: true }) ?? "", /left in the cloud/);
  });

  it("are silent about what holds no data, what is new and what is updated", () => {
    const declared = declaredBy(
      { op: "delete", type: "aws:iam/role:Role", name: "r", old: {} },
      { op: "create", type: DATABASE, name: "new", new: {} },
      { op: "update", type: DATABASE, name: "same", old: {}, new: {}, diff: { tags: "update" } },
    );
    assert.deepEqual(losses(declared), []);
  });
});

const route = (hosts: unknown, ...paths: unknown[]) => ({
  spec: { hostnames: hosts, rules: [{ matches: paths.map((value) => ({ path: { type: "PathPrefix", value } })) }] },
});
const service = (...ports: number[]) => ({
  metadata: { name: "orders", namespace: "orders" },
  spec: { ports: ports.map((port) => ({ port })) },
});
const deployment = (annotations: object) => ({ metadata: { name: "orders", annotations } });

describe("warnings of changed APIs", () => {
  const changes = (...stacks: [string, DeclaredStack][]) =>
    apiChangesOf(stacks.map(([name, declared]) => ({ name, declared }))).map(({ stack, kind, name, to }) =>
      [stack, kind, name, ...(to === undefined ? [] : [to])].join(" "),
    );

  it("name a route that is removed, one that is renamed, and a port", () => {
    const declared = declaredBy(
      {
        op: "update",
        type: ROUTE,
        name: "a",
        old: route(["shop.example.com"], "/v1", "/v2"),
        new: route(["shop.example.com"], "/v2"),
      },
      { op: "update", type: ROUTE, name: "b", old: route(["b.example.com"], "/"), new: route(["c.example.com"], "/") },
      { op: "update", type: SERVICE, name: "s", old: service(80, 443), new: service(80) },
    );
    assert.deepEqual(changes(["shop", declared]), [
      "shop route shop.example.com/v1",
      "shop route b.example.com/ c.example.com/",
      "shop port orders.orders:443/TCP",
    ]);
  });

  it("name what goes with a deleted resource", () => {
    const declared = declaredBy(
      { op: "delete", type: ROUTE, name: "a", old: route(["shop.example.com"]) },
      { op: "delete", type: "aws:msk/topic:Topic", name: "t", old: { name: "orders.placed" } },
      { op: "delete", type: "aws:apigatewayv2/route:Route", name: "r", old: { routeKey: "GET /orders" } },
    );
    assert.deepEqual(changes(["shop", declared]).sort(), [
      "shop route GET /orders",
      "shop route shop.example.com/",
      "shop topic orders.placed",
    ]);
  });

  it("are silent where a route moves to another stack", () => {
    const old = declaredBy({ op: "delete", type: ROUTE, name: "a", old: route(["shop.example.com"], "/v1") });
    const young = declaredBy({ op: "create", type: ROUTE, name: "b", new: route(["shop.example.com"], "/v1") });
    assert.deepEqual(changes(["monolith", old], ["orders", young]), []);
  });

  it("are silent where the new name is not known before the update", () => {
    const declared = declaredBy(
      { op: "update", type: ROUTE, name: "a", old: route(["shop.example.com"], "/v1"), new: route([UNKNOWN], "/v1") },
      {
        op: "update",
        type: SERVICE,
        name: "s",
        old: service(80),
        new: { metadata: { name: UNKNOWN }, spec: { ports: [{ port: 81 }] } },
      },
    );
    assert.deepEqual(changes(["shop", declared]), []);
  });

  it("name API versions that go and authentication that changes", () => {
    const before = deployment({ "plinth.dev/api-versions": "v1,v2", "plinth.dev/api-auth": "jwt" });
    const after = deployment({ "plinth.dev/api-versions": "v2", "plinth.dev/api-auth": "none" });
    assert.deepEqual(
      changes(["orders", declaredBy({ op: "update", type: DEPLOYMENT, name: "orders", old: before, new: after })]),
      ["orders API version orders v1", "orders authentication jwt none"],
    );
  });

  it("survive malformed resources", () => {
    for (const inputs of [
      {},
      { spec: null },
      { spec: { rules: [null, 1, { matches: "x" }], hostnames: 3, ports: [null] } },
      { metadata: null },
    ]) {
      for (const type of [ROUTE, SERVICE, DEPLOYMENT, "kubernetes:networking.k8s.io/v1:Ingress"]) {
        assert.doesNotThrow(() =>
          changes(["x", declaredBy({ op: "delete", type, name: "x", old: inputs as Record<string, unknown> })]),
        );
      }
    }
  });

  it("name outputs that are removed, of a map the topmost", () => {
    const before = {
      url: "x",
      databases: { main: { host: "a" }, other: { host: "b" } },
      gone: { a: { b: 1 } },
      empty: undefined,
    };
    const after = { url: UNKNOWN, databases: { main: { host: "c" } } };
    assert.deepEqual(removedOutputs(before, after), ["databases.other", "gone"]);
  });
});
