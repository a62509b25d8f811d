import { TEAM_WORKLOADS } from "../kubernetes/kinds";

/** What a team ships and is called for: workloads of Kubernetes, functions and services. */
export const TEAM_TYPES: readonly string[] = [
  ...TEAM_WORKLOADS,
  "aws:lambda/function:Function",
  "aws:ecs/service:Service",
  "aws:apprunner/service:Service",
];
