/**
 * What switches say about TLS where the program is not known.
 *
 * Invariant: a row is the switches, the port, the mode, and whether programs disagree.
 * @module
 */

import assert from "node:assert/strict";
import { readEnv } from "../../src/formats/env_properties.ts";
import { doubtOf, modeOf, tlsSwitches } from "../../src/settings/tls_switches.ts";

const ROWS: readonly (readonly [text: string, port: number, mode: string | undefined, isDoubtful: boolean])[] = [
  ["SMTP_SECURE=false", 587, undefined, false],
  ["SMTP_SECURE=true", 587, "starttls", true],
  ["SMTP_SECURE=false", 465, undefined, true],
  ["SMTP_SSL=true", 465, "wrapper", false],
  ["SMTP_SSL=true", 587, undefined, true],
  ["SMTP_SSL=true\nSMTP_STARTTLS=true", 587, "starttls", true],
  ["SMTP_USE_SSL=true\nSMTP_USE_TLS=false", 587, "wrapper", false],
  ["SMTP_SSL=true\nSMTP_STARTTLS=false", 587, "wrapper", false],
  ["SMTP_SSL=false\nSMTP_TLS=true", 465, "wrapper", true],
  ["SMTP_CONNECTION_MODE=tls", 587, "starttls", false],
  ["SMTP_AUTH=ssl", 465, "wrapper", false],
  ["mail.extraproperties=mail.smtp.starttls.enable=true", 587, "starttls", false],
  ["mail.smtp.socketFactory.class=javax.net.ssl.SSLSocketFactory", 587, "wrapper", false],
  ["mail.smtp.socketFactory.class=javax.net.SocketFactory", 587, undefined, false],
  ["SMTP_ENCRYPTION=0", 587, undefined, true],
  ["SMTP_SSL=2", 465, undefined, true],
  ["SMTP_SSL=0", 587, undefined, false],
  ["SMTP_ENCRYPT=true", 587, undefined, true],
  ["SMTP_ENCRYPT=true", 465, undefined, false],
  ["SMTPS=true", 465, "wrapper", false],
  ["SMTP_IGNORE_TLS=false", 465, undefined, false],
  ["SMTP_ENCRYPTION=ssl", 587, undefined, true],
  ["SMTP_ENCRYPTION=ssl", 465, "wrapper", false],
  ["SMTP_PROTOCOL=smtps", 2587, undefined, true],
  ["SMTP_SECURITY=force_tls", 587, "wrapper", false],
  ["SMTP_ENCRYPTION=tls", 587, "starttls", false],
  ["SMTP_SECURITY=off", 587, "clear", false],
  ["SMTP_TLS_VERIFY=false", 587, undefined, false],
  ["SMTP_TLS=never", 587, "clear", false],
  ["SMTP_TLS=never\nSMTP_SSL=false", 587, "clear", false],
  ["SMTP_TLS=never\nSMTP_SSL=true", 465, "wrapper", false],
  ["SMTP_TLS=false", 587, undefined, false],
  ["SMTP_TLS=true", 587, "starttls", false],
  ["SMTP_SSL=0\nSMTP_TLS=0", 587, undefined, true],
  ["SMTP_STARTTLS=required", 465, "starttls", false],
  ["mode=tls", 587, "starttls", true],
  ["SMTP_TLS_TYPE=TLS", 587, "starttls", true],
  ["SMTP_TLS_TYPE=TLS", 465, "wrapper", false],
];

for (const [text, port, mode, isDoubtful] of ROWS) {
  Deno.test(`TLS: ${text.replace("\n", " ")} on ${port}`, () => {
    const switches = tlsSwitches(readEnv(text));
    assert.deepEqual([modeOf(switches, port), doubtOf(switches, port) !== undefined], [mode, isDoubtful]);
  });
}
