"use strict";
// Bundles the compiled packs with @pulumi/policy into one file that starts in a fraction of the time that loading some
// three hundred modules takes. Part of the build: `bin/build.js` runs it after the compiler.

const path = require("node:path");
const esbuild = require("esbuild");

const host = path.join(__dirname, "..", "dist", "policies", "host");

/** What @pulumi/policy imports that a module of ours stands in for; each says why. */
const substitutes = {
  name: "substitutes",
  setup(build) {
    build.onResolve({ filter: /^@pulumi\/pulumi$/ }, () => ({ path: path.join(host, "sdk.js") }));
    build.onResolve({ filter: /^\.\/deserialize$/ }, ({ importer }) =>
      importer.endsWith(path.join("@pulumi", "policy", "server.js"))
        ? { path: path.join(host, "deserialize.js") }
        : undefined,
    );
  },
};

esbuild
  .build({
    entryPoints: [path.join(host, "serve.js")],
    outfile: path.join(host, "pack.js"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    plugins: [substitutes],
    legalComments: "external",
    logLevel: "warning",
  })
  .catch(() => {
    process.exitCode = 1;
  });
