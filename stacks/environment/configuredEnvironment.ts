import * as fs from "node:fs";
import * as path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { YamlSource } from "../../components/foundation/schema";
import type { Environment } from "./environment";
import { EnvironmentError } from "./environmentError";
import { validateEnvironment } from "./validateEnvironment";

/**
 * The environment of the stack that the engine is running, from its configuration: for programs that plain `pulumi up` runs.
 *
 * @throws EnvironmentError when `plinth:environment` is missing or wrong.
 */
export function configuredEnvironment(): Environment {
  const name = pulumi.getStack();
  const settings = new pulumi.Config("plinth").getObject<unknown>("environment") ?? {};
  const result = validateEnvironment(name, settings);
  if ("environment" in result) return result.environment;
  const source = stackFile(name);
  throw new EnvironmentError(
    result.problems.map(({ path, message, atKey }) =>
      source.problem(`/config/plinth:environment${path}`, message, atKey),
    ),
  );
}

/** The stack's own file, for line numbers; an engine with remote configuration has none. */
function stackFile(name: string): YamlSource {
  const file = path.join(pulumi.getRootDirectory(), `Pulumi.${name}.yaml`);
  return new YamlSource(path.basename(file), fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "{}");
}
