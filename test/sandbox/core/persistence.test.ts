import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import * as aws from "@pulumi/aws";
import { openCloud, startSandbox } from "../../../sandbox";
import { Journal, readResources } from "../../../sandbox/cloud/journal";
import { lockCloud } from "../../../sandbox/cloud/lock";
import { ACCOUNT, REGION, SandboxProject } from "./project";

const resource = (id: string, size = 1) => ({ type: "aws:test:Thing", id, inputs: { size }, outputs: { size, id } });

describe("the journal of the cloud", () => {
  let directory: string;
  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-journal-"));
  });
  afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

  it("holds every change that was written, without having been closed", () => {
    const journal = new Journal(directory);
    journal.append({ op: "put", resource: resource("a") });
    journal.append({ op: "put", resource: resource("b") });
    journal.append({ op: "put", resource: resource("a", 2) });
    journal.append({ op: "remove", type: "aws:test:Thing", id: "b" });
    assert.deepEqual(readResources(directory), [resource("a", 2)]);
    assert.deepEqual(new Journal(directory).resources, [resource("a", 2)]);
  });

  it("forgets a last line that was cut in half, and goes on after it", () => {
    const journal = new Journal(directory);
    journal.append({ op: "put", resource: resource("a") });
    journal.close();
    const [file] = fs.readdirSync(directory).filter((name) => name.startsWith("journal"));
    fs.appendFileSync(path.join(directory, file!), '{"op":"put","resource":{"type":"aws:te');
    const again = new Journal(directory);
    assert.deepEqual(again.resources, [resource("a")]);
    again.append({ op: "put", resource: resource("c") });
    assert.deepEqual(readResources(directory), [resource("a"), resource("c")]);
  });

  it("folds a long journal into the snapshot without losing anything", () => {
    const journal = new Journal(directory);
    for (let size = 0; size < 2_500; size++) journal.append({ op: "put", resource: resource(`r${size % 7}`, size) });
    journal.close();
    const before = readResources(directory);
    assert.deepEqual(new Journal(directory).resources, before);
    const [file] = fs.readdirSync(directory).filter((name) => name.startsWith("journal"));
    assert.equal(fs.statSync(path.join(directory, file!)).size, 0);
    assert.deepEqual(readResources(directory), before);
  });
});

describe("the lock of the cloud", () => {
  let directory: string;
  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-lock-"));
  });
  afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

  it("is taken over from a process that is dead", async () => {
    const dead = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => dead.once("exit", resolve));
    fs.writeFileSync(path.join(directory, "lock"), `${dead.pid}\n`);
    const unlock = await lockCloud(directory, 0);
    unlock();
    assert.deepEqual(fs.readdirSync(directory), []);
  });

  it("is refused while a living process has it, naming the process", async () => {
    const first = await startSandbox({ directory, accountId: ACCOUNT, region: REGION });
    try {
      await assert.rejects(lockCloud(directory, 100), new RegExp(`in use by process ${first.pid}`));
      await assert.rejects(openCloud(directory).reset(), /in use by process/);
    } finally {
      await first.stop();
    }
    (await lockCloud(directory, 0))();
  });

  it("is left behind by kill -9 and taken over by the next start", async () => {
    const first = await startSandbox({ directory, accountId: ACCOUNT, region: REGION });
    process.kill(first.pid, "SIGKILL");
    const second = await startSandbox({ directory, accountId: ACCOUNT, region: REGION });
    await second.stop();
  });
});

async function program() {
  const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
  for (let index = 0; index < 6; index++) {
    new aws.ec2.Subnet(`s${index}`, { vpcId: vpc.id, cidrBlock: `10.0.${index}.0/24`, tags: { Name: `s${index}` } });
  }
}

describe("a crash of the cloud in mid-update", function () {
  this.timeout(120_000);

  for (const when of ["before", "after"] as const) {
    it(`${when} a change is made: the next update finishes with nothing lost or doubled`, async () => {
      const project = new SandboxProject();
      const faultsFile = path.join(project.directory, "faults.yaml");
      fs.writeFileSync(faultsFile, `crash: { afterOperations: 3, when: ${when} }\n`);
      await project.restart({ faultsFile });
      try {
        await assert.rejects((await project.stack(program)).up());
        assert.ok((await project.sandbox.list()).length >= (when === "after" ? 4 : 3));
        await project.restart();
        dropTornAttributes(project.directory);
        const stack = await project.stack(program);
        await stack.cancel();
        const adopted = await adopt(project, stack);
        if (when === "after") assert.ok(adopted > 0, "the change that was made and not answered is found");
        await stack.up();
        const { deployment } = await stack.exportStack();
        const state = (deployment as { resources: { id?: string; type: string }[] }).resources;
        const ids = state.filter(({ type }) => type.startsWith("aws:")).map(({ id }) => id);
        assert.deepEqual((await project.sandbox.list()).map(({ id }) => id).sort(), ids.sort());
        assert.equal(ids.length, 7);
      } finally {
        await project.close();
      }
    });
  }
});

/**
 * The file backend writes a state file in one step, but the `.attrs` beside it in place: killed between the two it leaves an
 * empty one, and then cannot read the state. Without the file it can.
 */
function dropTornAttributes(directory: string): void {
  const files = fs.readdirSync(directory, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".attrs")).map((name) => path.join(directory, name))) {
    if (fs.statSync(file).size === 0) fs.rmSync(file);
  }
}

interface Pending {
  type: string;
  resource: { urn: string; type: string; inputs: Record<string, unknown> };
}

/**
 * Takes over what interrupted creates made, and clears the others. The engine's own `refresh --import-pending-creates` only
 * forgets them in 3.259.0, so the state is settled here: with the id, a refresh reads the rest.
 */
async function adopt(project: SandboxProject, stack: Awaited<ReturnType<SandboxProject["stack"]>>): Promise<number> {
  const state = await stack.exportStack();
  const deployment = state.deployment as { pending_operations?: Pending[]; resources: { id?: string }[] };
  const known = new Set(deployment.resources.flatMap(({ id }) => (id === undefined ? [] : [id])));
  let adopted = 0;
  for (const { resource } of deployment.pending_operations ?? []) {
    const id = await project.sandbox.findPending(resource, known);
    if (id === undefined) continue;
    known.add(id);
    deployment.resources.push({ ...resource, id });
    adopted++;
  }
  delete deployment.pending_operations;
  await stack.importStack(state);
  await stack.refresh();
  return adopted;
}
