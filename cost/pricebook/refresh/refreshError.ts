/** A refresh cannot be done. Nothing was changed. */
export class RefreshError extends Error {
  /**
   * @param message for people; what was given, what is allowed.
   * @param badInput whether it is the user's input (exit code 2) rather than the network or AWS (exit code 1).
   */
  constructor(
    message: string,
    readonly badInput: boolean,
  ) {
    super(message);
    this.name = "RefreshError";
  }
}
