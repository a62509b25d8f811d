"use strict";
// `main` of every pack directory. Loaded by the engine's runner of Node.js packs, whose working directory is the pack, it
// serves that pack; loaded by anybody else it is the library, so that `require` of the same package gives the rules.

const fs = require("node:fs");
const path = require("node:path");

const runner = /@pulumi[\\/]pulumi[\\/]cmd[\\/]run-(policy-pack|plugin)[\\/]/;

if (runner.test(require.main?.filename ?? "")) {
  const home = path.join(__dirname, "..");
  const pack = path.relative(home, fs.realpathSync(process.cwd()));
  require(compiled("pack.js")).serve(pack === "" ? undefined : pack);
} else {
  module.exports = require("../index");
}

/** The sources cannot serve, their compiled copy can. */
function compiled(file) {
  const found = [__dirname, path.join(__dirname, "..", "..", "dist", "policies", "host")]
    .map((directory) => path.join(directory, file))
    .find((candidate) => fs.existsSync(candidate));
  if (found === undefined) throw new Error("the policy packs are not compiled: run `npm run build` first");
  return found;
}
