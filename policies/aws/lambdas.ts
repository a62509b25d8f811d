import type { RuleResource } from "../rule";
import { isObject, property, type Properties } from "../values/read";

/** The variables in the environment of a Lambda function, by name; a value may be `UNKNOWN`. */
export function variablesOf(lambda: RuleResource): Properties {
  const variables = property(lambda, "environment.variables");
  return isObject(variables) ? variables : {};
}
