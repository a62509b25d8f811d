export { MemoryObjectStore, type ObjectStore } from "./objectStore";
export { kubernetesProvider } from "./provider";
