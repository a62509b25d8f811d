/** Where sandbox and moto disagree, and the AWS document that decides. `undefined`: that side does not refuse, or answers nothing. */
export interface Difference {
  name: string;
  sandbox: string | undefined;
  moto: string | undefined;
  /** Who is right, and the document that says so. */
  right: "sandbox" | "moto";
  source: string;
}

export const DIFFERENCES: readonly Difference[] = [];
