import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { stringify } from "yaml";
import { platformRules, sloRules, type RuleGroup } from "../../../components/observability";
import { PROMTOOL, promtool, requireOrSkip, temporaryDirectory } from "../../setup";

const ORDERS = { workload: "orders", namespace: "shop" };
const LABELS = '{service_name="orders",k8s_namespace_name="shop",span_kind="SPAN_KIND_SERVER"';

describe("Objectives of a workload", () => {
  it("make no rules where nothing is promised", () => assert.deepEqual(sloRules(ORDERS, {}), []));

  it("tell fast burns at once and slow ones in time", () => {
    const [group] = sloRules(ORDERS, { availability: 99.9 });
    const alerts = group?.rules.flatMap((rule) => ("alert" in rule ? [rule] : [])) ?? [];
    assert.deepEqual(
      alerts.map(({ labels, expr }) => [labels["window"], labels.severity, Number(/> ([\d.]+)/.exec(expr)?.[1])]),
      [
        ["1h", "critical", 0.0144],
        ["6h", "critical", 0.006],
        ["1d", "warning", 0.003],
        ["3d", "warning", 0.001],
      ],
    );
  });

  it("refuse what cannot be promised", () => {
    assert.throws(
      () => sloRules(ORDERS, { availability: 100 }),
      /availability is 100; allowed: percent above 0 and below 100/,
    );
    assert.throws(() => sloRules(ORDERS, { latencyP99Ms: 0 }), /latencyP99Ms is 0; allowed: milliseconds above 0/);
  });
});

describe("Rules in Prometheus's own tools", () => {
  const slo = sloRules(ORDERS, { availability: 99, latencyP95Ms: 300, latencyP99Ms: 1000 });

  before(function () {
    requireOrSkip(this, PROMTOOL);
  });

  it("are all valid", () =>
    run(["check", "rules", "--lint=all", "--lint-fatal"], { "rules.yaml": rules([...platformRules(), ...slo]) }));

  it("wake somebody when a tenth of the requests fails, and nobody when none does", () => {
    const fails = `traces_span_metrics_calls_total${LABELS},status_code="STATUS_CODE_ERROR"}`;
    const works = `traces_span_metrics_calls_total${LABELS},status_code="STATUS_CODE_UNSET"}`;
    const alert = { alertname: "ErrorBudgetBurn", eval_time: "2h" };
    testRules(slo, [
      { series: { [works]: "0+90x300" }, alerts: [{ ...alert, exp_alerts: [] }] },
      {
        series: { [works]: "0+540x300", [fails]: "0+120x300" },
        alerts: [{ ...alert, exp_alerts: burning(slo, ["1h", "6h", "1d", "3d"]) }],
      },
      {
        series: { [works]: "0+980x300", [fails]: "0+20x300" },
        alerts: [{ ...alert, exp_alerts: burning(slo, ["3d"]) }],
      },
    ]);
  });

  it("tell of slow answers by quantile", () => {
    const bucket = (le: string) => `traces_span_metrics_duration_seconds_bucket${LABELS},le="${le}"}`;
    const alert = { alertname: "LatencyObjectiveMissed", eval_time: "30m" };
    testRules(slo, [
      {
        series: { [bucket("0.25")]: "0+60x60", [bucket("0.5")]: "0+120x60", [bucket("+Inf")]: "0+120x60" },
        alerts: [{ ...alert, exp_alerts: slow(slo, "p95") }],
      },
      { series: { [bucket("0.25")]: "0+60x60", [bucket("+Inf")]: "0+60x60" }, alerts: [{ ...alert, exp_alerts: [] }] },
    ]);
  });

  it("tell of pods, volumes and nodes in trouble", () => {
    const restarts = 'kube_pod_container_status_restarts_total{namespace="shop",pod="orders-1",container="web"}';
    const volume = '{namespace="shop",persistentvolumeclaim="data"}';
    const of = (alertname: string, labels: Record<string, string>) => {
      const rule = platformRules()
        .flatMap(({ rules }) => rules)
        .find((each) => "alert" in each && each.alert === alertname);
      assert.ok(rule !== undefined && "alert" in rule);
      const filled = (text: string) =>
        text.replace(/\{\{ \$labels\.(\w+) \}\}/g, (_, name: string) => labels[name] ?? "");
      return {
        exp_labels: { ...rule.labels, ...labels },
        exp_annotations: Object.fromEntries(Object.entries(rule.annotations).map(([key, text]) => [key, filled(text)])),
      };
    };
    testRules(platformRules(), [
      {
        series: { [restarts]: "0+1x120" },
        alerts: [
          {
            alertname: "PodCrashLooping",
            eval_time: "1h",
            exp_alerts: [of("PodCrashLooping", { namespace: "shop", pod: "orders-1", container: "web" })],
          },
        ],
      },
      { series: { [restarts]: "1x120" }, alerts: [{ alertname: "PodCrashLooping", eval_time: "1h", exp_alerts: [] }] },
      {
        series: {
          [`kubelet_volume_stats_available_bytes${volume}`]: "5x60",
          [`kubelet_volume_stats_capacity_bytes${volume}`]: "100x60",
        },
        alerts: [
          {
            alertname: "VolumeNearlyFull",
            eval_time: "30m",
            exp_alerts: [of("VolumeNearlyFull", { namespace: "shop", persistentvolumeclaim: "data" })],
          },
        ],
      },
      {
        series: { 'kube_node_status_condition{node="a",condition="Ready",status="true"}': "0x60" },
        alerts: [
          {
            alertname: "NodeNotReady",
            eval_time: "30m",
            exp_alerts: [of("NodeNotReady", { node: "a", condition: "Ready", status: "true" })],
          },
        ],
      },
    ]);
  });
});

interface RuleTest {
  /** Values by series, in promtool's notation, one a minute. */
  series: Record<string, string>;
  alerts: { alertname: string; eval_time: string; exp_alerts: object[] }[];
}

function testRules(groups: RuleGroup[], cases: RuleTest[]): void {
  const tests = cases.map(({ series, alerts }) => ({
    interval: "1m",
    input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
    alert_rule_test: alerts,
  }));
  const test = stringify({ rule_files: ["rules.yaml"], evaluation_interval: "1m", tests });
  run(["test", "rules"], { "rules.yaml": rules(groups), "test.yaml": test });
}

/** Runs promtool on the last of the files. */
function run(command: string[], files: Record<string, string>): void {
  const folder = temporaryDirectory("rules");
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  const last = Object.keys(files).at(-1) ?? "";
  execFileSync(promtool(), [...command, path.join(folder, last)], { stdio: "pipe", encoding: "utf8" });
}

function rules(groups: RuleGroup[]): string {
  return stringify({ groups });
}

function alertsOf(groups: RuleGroup[], label: string, values: string[]): object[] {
  const all = groups.flatMap((group) => group.rules).flatMap((rule) => ("alert" in rule ? [rule] : []));
  return all
    .filter(({ labels }) => values.includes(labels[label] ?? ""))
    .map(({ labels, annotations }) => ({ exp_labels: labels, exp_annotations: annotations }));
}

const burning = (groups: RuleGroup[], windows: string[]) => alertsOf(groups, "window", windows);
const slow = (groups: RuleGroup[], quantile: string) => alertsOf(groups, "quantile", [quantile]);
