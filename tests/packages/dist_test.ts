/**
 * The release that was built: its archives, its sums, and what is in the programs for other systems.
 *
 * Invariant: everything is read from dist/release as a user gets it.
 * @module
 */

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { checkTag, installer, releaseNotes } from "../../.ci/dist/dist.ts";
import { archiveName, programName, stem, targetName, TARGETS } from "../../.ci/dist/targets.ts";
import config from "../../deno.json" with { type: "json" };
import { has } from "../support/machine.ts";
import { elfPayload, unpack, type Unpacked, windowsProgram } from "./unpack.ts";

const RELEASE = new URL("../../dist/release/", import.meta.url).pathname;
const { version } = config;
const names = [...Deno.readDirSync(RELEASE)].map(({ name }) => name).sort();
const archives = new Map<string, readonly Unpacked[]>();
for (const target of TARGETS) {
  const name = archiveName(version, target);
  if (names.includes(name)) archives.set(`${target.os}-${target.arch}`, unpack(`${RELEASE}${name}`));
}

/** How a program for each target begins: the magic number, and the processor at its offset. */
const MACHINES: Readonly<Record<string, (view: DataView) => readonly [number, number]>> = {
  "linux-x64": (view) => [view.getUint32(0), view.getUint16(18, true) - 62],
  "linux-arm64": (view) => [view.getUint32(0), view.getUint16(18, true) - 183],
  "macos-x64": (view) => [view.getUint32(0), view.getUint32(4, true) - 0x01000007],
  "macos-arm64": (view) => [view.getUint32(0), view.getUint32(4, true) - 0x0100000c],
  "windows-x64": (view) => [view.getUint16(0), view.getUint16(view.getUint32(0x3c, true) + 4, true) - 0x8664],
};
const MAGIC: Readonly<Record<string, number>> = { linux: 0x7f454c46, macos: 0xcffaedfe, windows: 0x4d5a };

Deno.test("the release has archives, and every archive its name", () => {
  assert.ok(archives.size > 0);
  const packed = names.filter((name) => /\.(tar\.gz|tar\.xz|zip)$/.test(name));
  const expected = TARGETS.flatMap((target) => [archiveName(version, target), `${stem(version, target)}.tar.xz`]);
  assert.deepEqual(packed, expected.filter((name) => names.includes(name)).sort());
  assert.deepEqual(names.filter((name) => /\.(deb|rpm)$/.test(name)).length, 4);
});

for (const target of TARGETS) {
  const files = archives.get(`${target.os}-${target.arch}`);
  Deno.test(`the archive for ${target.os}-${target.arch}: its files in one folder, dated and owned alike`, {
    ignore: files === undefined,
  }, () => {
    assert.ok(files !== undefined);
    const completions = ["_smtpkey", "smtpkey.bash", "smtpkey.fish", "smtpkey.ps1"];
    const expected = [
      programName(target),
      ...["LICENSE", "README.md", "THIRD-PARTY.md", "smtpkey.1"],
      ...completions.map((name) => `completions/${name}`),
    ].map((name) => `${stem(version, target)}/${name}`);
    assert.deepEqual(files.map(({ name }) => name), expected.sort());
    assert.deepEqual(new Set(files.map(({ time }) => time)).size, 1);
    for (const { name, bytes, mode, owner } of files) {
      assert.equal(mode, name.endsWith(`/${programName(target)}`) ? 0o755 : 0o644);
      assert.match(owner, /^(0:0)?$/);
      assert.ok(bytes.length > 0, name);
    }
    const [magic, machine] = MACHINES[`${target.os}-${target.arch}`]?.(viewOf(program(files))) ?? [];
    assert.deepEqual([magic, machine], [MAGIC[target.os], 0]);
  });
}

Deno.test("the .tar.xz holds what the .tar.gz holds, byte for byte", { ignore: !has("xz") }, async () => {
  for (const target of TARGETS.filter(({ os }) => os !== "windows")) {
    const unpacked = (command: string, name: string): Promise<Deno.CommandOutput> =>
      new Deno.Command(command, { args: ["-dc", `${RELEASE}${name}`] }).output();
    const [gz, xz] = await Promise.all([
      unpacked("gzip", archiveName(version, target)),
      unpacked("xz", `${stem(version, target)}.tar.xz`),
    ]);
    assert.ok(gz.success && xz.success);
    assert.equal(Buffer.compare(gz.stdout, xz.stdout), 0, targetName(target));
  }
});

Deno.test("the release notes name every file of the release with its size, and the runtime", async () => {
  const notes = await Deno.readTextFile(new URL("../release-notes.md", `file://${RELEASE}`));
  for (const name of names.filter((name) => name !== "SHA256SUMS")) {
    assert.ok(notes.includes(`| \`${name}\` | ${(await Deno.stat(`${RELEASE}${name}`)).size} |`), name);
  }
  assert.match(notes, /^Every program contains the runtime Deno \d+\.\d+\.\d+\.$/m);
});

