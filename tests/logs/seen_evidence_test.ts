/**
 * Evidence that is decoded when it is shown.
 *
 * Invariant: it says what the match says.
 * @module
 */

import assert from "node:assert/strict";
import { reason } from "../../src/findings/signature.ts";
import { SeenEvidence } from "../../src/logs/seen_evidence.ts";
import { SeenLine } from "../../src/logs/seen_line.ts";
import { findIn } from "../../src/logs/found_words.ts";
import { Match } from "../../src/logs/signature_matcher.ts";

Deno.test("text and place are those of the match", () => {
  const signature = reason("connection-timeout", /timed out/, { literals: ["timed out"], unseen: "a test" });
  const seen = SeenLine.of("it timed out");
  const find = findIn(seen.text, signature);
  assert.ok(find);
  const known = { rank: 2, grade: "likely", line: 7, log: {}, wording: find.wording, around: undefined } as const;
  const { id, text, at, line } = new SeenEvidence(new Match(signature, 7, seen, find), known);
  assert.deepEqual([id, text, at, line], ["connection-timeout", "it timed out", 3, 7]);
});
