/**
 * The hidden prompt of the compiled program, on a pseudo-terminal where a person types.
 *
 * Invariant: whatever the way out, nothing that was typed is shown, and the terminal is left as it was.
 * @module
 */

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { assertNoTrace, PROGRAM, runPython } from "./program.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PASSWORD = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9\n";
const LABEL = "AWS access key id (AKIA...), or Enter: ";
const SECOND = "secret access key (not shown): ";
const SCRIPT = fileURLToPath(new URL("terminal.py", import.meta.url));
const PATIENCE_MS = 40_000;

/** A step of `terminal.py`. */
type Step = readonly ["see" | "type" | "kill", string] | readonly ["hold" | "release" | "unechoed" | "hang-up", null];

const SEEN: Step = ["see", LABEL];
const typed = (...texts: readonly string[]): readonly Step[] => [SEEN, ...texts.map((text): Step => ["type", text])];
const signalled = (name: string): readonly Step[] => [...typed(SECRET), ["kill", name]];

async function atTerminal(steps: readonly Step[], controls = true): Promise<Record<string, unknown>> {
  const argv = [PROGRAM, "derive", "--region", "us-east-1"];
  const { terminal, ...ended } = parseEnded(await runPython([SCRIPT], { argv, env: {}, controls, steps }, PATIENCE_MS));
  assert.ok(terminal === LABEL || terminal.startsWith(`${LABEL}\r\n`), JSON.stringify(terminal));
  assertNoTrace(terminal, SECRET);
  return ended;
}

function parseEnded(value: unknown): { readonly terminal: string } & Readonly<Record<string, unknown>> {
  assert.ok(typeof value === "object" && value !== null && "terminal" in value);
  const { terminal, ...ended } = value;
  assert.ok(typeof terminal === "string");
  return { terminal, ...ended };
}

/** Signals from outside that end a process by themselves, but SIGINT, which is asked for apart. */
const ENDING = [
  ...["HUP", "QUIT", "TRAP", "ABRT", "USR1", "USR2", "ALRM", "TERM", "STKFLT"],
  ...["XCPU", "XFSZ", "VTALRM", "PROF", "IO", "PWR", "SYS"],
].map((name) => `SIG${name}`);

/** What is done at the terminal, the exit code, and standard output. */
const SESSIONS: readonly (readonly [string, readonly Step[], number, string])[] = [
  ["Enter", typed(`${SECRET}\r`), 0, PASSWORD],
  ["typing in pieces", typed(SECRET.slice(0, 7), SECRET.slice(7), "\r"), 0, PASSWORD],
  ["an id before the secret", typed(`AKIAIOSFODNN7EXAMPLE ${SECRET}\r`), 0, PASSWORD],
  ["Backspace", typed(`${SECRET.slice(0, 20)}xyz\x7f\x7f\x7f${SECRET.slice(20)}\r`), 0, PASSWORD],
  ["Backspace, sent as Ctrl-H", typed(`x\b${SECRET}\r`), 0, PASSWORD],
  ["Backspace with nothing typed", typed(`\x7f\x7f${SECRET}\r`), 0, PASSWORD],
  ["Backspace over characters of several bytes", typed(`${SECRET}é€\x7f\x7f\r`), 0, PASSWORD],
  ["Ctrl-U", typed(`not it at all\x15${SECRET}\r`), 0, PASSWORD],
  ["Ctrl-D behind the secret", typed(`${SECRET}\x04`), 0, PASSWORD],
  ["a paste of two lines", typed(`${SECRET}\nanother line\n`), 0, PASSWORD],
  ["Ctrl-C", typed(`${SECRET}\x03`), 130, ""],
  ["SIGINT from outside", signalled("SIGINT"), 130, ""],
  ...ENDING.map((name): readonly [string, readonly Step[], number, string] => [name, signalled(name), 143, ""]),
  ["SIGPIPE, which the runtime ignores", [...signalled("SIGPIPE"), ["type", "\r"]], 0, PASSWORD],
  ["Ctrl-D with nothing typed", typed("\x04"), 2, ""],
  ["Enter with nothing typed", [...typed("\r"), ["see", SECOND], ["type", "\r"]], 2, ""],
  ["Enter, then the secret", [...typed("\r"), ["see", SECOND], ["type", `${SECRET}\r`]], 0, PASSWORD],
  [
    "echo is off before the label is out",
    [["hold", null], ["unechoed", null], ["release", null], ...typed(`${SECRET}\r`)],
    0,
    PASSWORD,
  ],
];

for (const [name, steps, exit, stdout] of SESSIONS) {
  Deno.test(`prompt: ${name}: exit ${exit}`, async () => {
    assert.deepEqual(await atTerminal(steps), { exit, stuck: null, stdout, restored: true });
  });
}

const PASTE = "paste, then press Ctrl-D (what you paste is not shown): ";

/** What is pasted for `-` at a terminal: the command, the keys, the exit code, and what standard output begins with. */
const PASTED: readonly (readonly [string, string, number, string])[] = [
  ["derive --region us-east-1 -", `AKIAIOSFODNN7EXAMPLE\r${SECRET}\r\x04`, 0, PASSWORD],
  ["derive --region us-east-1 -", `${SECRET}\x03`, 130, ""],
  ["doctor -", `535 Authentication Credentials Invalid\r${SECRET}\r\x04`, 1, "1. error: "],
  ["doctor -", `535 Authentication Credentials\x03`, 130, ""],
];

for (const [words, keys, exit, begin] of PASTED) {
  Deno.test(`pasted at a terminal for ${words}: exit ${exit}, and it is not shown`, async () => {
    const steps: readonly Step[] = [["see", PASTE], ["type", keys]];
    const job = { argv: [PROGRAM, ...words.split(" ")], env: {}, controls: true, steps };
    const { terminal, stdout, ...ended } = parseEnded(await runPython([SCRIPT], job, PATIENCE_MS));
    assert.deepEqual(ended, { exit, stuck: null, restored: true });
    assert.ok(terminal.startsWith(`${PASTE}\r\n`), JSON.stringify(terminal));
    assertNoTrace(terminal, SECRET);
    assert.ok(typeof stdout === "string" && stdout.startsWith(begin), JSON.stringify(stdout));
  });
}

const HUNG_UP: readonly Step[] = [...typed(SECRET), ["hang-up", null]];

Deno.test("prompt: a hang-up ends the program, as its signal does or as an input that ended", async () => {
  const { exit, ...ended } = await atTerminal(HUNG_UP);
  assert.deepEqual(ended, { stuck: null, stdout: "", restored: null });
  // The kernel wakes who reads before it sends the signal: either may be first.
  assert.ok(exit === 143 || exit === 2, `exit ${exit}`);
});

Deno.test("prompt: the loss of a terminal that sends no signal is an input that ended: exit 2", async () => {
  assert.deepEqual(await atTerminal(HUNG_UP, false), { exit: 2, stuck: null, stdout: "", restored: null });
});
