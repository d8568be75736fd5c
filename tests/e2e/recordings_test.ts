/**
 * Runs at a terminal of 80x24, as golden files: what is on the screen while a run waits, and what is on it at the end.
 *
 * Invariant: the compiled program, on a pseudo-terminal, against servers under the names of SES; only times are masked.
 * @module
 */

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { assertGolden } from "../support/golden.ts";
import { screenAfter } from "../support/screen.ts";
import { isNamespaceAllowed } from "./namespace_play.ts";
import { KEY, RIGHT } from "./place.ts";
import { assertNoTrace, inFolder, PROGRAM, runCommand } from "./program.ts";
import { HOSTS, type Recorded, type Recording } from "./recordings_main.ts";
import { sesPassword } from "../support/twin.ts";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A recording: the words, the environment, what is done at the terminal, and the words with which it is shown on the way. */
interface Take {
  readonly words: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps?: Recording["steps"];
  readonly shownAt?: string;
  readonly exit: number;
}

const ELSEWHERE = { ...RIGHT, SMTP_PASSWORD: sesPassword(KEY.AWS_SECRET_ACCESS_KEY, "us-east-1") };

const TAKES: Readonly<Record<string, Take>> = {
  "success": { words: "verify --region eu-west-1", env: RIGHT, exit: 0 },
  "wrong-region": { words: "verify --region eu-west-1", env: { ...ELSEWHERE, ...KEY }, exit: 1 },
  "raw-secret": {
    words: "verify --region eu-west-1",
    env: { ...RIGHT, SMTP_PASSWORD: KEY.AWS_SECRET_ACCESS_KEY },
    exit: 1,
  },
  "starttls-missing": { words: "verify --region eu-west-2", env: RIGHT, exit: 3 },
  "timeout": {
    words: "verify --region eu-west-3 --timeout 2s",
    env: RIGHT,
    shownAt: "greeting: waiting up to 2 s",
    exit: 3,
  },
  "several-regions": {
    words: "verify --region us-east-1,eu-west-1,eu-central-1",
    env: RIGHT,
    shownAt: "2 of 3 answered",
    exit: 1,
  },
  "wait": { words: "verify --region eu-north-1 --wait 1m", env: KEY, shownAt: "in 5 s", exit: 0 },
  "find-region": { words: "verify --region eu-west-1 --find-region", env: ELSEWHERE, exit: 1 },
  "prompt": {
    words: "verify --region eu-west-1",
    steps: [
      ["see", "SMTP user name"],
      ["type", `${RIGHT.SMTP_USERNAME}\r`],
      ["see", "SMTP password"],
      ["type", `${RIGHT.SMTP_PASSWORD}\r`],
    ],
    shownAt: "(not shown): ",
    exit: 0,
  },
  "ctrl-c": {
    words: "verify --region eu-west-3",
    env: RIGHT,
    steps: [["see", "greeting: waiting up to 10 s"], ["press", "\x03"]],
    exit: 130,
  },
};

async function recordAll(): Promise<readonly Recorded[]> {
  return await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/hosts`, HOSTS);
    const recordings = Object.values(TAKES).map(({ words, env = {}, steps = [] }): Recording => ({
      argv: [PROGRAM, ...words.split(" "), "--ca-file", "roots.pem"],
      env: { HOME: "/nonexistent", TERM: "xterm", NO_COLOR: "1", ...env },
      steps,
    }));
    const { exit, stdout, stderr } = await runCommand(here("namespace.sh"), {
      args: [`${folder}/hosts`, "-", Deno.execPath(), "run", "-q", "--no-check", "-A", here("recordings_main.ts")],
      env: { PATH: Deno.env.get("PATH") ?? "/usr/bin:/bin", HOME: Deno.env.get("HOME") ?? "/" },
      stdin: JSON.stringify({ folder, script: here("terminal.py"), recordings }),
      timeoutMs: 90_000,
    });
    assert.equal(exit, 0, stderr);
    return parseRecordings(stdout);
  });
}

function parseRecordings(text: string): readonly Recorded[] {
  return JSON.parse(text);
}

/** Times differ from run to run; a column of them keeps its width. */
function masked(line: string): string {
  return line
    .replaceAll(/ {2,}\d+ ms/g, (time) => `N ms`.padStart(time.length))
    .replaceAll(/\b\d+ ms/g, "N ms")
    .replaceAll(/(attempts in|after) \d+ s/g, "$1 N s");
}

function pageOf(name: string, { terminal }: Recorded): string {
  const { words, shownAt } = TAKES[name] ?? assert.fail(name);
  const screen = (text: string): string => screenAfter(text).map((line) => `|${masked(line).padEnd(80)}|\n`).join("");
  const parts = [`$ smtpkey ${words}\n`];
  if (shownAt !== undefined) {
    const at = terminal.indexOf(shownAt);
    assert.ok(at >= 0, `${name}: "${shownAt}" is not shown: ${JSON.stringify(terminal)}`);
    parts.push(`on the way:\n${screen(terminal.slice(0, at + shownAt.length))}`);
  }
  return [...parts, `at the end:\n${screen(terminal)}`].join("\n");
}

Deno.test("the screen of the tests: lines wrap and scroll, are taken back, and an unknown sequence is an error", () => {
  assert.deepEqual(screenAfter(`${"x".repeat(81)}\r\ny`), ["x".repeat(80), "x", "y"]);
  assert.deepEqual(screenAfter("one\r\ntwo\r\nthree\x1b[2A\r\x1b[J1"), ["1"]);
  assert.deepEqual(screenAfter("waiting\r\x1b[K\x1b[31mdone\x1b[0m"), ["done"]);
  assert.deepEqual(screenAfter("1\r\n".repeat(30)).length, 24);
  assert.throws(() => screenAfter("\x1b[5B"), /unknown control sequence/);
});

const isAllowed = await isNamespaceAllowed();
const recorded = isAllowed ? await recordAll() : [];

for (const [index, [name, { exit }]] of Object.entries(TAKES).entries()) {
  Deno.test({
    name: `at the terminal: ${name}`,
    ignore: !isAllowed,
    fn: () => {
      const one = recorded[index] ?? assert.fail(name);
      assert.deepEqual([one.exit, one.stuck], [exit, null], one.terminal);
      for (const secret of [KEY.AWS_SECRET_ACCESS_KEY, RIGHT.SMTP_PASSWORD]) assertNoTrace(one.terminal, secret);
      assertGolden(`terminal/${name}.txt`, pageOf(name, one));
    },
  });
}
