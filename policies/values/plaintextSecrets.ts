import { credentialIn } from "./credentials";

/** The last word of a name that stands for a secret: `DB_PASSWORD`, `clientSecret`, `api-token`. */
const SECRET_NAME =
  /(^|_)(password|passwd|pwd|passphrase|secret|token|apikey|api_key|access_key|private_key|secret_key|credentials?)$/;

/** An address with a name and a password in it, the password not taken from elsewhere. */
const ADDRESS_WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:[^\s/@$<{%*][^\s/@]*@/i;

/** What stands for a value that is elsewhere, or is too little to be a secret: ARNs, paths, addresses, references, numbers. */
const NO_SECRET =
  /^(arn:|\/|\.\/|https?:\/\/|vault:|ref\+|ssm:|file:|\$[({]|\{\{|<|\d{1,5}$|(true|false|null|none)$|$)/i;

/** Whether a variable holds a secret in the open: by its name, or because its value can be nothing else. */
export function isPlaintextSecret(name: string, value: unknown): boolean {
  if (typeof value !== "string") return false;
  const text = value.trim();
  if (ADDRESS_WITH_PASSWORD.test(text)) return true;
  return !NO_SECRET.test(text) && (SECRET_NAME.test(words(name)) || credentialIn(text) !== undefined);
}

/** `clientSecret` and `client-secret` as `client_secret`. */
function words(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[-. ]/g, "_")
    .toLowerCase();
}
