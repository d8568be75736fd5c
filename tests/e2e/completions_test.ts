/**
 * The scripts of `completions` in the shells themselves: what is typed, and what it becomes or what is offered.
 *
 * Invariant: bash and zsh get keys on a pseudo-terminal, as from a person, and show the line that came of them. Where a shell
 * is absent this is said aloud, and under CI it fails. No package brings PowerShell: its script is not run.
 * @module
 */

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { has, sayNotTested } from "../support/machine.ts";
import { inFolder, PROGRAM, runCommand, runProgram, runPython } from "./program.ts";

const TERMINAL = fileURLToPath(new URL("terminal.py", import.meta.url));
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PATH = Deno.env.get("PATH") ?? "/usr/bin:/bin";
const isCi = Deno.env.get("CI") === "true";

const CREDENTIALS = ["staging", "my old prod", "$(touch ran)", "`touch ran`", "x;touch ran"].map((name) =>
  `[${name}]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${SECRET}\n`
).join("");

/** What makes an interactive shell ready: the script, and Ctrl-X b, which shows the line on standard output and empties it. */
const READY = {
  bash: `PS1=; source ~/smtpkey.bash; bind -x '"\\C-xb": printf "%s\\n" "$READLINE_LINE"; READLINE_LINE='\n`,
  zsh: `PS1=; unsetopt beep; autoload -Uz compinit && compinit -u -D; source ~/smtpkey.zsh
show() { print -r -- "$BUFFER"; BUFFER= }; zle -N show; bindkey '^Xb' show\n`,
} as const;

type Interactive = keyof typeof READY;

/** A home with the scripts, profiles, and files that have a blank in their names. */
async function makeHome(home: string): Promise<void> {
  await Deno.mkdir(`${home}/.aws`);
  await Deno.mkdir(`${home}/certs`);
  await Deno.writeTextFile(`${home}/.aws/credentials`, CREDENTIALS);
  await Deno.writeTextFile(`${home}/certs/my root.pem`, "");
  await Deno.writeTextFile(`${home}/.bashrc`, READY.bash);
  await Deno.writeTextFile(`${home}/.zshrc`, READY.zsh);
  for (const shell of ["bash", "zsh", "fish", "powershell"]) {
    const { exit, stdout } = await runProgram({ args: ["completions", shell] });
    assert.equal(exit, 0);
    await Deno.writeTextFile(`${home}/smtpkey.${shell}`, stdout);
  }
}

/** Without the program on PATH: the scripts have to ask the one that is typed. */
const environment = (home: string): Readonly<Record<string, string>> => ({ HOME: home, PATH, TERM: "xterm" });

/** Runs `test` in a home with the program as `bin/smtpkey`, so that it can be typed with a tilde. */
async function inHome(test: (home: string) => Promise<void>): Promise<void> {
  await inFolder(async (home) => {
    await makeHome(home);
    await Deno.mkdir(`${home}/bin`);
    await Deno.symlink(PROGRAM, `${home}/bin/smtpkey`);
    await test(home);
    await assert.rejects(Deno.stat(`${home}/ran`), Deno.errors.NotFound, "the name of a profile was run");
  });
}

const present = new Set(["bash", "zsh", "fish", "shellcheck", "pwsh"].filter(has));
for (const shell of ["bash", "zsh", "fish", "shellcheck"]) {
  if (!present.has(shell)) sayNotTested("completions", shell, `on Debian it needs ${shell}`);
}
if (!present.has("pwsh")) sayNotTested("completions", "the script of PowerShell", "neither Debian nor npm brings it");
const without = (shell: string): boolean => !present.has(shell) && !isCi;

/** How each shell reads a script without running it. */
const READERS: readonly (readonly [string, string, readonly string[]])[] = [
  ["bash", "bash", ["-n"]],
  ["shellcheck", "bash", []],
  ["zsh", "zsh", ["-n"]],
  ["fish", "fish", ["-n"]],
];

for (const [reader, shell, args] of READERS) {
  Deno.test({ name: `${reader} finds nothing wrong in the script of ${shell}`, ignore: without(reader) }, async () => {
    const { stdout } = await runProgram({ args: ["completions", shell] });
    await inFolder(async (folder) => {
      await Deno.writeTextFile(`${folder}/script`, stdout);
      const read = await runCommand(reader, { args: [...args, `${folder}/script`], env: { PATH, HOME: folder } });
      assert.deepEqual([read.exit, read.stdout, read.stderr], [0, "", ""]);
    });
  });
}

