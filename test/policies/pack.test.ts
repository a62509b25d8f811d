import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "..", "..");
const EXECUTABLE = path.join(ROOT, "dist", "policies", "host", "bin", "plinth-policies");

/** Milliseconds from starting the packs until they say on which port they serve. */
async function startUp(): Promise<number> {
  const started = performance.now();
  const pack = spawn(EXECUTABLE, ["127.0.0.1:1"], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const port = await new Promise<string>((resolve, reject) => {
      pack.stdout.once("data", (data: Buffer) => resolve(data.toString().trim()));
      pack.once("exit", (code) => reject(new Error(`the packs ended with ${code}`)));
    });
    assert.match(port, /^\d+$/);
    return performance.now() - started;
  } finally {
    pack.kill();
  }
}

interface Manifest {
  dependencies: Record<string, string>;
}

const manifest = (file: string): Manifest => JSON.parse(fs.readFileSync(path.join(ROOT, file), "utf8")) as Manifest;

describe("the policy packs as a package", () => {
  it("are ready within a second", async () => {
    const times = [await startUp(), await startUp(), await startUp()];
    assert.ok(Math.min(...times) < 1000, `${times.map(Math.round).join(", ")} ms`);
  });

  it("pin the versions that the repository pins", () => {
    const ours = manifest("package.json").dependencies;
    for (const [name, version] of Object.entries(manifest("policies/package.json").dependencies)) {
      assert.equal(version, ours[name], name);
    }
  });
});
