export { startSandbox, type Sandbox, type SandboxOptions } from "./startSandbox";
export { CloudRequestError, openCloud, type OfflineCloud } from "./cloud/openCloud";
export { CloudBusyError } from "./cloud/lock";
export type { PendingCreate } from "./cloud/findPending";
export { FaultsFileError, loadFaults } from "./faults/loadFaults";
export type { CloudResource } from "./models/model";
