import * as assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { findScoreFiles, loadScore, validateWorkloads } from "../../../components/workload";
import { declareWorkload } from "./declared";

const CORPUS = path.resolve(__dirname, "../../../../shared/corpus/score");

describe("the corpus of real Score files", function () {
  before(function () {
    if (fs.existsSync(CORPUS)) return;
    console.warn(`SKIPPED: the corpus of real Score files is not at ${CORPUS}`);
    this.skip();
  });

  it("has all the files that it should", () => {
    assert.equal(findScoreFiles(CORPUS).length, 24);
  });

  it("is valid as a whole system", () => {
    const files = findScoreFiles(path.join(CORPUS, "onlineboutique"));
    assert.equal(files.length, 11);
    assert.deepEqual(validateWorkloads(files, { complete: true }), []);
  });

  for (const file of fs.existsSync(CORPUS) ? findScoreFiles(CORPUS) : []) {
    const name = path.relative(CORPUS, path.dirname(file));

    it(`${name} is valid`, () => {
      assert.deepEqual(validateWorkloads([file]), []);
    });

    it(`${name} declares a Deployment of its containers`, async () => {
      const score = loadScore(file);
      const deployment = (await declareWorkload({ score })).object("Deployment");
      const { containers } = deployment.spec.template.spec;
      assert.deepEqual(
        containers.map((container: { name: string; image: string }) => [container.name, container.image]),
        Object.entries(score.containers).map(([container, { image }]) => [container, image]),
      );
    });
  }
});
