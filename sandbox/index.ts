export { startSandbox, type Sandbox, type SandboxOptions } from "./startSandbox";
export type { PendingCreate } from "./cloud/findPending";
export type { CloudResource } from "./models/model";
