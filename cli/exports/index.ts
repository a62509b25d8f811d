export { readExport } from "./readExport";
export { SECRET } from "./secret";
export type { ExportedResource, StackExport } from "./stackExport";
