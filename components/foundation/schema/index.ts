export { formatProblem, type Problem } from "./problem";
export { schemaProblems, type SchemaProblem } from "./schemaProblems";
export { YamlSource } from "./yamlSource";
