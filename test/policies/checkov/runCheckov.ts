import { spawnSync } from "node:child_process";
import { CHECKOV, located } from "../../setup";

/** A resource that a public check rejects. */
export interface FailedCheck {
  id: string;
  /** What the check asks. */
  name: string;
  /** Below the directory that was judged. */
  file: string;
  resource: string;
}

interface Report {
  results: { failed_checks: { check_id: string; check_name: string; file_path: string; resource: string }[] };
  summary: { passed: number; parsing_errors: number };
}

/** Judges a directory of Terraform files and manifests. Throws when a file cannot be read or nothing was judged. */
export function runCheckov(directory: string): FailedCheck[] {
  const { stdout, stderr } = spawnSync(
    located(CHECKOV),
    ["-d", ".", "--framework", "terraform", "kubernetes", "--output", "json", "--compact"],
    // checkov looks for guides to its checks on the network; without one it goes on.
    { cwd: directory, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  const parsed = parse(stdout, stderr);
  const reports = Array.isArray(parsed) ? parsed : [parsed];
  if (reports.some(({ summary }) => summary.parsing_errors > 0 || summary.passed === 0)) {
    throw new Error(`checkov did not judge every file: ${JSON.stringify(reports.map(({ summary }) => summary))}`);
  }
  return reports.flatMap(({ results }) =>
    results.failed_checks.map(({ check_id, check_name, file_path, resource }) => ({
      id: check_id,
      name: check_name,
      file: file_path.replace(/^\//, ""),
      resource,
    })),
  );
}

function parse(stdout: string, stderr: string): Report | Report[] {
  try {
    return JSON.parse(stdout) as Report | Report[];
  } catch {
    throw new Error(`checkov printed no report:\n${stderr.slice(-2000)}`);
  }
}