/** What is typed before Tab, and what the line is then; where the shells differ, bash first. */
const TYPED: readonly (readonly [string, string, string?])[] = [
  ["smtpkey ver", "smtpkey verify "],
  ["smtpkey help env", "smtpkey help environment "],
  ["smtpkey completions po", "smtpkey completions powershell "],
  ["smtpkey verify --no-a", "smtpkey verify --no-auth "],
  ["smtpkey derive --regi", "smtpkey derive --region ", "smtpkey derive --region="],
  ["smtpkey derive -r eu-no", "smtpkey derive -r eu-north-1 ", "smtpkey derive -r eu-north-1,"],
  ["smtpkey derive --region=eu-no", "smtpkey derive --region=eu-north-1 ", "smtpkey derive --region=eu-north-1,"],
  [
    "smtpkey derive -r eu-west-1,eu-no",
    "smtpkey derive -r eu-west-1,eu-north-1 ",
    "smtpkey derive -r eu-west-1,eu-north-1,",
  ],
  ["smtpkey derive -r eu-north-1,eu-no", "smtpkey derive -r eu-north-1,eu-no"],
  ["smtpkey derive --format=c", "smtpkey derive --format=csv "],
  ["smtpkey doctor --explain wrong-r", "smtpkey doctor --explain wrong-region "],
  ["~/bin/smtpkey derive --profile st", "~/bin/smtpkey derive --profile staging "],
  ["~/bin/smtpkey derive -p my", "~/bin/smtpkey derive -p my\\ old\\ prod "],
  ["~/bin/smtpkey derive -p my\\ o", "~/bin/smtpkey derive -p my\\ old\\ prod "],
  ['~/bin/smtpkey derive -p "my o', '~/bin/smtpkey derive -p "my old prod" '],
  ["smtpkey verify --ca-file certs/m", "smtpkey verify --ca-file certs/my\\ root.pem "],
  ["smtpkey verify --ca-file=certs/my", "smtpkey verify --ca-file=certs/my\\ root.pem "],
  ["smtpkey verify --port cer", "smtpkey verify --port cer"],
  ["smtpkey doctor cer", "smtpkey doctor cer"],
  ["smtpkey derive -- --reg", "smtpkey derive -- --reg"],
];

/** The lines that come of keys typed to a shell, Tab behind each. */
async function completed(shell: Interactive, home: string, typed: readonly string[]): Promise<readonly string[]> {
  const argv = shell === "bash" ? ["bash", "--rcfile", `${home}/.bashrc`, "-i"] : ["zsh", "-d", "-i"];
  const ended = await runPython(
    [TERMINAL],
    {
      argv: ["sh", "-c", 'cd && exec "$@"', "sh", ...argv],
      env: environment(home),
      controls: true,
      steps: [...typed.map((line) => ["type", `${line}\t\x18b`]), ["type", "\x04"]],
    },
    60_000,
  );
  assert.ok(typeof ended === "object" && ended !== null && "stdout" in ended && "stuck" in ended, String(ended));
  assert.equal(ended.stuck, null, JSON.stringify(ended));
  return String(ended.stdout).replace(/\n$/, "").split("\n");
}

for (const shell of ["bash", "zsh"] as const) {
  Deno.test({ name: `${shell} completes what is typed`, ignore: without(shell) }, async () => {
    await inHome(async (home) => {
      const lines = await completed(shell, home, TYPED.map(([typed]) => typed));
      const wanted = TYPED.map(([, inBash, inZsh = inBash]) => shell === "bash" ? inBash : inZsh);
      assert.deepEqual(lines, wanted);
    });
  });
}

