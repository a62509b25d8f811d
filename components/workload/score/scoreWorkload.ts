import type { ScoreSource } from "./scoreSource";

/** A Score v1b1 file after overrides, upgrade of deprecated forms, validation and reading of `files.source`. */
export interface ScoreWorkload {
  /** `metadata.name`. */
  name: string;
  /** The file as it was given. */
  file: string;
  /** Directory of the file: what relative paths and the image `.` refer to. */
  directory: string;
  /** The whole `metadata`, for `${metadata…}`. */
  metadata: Record<string, unknown>;
  annotations: Record<string, string>;
  /** `metadata.plinth`; empty when there is none. */
  plinth: PlinthMetadata;
  containers: Record<string, ScoreContainer>;
  /** `service.ports`, with protocol and target port filled in. */
  ports: Record<string, ScorePort>;
  resources: Record<string, ScoreResource>;
  /** Knows line and column of every value, for problems that are found later. */
  source: ScoreSource;
}

type WorkloadRuntime = "service" | "worker" | "job" | "cron" | "function";

/** What Score does not say, under `metadata.plinth`. The schema is `plinth.schema.json`. */
export interface PlinthMetadata {
  team?: string;
  system?: string;
  lifecycle?: "experimental" | "production" | "deprecated";
  /** 0 (the business stops without it) to 3. */
  tier?: number;
  /** Default: `service`. */
  runtime?: WorkloadRuntime;
  /** When a `cron` runs. Time zone: UTC by default. */
  schedule?: { cron: string; timeZone?: string };
  /** Replicas, and targets in percent of the requests. Default: the environment class's preset, 70 percent of CPU. */
  scaling?: { min?: number; max?: number; cpu?: number; memory?: number };
  /** Percent of good requests over 30 days; latencies with unit. */
  slo?: { availability?: number; latency?: { p95?: string; p99?: string } };
  dataClass?: "public" | "internal" | "personal" | "health" | "payment";
  budget?: { monthlyUsd: number };
  api?: { versions?: string[]; auth?: "none" | "jwt" | "mtls" };
  rollout?: "rolling" | "canary" | "blue-green";
}

export interface ScoreContainer {
  image: string;
  command?: string[];
  args?: string[];
  variables: Record<string, string>;
  /** By absolute path in the container. */
  files: Record<string, ScoreFile>;
  /** By absolute path in the container. */
  volumes: Record<string, ScoreVolume>;
  resources: { limits: ScoreQuantities; requests: ScoreQuantities };
  livenessProbe?: ScoreProbe;
  readinessProbe?: ScoreProbe;
  /** Containers that wait for this one, and what they wait for. */
  before: Record<string, { ready: ReadyWhen }>;
}

export type ReadyWhen = "started" | "healthy" | "complete";

/** Content of a file; exactly one of `content` and `binaryContent` is set, whatever the Score file said. */
export interface ScoreFile {
  /** Octal. Default: 0644. */
  mode?: string;
  content?: string;
  /** Base64. */
  binaryContent?: string;
  /** Placeholders in `content` are literal text. */
  noExpand: boolean;
}

interface ScoreVolume {
  source: string;
  /** Directory inside the volume. */
  path?: string;
  readOnly: boolean;
}

export interface ScoreQuantities {
  memory?: string;
  cpu?: string;
}

export interface ScoreProbe {
  httpGet?: {
    port: number;
    path: string;
    host?: string;
    scheme?: "HTTP" | "HTTPS";
    httpHeaders?: { name: string; value: string }[];
  };
  exec?: { command: string[] };
}

export interface ScorePort {
  port: number;
  protocol: "TCP" | "UDP";
  targetPort: number;
}

export interface ScoreResource {
  type: string;
  /** `default` when the file says none. */
  class: string;
  /** Shared across workloads under this name. */
  id?: string;
  metadata: Record<string, unknown>;
  annotations: Record<string, string>;
  params: Record<string, unknown>;
}
