import * as dashboard from "@grafana/grafana-foundation-sdk/dashboard";
import * as logs from "@grafana/grafana-foundation-sdk/logs";
import * as loki from "@grafana/grafana-foundation-sdk/loki";
import * as prometheus from "@grafana/grafana-foundation-sdk/prometheus";
import * as timeseries from "@grafana/grafana-foundation-sdk/timeseries";
import { DATA_SOURCES } from "../charts/charts";

/** A graph. */
export interface Panel {
  title: string;
  /** Unit by Grafana's id, e.g. `reqps`, `s`, `percentunit`, `bytes`. */
  unit: string;
  /** PromQL queries and how their series are called, e.g. `{{pod}}`. */
  lines: readonly { query: string; legend: string }[];
}

/** Rows of graphs and, where asked for, log lines below them. */
export interface DashboardPlan {
  title: string;
  /** Stable name in addresses, at most 40 characters. */
  uid: string;
  tags: readonly string[];
  rows: readonly { title: string; panels: readonly Panel[] }[];
  /** LogQL selector of the log lines. Default: no logs. */
  logs?: string;
}

/** Columns of Grafana's grid, and the height of a panel on it. */
const WIDTH = 24;
const HEIGHT = 8;

const PROMETHEUS = { type: "prometheus", uid: DATA_SOURCES.prometheus };
const LOKI = { type: "loki", uid: DATA_SOURCES.loki };

/** JSON of a dashboard, as Grafana's sidecar reads it. */
export function dashboardJson({ title, uid, tags, rows, logs: selector }: DashboardPlan): string {
  const builder = new dashboard.DashboardBuilder(title)
    .uid(uid)
    .tags([...tags])
    .refresh("30s")
    .time({ from: "now-3h", to: "now" })
    .timezone("browser")
    .readonly();
  for (const row of rows) {
    builder.withRow(new dashboard.RowBuilder(row.title));
    for (const panel of row.panels)
      builder.withPanel(
        graph(panel)
          .span(WIDTH / row.panels.length)
          .height(HEIGHT),
      );
  }
  if (selector !== undefined) {
    builder.withRow(new dashboard.RowBuilder("Logs")).withPanel(logLines(selector).span(WIDTH).height(HEIGHT));
  }
  return JSON.stringify(builder.build());
}

function graph({ title, unit, lines }: Panel): timeseries.PanelBuilder {
  const builder = new timeseries.PanelBuilder().title(title).unit(unit).min(0).datasource(PROMETHEUS);
  for (const [index, { query, legend }] of lines.entries()) {
    const refId = String.fromCharCode("A".charCodeAt(0) + index);
    builder.withTarget(new prometheus.DataqueryBuilder().expr(query).legendFormat(legend).refId(refId));
  }
  return builder;
}

function logLines(selector: string): logs.PanelBuilder {
  const query = new loki.DataqueryBuilder().expr(selector).refId("A");
  return new logs.PanelBuilder()
    .title("Log lines")
    .showTime(true)
    .wrapLogMessage(true)
    .datasource(LOKI)
    .withTarget(query);
}
