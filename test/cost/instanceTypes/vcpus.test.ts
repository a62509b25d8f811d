import assert from "node:assert/strict";
import { vcpusOf } from "../../../cost/instanceTypes/vcpus";

describe("vCPUs", () => {
  for (const [type, vcpus] of [
    ["t3.nano", 2],
    ["t2.micro", 1],
    ["db.t3.large", 2],
    ["m6g.medium", 1],
    ["m5.xlarge", 4],
    ["m5.24xlarge", 96],
    ["c5.9xlarge", 36],
    ["c4.8xlarge", 36],
    ["m7g.metal-48xl", 192],
    ["cache.r6g.4xlarge", 16],
    ["m5.metal", undefined],
    ["", undefined],
  ] as const) {
    it(`of ${type || "nothing"} are ${vcpus ?? "not known"}`, () => assert.equal(vcpusOf(type), vcpus));
  }
});
