import assert from "node:assert/strict";
import { Vpc, type VpcArgs } from "../../../components/network";
import { declaredBy, valueOf, type DeclaredResources } from "../declaredResources";

const REGION = "us-east-1";

async function declare(args: VpcArgs = {}): Promise<{ resources: DeclaredResources; vpc: Vpc }> {
  let vpc: Vpc | undefined;
  const resources = await declaredBy(() => (vpc = new Vpc("main", { region: REGION, ...args })));
  assert.ok(vpc);
  return { resources, vpc };
}

function tagsOf(inputs: Record<string, unknown>): Record<string, string> {
  return inputs["tags"] as Record<string, string>;
}

describe("Vpc", () => {
  describe("with the fewest arguments", () => {
    let resources: DeclaredResources;
    before(async () => ({ resources } = await declare()));

    it("gives every tier a subnet in each of the preset's zones, none of which hands out public addresses", () => {
      const subnets = resources.ofType("aws:ec2/subnet:Subnet");
      assert.deepEqual(
        subnets.map(({ name }) => name).sort(),
        ["database", "isolated", "private", "public"].flatMap((tier) =>
          ["a", "b", "c"].map((zone) => `main-${tier}-us-east-1${zone}`),
        ),
      );
      for (const { inputs } of subnets) assert.equal(inputs["mapPublicIpOnLaunch"], false);
    });

    it("takes every rule from the default security group", () => {
      const { inputs } = resources.only("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup");
      assert.deepEqual([inputs["ingress"], inputs["egress"]], [[], []]);
    });

    it("logs all flows, with a role that may write to that log group and nowhere else", () => {
      const group = resources.only("aws:cloudwatch/logGroup:LogGroup");
      assert.equal(group.inputs["retentionInDays"], 30);
      const log = resources.only("aws:ec2/flowLog:FlowLog");
      assert.equal(log.inputs["trafficType"], "ALL");
      const arn = "arn:aws:simulated:us-east-1:123456789012:main-flow-logs";
      assert.equal(log.inputs["logDestination"], arn);
      const policy = JSON.parse(String(resources.only("aws:iam/rolePolicy:RolePolicy").inputs["policy"]));
      assert.deepEqual(policy.Statement, [
        {
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
          Resource: [arn, `${arn}:*`],
        },
      ]);
      const trust = JSON.parse(String(resources.only("aws:iam/role:Role").inputs["assumeRolePolicy"]));
      assert.deepEqual(trust.Statement[0].Condition.StringEquals, { "aws:SourceAccount": "123456789012" });
    });

    it("reaches S3 and DynamoDB from every route table without NAT", () => {
      const tables = resources
        .ofType("aws:ec2/routeTable:RouteTable")
        .map(({ name }) => `${name}-id`)
        .sort();
      for (const service of ["s3", "dynamodb"]) {
        const { inputs } = resources.only("aws:ec2/vpcEndpoint:VpcEndpoint", `main-endpoint-${service}`);
        assert.equal(inputs["serviceName"], `com.amazonaws.us-east-1.${service}`);
        assert.equal(inputs["vpcEndpointType"], "Gateway");
        assert.deepEqual([...(inputs["routeTableIds"] as string[])].sort(), tables);
      }
    });

    it("routes only public subnets to the internet gateway, private ones to NAT, and the others nowhere", () => {
      const routes = resources.ofType("aws:ec2/route:Route").map(({ inputs }) => ({
        table: inputs["routeTableId"],
        to: inputs["gatewayId"] ?? inputs["natGatewayId"],
      }));
      const zones = ["a", "b", "c"].map((zone) => `us-east-1${zone}`);
      assert.deepEqual(
        routes.sort((a, b) => String(a.table).localeCompare(String(b.table))),
        [
          ...zones.map((zone) => ({ table: `main-private-${zone}-id`, to: "main-nat-us-east-1a-id" })),
          { table: "main-public-id", to: "main-internet-id" },
        ],
      );
    });

    it("tags subnets for load balancers and Karpenter", () => {
      const open = tagsOf(resources.only("aws:ec2/subnet:Subnet", "main-public-us-east-1a").inputs);
      assert.equal(open["kubernetes.io/role/elb"], "1");
      const closed = tagsOf(resources.only("aws:ec2/subnet:Subnet", "main-private-us-east-1a").inputs);
      assert.equal(closed["kubernetes.io/role/internal-elb"], "1");
      assert.equal(closed["karpenter.sh/discovery"], "main");
      assert.equal(open["karpenter.sh/discovery"], undefined);
    });

    it("parents every child to the component and names it from the component", () => {
      const component = resources.only("plinth:network:Vpc");
      for (const resource of resources.all.filter((other) => other !== component)) {
        assert.ok(resource.name === "main" || resource.name.startsWith("main-"), resource.name);
        assert.ok(resources.comesAfter(resource, component), `${resource.name} belongs to the component`);
      }
    });
  });

  it("keeps the internet gateway until addresses and NAT gateways are gone", async () => {
    const { resources } = await declare({ nat: "perAz" });
    const internet = resources.only("aws:ec2/internetGateway:InternetGateway");
    const users = [...resources.ofType("aws:ec2/eip:Eip"), ...resources.ofType("aws:ec2/natGateway:NatGateway")];
    assert.equal(users.length, 6);
    for (const user of users) assert.ok(resources.comesAfter(user, internet), user.name);
  });

  it("follows the environment's class: prod has NAT in each zone and keeps flow logs for a year", async () => {
    const { resources } = await declare({ environmentClass: "prod" });
    assert.equal(resources.ofType("aws:ec2/natGateway:NatGateway").length, 3);
    assert.equal(resources.only("aws:cloudwatch/logGroup:LogGroup").inputs["retentionInDays"], 365);
    const route = resources.only("aws:ec2/route:Route", "main-private-us-east-1b-nat");
    assert.equal(route.inputs["natGatewayId"], "main-nat-us-east-1b-id");
  });

  it("without NAT declares no address and no private route", async () => {
    const { resources, vpc } = await declare({ nat: "none" });
    assert.equal(resources.ofType("aws:ec2/eip:Eip").length, 0);
    assert.deepEqual(
      resources.ofType("aws:ec2/route:Route").map(({ name }) => name),
      ["main-public-internet"],
    );
    assert.deepEqual(await valueOf(vpc.natGatewayIds), []);
  });

  it("uses own Elastic IPs for NAT in the order of the zones", async () => {
    const { resources } = await declare({
      nat: "perAz",
      availabilityZones: 2,
      natEipAllocationIds: ["eipalloc-1", "eipalloc-2"],
    });
    assert.equal(resources.ofType("aws:ec2/eip:Eip").length, 0);
    const allocation = (zone: string) =>
      resources.only("aws:ec2/natGateway:NatGateway", `main-nat-us-east-1${zone}`).inputs["allocationId"];
    assert.deepEqual([allocation("a"), allocation("b")], ["eipalloc-1", "eipalloc-2"]);
  });

  it("leaves out a tier that is false, with its route table and subnet groups", async () => {
    const { resources, vpc } = await declare({ subnets: { database: false, isolated: false } });
    assert.equal(resources.ofType("aws:ec2/subnet:Subnet").length, 6);
    assert.equal(resources.ofType("aws:rds/subnetGroup:SubnetGroup").length, 0);
    assert.deepEqual(await valueOf(vpc.subnetIds.database), []);
    assert.equal(await valueOf(vpc.databaseSubnetGroupName), undefined);
  });

  it("adding a zone changes no input of any existing resource but the lists that name zones", async () => {
    const before = (await declare({ availabilityZones: 2 })).resources;
    const after = (await declare({ availabilityZones: 3 })).resources;
    const changed = before.all.filter(({ type, name, inputs }) => {
      const now = after.only(type, name);
      return JSON.stringify(now.inputs) !== JSON.stringify(inputs);
    });
    assert.deepEqual(changed.map(({ name }) => name).sort(), [
      "main-cache",
      "main-database",
      "main-endpoint-dynamodb",
      "main-endpoint-s3",
    ]);
  });

  it("lays tags over each other: the VPC's, the tier's own defaults, the user's for the tier", async () => {
    const { resources } = await declare({
      tags: { team: "platform", Name: "network" },
      subnets: { public: { tags: { "kubernetes.io/role/elb": "0", purpose: "edge" } } },
    });
    assert.deepEqual(tagsOf(resources.only("aws:ec2/subnet:Subnet", "main-public-us-east-1a").inputs), {
      Name: "network",
      team: "platform",
      "kubernetes.io/role/elb": "0",
      "plinth:subnet-tier": "public",
      purpose: "edge",
    });
    for (const type of [
      "aws:ec2/vpc:Vpc",
      "aws:cloudwatch/logGroup:LogGroup",
      "aws:iam/role:Role",
      "aws:ec2/flowLog:FlowLog",
    ]) {
      assert.equal(tagsOf(resources.only(type).inputs)["team"], "platform", type);
    }
  });

  it("opens interface endpoints to the VPC's own addresses only", async () => {
    const { resources, vpc } = await declare({
      interfaceEndpoints: ["ecr.api", "sts"],
      secondaryCidrBlocks: ["100.64.0.0/16"],
    });
    const endpoint = resources.only("aws:ec2/vpcEndpoint:VpcEndpoint", "main-endpoint-ecr-api");
    assert.equal(endpoint.inputs["privateDnsEnabled"], true);
    assert.deepEqual(endpoint.inputs["securityGroupIds"], ["main-endpoints-id"]);
    assert.equal((endpoint.inputs["subnetIds"] as string[]).length, 3);
    const rules = resources
      .ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
      .map(({ inputs }) => inputs);
    assert.deepEqual(
      rules.map(({ cidrIpv4, fromPort, toPort }) => [cidrIpv4, fromPort, toPort]),
      [
        ["10.0.0.0/16", 443, 443],
        ["100.64.0.0/16", 443, 443],
      ],
    );
    assert.deepEqual(Object.keys(await valueOf(vpc.endpointIds)).sort(), ["dynamodb", "ecr.api", "s3", "sts"]);
  });

  it("with IPv6 gives every subnet a stable /64 and private ones a way out that lets nobody in", async () => {
    const few = await declare({ ipv6: true, availabilityZones: 1, subnets: { isolated: false, database: false } });
    const all = await declare({ ipv6: true });
    const block = (resources: DeclaredResources, name: string) =>
      resources.only("aws:ec2/subnet:Subnet", name).inputs["ipv6CidrBlock"];
    for (const { name } of few.resources.ofType("aws:ec2/subnet:Subnet")) {
      assert.equal(block(few.resources, name), block(all.resources, name), name);
    }
    assert.equal(block(all.resources, "main-private-us-east-1c"), "2600:1f18:aa:bb22::/64");
    const blocks = all.resources.ofType("aws:ec2/subnet:Subnet").map(({ inputs }) => inputs["ipv6CidrBlock"]);
    assert.equal(new Set(blocks).size, 12);
    const ways = all.resources
      .ofType("aws:ec2/route:Route")
      .filter(({ inputs }) => inputs["destinationIpv6CidrBlock"] === "::/0")
      .map(({ inputs }) => [inputs["routeTableId"], inputs["gatewayId"] ?? inputs["egressOnlyGatewayId"]]);
    assert.deepEqual(Object.fromEntries(ways), {
      "main-public-id": "main-internet-id",
      "main-private-us-east-1a-id": "main-egress-only-id",
      "main-private-us-east-1b-id": "main-egress-only-id",
      "main-private-us-east-1c-id": "main-egress-only-id",
    });
    assert.equal(await valueOf(all.vpc.ipv6CidrBlock), "2600:1f18:aa:bb00::/56");
  });

  it("encrypts and limits flow logs as asked, or leaves them out", async () => {
    const { resources } = await declare({
      flowLogs: { kmsKeyArn: "arn:aws:kms:us-east-1:1:key/k", retentionDays: 7, trafficType: "REJECT" },
    });
    const { inputs } = resources.only("aws:cloudwatch/logGroup:LogGroup");
    assert.deepEqual([inputs["kmsKeyId"], inputs["retentionInDays"]], ["arn:aws:kms:us-east-1:1:key/k", 7]);
    const unset = await declare({ flowLogs: { retentionDays: undefined } });
    assert.equal(unset.resources.only("aws:cloudwatch/logGroup:LogGroup").inputs.retentionInDays, 30);
    const without = await declare({ flowLogs: false });
    assert.equal(without.resources.ofType("aws:ec2/flowLog:FlowLog").length, 0);
    assert.equal(await valueOf(without.vpc.flowLogGroupName), undefined);
  });

  it("transforms have the last word on arguments and options of a child", async () => {
    const { resources } = await declare({
      transform: {
        vpc: { enableDnsHostnames: false },
        subnet: (args, opts, name) => {
          if (name === "main-public-us-east-1a") Object.assign(opts, { protect: true });
          args.enableResourceNameDnsARecordOnLaunch = true;
        },
      },
    });
    assert.equal(resources.only("aws:ec2/vpc:Vpc").inputs["enableDnsHostnames"], false);
    const subnets = resources.ofType("aws:ec2/subnet:Subnet");
    for (const { inputs } of subnets) assert.equal(inputs["enableResourceNameDnsARecordOnLaunch"], true);
    assert.deepEqual(
      subnets.filter(({ protect }) => protect).map(({ name }) => name),
      ["main-public-us-east-1a"],
    );
  });

  it("reports subnets by tier and zone", async () => {
    const { vpc } = await declare({ availabilityZones: ["us-east-1c", "us-east-1a"] });
    assert.deepEqual(await valueOf(vpc.subnetIdsByZone.private), {
      "us-east-1c": "main-private-us-east-1c-id",
      "us-east-1a": "main-private-us-east-1a-id",
    });
    assert.deepEqual(await valueOf(vpc.subnetIds.public), ["main-public-us-east-1c-id", "main-public-us-east-1a-id"]);
    assert.deepEqual(await valueOf(vpc.routeTableIds.database), ["main-database-id"]);
    assert.equal(await valueOf(vpc.databaseSubnetGroupName), "main-database");
  });

  describe("refuses at construction", () => {
    const cases: [args: VpcArgs, message: string][] = [
      [
        { nat: "singel" as "single" },
        'Vpc "main": nat is "singel"; allowed: none, single, perAz. Did you mean "single"?',
      ],
      [
        { subnets: { public: false }, nat: "perAz" },
        'Vpc "main": nat is "perAz"; allowed: none, because NAT needs both the public and the private tier.',
      ],
      [
        { availabilityZones: 7 },
        'Vpc "main": availabilityZones is 7; allowed: an integer from 1 to 6 in us-east-1, or zone names.',
      ],
      [
        { availabilityZones: ["us-east-1a", "eu-west-1a"] },
        'Vpc "main": availabilityZones is ["us-east-1a","eu-west-1a"]; allowed: zones of one region.',
      ],
      [
        { natEipAllocationIds: ["eipalloc-1"], nat: "perAz" },
        'Vpc "main": natEipAllocationIds is "1 ids"; allowed: one for each NAT gateway, here 3.',
      ],
      [
        { subnets: { pubic: {} } as VpcArgs["subnets"] },
        'Vpc "main": subnets is "pubic"; allowed: the tiers public, private, isolated, database. Did you mean "public"?',
      ],
    ];
    for (const [args, message] of cases) {
      it(message, async () => {
        await assert.rejects(declare(args), { name: "ArgumentError", message });
      });
    }

    it("a count of zones when no region is known", async () => {
      const saved = { ...process.env };
      delete process.env["AWS_REGION"];
      delete process.env["AWS_DEFAULT_REGION"];
      try {
        await assert.rejects(
          declaredBy(() => new Vpc("main")),
          /availabilityZones is 3; allowed: zone names, or a count together with region or the stack's aws:region/,
        );
      } finally {
        Object.assign(process.env, saved);
      }
    });
  });

  describe("fromExisting", () => {
    it("finds subnets by tier, sorted by zone, and declares nothing but itself", async () => {
      let found: ReturnType<typeof Vpc.fromExisting> | undefined;
      let seldom: unknown[] = [];
      const resources = await declaredBy(async () => {
        const vpc = (found = Vpc.fromExisting("main", { vpcId: "vpc-9" }));
        seldom = [await valueOf(vpc.routeTableIds.private), await valueOf(vpc.natPublicIps)];
      });
      assert.ok(found);
      assert.deepEqual(
        resources.all.map(({ type }) => type),
        ["plinth:network:ExistingVpc"],
      );
      assert.equal(await valueOf(found.vpcId), "vpc-9");
      assert.equal(await valueOf(found.cidrBlock), "10.9.0.0/16");
      assert.deepEqual(await valueOf(found.subnetIds.private), ["subnet-a", "subnet-b"]);
      assert.deepEqual(await valueOf(found.subnetIdsByZone.database), { "us-east-1a": "subnet-d" });
      assert.deepEqual(await valueOf(found.subnetIds.public), []);
      assert.deepEqual(await valueOf(found.availabilityZones), ["us-east-1a", "us-east-1b"]);
      assert.deepEqual(seldom, [["rtb-private"], ["203.0.113.7"]]);
    });

    it("takes subnets by id for a VPC of other origin", async () => {
      let found: ReturnType<typeof Vpc.fromExisting> | undefined;
      await declaredBy(
        () => (found = Vpc.fromExisting("main", { vpcId: "vpc-9", subnets: { database: { ids: ["subnet-b"] } } })),
      );
      assert.ok(found);
      assert.deepEqual(await valueOf(found.subnetIds.database), ["subnet-b"]);
    });

    it("refuses a tier that does not exist", () => {
      const subnets = { privat: { ids: [] } } as object;
      assert.throws(() => Vpc.fromExisting("main", { vpcId: "vpc-9", subnets }), /Did you mean "private"\?/);
    });
  });
});
