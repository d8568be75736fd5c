/**
 * How commands use TLS: a row is a file with the program and the mode that are read.
 * @module
 */

import assert from "node:assert/strict";
import { MAIL_COMMANDS } from "../../src/settings/mail_commands.ts";
import { readFully } from "../support/config.ts";

const H = "email-smtp.eu-west-1.amazonaws.com";
const U = "AKIAIOSFODNN7EXAMPLE";
const P = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const SWAKS = `swaks --server ${H}:465 --auth-user ${U} --auth-password ${P} --to a@example.com`;
const CURL = (url: string, options: string): string => `curl --url ${url} ${options} --user '${U}:${P}' -T mail.txt\n`;
const SENDEMAIL = `sendemail -s ${H}:587 -xu ${U} -xp ${P}`;
const NAIL = `set v15-compat\nset mta=smtp://${H}:587\nset smtp-auth-user=${U}\nset smtp-auth-password=${P}\n`;
const SAS = (word: string): string => `-emailhost "${H}" port=587 ${word} id="${U}" pw="${P}" auth=login\n`;
const MUTT = (scheme: string): string => `set smtp_url = "${scheme}://${U}@${H}:587/"\nset smtp_pass = "${P}"\n`;

const ROWS: readonly (readonly [file: string, text: string, program: string, mode: string | undefined])[] = [
  ["a.sh", `${SWAKS} --tls\n`, "Swaks", "starttls"],
  ["a.sh", `${SWAKS} -tlsc\n`, "Swaks", "wrapper"],
  ["a.sh", `${SWAKS} --tls-on-connect\n`, "Swaks", "wrapper"],
  ["a.sh", `${SWAKS}\n# --tls\n`, "Swaks", "clear"],
  ["a.sh", CURL(`smtps://${H}:587`, ""), "curl", "wrapper"],
  ["a.sh", CURL(`smtp://${H}:587`, "--ssl-reqd"), "curl", "starttls"],
  ["a.sh", CURL(`smtp://${H}:587`, "--ssl"), "curl", "maybe"],
  ["a.sh", CURL(`smtp://${H}:587`, ""), "curl", "clear"],
  ["a.sh", `${SENDEMAIL}\n`, "sendEmail", "maybe"],
  ["a.sh", `${SENDEMAIL} -o tls=no\n`, "sendEmail", "clear"],
  ["a.sh", `${SENDEMAIL}\n${SWAKS}\n`, "SMTP settings", undefined],
  ["sasv9.cfg", SAS("STARTTLS"), "SAS", "starttls"],
  ["sasv9.cfg", SAS("ssl"), "SAS", "wrapper"],
  ["sasv9.cfg", SAS(""), "SAS", "clear"],
  [".env", `EMAILHOST=${H}\nEMAILUSER=${U}\nEMAILPASSWORD=${P}\n`, "SMTP settings", undefined],
  [".mailrc", `${NAIL}set smtp-use-starttls\n`, "s-nail", "starttls"],
  [".mailrc", NAIL, "s-nail", "clear"],
  [".mailrc", NAIL.replace("smtp:", "smtps:"), "s-nail", "wrapper"],
  [".muttrc", MUTT("smtp"), "Mutt", "maybe"],
  [".muttrc", `${MUTT("smtp")}set ssl_starttls=no\n`, "Mutt", "clear"],
  [".muttrc", MUTT("smtps"), "Mutt", "wrapper"],
];

for (const [index, [file, text, program, mode]] of ROWS.entries()) {
  Deno.test(`row ${index + 1}, ${file}: ${program} and ${mode}`, () => {
    const [settings] = readFully({ name: file, shown: file, text }).settings;
    assert.equal(settings?.program, program);
    assert.equal(settings?.security?.value, mode);
    assert.equal(settings?.username?.value, U);
    assert.equal(settings?.password?.value.length, P.length);
  });
}

Deno.test("every command names the source of what it makes of TLS", () => {
  for (const { program, source } of MAIL_COMMANDS) assert.match(source, /\d/, `${program}: ${source}`);
});
