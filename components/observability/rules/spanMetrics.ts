/** A workload as its spans name it. */
export interface WorkloadIdentity {
  /** `service.name` of its spans: the workload's name. */
  workload: string;
  namespace: string;
}

/**
 * PromQL over what the collector counts from spans (`spanmetrics` connector): requests that a workload served, of which one
 * fails when its span has an error.
 */
export const CALLS = "traces_span_metrics_calls_total";
export const DURATION_BUCKETS = "traces_span_metrics_duration_seconds_bucket";

/** Label matchers of the requests that a workload serves. */
export function served({ workload, namespace }: WorkloadIdentity, more = ""): string {
  return `{service_name=${quoted(workload)},k8s_namespace_name=${quoted(namespace)},span_kind="SPAN_KIND_SERVER"${more}}`;
}

export const FAILED = `,status_code="STATUS_CODE_ERROR"`;

function quoted(value: string): string {
  return JSON.stringify(value);
}
