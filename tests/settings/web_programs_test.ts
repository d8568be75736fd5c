/**
 * Programs of the web: each is known by its own names, and settings without them belong to none.
 *
 * Invariant: what each makes of TLS is tried through the command, in `tests/cli/doctor/program_modes_test.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { readEnv } from "../../src/formats/env_properties.ts";
import { settingsIn } from "../../src/settings/extract.ts";
import { WEB_PROGRAMS } from "../../src/settings/web_programs.ts";

const ROWS: readonly (readonly [program: string, text: string])[] = [
  ["Mastodon", "SMTP_SERVER=h\nSMTP_PORT=587\nSMTP_LOGIN=u\nSMTP_PASSWORD=p"],
  ["Discourse", "DISCOURSE_SMTP_ADDRESS=h\nDISCOURSE_SMTP_USER_NAME=u\nDISCOURSE_SMTP_PASSWORD=p"],
  ["Chatwoot", "SMTP_ADDRESS=h\nSMTP_AUTHENTICATION=login\nSMTP_USERNAME=u\nSMTP_PASSWORD=p"],
  ["Flask-Mail", "MAIL_SERVER=h\nMAIL_USE_TLS=1\nMAIL_USERNAME=u\nMAIL_PASSWORD=p"],
  ["Vaultwarden", "SMTP_HOST=h\nSMTP_EXPLICIT_TLS=true\nSMTP_USERNAME=u\nSMTP_PASSWORD=p"],
  ["Ghost", "mail__options__host=h\nmail__options__auth__user=u\nmail__options__auth__pass=p"],
  ["SMTP settings", "SMTP_ADDRESS=h\nSMTP_USERNAME=u\nSMTP_PASSWORD=p"],
  ["SMTP settings", "SMTP_SERVER=h\nSMTP_USERNAME=u\nSMTP_PASSWORD=p"],
  ["SMTP settings", "SMTP_HOST=h\nSMTP_SSL=true\nSMTP_USERNAME=u\nSMTP_PASSWORD=p"],
];

for (const [program, text] of ROWS) {
  Deno.test(`${text.replaceAll("\n", " ")}: ${program}`, () => {
    assert.deepEqual(settingsIn(readEnv(text), "x.env").map((one) => one.program), [program]);
  });
}

Deno.test("every row has a name for each part, and words for both modes", () => {
  for (const { host, username, password, words } of WEB_PROGRAMS) {
    assert.ok(host !== undefined && username !== undefined && password !== undefined);
    assert.ok(words.starttls !== words.wrapper);
  }
});
