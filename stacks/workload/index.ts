import { configuredWorkload } from "./configuration";
import { workloadProgram } from "./program";

// The entry for plain `pulumi up -s <workload>-<env>`: what it exports are the stack's outputs.
module.exports = workloadProgram(configuredWorkload());
