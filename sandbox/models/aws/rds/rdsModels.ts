import type { ResourceModel } from "../../model";
import { rdsInstance } from "./instance";
import {
  docdbClusterParameterGroup,
  optionGroup,
  rdsClusterParameterGroup,
  rdsParameterGroup,
} from "./parameterGroups";
import { docdbSubnetGroup, rdsSubnetGroup } from "./subnetGroup";

export const RDS_MODELS: readonly ResourceModel[] = [
  rdsInstance,
  rdsSubnetGroup,
  rdsParameterGroup,
  rdsClusterParameterGroup,
  optionGroup,
];

export const DOCDB_MODELS: readonly ResourceModel[] = [docdbSubnetGroup, docdbClusterParameterGroup];
