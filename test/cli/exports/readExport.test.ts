import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import * as zlib from "node:zlib";
import { readExport, SECRET } from "../../../cli/exports";
import { Failure } from "../../../cli/failure";
import { UNKNOWN } from "../../../policies/rule";
import { temporaryDirectory } from "../temporary";

const URN = "urn:pulumi:prod::shop::my:app:Shop$aws:rds/instance:Instance::orders";
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const secret = (content: object) => ({ [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270", ...content });

const DATABASE = {
  urn: URN,
  custom: true,
  id: "orders-1",
  type: "aws:rds/instance:Instance",
  inputs: {
    password: secret({ ciphertext: "v1:canary" }),
    users: [{ name: "app", password: secret({ plaintext: '"canary"' }) }],
    kmsKeyId: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    storageEncrypted: true,
  },
  outputs: { password: secret({ ciphertext: "v1:canary" }), address: "orders.example" },
  parent: "urn:pulumi:prod::shop::my:app:Shop::shop",
  dependencies: ["urn:pulumi:prod::shop::aws:ec2/vpc:Vpc::main"],
  propertyDependencies: { subnets: ["urn:pulumi:prod::shop::aws:ec2/vpc:Vpc::main"], tags: null },
  provider: "urn:pulumi:prod::shop::pulumi:providers:aws::default::id",
  protect: true,
  sourcePosition: "project:///index.ts#12,3",
};
const COMPONENT = { urn: "urn:pulumi:prod::shop::my:app:Shop::shop", custom: false, type: "my:app:Shop" };
const REPLACED = { ...DATABASE, delete: true };

describe("stack exports", () => {
  const directory = temporaryDirectory();

  function written(content: string | Buffer | object): string {
    const file = path.join(directory(), "export.json");
    fs.writeFileSync(file, typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
    return file;
  }

  function refusal(file: string): string {
    try {
      readExport(file);
    } catch (error) {
      assert.ok(error instanceof Failure, String(error));
      assert.equal(error.exitCode, 2);
      return error.message;
    }
    return assert.fail("it was accepted");
  }

  const deployment = { manifest: {}, resources: [COMPONENT, REPLACED, DATABASE] };
  const kinds = {
    "a whole export": { version: 3, deployment },
    "a bare deployment": deployment,
    "a checkpoint file": { version: 3, checkpoint: { stack: "organization/shop/prod", latest: deployment } },
  };
  for (const [kind, content] of Object.entries(kinds)) {
    it(`reads ${kind}`, () => {
      const { project, stack, resources } = readExport(written(content));
      assert.deepEqual([project, stack], ["shop", "prod"]);
      assert.deepEqual(
        resources.map(({ type, custom }) => [type, custom]),
        [
          ["my:app:Shop", false],
          ["aws:rds/instance:Instance", true],
        ],
      );
    });
  }

  it("reads what Windows shells redirect, and what a backend compresses", () => {
    const text = JSON.stringify(kinds["a whole export"]);
    for (const bytes of [Buffer.from(`\ufeff${text}`, "utf16le"), Buffer.from(`\ufeff${text}`), zlib.gzipSync(text)]) {
      assert.equal(readExport(written(bytes)).resources.length, 2);
    }
  });

  it("keeps what audits and estimates read, secrets and unknown values as markers", () => {
    const [, database] = readExport(written(kinds["a whole export"])).resources;
    assert.deepEqual(database, {
      urn: URN,
      type: "aws:rds/instance:Instance",
      name: "orders",
      custom: true,
      id: "orders-1",
      inputs: {
        password: SECRET,
        users: [{ name: "app", password: SECRET }],
        kmsKeyId: UNKNOWN,
        storageEncrypted: true,
      },
      outputs: { password: SECRET, address: "orders.example" },
      parent: DATABASE.parent,
      dependencies: DATABASE.dependencies,
      propertyDependencies: { subnets: DATABASE.propertyDependencies.subnets, tags: [] },
      protect: true,
      external: false,
      provider: DATABASE.provider,
      sourcePosition: DATABASE.sourcePosition,
    });
    assert.doesNotMatch(JSON.stringify(database), /canary/);
  });

  it("takes a stack without resources", () => {
    assert.deepEqual(readExport(written({ version: 3, deployment: null })), { project: "", stack: "", resources: [] });
    const checkpoint = { version: 3, checkpoint: { stack: "organization/shop/prod", latest: null } };
    assert.deepEqual(readExport(written(checkpoint)), { project: "shop", stack: "prod", resources: [] });
  });

  it("finds secrets ten thousand levels deep, and under a name that is special to JavaScript", () => {
    const nested = `${'{"a":['.repeat(10_000)}${JSON.stringify(secret({ ciphertext: "canary" }))}${"]}".repeat(10_000)}`;
    const inputs = `{"nested":${nested},"__proto__":${JSON.stringify(secret({ ciphertext: "canary" }))}}`;
    const text = `{"resources":[{"urn":"${URN}","type":"t","inputs":${inputs}}]}`;
    let value: unknown = readExport(written(text)).resources[0]?.inputs["nested"];
    for (let depth = 0; depth < 10_000; depth++) value = (value as { a: unknown[] }).a[0];
    assert.equal(value, SECRET);
    const own = readExport(written(text)).resources[0]?.inputs ?? {};
    assert.equal(Object.getOwnPropertyDescriptor(own, "__proto__")?.value, SECRET);
  });

  it("reads twenty megabytes", () => {
    const resources = Array.from({ length: 10_000 }, (_, index) => ({
      ...DATABASE,
      urn: `${URN}-${index}`,
      outputs: { ...DATABASE.outputs, text: "x".repeat(1200) },
    }));
    const file = written({ version: 3, deployment: { resources } });
    assert.ok(fs.statSync(file).size > 20_000_000);
    assert.equal(readExport(file).resources.length, 10_000);
  });

  for (const [situation, content, expected] of [
    ["an empty file", " \n", /export\.json: is empty.*pulumi stack export/],
    ["a file that is no JSON", '{"password": canary}', /export\.json: is not JSON/],
    ["JSON of something else", [1], /export\.json: is no export of a Pulumi stack/],
    ["a plan", { resourcePlans: {} }, /export\.json: is no export of a Pulumi stack/],
    ["resources that are no list", { deployment: { resources: {} } }, /\/deployment\/resources: .*allowed: array/],
    ["a resource without a type", { resources: [{ urn: URN }] }, /\/resources\/0: "type" is missing/],
    ["a text that is no URN", { resources: [{ urn: "x", type: "t" }] }, /\/resources\/0\/urn: "x" is not allowed.*URN/],
    ["a damaged compressed file", Buffer.from([0x1f, 0x8b, 1, 2]), /export\.json: is compressed, and damaged/],
  ] as const) {
    it(`refuses ${situation}`, () => {
      const message = refusal(written(content as string | object));
      assert.match(message, expected);
      assert.doesNotMatch(message, /canary/);
    });
  }

  it("refuses a file that is not there, and a directory", () => {
    assert.match(refusal(path.join(directory(), "nothing.json")), /nothing\.json: there is no such file/);
    assert.match(refusal(directory()), /is a directory; give the file/);
  });
});
