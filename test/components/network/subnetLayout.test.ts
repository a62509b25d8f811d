import assert from "node:assert/strict";
import * as fc from "fast-check";
import * as ipaddr from "ipaddr.js";
import { subnetLayout, SUBNET_TIERS, type LayoutRequest, type SubnetTier } from "../../../components/network";

const ALL_TIERS = { public: {}, private: {}, isolated: {}, database: {} };
const LETTERS = ["a", "b", "c", "d", "e", "f"];

function request(over: Partial<LayoutRequest>): LayoutRequest {
  const zones = ["us-east-1a", "us-east-1b", "us-east-1c"];
  return { component: 'Vpc "main"', cidrBlock: "10.0.0.0/16", zones, tiers: ALL_TIERS, ...over };
}

/** `private a 10.0.0.0/20` lines, which read like the table an administrator would draw. */
function drawn(over: Partial<LayoutRequest>): string[] {
  return subnetLayout(request(over)).map(({ tier, zone, cidrBlock }) => `${tier} ${zone.slice(-1)} ${cidrBlock}`);
}

function message(over: Partial<LayoutRequest>): string {
  try {
    subnetLayout(request(over));
  } catch (error) {
    assert.ok(error instanceof Error);
    return error.message;
  }
  return assert.fail("the layout was accepted");
}

