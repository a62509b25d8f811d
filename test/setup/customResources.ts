import * as fs from "node:fs";
import * as path from "node:path";
import { parseAllDocuments } from "yaml";
import { cacheDirectory } from "./cacheDirectory";
import { onPath, run } from "./command";
import { located, type Requirement } from "./requirement";

/** Go modules that carry CustomResourceDefinitions, and where in them. */
const MODULES = [
  { module: "sigs.k8s.io/gateway-api", version: "v1.6.3", folder: "config/crd/standard" },
  { module: "github.com/external-secrets/external-secrets", version: "v1.3.2", folder: "config/crds/bases" },
] as const;

/** The CustomResourceDefinitions of the Gateway API and of External Secrets. */
export const CUSTOM_RESOURCES: Requirement = {
  name: "the CustomResourceDefinitions of the Gateway API and External Secrets",
  locate: () => [definitionsFile()].find((file) => fs.existsSync(file)),
  async install() {
    if (onPath("go") === undefined) throw new Error("downloading them needs Go on PATH");
    const folders = await Promise.all(MODULES.map(async (each) => path.join(await download(each), each.folder)));
    const definitions = folders.flatMap(definitionsIn);
    if (definitions.length === 0) throw new Error("the modules hold no CustomResourceDefinition");
    fs.mkdirSync(path.dirname(definitionsFile()), { recursive: true });
    fs.writeFileSync(`${definitionsFile()}.new`, JSON.stringify(definitions));
    fs.renameSync(`${definitionsFile()}.new`, definitionsFile());
  },
};

/** One CustomResourceDefinition as the API server takes it. */
export interface Definition {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
  spec: Record<string, unknown>;
}

/** The definitions. Throws when they have not been set up. */
export function customResourceDefinitions(): Definition[] {
  return JSON.parse(fs.readFileSync(located(CUSTOM_RESOURCES), "utf8")) as Definition[];
}

function definitionsFile(): string {
  const key = MODULES.map(({ module, version }) => `${path.basename(module)}-${version}`).join("_");
  return cacheDirectory("crds", `${key}.json`);
}

async function download({ module, version }: { module: string; version: string }): Promise<string> {
  const answer = await run("go", ["mod", "download", "-json", `${module}@${version}`], { cwd: cacheDirectory() });
  return (JSON.parse(answer) as { Dir: string }).Dir;
}

function definitionsIn(folder: string): Definition[] {
  return fs
    .readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .flatMap((file) => parseAllDocuments(fs.readFileSync(path.join(folder, file), "utf8")))
    .map((document) => document.toJS() as Definition | null)
    .filter((object) => object?.kind === "CustomResourceDefinition")
    .map((object) => object as Definition);
}