/** A line, and the words that are offered for its last one; with `…`, among others. */
const OFFERED: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ["smtpkey ", ["derive", "verify", "doctor", "completions", "man", "help", "…"]],
  ["smtpkey completions ", ["bash", "zsh", "fish", "powershell", "profiles"]],
  ["smtpkey help f", ["formats", "findings"]],
  ["smtpkey verify --ip", ["--ipv4", "--ipv6"]],
  ["smtpkey verify -", ["-4", "-6", "-r", "--region", "--ca-file", "…"]],
  ["smtpkey derive -r eu-west-", ["eu-west-1", "eu-west-2", "eu-west-3"]],
  ["smtpkey derive -r eu-west-1,eu-west-", ["eu-west-1,eu-west-2", "eu-west-1,eu-west-3"]],
  ["smtpkey derive --format ", ["plain", "json", "env", "csv"]],
  ["smtpkey doctor --explain certificate-e", ["certificate-expired"]],
  [`${PROGRAM} derive -p `, ["staging", "my old prod"]],
  ["smtpkey verify --port ", []],
  ["smtpkey derive -- -", []],
];

/** The words that fish offers, without what they mean. */
async function offeredByFish(home: string, line: string): Promise<readonly string[]> {
  const script = 'cd; source ~/smtpkey.fish; complete -C "$argv[1]"';
  const { exit, stdout, stderr } = await runCommand("fish", {
    args: ["--no-config", "-c", script, line],
    env: environment(home),
  });
  assert.deepEqual([exit, stderr], [0, ""]);
  return stdout.split("\n").filter((offer) => offer !== "").map((offer) => offer.split("\t")[0] ?? "");
}

/** The words that the function of bash leaves in COMPREPLY. */
async function offeredByBash(home: string, line: string): Promise<readonly string[]> {
  const script = 'cd; source ~/smtpkey.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _smtpkey; ' +
    'printf "%s\\n" "${COMPREPLY[@]}"';
  const { stdout, stderr } = await runCommand("bash", {
    args: ["--norc", "-c", script, "bash", ...line.split(" ")],
    env: environment(home),
  });
  assert.equal(stderr, "");
  return stdout.split("\n").filter((offer) => offer !== "").map((offer) => offer.replaceAll("\\ ", " "));
}

for (const [shell, offeredBy] of [["fish", offeredByFish], ["bash", offeredByBash]] as const) {
  Deno.test({ name: `${shell} offers what may follow`, ignore: without(shell) }, async (test) => {
    await inHome(async (home) => {
      for (const [line, words] of OFFERED) {
        await test.step(line, async () => {
          const offered = await offeredBy(home, line);
          const wanted = words.filter((word) => word !== "…");
          if (wanted.length < words.length) { for (const word of wanted) assert.ok(offered.includes(word), word); }
          else assert.deepEqual(offered.toSorted(), wanted.toSorted());
        });
      }
    });
  });
}

Deno.test(
  { name: "fish offers files to flags that take one, with their blanks", ignore: without("fish") },
  async () => {
    await inHome(async (home) => {
      assert.deepEqual(await offeredByFish(home, "smtpkey verify --ca-file certs/m"), ["certs/my root.pem"]);
      assert.deepEqual(await offeredByFish(home, "smtpkey verify --port certs/m"), []);
      assert.deepEqual(await offeredByFish(home, "smtpkey derive certs/m"), []);
    });
  },
);

Deno.test({ name: "zsh finds the script in fpath", ignore: without("zsh") }, async () => {
  await inHome(async (home) => {
    await Deno.mkdir(`${home}/functions`);
    await Deno.rename(`${home}/smtpkey.zsh`, `${home}/functions/_smtpkey`);
    const ready = READY.zsh.replace("autoload", "fpath+=(~/functions); autoload").replace("source ~/smtpkey.zsh", "");
    await Deno.writeTextFile(`${home}/.zshrc`, ready);
    assert.deepEqual(await completed("zsh", home, ["smtpkey ver", "smtpkey derive --leg"]), [
      "smtpkey verify ",
      "smtpkey derive --legacy ",
    ]);
  });
});

Deno.test("names of profiles need no readable file, and bear no secret", async () => {
  await inHome(async (home) => {
    const names = await runProgram({ args: ["completions", "profiles"], env: { HOME: home } });
    assert.deepEqual([names.exit, names.stdout, names.stderr], [0, "staging\nmy old prod\n", ""]);
    const files = { AWS_CONFIG_FILE: "/dev/zero", AWS_SHARED_CREDENTIALS_FILE: home };
    const none = await runProgram({ args: ["completions", "profiles"], env: files });
    assert.deepEqual([none.exit, none.stdout, none.stderr], [0, "", ""]);
  });
});
