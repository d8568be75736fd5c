/**
 * install.sh against releases on a loopback server: good ones, and every way in which one can be bad.
 *
 * Invariant: a refusal is an exit code, a reason, and nothing left behind; what this machine lacks a tool for is not asked.
 * @module
 */

import assert from "node:assert/strict";
import { has } from "../support/machine.ts";
import { BASIC, type Case, type Files, install, packedBy, release, serveFile, sumLine } from "./install_run.ts";

const GOOD = release("1.2.3");
const SUMS = String(GOOD["SHA256SUMS"]);
const ARCHIVE = "smtpkey-1.2.3-linux-x64.tar.gz";
const PACKED = GOOD[ARCHIVE] ?? "";

const TOOLS = ["zsh", "curl", "dash", "sha256sum", "bash", "busybox", "wget", "shasum", "perl", "openssl"];
const here = new Set(Deno.build.os === "windows" ? [] : TOOLS.filter(has));

function test(name: string, needs: readonly string[], fn: () => Promise<void>): void {
  const ignore = !["curl", "dash", "sha256sum", ...needs].every((tool) => here.has(tool));
  Deno.test({ name: `install.sh ${name}`, ignore, fn });
}

/** Cases that end well: what the case is, what it needs, what the program says that was put into place. */
const INSTALLED: readonly (readonly [name: string, needs: readonly string[], given: Case, says: string])[] = [
  ["for Linux on x64", [], {}, "smtpkey-1.2.3-linux-x64"],
  ["for Linux on arm64", [], { uname: ["Linux", "aarch64"] }, "smtpkey-1.2.3-linux-arm64"],
  ["for macOS on x64", [], { uname: ["Darwin", "x86_64"] }, "smtpkey-1.2.3-macos-x64"],
  ["for macOS on arm64", [], { uname: ["Darwin", "arm64"] }, "smtpkey-1.2.3-macos-arm64"],
  ["under bash", ["bash"], { shell: ["bash", "--posix"] }, "smtpkey-1.2.3-linux-x64"],
  ["under busybox", ["busybox"], { shell: ["busybox", "sh"] }, "smtpkey-1.2.3-linux-x64"],
  ["under zsh", ["zsh"], { shell: ["zsh"] }, "smtpkey-1.2.3-linux-x64"],
  ["under zsh with shasum", ["zsh", "shasum", "perl"], {
    shell: ["zsh"],
    tools: [...BASIC, "curl", "shasum", "perl"],
  }, "smtpkey-1.2.3-linux-x64"],
  ["into a folder like an option", [], { args: ["--to", "-x y"], folder: "-x y" }, "smtpkey-1.2.3-linux-x64"],
  ["into a folder like an option, under busybox", ["busybox"], {
    shell: ["busybox", "sh"],
    args: ["--to", "--help/-p '"],
    folder: "--help/-p '",
  }, "smtpkey-1.2.3-linux-x64"],
  ["with wget", ["wget"], { tools: [...BASIC, "wget", "sha256sum"] }, "smtpkey-1.2.3-linux-x64"],
  ["with shasum", ["shasum", "perl"], { tools: [...BASIC, "curl", "shasum", "perl"] }, "smtpkey-1.2.3-linux-x64"],
  ["with openssl", ["openssl"], { tools: [...BASIC, "curl", "openssl"] }, "smtpkey-1.2.3-linux-x64"],
  ["a version by its number", [], { args: ["--version", "1.2.3"] }, "smtpkey-1.2.3-linux-x64"],
  ["a version by its tag", [], { args: ["--version", "v1.2.3"] }, "smtpkey-1.2.3-linux-x64"],
  ["into a folder", [], { args: ["--to", "here/there"], folder: "here/there" }, "smtpkey-1.2.3-linux-x64"],
  [
    "a release that marks its sums as binary",
    [],
    { files: { ...GOOD, SHA256SUMS: SUMS.replaceAll("  ", " *") } },
    "smtpkey-1.2.3-linux-x64",
  ],
  ["from its own repository over https", [], { repository: true }, "smtpkey-1.2.3-linux-x64"],
  ["over https with wget, redirected", ["wget"], {
    repository: true,
    tools: [...BASIC, "wget", "sha256sum"],
    serve: redirectOnce,
  }, "smtpkey-1.2.3-linux-x64"],
  ["over https with curl, redirected", [], { repository: true, serve: redirectOnce }, "smtpkey-1.2.3-linux-x64"],
];

