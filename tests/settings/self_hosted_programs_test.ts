/**
 * Programs that people run themselves: each is known by its own names, and settings without them belong to none.
 *
 * Invariant: what each makes of TLS is tried through the command, in `tests/cli/doctor/self_hosted_modes_test.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { readEnv } from "../../src/formats/env_properties.ts";
import { readIni } from "../../src/formats/ini.ts";
import { settingsIn } from "../../src/settings/extract.ts";
import { PROGRAMS } from "../../src/settings/programs.ts";
import { MATOMO_INI, SELF_HOSTED_PROGRAMS } from "../../src/settings/self_hosted_programs.ts";

const ROWS: readonly (readonly [program: string, text: string])[] = [
  ["Mealie", "SMTP_HOST=h\nSMTP_AUTH_STRATEGY=TLS\nSMTP_USER=u\nSMTP_PASSWORD=p"],
  ["SMTP settings", "SMTP_HOST=h\nSMTP_USER=u\nSMTP_PASSWORD=p"],
  ["Outline", "UTILS_SECRET=s\nSMTP_HOST=h\nSMTP_USERNAME=u\nSMTP_PASSWORD=p"],
  ["SMTP settings", "SMTP_HOST=h\nSMTP_USERNAME=u\nSMTP_PASSWORD=p"],
  ["Directus", "EMAIL_TRANSPORT=smtp\nEMAIL_SMTP_HOST=h\nEMAIL_SMTP_USER=u\nEMAIL_SMTP_PASSWORD=p"],
  ["SMTP settings", "EMAIL_SMTP_HOST=h\nEMAIL_SMTP_USER=u\nEMAIL_SMTP_PASSWORD=p"],
  ["Plausible", "SMTP_HOST_ADDR=h\nSMTP_USER_NAME=u\nSMTP_USER_PWD=p"],
  ["SMTP settings", "SMTP_USER_NAME=AKIAIOSFODNN7EXAMPLE\nSMTP_PASSWORD=p"],
];

for (const [program, text] of ROWS) {
  Deno.test(`${text.replaceAll("\n", " ")}: ${program}`, () => {
    assert.deepEqual(settingsIn(readEnv(text), "x.env").map((one) => one.program), [program]);
  });
}

Deno.test("in a file of INI, [mail] is Matomo's only with a name that other programs do not have there", () => {
  const programs = (text: string): readonly string[] =>
    settingsIn(readIni(text), "x.ini", [MATOMO_INI, ...PROGRAMS]).map((one) => one.program);
  const mail = '[mail]\nhost = "h"\nusername = "u"\npassword = "p"\n';
  assert.deepEqual(programs(`${mail}encryption = "tls"\n`), ["Matomo"]);
  assert.deepEqual(programs(mail), ["SMTP settings"]);
});

Deno.test("every row has words for both modes", () => {
  for (const { words } of [...SELF_HOSTED_PROGRAMS, MATOMO_INI]) assert.notEqual(words.starttls, words.wrapper);
});
