export { type WorkloadPlatform } from "./platform";
export type {
  Egress,
  OutputDescription,
  OutputValue,
  ProvisionedResource,
  RequestProblem,
  ResourceContext,
  ResourceIdentity,
  ResourceRequest,
  ResourceType,
  SecretValue,
  VolumeSource,
} from "./resources/resourceType";
export { RESOURCE_TYPES } from "./resources/resourceTypes";
export { findScoreFiles, loadScore, ScoreError, type ScoreWorkload } from "./score";
export { loadWorkloads, validateWorkloads, type LoadedWorkloads, type ValidateOptions } from "./validateWorkloads";
export { type DeployedWorkload } from "./deployedWorkload";
export { type SharedResources } from "./provisionResources";
export { Workload } from "./workload";
export { type WorkloadArgs, type WorkloadTransforms } from "./workloadArgs";