function redirectOnce(request: Request, files: Files): Response {
  const { pathname, origin } = new URL(request.url);
  if (pathname.startsWith("/elsewhere/")) return serveFile(request, files);
  return Response.redirect(`${origin}/elsewhere/${pathname.split("/").at(-1)}`, 302);
}

for (const [name, needs, given, says] of INSTALLED) {
  test(`installs ${name}`, needs, async () => {
    const { code, output, program, left } = await install(given);
    assert.equal(code, 0, output);
    assert.equal(program, `${says} x`);
    assert.deepEqual(left, ["smtpkey"]);
    assert.match(output, /^install: smtpkey-1\.2\.3 is in place: .*\/smtpkey\n.* is not on PATH; /);
  });
}

const toHttp = (): Response => Response.redirect("http://127.0.0.1:9/SHA256SUMS", 302);
const sums = (text: string): Case => ({ files: { ...GOOD, SHA256SUMS: text } });
const archive = (bytes: string | Uint8Array): Case => ({ files: { ...GOOD, [ARCHIVE]: bytes } });
const line = SUMS.split("\n")[0] ?? "";

/** Cases that put nothing into place: what is wrong, what it needs, the case, what is said. */
const REFUSED: readonly (readonly [name: string, needs: readonly string[], given: Case, says: RegExp])[] = [
  ["a corrupted archive", [], archive(new Uint8Array(PACKED.length)), /does not have the SHA-256/],
  ["a truncated archive", [], archive(PACKED.slice(0, 100)), /does not have the SHA-256/],
  ["an empty archive", [], archive(""), /does not have the SHA-256/],
  ["a missing archive", [], { files: { SHA256SUMS: SUMS } }, /linux-x64\.tar\.gz could not be downloaded/],
  ["missing sums", [], { files: { [ARCHIVE]: PACKED } }, /SHA256SUMS could not be downloaded/],
  ["empty sums", [], sums(""), /has no sum for linux-x64/],
  ["no sum for this machine", [], sums(SUMS.split("\n").slice(1).join("\n")), /has no sum for linux-x64/],
  ["two sums for this machine", [], sums(`${line}\n${SUMS}`), /more than one sum/],
  ["two versions", [], sums(`${SUMS}${line.replace("1.2.3", "1.2.4")}\n`), /more than one sum/],
  ["a truncated sum", [], sums(SUMS.replace(line, line.slice(1))), /is damaged/],
  ["a sum of another length", [], sums(`0${SUMS}`), /is damaged/],
  ["a sum in capitals", [], sums(SUMS.replace(line, line.replace(/^\w+/, (sum) => `A${sum.slice(1)}`))), /is damaged/],
  ["a truncated name", [], sums(line.slice(0, -1)), /has no sum/],
  ["lines of Windows", [], sums(SUMS.replaceAll("\n", "\r\n")), /has no sum/],
  ["a name that leads out", [], sums(line.replace("1.2.3", "1/../../x")), /has no sum/],
  ["the sum of another file", [], sums(line.replace(/^\w+/, "0".repeat(64))), /does not have the SHA-256/],
  ["a version that is not there", [], { args: ["--version", "1.2.4"] }, /no sum for linux-x64 of version 1\.2\.4/],
  [
    "a version whose dots are none",
    [],
    { args: ["--version", "1.2.3"], ...sums(SUMS.replaceAll("1.2.3", "1x2y3")) },
    /no sum/,
  ],
  ["a version that is none", [], { args: ["--version", "../1"] }, /not a version/],
  ["no hash tool", [], { tools: [...BASIC, "curl"] }, /none of sha256sum, shasum and openssl/],
  ["neither curl nor wget", [], { tools: [...BASIC, "sha256sum"] }, /neither curl nor wget/],
  ["another system", [], { uname: ["Plan9", "x86_64"] }, /no release for the system Plan9/],
  ["Windows", [], { uname: ["MINGW64_NT-10.0", "x86_64"] }, /install\.ps1 does/],
  ["another processor", [], { uname: ["Linux", "riscv64"] }, /no release for the processor riscv64/],
  [
    "a program that does not run",
    [],
    { files: release("1.2.3", "#!/bin/sh\nexit 127\n") },
    /does not run on this machine/,
  ],
  ["an archive that is none", [], {
    files: { [ARCHIVE]: "x", SHA256SUMS: sumLine(ARCHIVE, new TextEncoder().encode("x")) },
  }, /cannot be unpacked/],
  ["a redirect to http", [], { repository: true, serve: toHttp }, /[Pp]rotocol "?http"? .*(disabled|not supported)/],
  [
    "a redirect to http, with wget",
    ["wget"],
    { repository: true, serve: toHttp, tools: [...BASIC, "wget", "sha256sum"] },
    /redirected away from https/,
  ],
];

