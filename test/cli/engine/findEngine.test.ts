import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { findEngine, isNewEnough } from "../../../cli/engine/findEngine";
import { cachedEngine, ENGINE_VERSION } from "../../../cli/engine/version";
import { temporaryDirectory, writeScript } from "../temporary";

const ROOT = path.join(__dirname, "../../..");

describe("which engine is used", () => {
  const home = temporaryDirectory();
  const env = (PATH = ""): NodeJS.ProcessEnv => ({ PULUMI_HOME: home(), PATH });
  const onPath = (version: string): string => {
    const directory = path.join(home(), "bin");
    writeScript(path.join(directory, "pulumi"), `echo asked >> ${home()}/asked`, `echo v${version}`);
    return directory;
  };
  const cache = (): string => {
    writeScript(cachedEngine(env()), "echo never asked");
    return cachedEngine(env());
  };

  it("none where there is none", () => {
    assert.equal(findEngine(env()), undefined);
  });

  it("the cached one, without asking it anything", () => {
    assert.deepEqual(findEngine(env()), undefined);
    const executable = cache();
    assert.deepEqual(findEngine(env()), { executable, version: ENGINE_VERSION, origin: "cache" });
  });

  it("one on PATH that is new enough, before the cached one", () => {
    cache();
    const directory = onPath("3.300.1");
    const executable = path.join(directory, "pulumi");
    assert.deepEqual(findEngine(env(directory)), { executable, version: "3.300.1", origin: "PATH" });
  });

  it("the cached one where the one on PATH is too old", () => {
    const executable = cache();
    assert.equal(findEngine(env(onPath("3.258.9")))?.executable, executable);
  });

  it("not one on PATH that cannot say its version", () => {
    const directory = path.join(home(), "bin");
    writeScript(path.join(directory, "pulumi"), "exit 1");
    assert.equal(findEngine(env(directory)), undefined);
  });

  it("asks an engine on PATH once, until its file changes", () => {
    const directory = onPath("3.300.1");
    findEngine(env(directory));
    findEngine(env(directory));
    const asked = (): number => fs.readFileSync(path.join(home(), "asked"), "utf8").trim().split("\n").length;
    assert.equal(asked(), 1);
    onPath("3.300.10");
    assert.equal(findEngine(env(directory))?.version, "3.300.10");
    assert.equal(asked(), 2);
  });

  it("not an empty file that an interrupted installation left", () => {
    fs.mkdirSync(path.dirname(cachedEngine(env())), { recursive: true });
    fs.writeFileSync(cachedEngine(env()), "", { mode: 0o755 });
    assert.equal(findEngine(env()), undefined);
  });

  for (const [version, expected] of [
    [ENGINE_VERSION, true],
    [`v${ENGINE_VERSION}`, true],
    ["3.259.1", true],
    ["3.260.0-alpha.1", true],
    ["3.258.99", false],
    ["4.0.0", false],
    ["2.999.0", false],
    ["nonsense", false],
  ] as const) {
    it(`${version} is ${expected ? "" : "not "}new enough`, () => assert.equal(isNewEnough(version), expected));
  }

  it("is the version that the module and the SDK are of", () => {
    const module = fs.readFileSync(path.join(ROOT, "cli/engine/build/go.mod"), "utf8");
    assert.match(module, new RegExp(`github.com/pulumi/pulumi/pkg/v3 v${ENGINE_VERSION.replaceAll(".", "\\.")}\\s`));
    const { dependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    assert.equal(dependencies["@pulumi/pulumi"]?.replace("^", ""), ENGINE_VERSION);
  });
});
