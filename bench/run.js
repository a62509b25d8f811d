#!/usr/bin/env node
"use strict";
// `npm run bench`: seconds and peak memory of a cold and a warm `plinth preview dev --sandbox`, by phase, against a CDK app of the
// same platform under cdk-nag in the same run, and the growth from 1 to 20 workloads. Figures are medians; on shared
// machines only the ratios mean something.

const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { measure } = require("./measure.js");
const { scoreFiles } = require("./scoreFiles.js");

const root = path.join(__dirname, "..");
const plinth = path.join(root, "bin", "plinth.js");
const RUNS = 5;
const WORKLOADS = [1, 5, 10, 20];

function project() {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-bench-"));
  for (const file of fs.readdirSync(root).filter((name) => /^Pulumi(\..+)?\.yaml$/.test(name))) {
    fs.copyFileSync(path.join(root, file), path.join(directory, file));
  }
  return directory;
}

function command(...args) {
  return [process.execPath, [plinth, ...args, "--sandbox", "--json"]];
}

async function platform(directory) {
  const [node, args] = command("preview", "dev", "--platform-only");
  const cold = await measure(node, args, { cwd: directory });
  const peer = cdk(directory);
  const pairs = [];
  for (let run = 0; run < RUNS; run++) {
    pairs.push({
      plinth: await measure(node, args, { cwd: directory }),
      cdk: await measure(process.execPath, peer, { cwd: directory }),
    });
  }
  return {
    cold,
    warm: median(pairs.map((pair) => pair.plinth)),
    cdk: median(pairs.map((pair) => pair.cdk)),
    ratio: medianOf(pairs.map(({ plinth: a, cdk: b }) => a.seconds / b.seconds)),
  };
}

function cdk(directory) {
  const peer = path.join(__dirname, "cdk");
  if (!fs.existsSync(path.join(peer, "node_modules"))) {
    console.error("installing the peer (aws-cdk-lib, cdk-nag) …");
    const { status } = spawnSync("npm", ["ci", "--silent"], { cwd: peer, stdio: ["ignore", 2, 2] });
    if (status !== 0) throw new Error("the peer could not be installed");
  }
  return [path.join(peer, "app.js"), path.join(directory, "cdk.out")];
}

async function growth(directory) {
  const rows = [];
  for (const count of WORKLOADS) {
    const folder = scoreFiles(path.join(directory, `workloads-${count}`), count);
    const [node, args] = command("preview", "dev", "--workloads", folder);
    rows.push({ workloads: count, ...(await measure(node, args, { cwd: directory })) });
  }
  return rows;
}

function medianOf(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function median(runs) {
  const seconds = medianOf(runs.map((run) => run.seconds));
  return runs.find((run) => run.seconds === seconds);
}

function print(title, { seconds, peakMiB, phases }) {
  console.log(`${title.padEnd(44)} ${seconds.toFixed(2).padStart(7)} s  ${String(peakMiB).padStart(6)} MiB`);
  for (const { phase, from, to } of phases ?? []) {
    console.log(
      `    ${phase.padEnd(40)} ${(to - from).toFixed(2).padStart(7)} s  from ${from.toFixed(2)} to ${to.toFixed(2)}`,
    );
  }
}

async function main() {
  const directory = project();
  try {
    const { cold, warm, cdk: peer, ratio } = await platform(directory);
    print("preview dev --sandbox --platform-only, cold", cold);
    print("the same, warm", warm);
    print("the same platform in CDK with cdk-nag", peer);
    console.log(`warm preview ÷ CDK synth: ${ratio.toFixed(2)} (median of ${RUNS} pairs)`);
    const [node, args] = command("up", "dev", "--platform-only", "--yes");
    await measure(node, args, { cwd: directory });
    for (const row of await growth(directory))
      print(`preview of ${row.workloads} workloads on a platform that is up`, { ...row, phases: [] });
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
});
