/**
 * Typed words against flags.
 *
 * Invariant: a table of what is typed and what it comes to; refusals stand with the commands.
 * @module
 */

import assert from "node:assert/strict";
import { parseArgv } from "../../src/cli/argv.ts";
import type { Declared } from "../../src/cli/command.ts";

const FLAGS = {
  many: { kind: "list", short: "m", help: "a list" },
  one: { kind: "value", choices: ["a", "b"], help: "a value" },
  on: { kind: "switch", help: "a switch" },
} as const;

const command: Declared<typeof FLAGS> = {
  name: "test",
  summary: "",
  usage: [],
  description: [],
  flags: FLAGS,
  takesWords: true,
  examples: [],
};

const NONE = { flags: { many: [], one: undefined, on: false }, stdin: false, words: [] };

const ROWS: readonly [readonly string[], unknown][] = [
  [[], NONE],
  [["-"], { ...NONE, stdin: true }],
  [["--many", "x,y", "-m", "z"], { ...NONE, flags: { ...NONE.flags, many: ["x", "y", "z"] } }],
  [["--many=x", "-mz"], { ...NONE, flags: { ...NONE.flags, many: ["x", "z"] } }],
  [["--one", "a", "--one=b", "--on"], { ...NONE, flags: { many: [], one: "b", on: true } }],
  [["word", "--on", "two words", "--", "--one"], {
    flags: { ...NONE.flags, on: true },
    stdin: false,
    words: ["word", "two words", "--one"],
  }],
];

for (const [argv, typed] of ROWS) {
  Deno.test(`"${argv.join(" ")}" is understood`, () => assert.deepEqual(parseArgv(argv, command), typed));
}

for (const name of ["__proto__", "constructor", "toString"]) {
  Deno.test(`--${name} is an unknown option`, () =>
    assert.throws(() => parseArgv([`--${name}`], command), /unknown option/));
}