for (const [name, needs, given, says] of REFUSED) {
  test(`refuses ${name}`, needs, async () => {
    const { code, output, program, left } = await install(given);
    assert.equal(code, 1, output);
    assert.match(output, says);
    assert.equal(program, undefined);
    assert.deepEqual(left, []);
  });
}

/** What an archive holds in place of the program, as a shell makes it. */
const NO_FILES: readonly (readonly [name: string, shell: string])[] = [
  ["a symbolic link", "ln -s /bin/sh smtpkey"],
  ["a hard link", "echo 'echo x' >a; chmod 755 a; ln a smtpkey"],
  ["a folder", "mkdir smtpkey"],
  ["a pipe", "mkfifo smtpkey"],
  ["nothing", ": >smtpkey"],
];

for (const [name, shell] of NO_FILES) {
  test(`refuses an archive in which the program is ${name}`, [], async () => {
    const { code, output, program, left } = await install({ files: await packedBy(shell) });
    assert.equal(code, 1, output);
    assert.match(output, /holds no program|cannot be unpacked/);
    assert.deepEqual([program, left], [undefined, []]);
  });
}

test("shows nothing that a terminal obeys", [], async () => {
  const script = "#!/bin/sh\nprintf '\\033[2Jno\\007 \\177\\n'\nexit 1\n";
  const { code, output } = await install({ files: release("1.2.3", script), args: ["--to", "a\x1b[2J\nb"] });
  assert.equal(code, 1, output);
  assert.match(output, /\?\[2Jno\? \?/);
  // deno-lint-ignore no-control-regex -- it is what must not be there
  assert.doesNotMatch(output, /[\x00-\x09\x0b-\x1f\x7f]/);
});

const SIGNALS: readonly (readonly [Deno.Signal, number])[] = [
  ["SIGHUP", 143],
  ["SIGINT", 130],
  ["SIGQUIT", 131],
  ["SIGPIPE", 141],
  ["SIGALRM", 143],
  ["SIGTERM", 143],
];

for (const [name, exit] of SIGNALS) {
  for (const shell of [["dash"], ["bash"], ["zsh"], ["busybox", "sh"]]) {
    test(`leaves nothing behind on ${name} under ${shell[0]}`, [shell[0] ?? ""], async () => {
      const { code, output, left } = await install({ shell, signal: { name, at: ".tar.gz" } });
      assert.equal(code, exit, output);
      assert.deepEqual(left, []);
    });
  }
}

test("leaves nothing behind where it refuses, under zsh", ["zsh"], async () => {
  const { code, left } = await install({ shell: ["zsh"], ...archive("") });
  assert.deepEqual({ code, left }, { code: 1, left: [] });
});

test("replaces what is there, and leaves it where it refuses", [], async () => {
  const before = "#!/bin/sh\necho old\n";
  assert.equal((await install({ before })).program, "smtpkey-1.2.3-linux-x64 x");
  for (const given of [archive(""), { files: release("1.2.3", "#!/bin/sh\nexit 1\n") }]) {
    const { code, program, left } = await install({ ...given, before });
    assert.deepEqual({ code, program, left }, { code: 1, program: "old", left: ["smtpkey"] });
  }
});

test("answers --help, and refuses other words", [], async () => {
  const help = await install({ args: ["--help"] });
  assert.equal(help.code, 0);
  assert.match(help.output, /^usage: sh install\.sh /);
  assert.equal((await install({ args: ["-h"] })).code, 0);
  for (const args of [["--verison", "1"], ["x"], ["--to", "x", "y"]]) assert.equal((await install({ args })).code, 2);
  assert.match((await install({ args: ["--to"] })).output, /--to wants a value/);
});

test("reports what it does: the download, what was checked, and a mirror", [], async () => {
  const { output } = await install({});
  assert.match(output, /install: SMTPKEY_BASE_URL is set: downloading from http:\/\/127\.0\.0\.1:\d+\n/);
  assert.match(output, /install: downloading smtpkey-1\.2\.3-linux-x64\.tar\.gz\n/);
  assert.match(output, /install: checked: SHA-256; not the signature: that needs gh, logged in, or cosign\n/);
  assert.doesNotMatch((await install({ repository: true })).output, /SMTPKEY_BASE_URL/);
});

test("refuses musl before it downloads anything", [], async () => {
  const requests: string[] = [];
  const { code, output, left } = await install({
    stubs: { ldd: "#!/bin/sh\necho 'musl libc (x86_64)' >&2\nexit 1\n" },
    serve: (request, files) => {
      requests.push(request.url);
      return serveFile(request, files);
    },
  });
  assert.equal(code, 1);
  assert.match(output, /this system has the C library musl, and the program needs glibc 2\.27/);
  assert.deepEqual([requests, left], [[], []]);
});

test("says before the download what to do about a folder without rights", [], async () => {
  const requests: string[] = [];
  const { code, output, left } = await install({
    args: ["--to", "/proc/smtpkey"],
    serve: (request, files) => {
      requests.push(request.url);
      return serveFile(request, files);
    },
  });
  assert.equal(code, 1);
  assert.match(
    output,
    /you may not write to \/proc\/smtpkey: run the script as root \(sudo sh install\.sh --to \/proc\/smtpkey\)/,
  );
  assert.deepEqual([requests, left], [[], []]);
});

test("removes what it installed, and nothing where there is nothing", [], async () => {
  const before = "#!/bin/sh\necho old\n";
  const removed = await install({ before, args: ["--remove"] });
  assert.deepEqual({ code: removed.code, left: removed.left }, { code: 0, left: [] });
  assert.match(removed.output, /\.local\/bin\/smtpkey is removed\n$/);
  const absent = await install({ args: ["--remove", "--to", "here"] });
  assert.equal(absent.code, 1);
  assert.match(absent.output, /there is no \/.*\/here\/smtpkey/);
});

/** A tool that writes down its words, and ends as the case says; `auth status` of gh is always good. */
const signer = (code: number): string =>
  `#!/bin/sh\n[ "$1" != auth ] || exit 0\necho "$0" "$@" >"$HOME/called"\necho 'no attestation' >&2\nexit ${code}\n`;

test("checks the signature with gh: of the workflow that builds, at the tag of the version", [], async () => {
  const good = await install({ stubs: { gh: signer(0) }, readCalled: true });
  assert.equal(good.code, 0, good.output);
  assert.match(good.output, /checked: SHA-256 and signature \(gh\)/);
  assert.match(
    good.called ?? "",
    /gh attestation verify \S+linux-x64\.tar\.gz --repo project --signer-workflow project\/\.github\/workflows\/build\.yml --source-ref refs\/tags\/v1\.2\.3 --deny-self-hosted-runners\n$/,
  );
  const bad = await install({ stubs: { gh: signer(1) } });
  assert.equal(bad.code, 1);
  assert.match(bad.output, /no attestation\ninstall: error: smtpkey-1\.2\.3-linux-x64\.tar\.gz has no valid signature/);
  assert.equal(bad.program, undefined);
});

test("checks the signature with cosign and the bundle of the release", [], async () => {
  const files = { ...GOOD, "smtpkey-1.2.3.intoto.jsonl": "{}" };
  const good = await install({ stubs: { cosign: signer(0) }, files, readCalled: true });
  assert.equal(good.code, 0, good.output);
  assert.match(good.output, /checked: SHA-256 and signature \(cosign\)/);
  assert.match(
    good.called ?? "",
    /--certificate-identity http:\/\/127\.0\.0\.1:\d+\/project\/\.github\/workflows\/build\.yml@refs\/tags\/v1\.2\.3 /,
  );
  for (const given of [{ stubs: { cosign: signer(1) }, files }, { stubs: { cosign: signer(0) } }]) {
    const bad = await install(given);
    assert.deepEqual([bad.code, bad.program], [1, undefined]);
  }
});
