export { goVersion } from "./buildEngine";
export { EngineCommand, EngineFailure } from "./engineCommand";
export { type Engine, findEngine } from "./findEngine";
export { provideEngine } from "./installEngine";
export type { InstallProgress } from "./installProgress";
export { cachedEngine, ENGINE_VERSION } from "./version";
