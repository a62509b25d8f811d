export { startApiServer, type RunningApiServer } from "./apiServer";
export { API_SERVER, ETCD } from "./apiServerBinaries";
export { customResourceDefinitions, CUSTOM_RESOURCES } from "./customResources";
export { ENGINE } from "./engine";
export { MOTO, startMoto, type RunningMoto } from "./moto";
export { POSTGRES, startPostgres, type RunningPostgres } from "./postgres";
export { PROMTOOL, promtool } from "./prometheus";
export { requireOrSkip } from "./requireOrSkip";
export { temporaryDirectory } from "./temporaryDirectory";
