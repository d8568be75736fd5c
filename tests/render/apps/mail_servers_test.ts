/**
 * Settings of mail servers: that no mail goes to SES without encryption and login, and which pieces belong together.
 *
 * Invariant: that the programs read them and log in is shown by `tests/e2e/settings_test.ts`; here are the relations within.
 * @module
 */

import assert from "node:assert/strict";
import { settingsBlock } from "../../../src/render/apps/block.ts";
import { MAIL_SERVERS } from "../../../src/render/apps/mail_servers.ts";

const login = { host: "email-smtp.cn-north-1.amazonaws.com.cn", username: "AKIA1", password: "B+/=" };

function lines(name: keyof typeof MAIL_SERVERS): readonly string[] {
  return settingsBlock(MAIL_SERVERS[name], login).split("\n");
}

Deno.test("Postfix looks the password up by the very name that it sends to", () => {
  const [relay] = lines("postfix").filter((line) => line.startsWith("relayhost = "));
  assert.ok(lines("postfix").includes(`${relay?.replace("relayhost = ", "")} AKIA1:B+/=`));
});

Deno.test("Exim of Debian looks the password up by the domain, whatever the partition", () => {
  assert.ok(lines("exim").includes("*.amazonaws.com.cn:AKIA1:B+/="));
});

/** What keeps the password from a server that is not SES, or is not asked for encryption. */
const STRICT: readonly (readonly [keyof typeof MAIL_SERVERS, readonly string[]])[] = [
  ["postfix", ["smtp_tls_security_level = secure"]],
  ["exim", ["  hosts_require_tls = *", "  tls_verify_hosts = *", "REMOTE_SMTP_SMARTHOST_HOSTS_REQUIRE_TLS = *"]],
  ["sendmail", [`TLS_Srv:${login.host} ENCR:112`]],
  ["msmtp", ["tls on", "tls_starttls on"]],
  ["swaks", ["tls", "tls-verify"]],
  ["curl", ["ssl-reqd"]],
];

for (const [name, strict] of STRICT) {
  Deno.test(`${name} insists on TLS`, () => {
    assert.deepEqual(strict.filter((line) => !lines(name).includes(line)), []);
  });
}
