/**
 * The reader of plain words against the reader of all.
 *
 * Invariant: what the first accepts, the second reads in the same way; what people type every day is plain.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArgv } from "../../src/cli/argv.ts";
import type { AnyCommand } from "../../src/cli/command.ts";
import { plainArgv } from "../../src/cli/plain_argv.ts";
import { PROGRAM } from "../../src/cli/table.ts";

const COMMANDS = await PROGRAM.commands();

const VALUES = [
  "eu-west-1",
  "a,b",
  ",",
  "587",
  "json",
  "postfix",
  "./main.cf",
  "~/key",
  "/tmp/f",
  "me@example.com",
  "x=y",
];
const ODD = [
  "",
  "-",
  "--",
  "-?",
  "-p587",
  "-rx",
  "–region",
  "—",
  "--region=x",
  "-region",
  "verify",
  "help",
  "535",
  "'",
  "é",
];

/** Words that could be typed after `command`. */
function wordsOf({ flags }: AnyCommand): fc.Arbitrary<string[]> {
  const options = Object.entries(flags).flatMap(([name, { short }]) =>
    short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`]
  );
  const choices = Object.values(flags).flatMap((flag) => flag.choices ?? []);
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...options) },
    { weight: 4, arbitrary: fc.constantFrom(...VALUES, ...choices) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: "grapheme" }) },
  );
  return fc.array(word, { maxLength: 6 });
}

for (const command of COMMANDS) {
  Deno.test(`what is plain after ${command.name} is read in one way`, () => {
    fc.assert(fc.property(wordsOf(command), (argv) => {
      const plain = plainArgv(argv, command);
      if (plain !== undefined) assert.deepEqual(plain, parseArgv(argv, command));
    }));
  });
}

const EVERY_DAY: readonly string[] = [
  "derive --region eu-west-1",
  "derive -r eu-west-1,us-east-1 --format csv -",
  "derive --region eu-west-1 --for postfix --profile prod",
  "verify --region eu-west-1 --host 10.0.0.1 --port 2587 --no-auth",
  "verify --all-regions -4 --timeout 5",
  "doctor --list",
  "doctor --config /etc/postfix/main.cf --config ./.env",
  "doctor -",
];

for (const line of EVERY_DAY) {
  Deno.test(`"${line}" is plain`, () => {
    const [name, ...argv] = line.split(" ");
    const command = COMMANDS.find((one) => one.name === name);
    assert.ok(command !== undefined && plainArgv(argv, command) !== undefined);
  });
}
