/**
 * What a build asks of a machine: make, bash, coreutils, sed, awk, grep and a Deno or Node; not find, tar or anything else.
 *
 * Invariant: the PATH of every run is a folder with links to those programs alone. Deno is a stand-in that writes empty
 * files, since how long it takes and what it makes are tested elsewhere.
 * @module
 */

import assert from "node:assert/strict";

const ROOT = new URL("../../", import.meta.url).pathname;
const ESSENTIAL = [
  ...["make", "bash", "sh", "env", "sed", "awk", "grep"],
  ...["basename", "cat", "dirname", "mkdir", "mktemp", "mv", "rm", "sort", "touch", "tr", "uname"],
];
const ignore = Deno.build.os !== "linux";

/** `deno bundle` makes the part, `deno compile` the program, and everything else succeeds. */
const DENO = `#!/bin/bash
output='' outdir=''
for word; do
  case $before in --output) output=$word ;; --outdir) outdir=$word ;; esac
  before=$word
done
case $1 in
  --version) echo 'deno 2.7.11 (stable, release, x86_64-unknown-linux-gnu)' ;;
  bundle) mkdir -p "$outdir"; name=\${word##*/}; : >"$outdir/\${name%.ts}.js" ;;
  compile) : >"$output" ;;
esac
`;

interface Ran {
  readonly code: number;
  readonly output: string;
}

async function onBareMachine(
  test: (run: (...words: readonly string[]) => Promise<Ran>, folder: string) => Promise<void>,
  { hasDeno }: { readonly hasDeno: boolean },
): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "smtpkey-" });
  try {
    for (const name of ESSENTIAL) {
      const { stdout } = await new Deno.Command("sh", { args: ["-c", `command -v ${name}`] }).output();
      await Deno.symlink(new TextDecoder().decode(stdout).trim(), `${folder}/${name}`);
    }
    if (hasDeno) await Deno.writeTextFile(`${folder}/deno`, DENO, { mode: 0o755 });
    await test(async (command = "", ...args) => {
      const { code, stdout, stderr } = await new Deno.Command(`${folder}/${command}`, {
        args: [...args],
        cwd: ROOT,
        clearEnv: true,
        env: { PATH: folder, HOME: folder, DENO: "", PERMISSIONS: "--no-prompt" },
      }).output();
      const text = new TextDecoder();
      return { code, output: text.decode(stdout) + text.decode(stderr) };
    }, folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test({ name: "a program is compiled with nothing but the essential programs and Deno", ignore }, async () => {
  await onBareMachine(async (run, folder) => {
    const { code, output } = await run("env", "DENO=deno", "bash", ".ci/compile", "any", `${folder}/out/program`);
    assert.deepEqual({ code, output }, { code: 0, output: "" });
    assert.equal((await Deno.stat(`${folder}/out/program.parts/main.js`)).mtime?.getUTCFullYear(), 1980);
  }, { hasDeno: true });
});

Deno.test({ name: "make looks for nothing else, whatever it is to make", ignore: ignore }, async () => {
  await onBareMachine(async (run) => {
    for (const goal of ["build", "test-pure", "dist", "check", "help", "clean"]) {
      const { code, output } = await run("make", "--dry-run", goal);
      assert.equal(code, 0, output);
      assert.doesNotMatch(output, /not found/, goal);
    }
  }, { hasDeno: true });
});

Deno.test(
  { name: "without Deno and Node the first line says what is missing", ignore: ignore },
  async () => {
    await onBareMachine(async (run) => {
      for (const goal of ["build", "test", "dist", "check"]) {
        const { code, output } = await run("make", goal);
        assert.equal(code, 2);
        assert.match(
          output,
          /^\S*Makefile:\d+: \*\*\* smtpkey is made with Deno .* or with Node\.js and npm, and npx was not found/,
        );
      }
    }, { hasDeno: false });
  },
);
