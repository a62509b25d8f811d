"use strict";

const { spawn } = require("node:child_process");
const fs = require("node:fs");

const SAMPLE_MILLISECONDS = 50;

/** Children of every process, from /proc. */
function children() {
  const byParent = new Map();
  for (const pid of fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      byParent.set(parent, [...(byParent.get(parent) ?? []), Number(pid)]);
    } catch {
      // The process has ended since it was listed.
    }
  }
  return byParent;
}

/** Resident memory of a process and all below it, MiB. */
function treeMemory(root) {
  const byParent = children();
  let kib = 0;
  for (const queue = [root]; queue.length > 0;) {
    const pid = queue.pop();
    queue.push(...(byParent.get(pid) ?? []));
    try {
      kib += Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      // The process has ended since it was listed.
    }
  }
  return Math.round(kib / 1024);
}

/**
 * Runs a command to its end.
 *
 * @returns wall-clock seconds, the peak memory of the whole process tree in MiB (sampled), and the phases that `plinth`
 * reports in its JSON document.
 */
function measure(file, args, options) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const env = { ...process.env, PLINTH_TIMINGS: "1", NO_COLOR: "1" };
    const child = spawn(file, args, { ...options, env, stdio: ["ignore", "pipe", "pipe"] });
    let peakMiB = 0;
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (text) => (stdout += text));
    child.stderr.on("data", (text) => (stderr += text));
    const sampling = setInterval(() => (peakMiB = Math.max(peakMiB, treeMemory(child.pid))), SAMPLE_MILLISECONDS);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(sampling);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (code !== 0) return reject(new Error(`${args.join(" ")} ended with ${code}:\n${stderr}`));
      resolve({ seconds, peakMiB, phases: stdout.startsWith("{") ? (JSON.parse(stdout).phases ?? []) : [] });
    });
  });
}

module.exports = { measure };
