/**
 * Settings in brackets.
 *
 * Invariant: a row is a text with every value in it, each with its line; `?` is shown for one that is not read.
 * @module
 */

import assert from "node:assert/strict";
import { readLisp } from "../../src/formats/lisp.ts";

const ROWS: readonly (readonly [text: string, ...values: string[]])[] = [
  [
    '{:port 1\n :smtp {:host "h" :tls true :pass (env :x)} :a b}',
    "1 port=1",
    "2 smtp.host=h",
    "2 smtp.tls=true",
    "2 a=?",
  ],
  [
    '(smtp-configuration\n  (host "h") ; x\n  (port 587)\n  (auth? #t))',
    "2 smtpconfiguration.host=h",
    "3 smtpconfiguration.port=587",
    "4 smtpconfiguration.auth?=true",
  ],
  [
    '(setq smtpmail-smtp-server "h"\n smtpmail-smtp-service 587\n a \'b)',
    "1 smtpmailsmtpserver=h",
    "2 smtpmailsmtpservice=587",
    "3 a=b",
  ],
  ['(send {"host" "h"} {:to "x"})', "1 send.host=h", "1 send.to=x"],
  ["((("],
  [")))"],
  ['"'],
];

for (const [text, ...values] of ROWS) {
  Deno.test(`lisp: ${JSON.stringify(text)}`, () => {
    const found = readLisp(text).map(({ path, value, line }) =>
      `${line} ${path}=${value.kind === "text" ? value.text : "?"}`
    );
    assert.deepEqual(found, values);
  });
}
