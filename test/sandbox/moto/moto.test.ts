import assert from "node:assert/strict";
import { CloudError } from "../../../sandbox/models/model";
import { MOTO, requireOrSkip, startMoto, type RunningMoto } from "../../setup";
import { account } from "../aws/account";
import { DIFFERENCES, type Difference } from "./differences";
import { codeOf, emulator, type Emulator } from "./emulator";
import { REFUSALS } from "./refusals";
import { shapeOf } from "./shape";
import { motoFacts, sandboxFacts } from "./shapes";

/** What both sides said about one thing. */
interface Answers {
  name: string;
  sandbox: string | undefined;
  moto: string | undefined;
}

const expects = (expected: string | undefined, value: string | undefined): boolean =>
  expected === undefined ? value === undefined : value !== undefined && new RegExp(`^(?:${expected})$`).test(value);

/** Agreement, or exactly the disagreement that is listed. */
function judge({ name, sandbox, moto }: Answers, agree: boolean): void {
  const difference: Difference | undefined = DIFFERENCES.find((each) => each.name === name);
  const both = `${name}: the sandbox says ${sandbox}, moto ${moto}`;
  if (difference === undefined) {
    assert.ok(agree, `${both}; differences.ts does not list it`);
    return;
  }
  assert.ok(!agree && !expects(difference.sandbox, moto), `${both}; differences.ts lists it, but they agree`);
  assert.ok(
    expects(difference.sandbox, sandbox) && expects(difference.moto, moto),
    `${both}; differences.ts says otherwise`,
  );
}

describe("the sandbox against moto", function () {
  this.timeout(120_000);
  let moto: RunningMoto | undefined;
  let clients: Emulator;

  before(async function () {
    requireOrSkip(this, MOTO);
    moto = await startMoto();
    clients = emulator(moto.endpoint);
  });

  beforeEach(async () => {
    await fetch(`${moto!.endpoint}/moto-api/reset`, { method: "POST" });
  });

  after(async () => moto?.stop());

  it("ids, ARNs and endpoints have the same form", async () => {
    const [ours, theirs] = [await sandboxFacts(), await motoFacts(clients)];
    assert.deepEqual(Object.keys(ours), Object.keys(theirs));
    const problems: string[] = [];
    for (const name of Object.keys(ours)) {
      const [sandbox, theirsNow] = [ours[name], theirs[name]];
      const shapes = [sandbox, theirsNow].map((value) => (value === undefined ? undefined : shapeOf(value)));
      try {
        judge({ name, sandbox, moto: theirsNow }, shapes[0] === shapes[1]);
      } catch (error) {
        problems.push((error as Error).message);
      }
    }
    assert.deepEqual(problems, []);
  });

  for (const { name, ...refusal } of REFUSALS) {
    it(`refuses ${name} with the same code`, async () => {
      const theirs = await codeOf(refusal.moto(clients));
      const ours = await sandboxCode(refusal.sandbox(account()));
      judge({ name, sandbox: ours, moto: theirs }, ours === theirs);
    });
  }

  it("lists no difference of something that is not compared", async () => {
    const compared = [...REFUSALS.map(({ name }) => name), ...Object.keys(await sandboxFacts())];
    assert.deepEqual(
      DIFFERENCES.filter(({ name }) => !compared.includes(name)),
      [],
    );
    for (const { source } of DIFFERENCES) assert.match(source, /\w+/);
  });
});

async function sandboxCode(operation: Promise<unknown>): Promise<string | undefined> {
  try {
    await operation;
    return undefined;
  } catch (error) {
    if (error instanceof CloudError) return error.code;
    throw error;
  }
}
