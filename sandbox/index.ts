export { startSandbox, type Sandbox, type SandboxOptions } from "./startSandbox";
export { CloudRequestError } from "./cloud/cloudRequestError";
export { openCloud } from "./cloud/openCloud";
export type { PropertyEdit } from "./cloud/editResource";
export { CloudBusyError } from "./cloud/lock";
export type { PendingCreate } from "./cloud/findPending";
export { FaultsFileError, loadFaults } from "./faults/loadFaults";
export type { CloudResource } from "./models/model";
