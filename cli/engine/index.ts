export { goVersion } from "./buildEngine";
export { EngineCommand, EngineFailure, type EngineResult } from "./engineCommand";
export { type Engine, findEngine } from "./findEngine";
export { installEngine, provideEngine } from "./installEngine";
export type { InstallProgress } from "./installProgress";
export { cachedEngine, engineHome, ENGINE_VERSION } from "./version";
