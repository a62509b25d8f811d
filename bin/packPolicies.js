#!/usr/bin/env node
"use strict";
// Packs the policies as the npm package `plinth-policies`: what is compiled in dist/policies, with a README for its users.
// Argument: the directory for the tarball. Prints the tarball's path.

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { buildWhenStale } = require("./buildWhenStale.js");
const { dist, root } = require("./build.js");

function packPolicies(destination) {
  buildWhenStale();
  const folder = path.join(dist, "policies");
  fs.copyFileSync(path.join(root, "policies", "package.md"), path.join(folder, "README.md"));
  fs.mkdirSync(destination, { recursive: true });
  const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", destination], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return path.join(destination, JSON.parse(packed)[0].filename);
}

console.log(packPolicies(path.resolve(process.argv[2] ?? ".")));
