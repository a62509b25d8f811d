"use strict";
// Compiles the sources when one of them is newer than the last build. Several processes may ask at once; one compiles, the
// others wait for it.

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { build, dist, filesBelow, root, rooms } = require("./build.js");

const STAMP = path.join(dist, ".built");
const LOCK = path.join(root, "node_modules", ".plinth-build.lock");
const POLL_MILLISECONDS = 100;

function isStale() {
  if (!fs.existsSync(STAMP)) return true;
  const built = fs.statSync(STAMP).mtimeMs;
  for (const file of ["tsconfig.json", "tsconfig.build.json", "package.json", "bin/build.js"]) {
    if (fs.statSync(path.join(root, file)).mtimeMs > built) return true;
  }
  for (const room of rooms) {
    for (const file of filesBelow(path.join(root, room))) {
      if (fs.statSync(file).mtimeMs > built) return true;
    }
  }
  return false;
}

function acquire() {
  const own = `${LOCK}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify({ pid: process.pid, host: os.hostname() }));
  try {
    fs.linkSync(own, LOCK);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    fs.rmSync(own, { force: true });
  }
}

function isAbandoned() {
  try {
    const { pid, host } = JSON.parse(fs.readFileSync(LOCK, "utf8"));
    if (host !== os.hostname()) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code !== "EPERM";
  }
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function buildWhenStale() {
  if (!isStale()) return;
  while (!acquire()) {
    if (isAbandoned()) fs.rmSync(LOCK, { force: true });
    else sleep(POLL_MILLISECONDS);
  }
  try {
    if (!isStale()) return;
    const started = Date.now();
    process.stderr.write("plinth: compiling the sources… ");
    build();
    process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  } finally {
    fs.rmSync(LOCK, { force: true });
  }
}

module.exports = { buildWhenStale };
