/**
 * Which values belong together.
 *
 * Invariant: two services never share a value, and what one lacks is completed only by what fits alone.
 * @module
 */

import assert from "node:assert/strict";
import { readEnv } from "../../src/formats/env_properties.ts";
import { setsIn } from "../../src/settings/sets.ts";

const ROWS: readonly (readonly [what: string, text: string, ...sets: string[]])[] = [
  ["one prefix", "A_SMTP_HOST=h\nA_SMTP_USER=u\nA_SMTP_PASS=p", "host=h password=p username=u"],
  [
    "two prefixes",
    "A_SMTP_HOST=h\nA_SMTP_USER=u\nB_SMTP_HOST=i\nB_SMTP_USER=v",
    "host=h username=u",
    "host=i username=v",
  ],
  ["mixed names", "SMTP_HOST=h\nEMAIL_USER=u\nEMAIL_PASSWORD=p", "host=h password=p username=u"],
  ["a database beside", "DB_HOST=d\nDB_USER=e\nSMTP_HOST=h\nSMTP_USER=u", "host=h username=u"],
  ["an administrator beside", "ADMIN_USER=a\nADMIN_PASSWORD=b\nSMTP_HOST=h", "host=h"],
  [
    "a password that is written again",
    "SMTP_PASSWORD=p\nMAIL_HOST=h\nMAIL_USER=u\nMAIL_PASSWORD=p",
    "host=h password=p username=u",
  ],
  [
    "a server that is written again",
    "SMTP_HOST=h\nSMTP_PORT=1\nMAIL_HOST=h\nMAIL_PORT=1\nMAIL_USER=u",
    "host=h port=1 username=u",
  ],
  [
    "the server of another program",
    "A_SMTP_HOST=h\nA_SMTP_PORT=1\nB_SMTP_HOST=h\nB_SMTP_PORT=1\nB_SMTP_USER=u",
    "host=h port=1",
    "host=h port=1 username=u",
  ],
  ["the name in a certificate", "SMTP_HOST=h\nSMTP_USER=u\nSMTP_TLS_SERVERNAME=i", "host=h username=u"],
  ["incoming mail beside", "IMAP_HOST=i\nIMAP_USER=j\nSMTP_HOST=h\nSMTP_USER=u", "host=h username=u"],
];

for (const [what, text, ...expected] of ROWS) {
  Deno.test(`sets: ${what}`, () => {
    const found = setsIn(readEnv(text)).map(({ parts }) =>
      [...parts].map(([role, { value }]) => `${role}=${value.kind === "text" ? value.text : "?"}`).toSorted().join(" ")
    );
    assert.deepEqual(found, expected);
  });
}
