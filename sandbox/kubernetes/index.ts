export { MemoryObjectStore, type ObjectStore } from "./objectStore";
export { kubernetesProvider, type KubernetesProviderOptions } from "./provider";
