/**
 * Tables with a separator.
 *
 * Invariant: a row is a text with every value in it, each with its line; `?` is shown for one that is not read.
 * @module
 */

import assert from "node:assert/strict";
import { readCsv } from "../../src/formats/csv.ts";

const ROWS: readonly (readonly [text: string, ...values: string[]])[] = [
  [
    'id,name,value\n1,a,b\n\n2,"c,d","e""f"\n',
    "2 [2].id=1",
    "2 [2].name=a",
    "2 [2].value=b",
    "4 [4].id=2",
    "4 [4].name=c,d",
    '4 [4].value=e"f',
  ],
  ["name;value\na;b,c\n", "2 [2].name=a", "2 [2].value=b,c", "1 name=value", "2 a=b,c"],
  ["a\tb\tc\nd\te\n", "2 [2].a=d", "2 [2].b=e", "2 [2].c="],
  ["alone\n"],
  [""],
];

for (const [text, ...values] of ROWS) {
  Deno.test(`csv: ${JSON.stringify(text)}`, () => {
    const found = readCsv(text).map(({ path, value, line }) =>
      `${line} ${path}=${value.kind === "text" ? value.text : "?"}`
    );
    assert.deepEqual(found, values);
  });
}
