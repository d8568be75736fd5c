/**
 * Which letters chance has put together: app passwords, and no words of any language.
 *
 * Invariant: the seed is fixed; what is said of a thousand is counted.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { appPasswordsIn, areChanceLetters } from "../../../src/logs/redaction/chance_letters.ts";

const APP_PASSWORDS = fc.sample(
  fc.noBias(fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"), minLength: 16, maxLength: 16 })),
  { numRuns: 3000, seed: 20_261_128 },
);

function inGroups(letters: string, mark: string): string {
  return letters.replaceAll(/(?<=.)(?=(?:.{4})+$)/g, mark);
}

const WORDS = [
  ..."authenticationfailed passwordincorrect notconfiguredyet mailcredentials smtpauthentication connectionrefused"
    .split(" "),
  ..."postgresqldatabase kubernetescluster elasticsearchindex authorizationserver certificatechain unauthenticated"
    .split(" "),
  ..."zugangsdatenfehler anmeldungsfehler wachtwoordvergeten autenticaciondelusuario motdepasseoublie senhaincorreta"
    .split(" "),
  ..."bezpieczenstwo uwierzytelnianie misdannelserne authentifizierung internetzugang mailserverkonfiguration".split(
    " ",
  ),
] as const;

const PROSE = [
  "when this fails they will send mail next week",
  "that file must have been read only once",
  "user must have some more time",
  "diff from head with plan zero then",
  "read from disk then send mail",
] as const;

Deno.test("of 3000 app passwords, one in a thousand is like a word", () => {
  assert.ok(APP_PASSWORDS.filter((letters) => !areChanceLetters(letters)).length <= 6);
  assert.ok(APP_PASSWORDS.filter((letters) => !areChanceLetters(inGroups(letters, " "))).length <= 30);
});

Deno.test("most are found by themselves, in groups too", () => {
  for (const write of [(letters: string) => letters, (letters: string) => inGroups(letters, " ")]) {
    const found = APP_PASSWORDS.filter((letters) => appPasswordsIn(`it is "${write(letters)}".`).length === 1);
    assert.ok(found.length > 2850, `${found.length}`);
  }
});

Deno.test("words that are put together are words", () => {
  for (const word of WORDS) assert.ok(!areChanceLetters(word), word);
});

Deno.test("words of four letters in a row are no app password", () => {
  for (const text of PROSE) assert.deepEqual(appPasswordsIn(text), [], text);
});

Deno.test("a part of a path, of a host and of a longer name is none", () => {
  const [letters = ""] = APP_PASSWORDS.filter((letters) => appPasswordsIn(letters).length === 1);
  for (const write of ["/srv/{}", "{}.example.com", "me@{}", "pod-{}", "{}-x", "{}_2", "x{}", "{}/y"]) {
    assert.deepEqual(appPasswordsIn(write.replace("{}", letters)), [], write);
  }
});

Deno.test("letters of both cases with a mark among them", () => {
  for (const value of ["juiSgL=KNHP", "GkhNEB@qTyT", "vXqWkJ#zRtB"]) assert.ok(areChanceLetters(value), value);
  for (const value of ["userName=Administrator", "John.Doe@ExampleMail", "MailServer=SmtpRelay"]) {
    assert.ok(!areChanceLetters(value), value);
  }
});
