/**
 * What looks like a password by itself, and what is an id, a name or a time.
 *
 * Invariant: rows; passwords are made up.
 * @module
 */

import assert from "node:assert/strict";
import { isLikePassword, isMadeUp, isMarkedPassword, isUnlikeWords } from "../../../src/logs/redaction/made_up.ts";

const MADE_UP = "nKH8gTLI_QHW.Ds8z aB3dE5gH x9!y7Qz4 k1pr9wN~pqp^oGf2U7 c4JIi.mCbnwQ".split(" ");
const PEOPLE = "Summer-2026! hunter4821 Zebra_7731 kartoffel#0042".split(" ");
const OTHERS = [
  ..."4f2a9c1e-7b3d-4e5f-8a9b-0c1d2e3f4a5b 0x7ffd3c2a 2026-11-27T10:00:00Z 07/Aug/2026:13:43:03 Chrome/91.0".split(" "),
  ..."mailer-7d9f8b6c5d-x2x4z AM0PR02CA0012 sha256:da39a3ee5e6b4b0d o.s.b.a.mail.MailSender2 IPv6Address".split(" "),
  ..."OAuth2TokenProvider /var/log/mail.log2 user@mail2.example.com https://example.com/aB3dE5gH file2.go:12".split(
    " ",
  ),
];

Deno.test("what generators give looks made up", () => {
  for (const value of MADE_UP) assert.ok(isMadeUp(value) && isLikePassword(value) && isUnlikeWords(value), value);
});

Deno.test("a word with a number looks like a password only where passwords are", () => {
  for (const value of PEOPLE) assert.ok(isLikePassword(value) && !isMadeUp(value), value);
  assert.ok(isMarkedPassword("Summer-2026!") && !isMarkedPassword("hunter4821"));
});

Deno.test("ids, names, times and addresses do not", () => {
  for (const value of OTHERS) assert.ok(!isMadeUp(value) && !isMarkedPassword(value), value);
});
