export * from "./cluster";
export * from "./database";
export * from "./foundation";
export * from "./messaging";
export * from "./network";
export * from "./observability";
export * from "./security";
export * from "./workload";
