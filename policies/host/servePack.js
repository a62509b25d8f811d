"use strict";
// Serves a pack, or all of them, to the engine from the compiled bundle. The sources cannot serve, their compiled copy can.

const fs = require("node:fs");
const path = require("node:path");

/** @param {string | undefined} pack one pack's name; all packs without it. */
module.exports = function servePack(pack) {
  const places = [__dirname, path.join(__dirname, "..", "..", "dist", "policies", "host")];
  const bundle = places.map((place) => path.join(place, "pack.js")).find((file) => fs.existsSync(file));
  if (bundle === undefined) throw new Error("the policy packs are not compiled: run `npm run build` first");
  require(bundle).serve(pack);
};
