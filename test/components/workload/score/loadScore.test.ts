import * as assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { findScoreFiles, loadScore, ScoreError } from "../../../../components/workload";
import { directoryOf, problemsOf, scoreWith } from "./scoreText";

const load = (files: Record<string, string>, environment?: string) =>
  loadScore(path.join(directoryOf(files), "score.yaml"), environment === undefined ? {} : { environment });

describe("loadScore", () => {
  it("fills in what Score defaults", () => {
    const score = load({
      "score.yaml": scoreWith("", "service: { ports: { http: { port: 80 } } }\nresources: { db: { type: postgres } }"),
    });
    assert.deepEqual(score.ports, { http: { port: 80, protocol: "TCP", targetPort: 80 } });
    assert.equal(score.resources["db"]?.class, "default");
    assert.deepEqual([score.plinth, score.annotations], [{}, {}]);
  });

  it("reads lists of files and volumes, read_only and lines of content as their present forms", () => {
    const list =
      "files:\n  - { target: /a, mode: '0600', content: [one, two] }\nvolumes:\n  - { target: /d, source: '${resources.v1}', read_only: true }";
    const map =
      "files:\n  /a: { mode: '0600', content: \"one\\ntwo\" }\nvolumes:\n  /d: { source: '${resources.v1}', readOnly: true }";
    const volume = "resources: { v1: { type: volume } }";
    const [fromList, fromMap] = [list, map].map((text) => load({ "score.yaml": scoreWith(text, volume) }).containers);
    assert.deepEqual(fromList, fromMap);
  });

  it("reads sources beside the Score file: text as content, the rest as base64", () => {
    const files = "files:\n  /a: { source: conf/a.txt }\n  /b: { source: b.bin }";
    const directory = directoryOf({ "score.yaml": scoreWith(files), "conf/a.txt": "größe ${metadata.name}" });
    fs.writeFileSync(path.join(directory, "b.bin"), Buffer.from([0xff, 0xfe, 0]));
    const { web } = loadScore(path.join(directory, "score.yaml")).containers;
    assert.equal(web?.files["/a"]?.content, "größe ${metadata.name}");
    assert.equal(web?.files["/b"]?.binaryContent, "//4A");
  });

  describe("overrides of an environment", () => {
    const base = scoreWith("variables:\n  A: base\n  B: base\nargs: [a, b]");
    const overrides =
      "containers:\n  web:\n    args: [c]\n    variables:\n      A: null\n      B: over\n      C: new\n";

    it("merge maps, replace lists, and remove what is null", () => {
      const { web } = load({ "score.yaml": base, "score.prod.yaml": overrides }, "prod").containers;
      assert.deepEqual([web?.variables, web?.args], [{ B: "over", C: "new" }, ["c"]]);
    });

    it("apply to their environment alone", () => {
      assert.equal(
        load({ "score.yaml": base, "score.prod.yaml": overrides }, "dev").containers["web"]?.variables["A"],
        "base",
      );
    });

    it("are validated after the merge and located where the value stands", () => {
      const files = { "score.yaml": base, "score.prod.yaml": "containers:\n  web:\n    variables:\n      A: 1\n" };
      assert.deepEqual(problemsOf(files, { environment: "prod" }), [
        "score.prod.yaml:4:10: /containers/web/variables/A: 1 is of type number; allowed: string (put numbers and booleans in quotes)",
      ]);
    });
  });

  it("says what cannot be read", () => {
    const directory = directoryOf({});
    const file = path.join(directory, "score.yaml");
    assert.throws(
      () => loadScore(file),
      (error) => error instanceof ScoreError && error.message === `${file}:1:1: there is no such file`,
    );
    assert.throws(() => loadScore(directory), /this is a directory; a Score file is expected/);
  });
});

describe("findScoreFiles", () => {
  it("finds Score files at any depth, without overrides, dependencies and hidden directories", () => {
    const directory = directoryOf({
      "b/score.yaml": "",
      "a/deep/score.yml": "",
      "a/score.prod.yaml": "",
      "a/node_modules/x/score.yaml": "",
      ".git/score.yaml": "",
    });
    const found = findScoreFiles(directory).map((file) => path.relative(directory, file));
    assert.deepEqual(found, ["a/deep/score.yml", "b/score.yaml"]);
  });

  it("takes a file for itself, and says when there is none", () => {
    const directory = directoryOf({ "score.yaml": "" });
    const file = path.join(directory, "score.yaml");
    assert.deepEqual(findScoreFiles(file), [file]);
    assert.throws(() => findScoreFiles(path.join(directory, "none")), /there is no such file or directory/);
  });
});
