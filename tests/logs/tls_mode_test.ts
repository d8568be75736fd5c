/**
 * Silence, a cut and a failed handshake in the light of port and TLS mode.
 *
 * Invariant: a connection that never came about, or that stood for a while, says nothing of the mode.
 * @module
 */

import assert from "node:assert/strict";
import { isWrongMode } from "../../src/logs/tls_mode.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import { SeenLine } from "../../src/logs/seen_line.ts";

const ROWS: readonly (readonly [id: FindingId, port: string | undefined, text: string, isWrong: boolean])[] = [
  ["connection-timeout", "465", "EMAIL_USE_TLS=True socket.timeout: timed out", true],
  ["connection-timeout", "465", "EMAIL_USE_SSL=True socket.timeout: timed out", false],
  ["connection-timeout", "465", "connect ETIMEDOUT 192.0.2.9:465", false],
  ["connection-timeout", "465", "ssl://x:465 (Connection timed out)", false],
  ["connection-timeout", "2465", "Net::ReadTimeout", true],
  ["connection-closed", "465", "response: -1", true],
  ["connection-closed", "465", "smtps://x:465: EOF", false],
  ["connection-closed", "465", "write tcp 10.0.0.1:1->192.0.2.9:465: write: broken pipe", false],
  ["connection-closed", "587", "EOF", false],
  ["tls-failed", "587", "unable to connect to ssl://x:587 (Unknown error)", true],
  ["tls-failed", "465", "handshake failure", false],
  ["connection-closed", "587", "secure: true, Connection closed", true],
  ["connection-closed", "587", "mta connecting address=smtp+tls://192.0.2.9:587 Connection closed", false],
  ["connection-refused", "465", "Connection refused", false],
  ["connection-closed", undefined, "EOF", false],
];

for (const [id, port, text, isWrong] of ROWS) {
  Deno.test(`${id} on ${port}: ${text}`, () => assert.equal(isWrongMode(id, port, SeenLine.of(text), []), isWrong));
}
