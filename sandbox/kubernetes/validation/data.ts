import { DATA_KEY } from "./forms";
import type { Field } from "./problems";

const MAX_BYTES = 1024 * 1024;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Keys that a Secret of a type must have (source: Kubernetes documentation, "Types of Secret"). */
const TYPE_KEYS: Readonly<Record<string, readonly string[]>> = {
  "kubernetes.io/basic-auth": [],
  "kubernetes.io/dockerconfigjson": [".dockerconfigjson"],
  "kubernetes.io/dockercfg": [".dockercfg"],
  "kubernetes.io/ssh-auth": ["ssh-privatekey"],
  "kubernetes.io/tls": ["tls.crt", "tls.key"],
};

/** Checks a ConfigMap: keys, text values, size. */
export function checkConfigMap(object: Field): void {
  const [data, binary] = [object.at("data"), object.at("binaryData")];
  checkText(data);
  checkBase64(binary);
  const twice = data.entries().find(([key]) => key in binary.map);
  if (twice) binary.at(twice[0]).invalid("duplicate of key present in data");
  refuseTooLarge(object, [data, binary]);
}

/** Checks a Secret: keys, base64 values, size, and the keys that its type asks for. The message never holds a value. */
export function checkSecret(object: Field): void {
  const [data, text] = [object.at("data"), object.at("stringData")];
  checkText(text);
  checkBase64(data);
  refuseTooLarge(object, [data, text]);
  if (data.isUnknown || text.isUnknown) return;
  for (const key of TYPE_KEYS[String(object.map.type)] ?? []) {
    if (!(key in data.map) && !(key in text.map)) data.at(key).refuse("Required value");
  }
}

function checkText(data: Field): void {
  for (const [key, value] of data.entries()) {
    checkKey(data, key);
    if (!value.isUnknown && typeof value.value !== "string") value.refuse("Invalid value: must be a string");
  }
}

function checkBase64(data: Field): void {
  for (const [key, value] of data.entries()) {
    checkKey(data, key);
    if (value.isUnknown) continue;
    if (typeof value.value !== "string" || !BASE64.test(value.value))
      value.refuse("Invalid value: illegal base64 data");
  }
}

function checkKey(data: Field, key: string): void {
  if (key.length > DATA_KEY.maxLength || !DATA_KEY.pattern.test(key)) {
    data.refuse(`Invalid value: ${JSON.stringify(key)}: ${DATA_KEY.says}`);
  }
}

function refuseTooLarge(object: Field, parts: readonly Field[]): void {
  const values = parts.flatMap((part) =>
    part.entries().map(([, { value }]) => (typeof value === "string" ? value : "")),
  );
  const bytes = values.reduce((sum, value) => sum + Buffer.byteLength(value), 0);
  if (bytes > MAX_BYTES) object.at("data").refuse(`Too long: may not be more than ${MAX_BYTES} bytes`);
}