Deno.test("SHA256SUMS has the sum of every other file of the release, in order", () => {
  const expected = names.filter((name) => name !== "SHA256SUMS").map((name) =>
    `${createHash("sha256").update(Deno.readFileSync(`${RELEASE}${name}`)).digest("hex")}  ${name}\n`
  );
  assert.equal(Deno.readTextFileSync(`${RELEASE}SHA256SUMS`), expected.join(""));
});

const windows = archives.get("windows-x64");
const linux = archives.get("linux-x64");
Deno.test("the Windows program carries what the Linux one carries, byte for byte, and nothing else", {
  ignore: windows === undefined || linux === undefined,
}, () => {
  assert.ok(windows !== undefined && linux !== undefined);
  const { resources, payload, behind, slack } = windowsProgram(program(windows));
  assert.deepEqual(resources, ["10/D3N0L4ND/0"]);
  assert.deepEqual({ behind, slack }, { behind: 0, slack: 0 });
  assert.equal(latin1(payload.subarray(0, 8)), "d3n0l4nd");
  assert.ok(
    createHash("sha256").update(payload).digest("hex") ===
      createHash("sha256").update(elfPayload(program(linux))).digest("hex"),
  );
});

Deno.test("no program holds a word of the one that its base was taken from", () => {
  for (const [target, files] of archives) {
    const { buffer, byteOffset, length } = program(files);
    const bytes = Buffer.from(buffer, byteOffset, length);
    for (const word of ["steady", "Steady", "STEADY"]) assert.ok(!bytes.includes(word), target);
  }
});

Deno.test("the install scripts know their repository", () => {
  for (const name of ["install.sh", "install.ps1"]) {
    const text = Deno.readTextFileSync(`${RELEASE}${name}`);
    assert.match(text, /^\$?repository ?= ?'https:\/\/[^']+[^/]'$/m);
    assert.doesNotMatch(text, /@REPOSITORY@/);
  }
  assert.equal(installer("a '@REPOSITORY@'", "https://$&"), "a 'https://$&'");
});

Deno.test("a tag of another version is refused, and a branch is no tag", () => {
  assert.equal(checkTag("1.2.3", {}), undefined);
  assert.equal(checkTag("1.2.3", { GITHUB_REF_TYPE: "branch", GITHUB_REF_NAME: "main" }), undefined);
  assert.equal(checkTag("1.2.3", { DIST_TAG: "v1.2.3" }), "v1.2.3");
  assert.equal(checkTag("1.2.3", { GITHUB_REF_TYPE: "tag", GITHUB_REF_NAME: "v1.2.3" }), "v1.2.3");
  for (const tag of ["1.2.3", "v1.2.4", "v1.2.3-rc.1", ""]) {
    assert.throws(() => checkTag("1.2.3", { DIST_TAG: tag }), /deno\.json says version 1\.2\.3/);
    assert.throws(() => checkTag("1.2.3", { GITHUB_REF_TYPE: "tag", GITHUB_REF_NAME: tag }), /deno\.json says/);
  }
});

Deno.test("a release is not made of a base of one's own, and not in part", async () => {
  const cwd = new URL("../../", import.meta.url).pathname;
  const folder = await Deno.makeTempDir();
  const run = async (
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<string> => {
    const { code, stderr } = await new Deno.Command(command, { args: [...args], cwd, env: { ...env } }).output();
    return `${code} ${new TextDecoder().decode(stderr)}`;
  };
  try {
    const both = { DENO: "false", PERMISSIONS: "-", DENORT_BIN: "x", DENO_BASE_ONLY: "1" };
    assert.match(
      await run(".ci/compile", ["x86_64-unknown-linux-gnu", `${folder}/x`], both),
      /^2 compile: error: DENORT_BIN and DENO_BASE_ONLY exclude each other/,
    );
    const words = ["run", "--no-check", "--quiet", "--allow-env", "--allow-read", ".ci/dist/dist.ts"];
    assert.match(
      await run(Deno.execPath(), words, { DIST_TAG: `v${version}`, DIST_PARTIAL: "1" }),
      /^1 dist: error: v\S+ is a release, and DIST_PARTIAL=1 would leave targets out\n$/,
    );
    assert.equal((await Array.fromAsync(Deno.readDir(folder))).length, 0);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("the notes of a release are its section of the changes, which has to be there", () => {
  const readme = "# x\n\n## Changes\n\n### 1.1.0\n\n- new\n- newer\n\n### 1.0.0\n\n- first\n\n### 0.9.0\n\n";
  assert.equal(releaseNotes(readme, "1.1.0"), "- new\n- newer\n");
  assert.equal(releaseNotes(readme, "1.0.0"), "- first\n");
  assert.throws(() => releaseNotes(readme, "1.1"), /no changes of 1\.1/);
  assert.throws(() => releaseNotes(readme, "0.9.0"), /no changes of 0\.9\.0/);
  assert.throws(() => releaseNotes("### 1.0.0\n\n- first\n", "1.0.0"), /no changes/);
});

function program(files: readonly Unpacked[]): Uint8Array {
  return files.find(({ name }) => /\/smtpkey(\.exe)?$/.test(name))?.bytes ?? new Uint8Array();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
