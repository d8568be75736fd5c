#!/usr/bin/env node
// deno-lint-ignore-file explicit-function-return-type -- Node runs it as it is, and JavaScript has no return types
// The base runtime of a compiled program:
//   .ci/denort.cjs TARGET            prints the path of one for `deno compile`
//   .ci/denort.cjs TARGET PROGRAM    checks that PROGRAM was made from it, and prints its SHA-256
//
// It is Deno 2.7.11's own, cut out of a program that was compiled with it and published on npm (base.cjs).
// Invariant: no path is printed unless the file has the pinned SHA-256; a file that has another is removed. Deno's own
// download is held to the same sums, by what a cut leaves of the finished program. Where no base is known the exit code is 3.
"use strict";
const { execFileSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const process = require("node:process");
const { gunzipSync } = require("node:zlib");
const { CUTS } = require("./base.cjs");

const BASES = new Map([
  ["x86_64-unknown-linux-gnu", {
    package: "@stdy/cli-linux-x64@0.22.2",
    sha256: "f12d5d3886d5ea138304fb8d67d7396cfbedf53656676132152cb89f3fa4d8e6",
  }],
  ["aarch64-unknown-linux-gnu", {
    package: "@stdy/cli-linux-arm64@0.22.2",
    sha256: "9c888d915647ff971a497acd39ee45ea63da5f19d12d4363124942c257c055ef",
  }],
  ["x86_64-apple-darwin", {
    package: "@stdy/cli-darwin-x64@0.22.2",
    sha256: "56688cbe3a36cc79bb94368570385884ccd82ee8c54a127050df792923562cc2",
  }],
  ["aarch64-apple-darwin", {
    package: "@stdy/cli-darwin-arm64@0.22.2",
    sha256: "4e0d82314c5a4f7fddd092f93891c04945d42e70965e8545f72ddce3e32428cd",
  }],
  ["x86_64-pc-windows-msvc", {
    package: "@stdy/cli-win32-x64@0.22.2",
    program: "package/bin/steady.exe",
    sha256: "714afa06b9aa9eae56bcb97b22e832c4325272b5fb735a8207146c2b23868d0b",
  }],
]);

/** Bytes of a header in a tar archive, and what a file is filled up to. */
const BLOCK = 512;

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

function knownBase(target) {
  const base = BASES.get(target);
  if (base === undefined) throw Object.assign(new Error(`no base runtime is known for target ${target}`), { exit: 3 });
  return base;
}

/** The package's program, cut back to its base. */
function cutBase(target, { package: name, program = "package/bin/steady" }, folder) {
  const quiet = { cwd: folder, stdio: ["ignore", "pipe", "inherit"] };
  const archive = execFileSync("npm", ["pack", "--silent", name], quiet).toString().trim();
  return CUTS.get(target)(fileOf(gunzipSync(readFileSync(join(folder, archive))), program));
}

/** The file of that path in a tar archive. No other program is needed for it. */
function fileOf(archive, path) {
  let at = 0;
  while (at + BLOCK <= archive.length) {
    const field = (start, end) => archive.toString("latin1", at + start, at + end).replace(/\0.*/s, "");
    const size = Number.parseInt(field(124, 136), 8) || 0;
    if (field(0, 100) === path) return archive.subarray(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`the package has no ${path}`);
}

/** Downloads into a folder of its own and renames at the end, so that half a file is never seen. */
function fetchBase(target, base, path, cache) {
  const folder = mkdtempSync(join(cache, "fetch-"));
  try {
    writeFileSync(join(folder, "base"), cutBase(target, base, folder));
    renameSync(join(folder, "base"), path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function basePath(target) {
  const base = knownBase(target);
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "smtpkey");
  const path = join(cache, `denort-2.7.11-${target}-${base.sha256.slice(0, 12)}`);
  mkdirSync(cache, { recursive: true });
  if (!existsSync(path)) fetchBase(target, base, path, cache);
  const actual = sha256(readFileSync(path));
  if (actual === base.sha256) return path;
  rmSync(path);
  throw new Error(`${path} has SHA-256 ${actual}, expected ${base.sha256}; the file is removed`);
}

function checkedBase(target, program) {
  const expected = knownBase(target).sha256;
  const actual = sha256(CUTS.get(target)(readFileSync(program)));
  if (actual !== expected) {
    throw new Error(`the base runtime in ${program} has SHA-256 ${actual}, expected ${expected}`);
  }
  return actual;
}

try {
  const [target, program] = process.argv.slice(2);
  process.stdout.write(`${program === undefined ? basePath(target) : checkedBase(target, program)}\n`);
} catch (error) {
  process.stderr.write(`denort: error: ${error.message}\n`);
  process.exitCode = error.exit ?? 1;
}
