/**
 * What PHP serializes.
 *
 * Invariant: a row is a text with every value in it, each with its line; `?` is shown for one that is not read.
 * @module
 */

import assert from "node:assert/strict";
import { readSerialized } from "../../src/formats/php_serialized.ts";

const ROWS: readonly (readonly [text: string, ...values: string[]])[] = [
  [
    'a:2:{s:4:"smtp";a:3:{s:4:"host";s:1:"h";s:4:"port";i:587;s:4:"auth";b:1;}s:1:"x";N;}',
    "1 smtp.host=h",
    "1 smtp.port=587",
    "1 smtp.auth=true",
    "1 x=",
  ],
  ['a:1:{s:1:\\"a\\";s:1:\\"b\\";}', "1 a=b"],
  ["a:1:{"],
  ["}}}"],
];

for (const [text, ...values] of ROWS) {
  Deno.test(`serialized: ${JSON.stringify(text)}`, () => {
    const found = readSerialized(text).map(({ path, value, line }) =>
      `${line} ${path}=${value.kind === "text" ? value.text : "?"}`
    );
    assert.deepEqual(found, values);
  });
}
