"use strict";
// @pulumi/pulumi loads the TypeScript compiler and npm's dependency resolver when it is imported. Only the serialisation of
// functions needs them, which Plinth does not use, and they are two thirds of the import's time (450 of 130 + 320 ms, in
// every program and every policy host). Until something touches them, they are not loaded.

const Module = require("node:module");

const DEFERRED = new Set(["typescript", "@npmcli/arborist"]);
const loadNow = Module._load;

Module._load = function load(request, parent, isMain) {
  if (!DEFERRED.has(request)) return loadNow.call(this, request, parent, isMain);
  let loaded;
  const module = () => (loaded ??= loadNow.call(Module, request, parent, false));
  return new Proxy(function deferred() {}, {
    // Asked by the importing side's interop before the module is used; answering it must not load the module.
    get: (_target, key) => (key === "__esModule" ? true : module()[key]),
    has: (_target, key) => key in module(),
    apply: (_target, self, args) => module().apply(self, args),
    construct: (_target, args) => new (module())(...args),
  });
};
