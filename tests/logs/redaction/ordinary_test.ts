/**
 * What is ordinary, what is said of a secret, and what stands for one.
 *
 * Invariant: rows, with made-up passwords on the other side.
 * @module
 */

import assert from "node:assert/strict";
import { isOrdinary, isSaid, isStandIn } from "../../../src/logs/redaction/ordinary.ts";

const ORDINARY =
  "Required smtp_credentials AuthStrategy mail.example.com user@example.com 1.2.3 sha256 foo() relay-02 /var/log/mail SSH-2.0-OpenSSH_9.2p1 XXXXXXXA";
const NOT = "hunter2 Tr0ub4dor&3 x9!y7Q aB3dE5gH c4JIi.mCbnwQ";

Deno.test("words, names, hosts, paths and numbers are ordinary, passwords are not", () => {
  for (const value of ORDINARY.split(" ")) assert.ok(isOrdinary(value), value);
  for (const value of NOT.split(" ")) assert.ok(!isOrdinary(value), value);
});

Deno.test("what is said of secrets is known in several languages and put together", () => {
  for (const word of "incorrect AuthenticationFailed not-set ungültig requis неверный 错误".split(" ")) {
    assert.ok(isSaid(word), word);
  }
  for (const word of "hunter2 swordfish a1".split(" ")) assert.ok(!isSaid(word), word);
});

Deno.test("masks, variables, files and names stand for a secret", () => {
  for (
    const value of "******** [FILTERED] ${X} $SMTP_PASSWORD {{pw}} <hidden> self.password /run/secrets/x".split(" ")
  ) {
    assert.ok(isStandIn(value, false), value);
  }
  for (const value of NOT.split(" ")) assert.ok(!isStandIn(value, false), value);
});
