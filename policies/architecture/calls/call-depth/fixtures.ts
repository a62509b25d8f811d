import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { calling } from "../../../kubernetes/callFixture";
import { UNKNOWN } from "../../../rule";

const chain = (...names: readonly string[]): FixtureResource[] =>
  names.flatMap((name, index) => {
    const callee = names[index + 1];
    return calling(name, callee === undefined ? {} : { CALLEE_URL: `http://${callee}.shop.svc.cluster.local:80/v1` });
  });

const settings = { maximumCallDepth: 1 };
const configMap: FixtureResource = {
  type: "kubernetes:core/v1:ConfigMap",
  name: "hosts",
  properties: { metadata: { name: "hosts", namespace: "shop" }, data: { B_URL: "http://b" } },
};
const withConfigMap = (entry: object, list: "env" | "envFrom"): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name: "a",
  properties: {
    metadata: { name: "a", namespace: "shop" },
    spec: { template: { spec: { containers: [{ name: "api", [list]: [entry] }] } } },
  },
});
/** Calls c, so that one more call is one too many. */
const b = calling("b", { C_HOST: "c" });
const c = calling("c");

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together({ type: "kubernetes:apps/v1:Deployment", properties: {} }),
    "as many as may be": together(...chain("a", "b", "c", "d")),
    "its own address": { ...together(...calling("a", { OWN_URL: "http://a.shop" }), ...chain("b", "c")), settings },
    "a database is no call": {
      ...together(
        ...calling("a", { DB: "postgres://db.shop:5432/x" }),
        {
          type: "kubernetes:apps/v1:StatefulSet",
          name: "db",
          properties: {
            metadata: { name: "db", namespace: "shop" },
            spec: { template: { metadata: { labels: { app: "db" } } } },
          },
        },
        {
          type: "kubernetes:core/v1:Service",
          name: "db-service",
          properties: {
            metadata: { name: "db", namespace: "shop" },
            spec: { selector: { app: "db" }, ports: [{ port: 5432 }] },
          },
        },
      ),
      settings: { maximumCallDepth: 0 },
    },
    "a word that is no host": { ...together(...calling("a", { MODE: "b" }), ...b, ...c), settings },
    "another namespace": { ...together(...calling("a", { URL: "http://b.other.svc" }), ...b, ...c), settings },
    "a circle is one place": {
      ...together(...calling("a", { B_HOST: "b" }), ...calling("b", { A_HOST: "a" })),
      settings,
    },
  },
  fail: {
    "one too many": together(...chain("a", "b", "c", "d", "e")),
    "the beginning alone": { ...together(...chain("x", "a", "b", "c", "d", "e")), flagged: ["x"] },
    "a bare host": { ...together(...calling("a", { B_URL: "http://b/v1" }), ...b, ...c), settings },
    "a host and port": { ...together(...calling("a", { TARGETS: "b:80" }), ...b, ...c), settings },
    "by its label": { ...together(...calling("a", {}, { "calls.plinth.dev/b": "true" }), ...b, ...c), settings },
    "from a ConfigMap": {
      ...together(withConfigMap({ configMapRef: { name: "hosts" } }, "envFrom"), configMap, ...b, ...c),
      settings,
    },
    "a key of a ConfigMap": {
      ...together(
        withConfigMap({ name: "B", valueFrom: { configMapKeyRef: { name: "hosts", key: "B_URL" } } }, "env"),
        configMap,
        ...b,
        ...c,
      ),
      settings,
    },
    "into a circle": {
      ...together(
        ...calling("a", { B_HOST: "b" }),
        ...calling("b", { C_HOST: "c" }),
        ...calling("c", { B_HOST: "b", D_HOST: "d" }),
        ...calling("d"),
      ),
      settings,
    },
  },
  unknown: {
    "not known yet": { ...together(...calling("a", { B_URL: UNKNOWN }), ...b, ...c), settings },
    "labels not known yet": {
      ...together(
        {
          type: "kubernetes:apps/v1:Deployment",
          name: "a",
          properties: { metadata: { namespace: "shop" }, spec: UNKNOWN },
        },
        ...b,
        ...c,
      ),
      settings,
    },
  },
};
