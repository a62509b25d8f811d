import fs from "node:fs";
import path from "node:path";

/**
 * The type tokens of a provider's SDK whose resources take tags, read from its published files: a resource's `.js` names
 * its token, the `Args` interface in its `.d.ts` says whether `tags` can be given.
 */
export function taggableTypes(sdk: string): string[] {
  const tokens: string[] = [];
  for (const folder of fs.readdirSync(sdk, { withFileTypes: true })) {
    if (!folder.isDirectory() || folder.name === "node_modules") continue;
    for (const file of fs.readdirSync(path.join(sdk, folder.name))) {
      if (!file.endsWith(".d.ts")) continue;
      const declaration = path.join(sdk, folder.name, file);
      if (!takesTags(fs.readFileSync(declaration, "utf8"))) continue;
      const token = /__pulumiType = '([^']+)'/.exec(
        fs.readFileSync(declaration.replace(/\.d\.ts$/, ".js"), "utf8"),
      )?.[1];
      if (token !== undefined) tokens.push(token);
    }
  }
  return tokens.sort();
}

function takesTags(declaration: string): boolean {
  const args = declaration.slice(declaration.lastIndexOf("export interface "));
  return /^export interface \w+Args \{/.test(args) && /^ {4}tags\?:/m.test(args);
}
