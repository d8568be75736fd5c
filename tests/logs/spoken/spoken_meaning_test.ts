/**
 * What a text in another language means: a failure, a question, good news; English is not read here.
 *
 * Invariant: whole answers are in `../cases/languages.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { isSpokenWithoutFailure, spokenExactly, spokenVaguely } from "../../../src/logs/spoken/spoken_meaning.ts";

Deno.test("what is exact comes before a code, and what is vague after it", () => {
  assert.equal(spokenExactly("SES meldet 554, die Adresse ist nicht bestätigt")?.id, "identity-not-verified");
  assert.equal(spokenExactly("SES lehnt die Anmeldung ab"), undefined);
  assert.equal(spokenVaguely("SES lehnt die Anmeldung ab")?.id, "credentials-invalid");
});

Deno.test("of a connection and a login the nearest to the failure counts", () => {
  assert.equal(spokenVaguely("Verbindung steht, aber die Anmeldung wird abgelehnt")?.id, "credentials-invalid");
  assert.equal(spokenVaguely("vor der Anmeldung wird die Verbindung abgelehnt")?.id, "connection-refused");
});

Deno.test("borrowed words alone are English", () => {
  for (const text of ["SMTP connection refused", "the login to ses is refused"]) {
    assert.equal(spokenVaguely(text), undefined, text);
  }
});

Deno.test("a question without a failure, and good news", () => {
  for (
    const text of ["wie hoch ist das Tageslimit bei SES", "SES funktioniert wieder, danke", "SES怎么申请移出沙盒？"]
  ) {
    assert.ok(isSpokenWithoutFailure(text), text);
  }
  assert.ok(!isSpokenWithoutFailure("wie kann es sein, dass SES die Anmeldung ablehnt"));
});

Deno.test("the place of the words is that in the text", () => {
  assert.equal(spokenVaguely("Der Server SES antwortet nicht")?.at, 15);
});
