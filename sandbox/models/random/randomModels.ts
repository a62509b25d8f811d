import { createHash } from "node:crypto";
import { CloudError, type CloudView, type Properties, type ResourceModel } from "../model";
import { allows, below, characters, shuffled } from "./characters";
import { ADJECTIVES, ANIMALS } from "./words";

interface RandomModel {
  name: string;
  /** Inputs whose change makes a new value, besides `keepers`. */
  inputs: readonly string[];
  secretOutputs?: readonly string[];
  validate?(inputs: Properties): void;
  /** The value's outputs, and the id where it is the value itself. */
  make(inputs: Properties, cloud: CloudView): { id?: string; outputs: Properties };
}

/** The value is made once and stays as long as its inputs and keepers do. */
function randomModel({ name, inputs, make, ...rest }: RandomModel): ResourceModel {
  const token = name.charAt(0).toLowerCase() + name.slice(1);
  return {
    type: `random:index/${token}:${name}`,
    source: `Random provider: ${name}`,
    replaceOn: [...inputs, "keepers"],
    ...rest,
    create(given, cloud) {
      const { id, outputs } = make(given, cloud);
      return { id: id ?? cloud.hex(32), outputs };
    },
  };
}

const TEXT_INPUTS = [
  "length",
  "lower",
  "upper",
  "numeric",
  "number",
  "special",
  "minLower",
  "minUpper",
  "minNumeric",
  "minSpecial",
  "overrideSpecial",
];

function textOutputs(inputs: Properties, cloud: CloudView): Properties {
  const flags = { lower: true, upper: true, special: true, minLower: 0, minNumeric: 0, minSpecial: 0, minUpper: 0 };
  const numeric = allows(inputs, "numeric");
  return { ...flags, ...withoutUnset(inputs), numeric, number: numeric, result: characters(inputs, cloud) };
}

function withoutUnset(inputs: Properties): Properties {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined && value !== null));
}

function requireLength(inputs: Properties): void {
  const least = ["minLower", "minUpper", "minNumeric", "minSpecial"].reduce(
    (sum, name) => sum + Number(inputs[name] ?? 0),
    0,
  );
  const { length } = inputs;
  if (typeof length !== "number") return;
  if (length < 1) throw new CloudError("InvalidAttributeValue", `length must be at least 1, got: ${length}`);
  if (length < least)
    throw new CloudError(
      "InvalidAttributeValue",
      `length must be at least ${least}, the sum of the minimums, got: ${length}`,
    );
}

const password = randomModel({
  name: "RandomPassword",
  inputs: TEXT_INPUTS,
  secretOutputs: ["result", "bcryptHash"],
  validate: requireLength,
  make(inputs, cloud) {
    const outputs = textOutputs(inputs, cloud);
    // Has the form of a bcrypt hash, but does not verify: nothing in the sandbox checks passwords.
    const digest = createHash("sha512").update(String(outputs.result)).digest("base64").replace(/[^\w]/g, ".");
    return { outputs: { ...outputs, bcryptHash: `$2a$10$${digest.slice(0, 53)}` } };
  },
});

const text = randomModel({
  name: "RandomString",
  inputs: TEXT_INPUTS,
  validate: requireLength,
  make(inputs, cloud) {
    const outputs = textOutputs(inputs, cloud);
    return { id: String(outputs.result), outputs };
  },
});

const id = randomModel({
  name: "RandomId",
  inputs: ["byteLength", "prefix"],
  make(inputs, cloud) {
    const bytes = Buffer.from(cloud.hex(Number(inputs.byteLength) * 2), "hex");
    const prefix = typeof inputs.prefix === "string" ? inputs.prefix : "";
    const hex = bytes.toString("hex");
    return {
      id: bytes.toString("base64url"),
      outputs: {
        b64Std: prefix + bytes.toString("base64"),
        b64Url: prefix + bytes.toString("base64url"),
        dec: prefix + BigInt(`0x${hex || "0"}`).toString(),
        hex: prefix + hex,
      },
    };
  },
});

const bytes = randomModel({
  name: "RandomBytes",
  inputs: ["length"],
  secretOutputs: ["base64", "hex"],
  make(inputs, cloud) {
    const value = Buffer.from(cloud.hex(Number(inputs.length) * 2), "hex");
    return { outputs: { base64: value.toString("base64"), hex: value.toString("hex") } };
  },
});

const integer = randomModel({
  name: "RandomInteger",
  inputs: ["min", "max", "seed"],
  validate({ min, max }) {
    if (typeof min !== "number" || typeof max !== "number" || min <= max) return;
    throw new CloudError("InvalidAttributeValue", `min (${min}) must be at most max (${max})`);
  },
  make(inputs, cloud) {
    const [min, max] = [Number(inputs.min), Number(inputs.max)];
    return { outputs: { result: min + below(max - min + 1, cloud) } };
  },
});

const pet = randomModel({
  name: "RandomPet",
  inputs: ["length", "prefix", "separator"],
  make(inputs, cloud) {
    const length = Number(inputs.length ?? 2);
    const separator = typeof inputs.separator === "string" ? inputs.separator : "-";
    const words = Array.from({ length: length - 1 }, () => ADJECTIVES[below(ADJECTIVES.length, cloud)]);
    const named = [...words, ANIMALS[below(ANIMALS.length, cloud)]].join(separator);
    const value =
      typeof inputs.prefix === "string" && inputs.prefix !== "" ? `${inputs.prefix}${separator}${named}` : named;
    return { id: value, outputs: { length, separator } };
  },
});

const shuffle = randomModel({
  name: "RandomShuffle",
  inputs: ["inputs", "resultCount", "seed"],
  make(inputs, cloud) {
    const items = Array.isArray(inputs.inputs) ? (inputs.inputs as unknown[]) : [];
    const count = Number(inputs.resultCount ?? items.length);
    const results: unknown[] = [];
    while (items.length > 0 && results.length < count) results.push(...shuffled(items, cloud));
    return { outputs: { results: results.slice(0, count) } };
  },
});

function uuid(name: string, version: 4 | 7): ResourceModel {
  return randomModel({
    name,
    inputs: [],
    make(_, cloud) {
      const time = version === 7 ? Date.now().toString(16).padStart(12, "0") : cloud.hex(12);
      const variant = "89ab"[below(4, cloud)];
      const result = `${time.slice(0, 8)}-${time.slice(8)}-${version}${cloud.hex(3)}-${variant}${cloud.hex(3)}-${cloud.hex(12)}`;
      return { id: result, outputs: { result } };
    },
  });
}

/** Every resource type of the `random` package. */
export const RANDOM_MODELS: readonly ResourceModel[] = [
  password,
  text,
  id,
  bytes,
  integer,
  pet,
  shuffle,
  uuid("RandomUuid", 4),
  uuid("RandomUuid4", 4),
  uuid("RandomUuid7", 7),
];
