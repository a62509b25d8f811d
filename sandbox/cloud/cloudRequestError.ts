/** Something was asked of the cloud that it does not have, or cannot do. */
export class CloudRequestError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CloudRequestError";
  }
}
