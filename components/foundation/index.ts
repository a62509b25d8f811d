export { ArgumentError, type ArgumentProblem } from "./argumentError";
export { child, type ChildScope } from "./child";
export { ENVIRONMENT_CLASSES, type EnvironmentClass } from "./environmentClass";
export { nearest } from "./nearest";
export { PRESETS, presetOf, type Preset } from "./presets";
export { requireInteger, requireOneOf } from "./requirements";
export { transformed, type Transform } from "./transform";
