/**
 * The switches about TLS that belong to a set of values.
 *
 * Invariant: a row is a file, and for its first set how many switches are its own, of another prefix, and not read, and the doubts
 * about them.
 * @module
 */

import assert from "node:assert/strict";
import { readCode } from "../../src/formats/code.ts";
import { readEnv } from "../../src/formats/env_properties.ts";
import { modeFacts, nearSwitches } from "../../src/settings/near_switches.ts";
import { setsIn } from "../../src/settings/sets.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";

type Row = readonly [
  read: "env" | "code",
  text: string,
  counts: readonly [own: number, strays: number, unread: number],
  doubts: number,
];

const ROWS: readonly Row[] = [
  ["env", `SMTP_HOST=${HOST}\nSMTP_TLS=true\nDB_SSL=true\n`, [1, 0, 0], 0],
  ["env", `EMAIL_SERVER_HOST=${HOST}\nSMTP_TLS=wrapper\n`, [0, 1, 0], 1],
  ["env", `EMAIL_SERVER_HOST=${HOST}\nSMTP_TLS=starttls\n`, [0, 1, 0], 0],
  ["env", `EMAIL_SERVER_HOST=${HOST}\nIMAP_TLS=wrapper\n`, [0, 0, 0], 0],
  ["env", `EMAIL_SERVER_HOST=${HOST}\nSMTP_TLS=wrapper\nOTHER_SMTP_HOST=${HOST}\n`, [0, 0, 0], 0],
  ["env", `SMTP_HOST=${HOST}\nSMTP_TLS=$X\n`, [0, 0, 1], 1],
  // A bare switch is for what is in the same object.
  ["code", `c = { user: "AKIAIOSFODNN7EXAMPLE", pass: "x", ssl: "tls" }\nsend("${HOST}", c)\n`, [1, 0, 0], 0],
  ["code", `ant.mail(mailhost: "${HOST}", mailport: "587", enableStartTLS: "true")\n`, [1, 0, 0], 0],
  ["code", `c = { host: "${HOST}", dbSsl: true }\n`, [0, 0, 0], 0],
  ["code", `c = { host: "${HOST}", secure: port === 465 }\n`, [0, 0, 1], 0],
  ["code", `c = { host: "${HOST}", secure: isProduction }\n`, [0, 0, 1], 1],
];

for (const [read, text, counts, doubts] of ROWS) {
  Deno.test(`switches near: ${text.replaceAll("\n", " ")}`, () => {
    const leaves = read === "env" ? readEnv(text) : readCode(text);
    const [set, ...others] = setsIn(leaves);
    assert.ok(set !== undefined);
    const near = nearSwitches(set, leaves, others.length === 0);
    assert.deepEqual([near.own.length, near.strays.length, near.unread === undefined ? 0 : 1], counts);
    assert.equal(modeFacts(near, 587, "f").length, doubts);
  });
}
