import assert from "node:assert/strict";
import fc from "fast-check";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { UNKNOWN } from "../../../sandbox/providers/provider";
import { decode, decodeWire } from "../../../sandbox/server/values/decode";
import { encode } from "../../../sandbox/server/values/encode";
import { RESOURCE, SECRET, SIGNATURE, UNKNOWN_TEXT } from "../../../sandbox/server/values/signatures";

const name = fc.string({ minLength: 1 }).filter((each) => each !== SIGNATURE && each !== "__proto__");
const leaf = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n || 0),
  fc.boolean(),
  fc.constant(null),
  fc.constant(UNKNOWN),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const properties = fc.dictionary(name, value, { maxKeys: 6, noNullPrototype: true });

const secret = (inner: unknown) => ({ [SIGNATURE]: SECRET, value: inner });
const wire = (values: object) => Struct.fromJavaScript(values as never);

describe("values on their way to and from the engine", () => {
  it("come back as they were", () => {
    fc.assert(fc.property(properties, (values) => assert.deepEqual(decode(encode(values)).values, values)));
  });

  it("are marked secret again wherever they were", () => {
    fc.assert(
      fc.property(properties, properties, (open, hidden) => {
        const { values, secrets } = decode(wire({ open: plain(open), hidden: secret(plain(hidden)) }));
        const back = encode(values, { secrets }).toJavaScript() as Record<string, Record<string, unknown>>;
        assert.equal(back.hidden?.[SIGNATURE], SECRET);
      }),
    );
  });

  it("are secret where they are made of a secret", () => {
    const { secrets } = decode(wire({ password: secret("correct horse") }));
    const made = encode({ url: "postgres://app:correct horse@db", host: "db" }, { secrets }).toJavaScript();
    assert.deepEqual(made, { url: secret("postgres://app:correct horse@db"), host: "db" });
  });

  it("are secret where the model says so", () => {
    assert.deepEqual(encode({ result: "x" }, { secretNames: ["result", "absent"] }).toJavaScript(), {
      result: secret("x"),
    });
  });

  it("read a resource as its id, and an unknown one as unknown", () => {
    const reference = { [SIGNATURE]: RESOURCE, urn: "urn:pulumi:dev::p::aws:iam/role:Role::r", id: "role-1" };
    assert.deepEqual(decodeWire({ role: reference }).values, { role: "role-1" });
    assert.deepEqual(decodeWire({ role: { ...reference, id: UNKNOWN_TEXT } }).values, { role: UNKNOWN });
  });
});

function plain(values: object): object {
  return encode(values as Record<string, unknown>).toJavaScript();
}
