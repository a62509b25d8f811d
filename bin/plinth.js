#!/usr/bin/env node
"use strict";
// The `plinth` command. In a checkout the compiled form is brought up to date first; an installed package has only that.

const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const main = path.join(root, "dist", "cli", "main.js");

if (fs.existsSync(path.join(root, "tsconfig.build.json"))) {
  try {
    require("./buildWhenStale.js").buildWhenStale();
  } catch (error) {
    console.error(`plinth: ${error.message}`);
    process.exit(1);
  }
}
require("./deferUnusedModules.js");
require(main);
