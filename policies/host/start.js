"use strict";
// `main` of the directory of all packs. Loaded by the engine's runner of Node.js packs it serves them; loaded by anybody else,
// a pack that composes its own from it among them, it is the library, so that `require` of the same package gives the rules.

const runner = /@pulumi[\\/]pulumi[\\/]cmd[\\/]run-(policy-pack|plugin)[\\/]/;

if (runner.test(module.parent?.filename ?? "")) require("./servePack")();
else module.exports = require("../index");
