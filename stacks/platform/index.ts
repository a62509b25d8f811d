import { configuredEnvironment } from "../environment";
import { platformProgram } from "./program";

// The entry for plain `pulumi up -s <env>`: what it exports are the stack's outputs.
module.exports = platformProgram(configuredEnvironment());
