/**
 * The notation of the vocabularies: open ends, phrases, gaps, accents, scripts without spaces.
 * @module
 */

import assert from "node:assert/strict";
import { folded } from "../../../src/logs/spoken/folding.ts";
import { patternOfWords } from "../../../src/logs/spoken/word_patterns.ts";

const ROWS: readonly (readonly [words: string, text: string, found: string | undefined])[] = [
  ["nicht", "nichts", undefined],
  ["verbind-", "die Verbindung", "verbindung"],
  ["verbind-", "Datenverbindung", undefined],
  ["-zertifikat-", "das Serverzertifikates", "zertifikates"],
  ["-fehler", "ein Lesefehler", "fehler"],
  ["ungültig-", "ungueltiges Passwort", "ungueltiges"],
  ["lehn- … ab", "SES lehnt die Anmeldung ab", "lehnt die anmeldung ab"],
  ["lehn- … ab", "SES lehnt, wie immer, nichts ab", undefined],
  ["zu groß-/lang-", "viel zu lange Zeile", "zu lange"],
  ["mot de passe", "le mot  de passe", "mot  de passe"],
  ["密码", "我的密码错误", "密码"],
  ["login-", "的login失败", "login"],
  ["закрыва-", "SES закрывает", "закрывает"],
  ["закрыва-", "незакрывается", undefined],
  ["", "anything", undefined],
];

for (const [words, text, found] of ROWS) {
  Deno.test(`${words} in ${text}: ${found ?? "nothing"}`, () => {
    const pattern = patternOfWords(words);
    assert.equal(pattern === undefined ? undefined : folded(text).match(pattern)?.[0], found);
  });
}
