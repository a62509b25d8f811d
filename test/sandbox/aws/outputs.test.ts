import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AWS_INVOKES, AWS_MODELS } from "../../../sandbox/models/aws";
import { inputsOf } from "./samples";
import { account } from "./account";

const PACKAGE = dirname(require.resolve("@pulumi/aws/package.json"));

/** `ec2/vpc` of `aws:ec2/vpc:Vpc`. */
function fileOf(type: string, extension: string): string {
  return join(PACKAGE, `${type.split(":")[1]!}.${extension}`);
}

/** Outputs that the SDK declares as always present: `readonly x: pulumi.Output<T>` without `| undefined`. */
function promisedOutputs(type: string): string[] {
  const declaration = readFileSync(fileOf(type, "d.ts"), "utf8");
  const body = declaration.slice(declaration.indexOf("export declare class"), declaration.indexOf("export interface"));
  const outputs = [...body.matchAll(/readonly (\w+): pulumi\.Output<(.+)>;/g)];
  return outputs.filter(([, , value]) => !value!.endsWith("| undefined")).map(([, name]) => name!);
}

describe("AWS models: what a program can read", () => {
  for (const { type } of AWS_MODELS) {
    it(`${type} has every output that the SDK promises`, async () => {
      assert.ok(existsSync(fileOf(type, "d.ts")), "the SDK has the type");
      assert.ok(readFileSync(fileOf(type, "js"), "utf8").includes(`'${type}'`), "the token is the SDK's");
      const it = account();
      const made = await it.create(type, await inputsOf(type, it), "sample");
      const missing = promisedOutputs(type).filter((name) => made[name] === undefined);
      assert.deepEqual(missing, []);
      assert.ok(made.id.length > 0 && !made.id.includes("undefined"), made.id);
    });
  }

  it("each type and look-up is modelled once, with its source", () => {
    const names = [...AWS_MODELS.map(({ type }) => type), ...AWS_INVOKES.map(({ token }) => token)];
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
    for (const { source } of [...AWS_MODELS, ...AWS_INVOKES]) assert.match(source, /\w{3,}/);
  });

  it("every replaceOn path and reference path begins with an input of the type", () => {
    const strangers = AWS_MODELS.flatMap(({ type, replaceOn = [], references = [] }) => {
      const declaration = readFileSync(fileOf(type, "d.ts"), "utf8");
      const args = declaration.slice(declaration.search(/export interface \w+Args /));
      const inputs = new Set([...args.matchAll(/^ {4}(\w+)\??: /gm)].map(([, name]) => name!));
      const paths = [...replaceOn, ...references.map((reference) => reference.path)];
      return paths.filter((path) => !inputs.has(/^\w+/.exec(path)![0])).map((path) => `${type}: ${path}`);
    });
    assert.deepEqual(strangers, []);
  });

  it("every look-up is one of the SDK's", () => {
    for (const { token } of AWS_INVOKES) {
      const [, path] = token.split(":") as [string, string];
      const file = join(PACKAGE, `${path.replace(/^index\//, "")}.js`);
      assert.ok(existsSync(file), token);
      assert.ok(readFileSync(file, "utf8").includes(`"${token}"`), token);
    }
  });
});
