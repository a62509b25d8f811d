import { pythonTool } from "./pythonTool";

/**
 * The checker of pipelines against the schemas that GitHub and GitLab publish. It brings the schemas with it, so that it
 * needs no network.
 */
export const CHECK_JSONSCHEMA = pythonTool({
  name: "check-jsonschema",
  version: "0.39.0",
  executable: "check-jsonschema",
});
