import { pythonTool } from "./pythonTool";

/** The public checks by which the security pack is measured. */
export const CHECKOV = pythonTool({ name: "checkov", version: "3.3.30", executable: "checkov" });
