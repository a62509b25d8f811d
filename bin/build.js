#!/usr/bin/env node
"use strict";
// Compiles the sources to dist/: TypeScript 7 emits JavaScript and declarations, every other file that the sources read at
// run time is copied beside them. Writes dist/.built last: a build that was interrupted has no stamp and runs again.

const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const dist = path.join(root, "dist");
const rooms = ["stacks", "components", "policies", "cost", "cli", "sandbox"];
const compiled = /\.ts$/;
const notNeeded = /\.(md|go)$|\/engine\/build\/|\/policies\/waivers\.yaml$/;

function* filesBelow(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else yield file;
  }
}

function compile() {
  const compiler = path.join(root, "node_modules", "typescript-7", "bin", "tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", path.join(root, "tsconfig.build.json")], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("the sources do not compile; the messages are above");
}

function copyAssets() {
  for (const room of rooms) {
    for (const file of filesBelow(path.join(root, room))) {
      if (compiled.test(file) || notNeeded.test(file)) continue;
      const target = path.join(dist, path.relative(root, file));
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.copyFileSync(file, target);
    }
  }
}

/** One file for the policy packs: they start in a quarter of the time. */
function bundlePolicies() {
  const script = path.join(__dirname, "bundlePolicies.js");
  const { status } = spawnSync(process.execPath, [script], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("the policy packs could not be bundled; the messages are above");
}

/** The stamp bears the time at which the build began: what is edited meanwhile is newer. */
function build() {
  const began = new Date();
  compile();
  copyAssets();
  bundlePolicies();
  const stamp = path.join(dist, ".built");
  fs.writeFileSync(stamp, began.toISOString());
  fs.utimesSync(stamp, began, began);
}

module.exports = { build, root, dist, rooms, filesBelow };

if (require.main === module) {
  try {
    build();
  } catch (error) {
    console.error(`plinth: ${error.message}`);
    process.exitCode = 1;
  }
}
