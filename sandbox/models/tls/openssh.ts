import { randomBytes, type KeyObject } from "node:crypto";

/** A public key as OpenSSH writes it: its kind and its blob. Source: RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4. */
export interface PublicBlob {
  name: string;
  data: Buffer;
}

const CURVES: Readonly<Record<string, string>> = { "P-256": "nistp256", "P-384": "nistp384", "P-521": "nistp521" };

/** The public half of a key; undefined for a curve that OpenSSH does not know. */
export function opensshPublicKey(key: KeyObject): PublicBlob | undefined {
  const { e, n, x, y, crv = "", kty } = key.export({ format: "jwk" });
  if (kty === "RSA") return blob("ssh-rsa", integer(bytesOf(e)), integer(bytesOf(n)));
  if (kty === "OKP") return blob("ssh-ed25519", bytesOf(x));
  const curve = CURVES[crv];
  if (curve === undefined) return undefined;
  return blob(`ecdsa-sha2-${curve}`, Buffer.from(curve), Buffer.concat([Buffer.from([4]), bytesOf(x), bytesOf(y)]));
}

/** The private key without a passphrase, in the `openssh-key-v1` form. Source: PROTOCOL.key of OpenSSH. */
export function opensshPrivateKey(key: KeyObject, { name, data }: PublicBlob): string {
  const check = randomBytes(4);
  const body = Buffer.concat([
    check,
    check,
    field(Buffer.from(name)),
    ...privateFields(key, data),
    field(Buffer.alloc(0)),
  ]);
  const padding = Buffer.from(Array.from({ length: (8 - (body.length % 8)) % 8 }, (_, index) => index + 1));
  const none = field(Buffer.from("none"));
  const one = Buffer.from([0, 0, 0, 1]);
  const magic = Buffer.from("openssh-key-v1\0");
  const all = [magic, none, none, field(Buffer.alloc(0)), one, field(data), field(Buffer.concat([body, padding]))];
  const lines = Buffer.concat(all)
    .toString("base64")
    .match(/.{1,70}/g)!;
  return ["-----BEGIN OPENSSH PRIVATE KEY-----", ...lines, "-----END OPENSSH PRIVATE KEY-----", ""].join("\n");
}

function privateFields(key: KeyObject, publicData: Buffer): Buffer[] {
  const { d, e, n, p, q, qi, x, kty } = key.export({ format: "jwk" });
  if (kty === "RSA") return [n, e, d, qi, p, q].map((part) => field(integer(bytesOf(part))));
  if (kty === "OKP") return [field(bytesOf(x)), field(Buffer.concat([bytesOf(d), bytesOf(x)]))];
  const afterName = publicData.subarray(4 + publicData.readUInt32BE(0));
  return [afterName, field(integer(bytesOf(d)))];
}

function blob(name: string, ...fields: Buffer[]): PublicBlob {
  return { name, data: Buffer.concat([Buffer.from(name), ...fields].map(field)) };
}

function field(content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, content]);
}

/** A positive number: a leading zero where the first bit is set, none that is not needed. */
function integer(content: Buffer): Buffer {
  const first = content.findIndex((byte) => byte !== 0);
  const trimmed = content.subarray(first < 0 ? content.length : first);
  return trimmed[0] !== undefined && trimmed[0] >= 0x80 ? Buffer.concat([Buffer.from([0]), trimmed]) : trimmed;
}

function bytesOf(part: string | undefined): Buffer {
  return Buffer.from(part ?? "", "base64url");
}
