/**
 * That an answer in JSON of the compiled program which is not as its schema says fails the test that runs it.
 * @module
 */

import assert from "node:assert/strict";
import { KEY } from "./place.ts";
import { PROGRAM, runCommand, runProgram } from "./program.ts";

const ARGS = ["derive", "--region", "eu-west-1", "--format", "json"];

/** What changes an answer on its way, and the words of the schema's complaint. */
const SABOTAGE: readonly (readonly [what: string, filter: string, complaint: RegExp])[] = [
  ["a renamed field", 's/"username"/"user"/', /"required"|"additionalProperties"/],
  ["a field that is not described", 's/"schema": 1,/"schema": 1, "extra": 1,/', /"additionalProperties"/],
  ["a number as text", 's/"schema": 1,/"schema": "1",/', /"enum"/],
];

for (const [what, filter, complaint] of SABOTAGE) {
  Deno.test(`${what} in an answer in JSON fails`, async () => {
    const shell = `"$@" | sed '${filter}'`;
    await assert.rejects(runProgram({ shell, args: ARGS, env: KEY }), complaint);
  });
}

Deno.test("the same answer as it is passes, alone, in a line of shell and as a command", async () => {
  const answers = [
    await runProgram({ args: ARGS, env: KEY }),
    await runProgram({ shell: '"$@" | cat', args: ARGS, env: KEY }),
    await runCommand(PROGRAM, { args: ARGS, env: KEY }),
  ];
  for (const { exit, stdout } of answers) assert.deepEqual([exit, JSON.parse(stdout).schema], [0, 1]);
});