describe("subnetLayout", () => {
  describe("golden layouts", () => {
    const goldens: { title: string; request: Partial<LayoutRequest>; layout: string[] }[] = [
      {
        title: "a /16 over three zones",
        request: {},
        layout: [
          "public a 10.0.16.0/22",
          "public b 10.0.48.0/22",
          "public c 10.0.80.0/22",
          "private a 10.0.0.0/20",
          "private b 10.0.32.0/20",
          "private c 10.0.64.0/20",
          "isolated a 10.0.20.0/22",
          "isolated b 10.0.52.0/22",
          "isolated c 10.0.84.0/22",
          "database a 10.0.24.0/22",
          "database b 10.0.56.0/22",
          "database c 10.0.88.0/22",
        ],
      },
      {
        title: "a /20, sizes by mask and by addresses",
        request: {
          cidrBlock: "172.16.32.0/20",
          zones: ["eu-west-1a", "eu-west-1b"],
          tiers: { public: { cidrMask: 28 }, private: {}, database: { size: 20 } },
        },
        layout: [
          "public a 172.16.33.0/28",
          "public b 172.16.35.0/28",
          "private a 172.16.32.0/24",
          "private b 172.16.34.0/24",
          "database a 172.16.33.128/27",
          "database b 172.16.35.128/27",
        ],
      },
      {
        title: "a /22, the smallest that keeps half for private subnets",
        request: { cidrBlock: "10.1.0.0/22", zones: ["us-east-1f"] },
        layout: [
          "public f 10.1.2.192/28",
          "private f 10.1.2.128/26",
          "isolated f 10.1.2.208/28",
          "database f 10.1.2.224/28",
        ],
      },
      {
        title: "a /23, a quarter of the zone for each tier",
        request: { cidrBlock: "10.1.0.0/23", zones: ["us-east-1b"] },
        layout: [
          "public b 10.1.0.80/28",
          "private b 10.1.0.64/28",
          "isolated b 10.1.0.96/28",
          "database b 10.1.0.112/28",
        ],
      },
      {
        title: "a /24 with room for four zones",
        request: { cidrBlock: "10.1.0.0/24", zones: ["us-east-1a", "us-east-1d"], reservedZones: 4 },
        layout: [
          "public a 10.1.0.16/28",
          "public d 10.1.0.208/28",
          "private a 10.1.0.0/28",
          "private d 10.1.0.192/28",
          "isolated a 10.1.0.32/28",
          "isolated d 10.1.0.224/28",
          "database a 10.1.0.48/28",
          "database d 10.1.0.240/28",
        ],
      },
      {
        title: "explicit blocks beside computed ones, in the VPC's spare space and in a secondary block",
        request: {
          zones: ["us-east-1a", "us-east-1b"],
          secondaryCidrBlocks: ["100.64.0.0/16"],
          tiers: {
            private: { cidrBlocks: { "us-east-1a": "100.64.0.0/18", "us-east-1b": "100.64.64.0/18" } },
            public: { cidrBlocks: { "us-east-1a": "10.0.28.0/24", "us-east-1b": "10.0.60.0/24" } },
            database: {},
          },
        },
        layout: [
          "public a 10.0.28.0/24",
          "public b 10.0.60.0/24",
          "private a 100.64.0.0/18",
          "private b 100.64.64.0/18",
          "database a 10.0.24.0/22",
          "database b 10.0.56.0/22",
        ],
      },
    ];
    for (const golden of goldens) it(golden.title, () => assert.deepEqual(drawn(golden.request), golden.layout));
  });

  describe("for every VPC from /16 to /24 in which it fits", () => {
    const vpcs = fc
      .record({
        mask: fc.integer({ min: 16, max: 24 }),
        reservedZones: fc.integer({ min: 1, max: 8 }),
        base: fc.nat(255),
      })
      .map(({ mask, reservedZones, base }) => ({ cidrBlock: `10.${base}.0.0/${mask}`, reservedZones }));
    const tierSets = fc.subarray<SubnetTier>([...SUBNET_TIERS], { minLength: 1 });
    const sizes = fc.oneof(
      fc.constant({}),
      fc.record({ cidrMask: fc.integer({ min: 16, max: 28 }) }),
      fc.record({ size: fc.integer({ min: 16, max: 65536 }) }),
    );
    const layouts = fc.record({
      vpc: vpcs,
      zones: fc.subarray(LETTERS, { minLength: 1 }),
      tiers: tierSets,
      sizes: fc.record({ public: sizes, private: sizes, isolated: sizes, database: sizes }),
    });

    function build(vpc: { cidrBlock: string; reservedZones: number }, zones: string[], tiers: LayoutRequest["tiers"]) {
      return subnetLayout(request({ ...vpc, zones: zones.map((letter) => `us-east-1${letter}`), tiers }));
    }

    function fits(make: () => unknown): boolean {
      try {
        make();
        return true;
      } catch {
        return false;
      }
    }

    it("no subnet overlaps another, each is aligned and inside the VPC", () => {
      let judged = 0;
      fc.assert(
        fc.property(layouts, ({ vpc, zones, tiers, sizes }) => {
          const wanted = Object.fromEntries(tiers.map((tier) => [tier, sizes[tier]]));
          fc.pre(fits(() => build(vpc, zones, wanted)));
          judged += 1;
          const [vpcAddress, vpcMask] = ipaddr.IPv4.parseCIDR(vpc.cidrBlock);
          const ranges = build(vpc, zones, wanted).map(({ cidrBlock }) => {
            const [address, mask] = ipaddr.IPv4.parseCIDR(cidrBlock);
            assert.equal(ipaddr.IPv4.networkAddressFromCIDR(cidrBlock).toString(), address.toString(), "aligned");
            assert.ok(address.match(vpcAddress, vpcMask), `${cidrBlock} starts inside ${vpc.cidrBlock}`);
            const last = ipaddr.IPv4.broadcastAddressFromCIDR(cidrBlock);
            assert.ok(last.match(vpcAddress, vpcMask), `${cidrBlock} ends inside ${vpc.cidrBlock}`);
            return { address, last, mask };
          });
          for (const [index, a] of ranges.entries()) {
            for (const b of ranges.slice(index + 1)) {
              assert.ok(!a.address.match(b.address, b.mask) && !b.address.match(a.address, a.mask), "disjoint");
            }
          }
        }),
        { numRuns: 500 },
      );
      assert.ok(judged >= 500, "layouts that do not fit are not counted");
    });

    it("adding a zone or a tier, or resizing one, moves no other subnet", () => {
      fc.assert(
        fc.property(layouts, fc.subarray(LETTERS), tierSets, ({ vpc, zones, tiers, sizes }, moreZones, moreTiers) => {
          const before = Object.fromEntries(tiers.map((tier) => [tier, sizes[tier]]));
          const resized = tiers[0];
          const after = {
            ...Object.fromEntries(moreTiers.map((tier) => [tier, {}])),
            ...before,
            ...(resized && { [resized]: {} }),
          };
          const grownZones = [...new Set([...moreZones, ...zones])];
          fc.pre(fits(() => build(vpc, zones, before)) && fits(() => build(vpc, grownZones, after)));
          const grown = build(vpc, grownZones, after);
          for (const old of build(vpc, zones, before)) {
            const now = grown.find(({ tier, zone }) => tier === old.tier && zone === old.zone);
            if (old.tier !== resized) assert.deepEqual(now, old);
          }
        }),
        { numRuns: 500 },
      );
    });

    it("growing never stops fitting: all tiers in six zones fit wherever one subnet of the default size does", () => {
      for (const mask of [16, 17, 18, 19, 20, 21, 22, 23]) {
        const vpc = { cidrBlock: `10.0.0.0/${mask}`, reservedZones: 6 };
        assert.equal(build(vpc, LETTERS, ALL_TIERS).length, 24, `/${mask}`);
      }
    });
  });

  describe("refusals", () => {
    it("name the smallest VPC that would do", () => {
      assert.equal(
        message({ cidrBlock: "10.0.0.0/24" }),
        'Vpc "main": cidrBlock is "10.0.0.0/24"; allowed: a block with room for every tier in 6 zones ' +
          "(the smallest VPC that has is a /23; or lower reservedZones, or place the subnets with cidrBlocks).",
      );
      assert.match(
        message({ cidrBlock: "10.0.0.0/20", tiers: { private: { size: 2000 } } }),
        /room for a \/21 for tier private in 6 zones \(the smallest VPC that has is a \/17;/,
      );
      assert.match(message({ tiers: { public: { cidrMask: 17 } } }), /no VPC is large enough: lower reservedZones/);
    });

    it("a smallest VPC that is named does fit", () => {
      for (const cidrMask of [22, 24, 26, 28]) {
        const named = /smallest VPC that has is a \/(\d+)/.exec(
          message({ cidrBlock: "10.0.0.0/28", tiers: { public: { cidrMask } } }),
        );
        assert.ok(named, `/${cidrMask}`);
        const mask = Number(named[1]);
        assert.equal(drawn({ cidrBlock: `10.0.0.0/${mask}`, tiers: { public: { cidrMask } } }).length, 3);
        assert.match(message({ cidrBlock: `10.0.0.0/${mask + 1}`, tiers: { public: { cidrMask } } }), /smallest VPC/);
      }
    });

    const cases: [title: string, request: Partial<LayoutRequest>, text: RegExp][] = [
      ["no CIDR", { cidrBlock: "ten" }, /cidrBlock is "ten"; allowed: an IPv4 CIDR block such as 10.0.0.0\/16/],
      [
        "host bits",
        { cidrBlock: "10.0.0.1/16" },
        /allowed: a block that starts at its network address, here 10.0.0.0\/16/,
      ],
      ["too large a VPC", { cidrBlock: "10.0.0.0/8" }, /allowed: a block from \/16 to \/28/],
      [
        "a mask out of range",
        { tiers: { private: { cidrMask: 29 } } },
        /subnets.private.cidrMask is 29; allowed: an integer from 16 to 28/,
      ],
      [
        "a size out of range",
        { tiers: { private: { size: 3 } } },
        /subnets.private.size is 3; allowed: an integer from 16 to 65536/,
      ],
      [
        "two ways to say one size",
        { tiers: { private: { size: 32, cidrMask: 27 } } },
        /subnets.private is "size and cidrMask"; allowed: one of size, cidrMask and cidrBlocks/,
      ],
      [
        "an explicit block outside the VPC",
        { zones: ["us-east-1a"], tiers: { public: { cidrBlocks: { "us-east-1a": "192.168.0.0/24" } } } },
        /subnets.public.cidrBlocks.us-east-1a is "192.168.0.0\/24"; allowed: a block inside 10.0.0.0\/16/,
      ],
      [
        "an explicit block on a computed one",
        { zones: ["us-east-1a"], tiers: { database: { cidrBlocks: { "us-east-1a": "10.0.8.0/24" } }, private: {} } },
        /subnets.database is "10.0.8.0\/24"; allowed: a block that does not overlap 10.0.0.0\/20 of private in us-east-1a/,
      ],
      [
        "explicit blocks for some zones only",
        { tiers: { public: { cidrBlocks: { "us-east-1a": "10.0.0.0/24" } } } },
        /one block for each zone; none is given for us-east-1b/,
      ],
      [
        "explicit blocks for a zone the VPC has not",
        { zones: ["us-east-1a"], tiers: { public: { cidrBlocks: { "us-east-1A": "10.0.0.0/24" } } } },
        /is "us-east-1A"; allowed: zones of the VPC: us-east-1a. Did you mean "us-east-1a"\?/,
      ],
      [
        "a zone beyond the reserved ones",
        { zones: ["us-east-1f"], reservedZones: 4 },
        /availabilityZones is "us-east-1f"; allowed: zones whose letter is among the first 4 \(reservedZones is 4\)/,
      ],
      [
        "two zones that share a letter",
        { zones: ["us-west-2a", "us-west-2-lax-1a"] },
        /zones with different letters: us-west-2-lax-1a has the same, so place these subnets with cidrBlocks/,
      ],
      ["zones to reserve out of range", { reservedZones: 9 }, /reservedZones is 9; allowed: an integer from 1 to 8/],
      [
        "a secondary block on the first",
        { secondaryCidrBlocks: ["10.0.128.0/17"] },
        /secondaryCidrBlocks\[0\] is "10.0.128.0\/17"; allowed: a block that does not overlap 10.0.0.0\/16/,
      ],
    ];
    for (const [title, wrong, text] of cases) it(title, () => assert.match(message(wrong), text));
  });
});
