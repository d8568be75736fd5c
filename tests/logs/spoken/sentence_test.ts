/**
 * A text in one language: what is negated, what is undone, and what is in one sentence.
 * @module
 */

import assert from "node:assert/strict";
import { CHINESE, JAPANESE } from "../../../src/logs/languages/asian.ts";
import { foldedSentence } from "../../../src/logs/spoken/folding.ts";
import { GERMAN } from "../../../src/logs/languages/german.ts";
import { Sentences } from "../../../src/logs/spoken/sentence.ts";
import type { SpokenConcept, SpokenLanguage } from "../../../src/logs/languages/vocabulary.ts";

function read(language: SpokenLanguage, text: string): Sentences {
  return new Sentences(language, foldedSentence(text), true);
}

const NEGATED: readonly (readonly [SpokenLanguage, SpokenConcept, text: string, isNegated: boolean])[] = [
  [GERMAN, "verified", "die Adresse ist nicht verifiziert", true],
  [GERMAN, "verified", "der Login geht nicht, die Adresse ist verifiziert", false],
  [GERMAN, "verified", "geht nicht obwohl verifiziert", false],
  [GERMAN, "accepts", "SES nimmt das Passwort nicht an", true],
  [JAPANESE, "verified", "アドレスは検証されていません", true],
  [JAPANESE, "verified", "検証済みですが、送れません", false],
  [CHINESE, "verified", "地址沒有通過驗證", true],
  [CHINESE, "verified", "地址已验证", false],
];

for (const [language, concept, text, isNegated] of NEGATED) {
  Deno.test(`${text}: ${isNegated ? "not " : ""}${concept}`, () => {
    assert.equal(read(language, text).negated(concept).length > 0, isNegated);
  });
}

const FOUND: readonly (readonly [SpokenLanguage, SpokenConcept, text: string, isFound: boolean])[] = [
  [GERMAN, "expired", "das Zertifikat ist nicht abgelaufen", false],
  [GERMAN, "expired", "das Zertifikat ist abgelaufen", true],
  [GERMAN, "failed", "ohne Fehler", false],
  [CHINESE, "verified", "身份验证", false],
  [JAPANESE, "reached", "上限を超えていません", false],
  [JAPANESE, "tooLarge", "大きくて送れない", true],
];

for (const [language, concept, text, isFound] of FOUND) {
  Deno.test(`${text}: ${isFound ? "" : "nothing "}${concept}`, () => {
    assert.equal(read(language, text).of(concept).length > 0, isFound);
  });
}

Deno.test("what is together is in one sentence, and the name of a host is one character", () => {
  const text = read(GERMAN, "Verbindung zu email-smtp.eu-west-1.amazonaws.com getrennt. Passwort falsch.");
  const [connection] = text.of("connection");
  const [closed] = text.of("closed");
  const [wrong] = text.of("wrong");
  assert.ok(connection !== undefined && closed !== undefined && wrong !== undefined);
  assert.ok(text.areTogether(connection, closed, 10));
  assert.ok(!text.areTogether(connection, wrong, 100));
});
