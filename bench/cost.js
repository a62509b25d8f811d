#!/usr/bin/env node
"use strict";
// `npm run bench:cost`: seconds to price stacks of growing size, of a mix of resources that refer to each other. The time must grow
// with the size, and 10,000 resources take less than a second.

require("../bin/buildWhenStale.js").buildWhenStale();
const { estimate, loadPriceBook, usageResolver } = require("../dist/cost");

const SIZES = [1250, 2500, 5000, 10_000, 20_000, 40_000];
const RUNS = 5;

const MIX = [
  ["aws:ec2/vpc:Vpc", () => ({})],
  ["aws:ec2/eip:Eip", () => ({})],
  ["aws:ec2/natGateway:NatGateway", (index) => ({ allocationId: `id-${index - 1}` })],
  ["aws:ebs/volume:Volume", (index) => ({ size: index % 500, type: "gp3" })],
  ["aws:ec2/launchTemplate:LaunchTemplate", () => ({ instanceType: "m7g.large" })],
  ["aws:autoscaling/group:Group", (index) => ({ desiredCapacity: 3, launchTemplate: { id: `id-${index - 1}` } })],
  ["aws:rds/instance:Instance", () => ({ engine: "postgres", instanceClass: "db.r6g.large", multiAz: true })],
  ["aws:ec2/instance:Instance", (index) => ({ instanceType: index % 2 === 0 ? "m5.large" : `m5.odd${index % 50}` })],
  ["aws:ec2/vpcEndpoint:VpcEndpoint", () => ({ vpcEndpointType: "Interface", subnetIds: ["a", "b", "c"] })],
  ["aws:unheard/of:Resource", () => ({})],
];

function stack(size) {
  return Array.from({ length: size }, (_, index) => {
    const [type, inputs] = MIX[index % MIX.length];
    return {
      urn: `urn:pulumi:bench::bench::${type}::r${index}`,
      type,
      name: `r${index}`,
      custom: true,
      inputs: inputs(index),
      outputs: { id: `id-${index}`, arn: `arn:aws:x:us-east-1:1:${index}` },
      dependencies: [],
      propertyDependencies: {},
    };
  });
}

const book = loadPriceBook("us-east-1");
const usage = usageResolver({ profile: "medium", resource_usage: { "r1*": { monthly_data_processed_gb: 5 } } });

function secondsFor(resources) {
  const started = performance.now();
  estimate({ resources, region: "us-east-1", book: () => book, usage });
  return (performance.now() - started) / 1000;
}

for (const size of SIZES) {
  const resources = stack(size);
  const times = Array.from({ length: RUNS }, () => secondsFor(resources)).sort((a, b) => a - b);
  const median = times[Math.floor(RUNS / 2)];
  console.log(
    `${String(size).padStart(6)} resources ${median.toFixed(3)} s, ${((median / size) * 1e6).toFixed(1)} µs each`,
  );
}
