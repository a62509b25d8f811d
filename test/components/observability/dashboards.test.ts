import assert from "node:assert/strict";
import { clusterOverview, workloadDashboard } from "../../../components/observability";

interface Dashboard {
  uid: string;
  title: string;
  panels: { type: string; title?: string; datasource?: { uid: string }; targets?: { expr: string }[] }[];
}

const read = (json: string) => JSON.parse(json) as Dashboard;

describe("Dashboards", () => {
  it("show a workload's rate, errors, duration, pods and logs", () => {
    const { title, panels } = read(
      workloadDashboard({ workload: "orders", namespace: "shop" }, { availability: 99.9 }),
    );
    assert.equal(title, "orders (shop)");
    const titles = panels.map((panel) => panel.title);
    for (const wanted of [
      "Rate",
      "Errors: share that succeeds",
      "Duration",
      "CPU",
      "Memory",
      "Restarts",
      "Log lines",
    ]) {
      assert.ok(titles.includes(wanted), wanted);
    }
    const queries = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
    assert.ok(queries.some((query) => query.startsWith("histogram_quantile(0.99")));
    assert.ok(queries.includes("vector(0.999)"));
    assert.equal(panels.find(({ type }) => type === "logs")?.datasource?.uid, "loki");
  });

  it("have addresses of their own for workloads of one name in different namespaces, the same in every run", () => {
    const uid = (namespace: string) => read(workloadDashboard({ workload: "orders", namespace })).uid;
    assert.notEqual(uid("shop"), uid("billing"));
    assert.equal(uid("shop"), uid("shop"));
    assert.ok(uid("shop").length <= 40);
  });

  it("read Prometheus, every graph of them", () => {
    const graphs = read(clusterOverview("dev")).panels.filter(({ type }) => type === "timeseries");
    assert.ok(graphs.length >= 8);
    for (const { datasource, targets } of graphs) {
      assert.equal(datasource?.uid, "prometheus");
      assert.ok((targets ?? []).length > 0);
    }
  });
});
