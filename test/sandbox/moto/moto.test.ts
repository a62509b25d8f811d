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

const listed = ({ name }: Answers): Difference | undefined => DIFFERENCES.find((each) => each.name === name);

/** Agreement, or exactly the disagreement that is listed. */
function judge(answers: Answers): void {
  const difference = listed(answers);
  if (difference === undefined) {
    assert.equal(
      answers.sandbox,
      answers.moto,
      `${answers.name}: sandbox and moto differ, and differences.ts does not list it`,
    );
    return;
  }
  assert.notEqual(answers.sandbox, answers.moto, `${answers.name}: is listed in differences.ts but no longer occurs`);
  assert.deepEqual([answers.sandbox, answers.moto], [difference.sandbox, difference.moto], answers.name);
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
    const shape = (value: string | undefined) => (value === undefined ? undefined : shapeOf(value));
    for (const name of Object.keys(ours)) {
      judge({ name, sandbox: shape(ours[name]), moto: shape(theirs[name]) });
      if (listed({ name, sandbox: "", moto: "" }) || theirs[name] === undefined) continue;
      assert.match(
        theirs[name],
        new RegExp(`^${shapeOf(ours[name]!)}$`),
        `${name}: moto's value has the sandbox's form`,
      );
    }
  });

  for (const { name, ...refusal } of REFUSALS) {
    it(`refuses ${name} with the same code`, async () => {
      const theirs = await codeOf(refusal.moto(clients));
      const ours = await sandboxCode(refusal.sandbox(account()));
      judge({ name, sandbox: ours, moto: theirs });
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
