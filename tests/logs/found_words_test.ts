/**
 * The words of a signature in a line.
 *
 * Invariant: what differs from one attempt to the next is not part of what distinguishes them.
 * @module
 */

import assert from "node:assert/strict";
import { answer } from "../../src/findings/signature.ts";
import { findIn } from "../../src/logs/found_words.ts";

const REFUSED = answer("credentials-invalid", "shared", /535 Authentication/, {
  literals: ["535 authentication"],
  unseen: "a test",
});

Deno.test("the words have a place, and what is before them shows the mechanism of the login", () => {
  const found = findIn("AUTH LOGIN failed, job 7: 535 Authentication Credentials Invalid", REFUSED);
  assert.deepEqual([found?.at, found?.mechanism, found?.isForeign], [26, "LOGIN", false]);
  assert.equal(findIn("530 Authentication required", REFUSED), undefined);
});

Deno.test("ids, numbers and addresses before them make no difference", () => {
  const wordings = ["4F2A: to=<a@x.example>", "9C01D7: to=<bcd@example.org>"].map((before) =>
    findIn(`${before} said: 535 Authentication no`, REFUSED)?.wording
  );
  assert.equal(wordings[0], wordings[1]);
});

Deno.test("words after a code that SES does not send are another server's", () => {
  assert.ok(findIn("said: 5.7.8 535 Authentication no", REFUSED)?.isForeign);
});
