/**
 * Rows of dumps.
 *
 * Invariant: a row is a text with every value in it, each with its line; `?` is shown for one that is not read.
 * @module
 */

import assert from "node:assert/strict";
import { readSql } from "../../src/formats/sql.ts";

const ROWS: readonly (readonly [text: string, ...values: string[]])[] = [
  [
    "INSERT INTO `t` (`id`, `name`, `value`) VALUES\n(1, 'a', 'b'),\n(2,'c','it''s');",
    "2 t[2].id=1",
    "2 t[2].name=a",
    "2 t[2].value=b",
    "3 t[3].id=2",
    "3 t[3].name=c",
    "3 t[3].value=it's",
  ],
  ["INSERT INTO t VALUES (7,'smtp_host','h.example','yes');", "1 t.smtphost=h.example", "1 t.h.example=yes"],
  ["UPDATE t SET a = 'b', c='d\\\\e' WHERE e='f';", "1 t[1].a=b", "1 t[1].c=d\\e", "1 t[1].e=f"],
  ["-- a = 'b'\n/* (1,'c','d') */\nSELECT 1"],
  ["INSERT INTO t (a, b) VALUES ('c', NULL)", "1 t[2].a=c", "1 t[2].b="],
];

for (const [text, ...values] of ROWS) {
  Deno.test(`sql: ${JSON.stringify(text)}`, () => {
    const found = readSql(text).map(({ path, value, line }) =>
      `${line} ${path}=${value.kind === "text" ? value.text : "?"}`
    );
    assert.deepEqual(found, values);
  });
}
