import pc from "picocolors";
import { EXIT, type ExitCode } from "../exitCode";
import { findProject } from "../project/findProject";
import { Console } from "../terminal/console";
import { table } from "../terminal/tables";
import {
  checkCredentials,
  checkDisk,
  checkEngine,
  checkGo,
  checkMemory,
  checkNode,
  checkPolicyHost,
  checkProgram,
  checkState,
  type Finding,
} from "./checks";

const COLOURS: Record<Finding["status"], (text: string) => string> = { ok: pc.green, warn: pc.yellow, fail: pc.red };

/** `plinth doctor`: exit code 1 when something that the sandbox needs is missing. */
export async function runDoctor(options: { json: boolean }): Promise<ExitCode> {
  const console = new Console(options.json);
  const root = projectRoot();
  const findings = [
    checkNode(),
    ...(await Promise.all([checkEngine(), checkGo()])),
    checkPolicyHost(),
    checkState(root),
    checkDisk(root ?? process.cwd()),
    checkMemory(),
    checkCredentials(),
    ...(await Promise.all([
      checkProgram("aws", ["--version"], "for logging in and for EKS tokens on a real account"),
      checkProgram("kubectl", ["version", "--client"], "to look into real clusters"),
    ])),
  ];
  const healthy = findings.every(({ status }) => status !== "fail");
  const rows = findings.map(({ name, status, found, todo }) => [name, COLOURS[status](status), found, todo ?? ""]);
  console.print(table(["check", "", "found", "what to do"], rows));
  console.document({ healthy, checks: findings });
  return healthy ? EXIT.done : EXIT.failed;
}

function projectRoot(): string | undefined {
  try {
    return findProject().root;
  } catch {
    return undefined;
  }
}
