import * as fs from "node:fs";
import * as path from "node:path";
import { parseDocument } from "yaml";

/**
 * Copies the files that the engine reads, and writes, of a project: what it writes for a comparison is not for the project. Without
 * `main`: the program comes from here.
 */
export function copyProject(root: string, to: string): string {
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(root).filter((each) => /^Pulumi\..+\.yaml$/.test(each))) {
    fs.copyFileSync(path.join(root, name), path.join(to, name));
  }
  const project = parseDocument(fs.readFileSync(path.join(root, "Pulumi.yaml"), "utf8"));
  project.delete("main");
  fs.writeFileSync(path.join(to, "Pulumi.yaml"), project.toString());
  return to;
}
