/**
 * Settings on command lines.
 *
 * Invariant: a row is a text with every value in it.
 * @module
 */

import assert from "node:assert/strict";
import { readCommandLines } from "../../src/formats/command_line.ts";

const ROWS: readonly (readonly [text: string, ...values: (readonly [name: string, value: string, line: number])[]])[] =
  [
    ["docker run -e A=b \\\n  --env C='d e' x\n", ["A", "b", 1], ["C", "d e", 1]],
    ['ENV A=b C="d"\nENV E f\n', ["A", "b", 1], ["C", "d", 1], ["E", "f", 2]],
    ['Environment="A=b" C=d\n', ["A", "b", 1], ["C", "d", 1]],
    ["swaks --server h --tls --port 587\n", ["server", "h", 1], ["port", "587", 1]],
    ["java -Dmail.smtp.host=h -jar x\n", ["mail.smtp.host", "h", 1]],
    ["# ENV A=b\n"],
  ];

for (const [text, ...values] of ROWS) {
  Deno.test(`command line: ${JSON.stringify(text)}`, () => {
    const found = readCommandLines(text).map((
      { name, value, line },
    ) => [name, value.kind === "text" ? value.text : "?", line]);
    assert.deepEqual(found, values);
  });
}
