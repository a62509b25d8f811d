import type { ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireOneOf } from "../check/require";
import { objects, text } from "../check/values";
import { ENGINES } from "./engines";
import { requireGroupName } from "./rdsRules";

const FAMILIES = [
  ...Object.values(ENGINES).flatMap(({ family, versions }) =>
    Object.keys(versions).map((major) => `${family}${major}`),
  ),
  ...["docdb3.6", "docdb4.0", "docdb5.0", "docdb8.0"],
];

function parameterGroupModel(type: string, source: string, arnKind: "pg" | "cluster-pg"): ResourceModel {
  return awsModel({
    type,
    source,
    autoName: { property: "name", maxLength: 255, lowerCase: true },
    taggable: true,
    replaceOn: ["name", "namePrefix", "family", "description"],
    defaults: { description: "Managed by Pulumi", namePrefix: "", skipDestroy: false },
    key: (inputs) => text(inputs, "name")?.toLowerCase(),
    duplicateCode: "DBParameterGroupAlreadyExists",
    validate(inputs) {
      requireGroupName(text(inputs, "name"), "DBParameterGroupName");
      requireOneOf(text(inputs, "family"), FAMILIES, "InvalidParameterValue", "DBParameterGroupFamily");
      const parameters = objects(inputs, "parameters");
      for (const parameter of parameters) {
        const method = text(parameter, "applyMethod");
        requireOneOf(method, ["immediate", "pending-reboot"], "InvalidParameterValue", "ApplyMethod");
        const name = text(parameter, "name");
        requireThat(
          name === undefined || /^[a-z_][a-z0-9_.]*$/i.test(name),
          "InvalidParameterValue",
          `Could not find parameter with name: ${name}`,
        );
      }
      const names = parameters.map((parameter) => text(parameter, "name"));
      requireThat(new Set(names).size === names.length, "InvalidParameterCombination", "A parameter is given twice");
      requireStatic(inputs);
    },
    id: (inputs) => text(inputs, "name") ?? "",
    fixed: (_, cloud, id) => ({ arn: arn(cloud, "rds", `${arnKind}:${id}`), name: id }),
  });
}

/** PostgreSQL parameters that change only with a restart: "cannot use immediate apply method for static parameter". */
const STATIC_PARAMETERS = [
  "max_connections",
  "shared_buffers",
  "shared_preload_libraries",
  "rds.logical_replication",
  "max_wal_senders",
  "max_replication_slots",
  "max_worker_processes",
  "wal_buffers",
  "huge_pages",
  "track_activity_query_size",
];

function requireStatic(inputs: Record<string, unknown>): void {
  for (const parameter of objects(inputs, "parameters")) {
    const name = text(parameter, "name") ?? "";
    const method = text(parameter, "applyMethod") ?? "immediate";
    requireThat(
      !STATIC_PARAMETERS.includes(name) || method === "pending-reboot",
      "InvalidParameterCombination",
      `cannot use immediate apply method for static parameter ${name}`,
    );
  }
}

export const rdsParameterGroup: ResourceModel = parameterGroupModel(
  "aws:rds/parameterGroup:ParameterGroup",
  "Amazon RDS API Reference: CreateDBParameterGroup, ModifyDBParameterGroup",
  "pg",
);
export const rdsClusterParameterGroup: ResourceModel = parameterGroupModel(
  "aws:rds/clusterParameterGroup:ClusterParameterGroup",
  "Amazon RDS API Reference: CreateDBClusterParameterGroup",
  "cluster-pg",
);
export const docdbClusterParameterGroup: ResourceModel = parameterGroupModel(
  "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
  "Amazon DocumentDB API Reference: CreateDBClusterParameterGroup",
  "cluster-pg",
);

export const optionGroup: ResourceModel = awsModel({
  type: "aws:rds/optionGroup:OptionGroup",
  source: "Amazon RDS API Reference: CreateOptionGroup",
  autoName: { property: "name", maxLength: 255, lowerCase: true },
  taggable: true,
  replaceOn: ["name", "namePrefix", "engineName", "majorEngineVersion", "optionGroupDescription"],
  defaults: { namePrefix: "", optionGroupDescription: "Managed by Pulumi", skipDestroy: false },
  key: (inputs) => text(inputs, "name")?.toLowerCase(),
  duplicateCode: "OptionGroupAlreadyExistsFault",
  validate: (inputs) => requireGroupName(text(inputs, "name"), "OptionGroupName"),
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "rds", `og:${id}`), name: id }),
});
