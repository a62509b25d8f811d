import * as fs from "node:fs";
import * as path from "node:path";
import { EngineFailure, type EngineCommand } from "../engine";
import type { StackTarget } from "./stackTarget";

/** Where the state of stacks is kept. */
export interface StackStore {
  exists(target: StackTarget): Promise<boolean>;
  /** Whether the stack has been brought up, so that others can read its outputs. */
  hasOutputs(target: StackTarget): Promise<boolean>;
  create(target: StackTarget): Promise<void>;
  /** Names of the stacks of a project. */
  list(project: string, workDirectory: string): Promise<string[]>;
  /** Forgets a stack whose resources are gone. */
  remove(target: StackTarget): Promise<void>;
  /** Whether the state records operations that were begun and not ended; cheap where it can be. */
  mayHavePendingOperations(target: StackTarget): Promise<boolean>;
}

/** A stack's file in a Pulumi file backend, as far as it is read here. */
interface Checkpoint {
  checkpoint: { latest?: { resources?: { type: string; outputs?: object }[] } };
}

/** The state in a Pulumi file backend, the sandbox's for one: its layout tells without starting the engine what is there. */
export class FileStackStore implements StackStore {
  constructor(
    private readonly backend: string,
    private readonly engine: EngineCommand,
  ) {}

  exists(target: StackTarget): Promise<boolean> {
    return Promise.resolve(fs.existsSync(this.checkpoint(target)));
  }

  hasOutputs(target: StackTarget): Promise<boolean> {
    const { checkpoint } = JSON.parse(fs.readFileSync(this.checkpoint(target), "utf8")) as Checkpoint;
    const root = checkpoint.latest?.resources?.find(({ type }) => type === "pulumi:pulumi:Stack");
    return Promise.resolve(Object.keys(root?.outputs ?? {}).length > 0);
  }

  async create(target: StackTarget): Promise<void> {
    await this.engine.call(["stack", "init", target.stack, "--no-select"], target.workDirectory);
  }

  list(project: string): Promise<string[]> {
    const directory = path.join(this.backend, ".pulumi", "stacks", project);
    const files = fs.existsSync(directory) ? fs.readdirSync(directory) : [];
    return Promise.resolve(
      files.filter((file) => file.endsWith(".json")).map((file) => file.slice(0, -".json".length)),
    );
  }

  async remove(target: StackTarget): Promise<void> {
    await this.engine.call(["stack", "rm", "--yes", target.stack], target.workDirectory);
  }

  mayHavePendingOperations(target: StackTarget): Promise<boolean> {
    try {
      const text = fs.readFileSync(this.checkpoint(target), "utf8");
      return Promise.resolve(text.includes('"pending_operations"'));
    } catch {
      return Promise.resolve(false);
    }
  }

  private checkpoint({ project, stack }: StackTarget): string {
    return path.join(this.backend, ".pulumi", "stacks", project, `${stack}.json`);
  }
}

/** The state of a real cloud, wherever `PULUMI_BACKEND_URL` says: asked through the engine's command line. */
export class CloudStackStore implements StackStore {
  /** @param secretsProvider what new stacks protect their secrets with; default: the backend's own. */
  constructor(
    private readonly engine: EngineCommand,
    private readonly secretsProvider?: string,
  ) {}

  async exists(target: StackTarget): Promise<boolean> {
    try {
      await this.engine.call(["stack", "export", "--stack", target.stack], target.workDirectory);
      return true;
    } catch (error) {
      if (error instanceof EngineFailure && /no stack named|not found/i.test(error.result.stderr)) return false;
      throw error;
    }
  }

  async hasOutputs(target: StackTarget): Promise<boolean> {
    const { stdout } = await this.engine.call(
      ["stack", "output", "--json", "--stack", target.stack],
      target.workDirectory,
    );
    return Object.keys(JSON.parse(stdout) as object).length > 0;
  }

  async create(target: StackTarget): Promise<void> {
    const provider = this.secretsProvider === undefined ? [] : ["--secrets-provider", this.secretsProvider];
    await this.engine.call(["stack", "init", target.stack, "--no-select", ...provider], target.workDirectory);
  }

  async list(project: string, workDirectory: string): Promise<string[]> {
    const { stdout } = await this.engine.call(["stack", "ls", "--project", project, "--json"], workDirectory);
    const stacks = JSON.parse(stdout) as { name: string }[];
    return stacks.map(({ name }) => name.split("/").at(-1) ?? name);
  }

  async remove(target: StackTarget): Promise<void> {
    await this.engine.call(["stack", "rm", "--yes", "--preserve-config", target.stack], target.workDirectory);
  }

  mayHavePendingOperations(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
