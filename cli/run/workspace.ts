import * as fs from "node:fs";
import * as path from "node:path";
import { parse, stringify } from "yaml";
import { SANDBOX_SALT } from "./engineEnvironment";

/** A directory that the engine runs in: a Pulumi project with the settings of a stack. */
export interface SandboxWorkspace {
  directory: string;
  project: string;
  stack: string;
  /** Stack configuration, e.g. `{ "plinth:environment": {…} }`. */
  config: Record<string, unknown>;
}

/** Writes a workspace for the sandbox. The checked-in files are never written, so that no salt ends up in them. */
export function writeSandboxWorkspace({ directory, project, stack, config }: SandboxWorkspace): void {
  writeProject(directory, project);
  const settings = { encryptionsalt: SANDBOX_SALT, ...(Object.keys(config).length > 0 ? { config } : {}) };
  writeWhenDifferent(path.join(directory, `Pulumi.${stack}.yaml`), stringify(settings));
}

/** Writes the project's file alone: the engine adds what it needs for a stack. */
export function writeProject(directory: string, project: string): void {
  fs.mkdirSync(directory, { recursive: true });
  writeWhenDifferent(path.join(directory, "Pulumi.yaml"), stringify({ name: project, runtime: "nodejs" }));
}

/** The `config` map of a stack file. */
export function stackConfig(file: string): Record<string, unknown> {
  const settings = parse(fs.readFileSync(file, "utf8")) as { config?: Record<string, unknown> } | null;
  return settings?.config ?? {};
}

/** What protects the secrets of a stack, from its file; undefined: the backend's default. */
export function secretsProviderOf(file: string): string | undefined {
  const settings = parse(fs.readFileSync(file, "utf8")) as { secretsprovider?: string } | null;
  return settings?.secretsprovider;
}

/** Several stacks share the project file, and engines read it while others start: it is replaced as a whole. */
function writeWhenDifferent(file: string, text: string): void {
  if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) return;
  const temporary = `${file}.${process.pid}`;
  fs.writeFileSync(temporary, text);
  fs.renameSync(temporary, file);
}
