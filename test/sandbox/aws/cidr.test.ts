import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addressIn,
  canonical,
  contains,
  isCanonical,
  overlaps,
  parseCidr,
  sizeOf,
  writeIpv4Cidr,
  type Cidr,
} from "../../../sandbox/models/aws/check/cidr";
import { account, network, refused } from "./account";

const block = (min: number, max: number) =>
  fc
    .tuple(fc.nat(0xffffffff), fc.integer({ min, max }))
    .map(([base, prefix]): Cidr => canonical({ family: 4, base: BigInt(base), prefix }));

const last = (cidr: Cidr) => cidr.base + sizeOf(cidr) - 1n;

describe("CIDR arithmetic", () => {
  it("reads what it writes", () => {
    fc.assert(fc.property(block(0, 32), (cidr) => assert.deepEqual(parseCidr(writeIpv4Cidr(cidr)), cidr)));
  });

  it("blocks overlap exactly when their address ranges do", () => {
    fc.assert(
      fc.property(block(0, 32), block(0, 32), (one, other) => {
        assert.equal(overlaps(one, other), one.base <= last(other) && other.base <= last(one));
        assert.equal(overlaps(one, other), overlaps(other, one));
      }),
    );
  });

  it("one block is in another exactly when its first and last address are", () => {
    fc.assert(
      fc.property(block(0, 32), block(0, 32), (outer, inner) => {
        assert.equal(contains(outer, inner), inner.base >= outer.base && last(inner) <= last(outer));
      }),
    );
  });

  it("halves of a block are in it, apart, and fill it", () => {
    fc.assert(
      fc.property(block(0, 31), (whole) => {
        const low: Cidr = { ...whole, prefix: whole.prefix + 1 };
        const high: Cidr = { ...low, base: low.base + sizeOf(low) };
        assert.ok(contains(whole, low) && contains(whole, high) && !overlaps(low, high));
        assert.equal(sizeOf(low) + sizeOf(high), sizeOf(whole));
      }),
    );
  });

  it("an address of a block is in it", () => {
    fc.assert(
      fc.property(block(8, 30), fc.nat(3), (cidr, index) => {
        assert.ok(contains(cidr, parseCidr(`${addressIn(cidr, index)}/32`)!));
      }),
    );
  });

  const malformed = [
    "10.0.0.0",
    "10.0.0/16",
    "10.0.0.256/16",
    "10.0.0.0/33",
    "010.0.0.0/8",
    "10.0.0.0/-1",
    "::/129",
    "1:2/64",
    "a::b::c/64",
    "",
  ];
  for (const written of malformed)
    it(`${JSON.stringify(written)} is no CIDR`, () => assert.equal(parseCidr(written), undefined));

  it("reads IPv6 and sees host bits", () => {
    assert.equal(parseCidr("2600:1f18::/56")!.prefix, 56);
    assert.ok(isCanonical(parseCidr("2600:1f18::/56")!));
    assert.ok(!isCanonical(parseCidr("10.0.0.1/16")!));
    assert.ok(!overlaps(parseCidr("::/0")!, parseCidr("0.0.0.0/0")!));
  });

  it("a subnet is accepted exactly when it is in the VPC and clear of the others", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 0x1ffff }),
        fc.integer({ min: 16, max: 28 }),
        async (offset, prefix) => {
          const it = account();
          const { vpc, subnets } = await network(it);
          const wanted = canonical({ family: 4, base: (10n << 24n) + BigInt(offset), prefix });
          const create = it.create(
            "aws:ec2/subnet:Subnet",
            { vpcId: vpc.id, cidrBlock: writeIpv4Cidr(wanted) },
            "other",
          );
          const taken = subnets.some(({ cidrBlock }) => overlaps(parseCidr(String(cidrBlock))!, wanted));
          if (!contains(parseCidr("10.0.0.0/16")!, wanted)) await refused(create, "InvalidSubnet.Range");
          else if (taken) await refused(create, "InvalidSubnet.Conflict");
          else assert.match((await create).id, /^subnet-0[0-9a-f]{16}$/);
        },
      ),
      { numRuns: 60 },
    );
  });
});
