import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { CloudError, type Properties, type ResourceModel } from "../model";
import { opensshPrivateKey, opensshPublicKey } from "./openssh";

/** Curves by their name in the provider, with the one that OpenSSL knows. */
const CURVES: Readonly<Record<string, string>> = {
  P224: "secp224r1",
  P256: "prime256v1",
  P384: "secp384r1",
  P521: "secp521r1",
};
const ALGORITHMS = ["RSA", "ECDSA", "ED25519"];

export const privateKey: ResourceModel = {
  type: "tls:index/privateKey:PrivateKey",
  source: "TLS provider: PrivateKey",
  replaceOn: ["algorithm", "ecdsaCurve", "rsaBits"],
  secretOutputs: ["privateKeyOpenssh", "privateKeyPem", "privateKeyPemPkcs8"],
  validate({ algorithm, ecdsaCurve }) {
    const wrongAlgorithm = typeof algorithm === "string" && !ALGORITHMS.includes(algorithm);
    if (wrongAlgorithm)
      throw new CloudError("InvalidAttributeValue", `algorithm is ${algorithm}; allowed: ${ALGORITHMS.join(", ")}`);
    const wrongCurve = typeof ecdsaCurve === "string" && CURVES[ecdsaCurve] === undefined;
    if (wrongCurve)
      throw new CloudError(
        "InvalidAttributeValue",
        `ecdsaCurve is ${ecdsaCurve}; allowed: ${Object.keys(CURVES).join(", ")}`,
      );
  },
  create(inputs) {
    const ecdsaCurve = String(inputs.ecdsaCurve ?? "P224");
    const rsaBits = Number(inputs.rsaBits ?? 2048);
    const key = generate(String(inputs.algorithm), ecdsaCurve, rsaBits);
    const outputs: Properties = { ecdsaCurve, rsaBits, ...keyOutputs(key) };
    return { id: createHash("sha1").update(String(outputs.publicKeyPem)).digest("hex"), outputs };
  },
};

function generate(algorithm: string, curve: string, bits: number): KeyObject {
  if (algorithm === "ED25519") return generateKeyPairSync("ed25519").privateKey;
  if (algorithm === "ECDSA") return generateKeyPairSync("ec", { namedCurve: CURVES[curve]! }).privateKey;
  return generateKeyPairSync("rsa", { modulusLength: bits }).privateKey;
}

function keyOutputs(key: KeyObject): Properties {
  const pkcs8 = key.export({ type: "pkcs8", format: "pem" }).toString();
  const kind = key.asymmetricKeyType;
  const own = kind === "rsa" ? "pkcs1" : kind === "ec" ? "sec1" : "pkcs8";
  const blob = opensshPublicKey(key);
  return {
    privateKeyOpenssh: blob === undefined ? "" : opensshPrivateKey(key, blob),
    privateKeyPem: key.export({ type: own, format: "pem" }).toString(),
    privateKeyPemPkcs8: pkcs8,
    ...publicOutputs(createPublicKey(key).export({ type: "spki", format: "pem" }).toString(), blob),
  };
}

/** What the provider tells of a public key; OpenSSH knows no P224, so those outputs are then empty. */
function publicOutputs(publicKeyPem: string, blob: { name: string; data: Buffer } | undefined): Properties {
  if (blob === undefined) {
    return { publicKeyFingerprintMd5: "", publicKeyFingerprintSha256: "", publicKeyOpenssh: "", publicKeyPem };
  }
  const md5 = createHash("md5").update(blob.data).digest("hex");
  const sha256 = createHash("sha256").update(blob.data).digest("base64").replace(/=+$/, "");
  return {
    publicKeyFingerprintMd5: md5.match(/../g)!.join(":"),
    publicKeyFingerprintSha256: `SHA256:${sha256}`,
    publicKeyOpenssh: `${blob.name} ${blob.data.toString("base64")}\n`,
    publicKeyPem,
  };
}
