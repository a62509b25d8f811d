/** A file that governs the policies, such as the waivers, cannot be used. Its message lists every problem, one a line. */
export class PolicyFileError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "PolicyFileError";
  }
}
