import type { ResourceModel } from "../../model";
import { docdbCluster, rdsCluster } from "./cluster";
import { docdbClusterInstance, rdsClusterInstance } from "./clusterInstance";
import { rdsInstance } from "./instance";
import {
  docdbClusterParameterGroup,
  optionGroup,
  rdsClusterParameterGroup,
  rdsParameterGroup,
} from "./parameterGroups";
import { PROXY_MODELS } from "./proxy";
import { docdbSubnetGroup, rdsSubnetGroup } from "./subnetGroup";

export const RDS_MODELS: readonly ResourceModel[] = [
  rdsInstance,
  rdsSubnetGroup,
  rdsParameterGroup,
  rdsCluster,
  rdsClusterInstance,
  rdsClusterParameterGroup,
  optionGroup,
  ...PROXY_MODELS,
];

/** DocumentDB shares RDS's control plane: its subnet groups, names and codes are RDS's. */
export const DOCDB_MODELS: readonly ResourceModel[] = [
  docdbCluster,
  docdbClusterInstance,
  docdbSubnetGroup,
  docdbClusterParameterGroup,
];
