import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

const CONFIG = "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";
const SCALING = "aws:appautoscaling/target:Target";

/** Where each type says how many instances of a function are always warm. */
const PATHS: Readonly<Record<string, string>> = {
  [CONFIG]: "provisionedConcurrentExecutions",
  [SCALING]: "minCapacity",
};

export const rule: ResourceRule = {
  name: "lambda-provisioned-concurrency-in-dev",
  pack: "cost",
  severity: "medium",
  asks: "No function is kept warm in development.",
  why: "Provisioned concurrency is paid for by the hour, called or not; a cold start in development hurts nobody.",
  fix: "Declare provisioned concurrency outside development only.",
  example: `if (environment.class !== "dev") new aws.lambda.ProvisionedConcurrencyConfig("api", { … })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: Object.keys(PATHS),
  reads: ["environmentClass"],
  check(resource, { environmentClass }) {
    const path = PATHS[resource.type] ?? "";
    const value = property(resource, path);
    if (environmentClass !== "dev" || value === UNKNOWN) return [];
    const others = resource.type === SCALING && property(resource, "serviceNamespace") !== "lambda";
    return others || value === 0 ? [] : [{ message: `${path} is ${shown(value)} in development` }];
  },
};
