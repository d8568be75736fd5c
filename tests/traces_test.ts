/**
 * What hides a secret in the words of others: however it is written there, it cannot be read, and nothing else is hidden.
 *
 * Invariant: the ways of writing come from `support/disguises.ts`, which knows nothing of the code under test.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeControl } from "../src/escape.ts";
import { Secret } from "../src/secret.ts";
import { withoutTraces } from "../src/traces.ts";
import { assertUnreadable, disguised, DISGUISES } from "./support/disguises.ts";

const TEXT = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

/** For each of some forty ways of writing. */
const RUNS = 40;

/** Words of other languages and alphabets, none of which is in a secret. */
const AROUND = fc.constantFrom("", "535 no: ", "(", "ÖÜ ", '"', " [0x] ", "% ", "= ");

/** Of a secret with fewer than eight letters, too little is left to be sure of where other punctuation is put between. */
const BETWEEN_LETTERS = "with punctuation between letters";

function lettersIn(secret: string): number {
  return secret.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

for (const [name, disguise] of Object.entries(DISGUISES)) {
  Deno.test(`a secret cannot be read that comes back ${name}`, () => {
    fc.assert(
      fc.property(disguised, AROUND, AROUND, (secret, before, after) => {
        fc.pre(name !== BETWEEN_LETTERS || lettersIn(secret) >= 8);
        const written = disguise(secret);
        const masked = withoutTraces(`${before}${written}${after}`, [new Secret(secret)]);
        assertUnreadable(masked, secret, name);
        const late = withoutTraces(escapeControl(`${before}${written}${after}`), [new Secret(secret)]);
        assertUnreadable(late, secret, name);
      }),
      { numRuns: RUNS },
    );
  });
}

/** What stays of the words around it. */
const ROWS: readonly (readonly [said: string, shown: string])[] = [
  [`535 what is ${TEXT}?`, "535 what is [secret]?"],
  [`535 what is ${TEXT.toLowerCase()}?`, "535 what is [secret]?"],
  [`535 ${[...TEXT].join("\u200b")} no`, "535 [secret] no"],
  [`535 ${[...TEXT].join(" ")} no`, "535 [secret] no"],
  [`535 ${encodeURIComponent(TEXT)} no`, "535 [secret] no"],
  [`535 ${[...TEXT].reverse().join("")} no`, "535 [secret] no"],
  [`535 ${new TextEncoder().encode(TEXT).toHex()} no`, "535 [secret] no"],
  [`535 ${TEXT.slice(0, 7)} no`, `535 ${TEXT.slice(0, 7)} no`],
  [`a ${TEXT.slice(0, 20)} b ${TEXT.slice(20)} c`, "a [secret] b [secret] c"],
  ["535 Authentication Credentials Invalid", "535 Authentication Credentials Invalid"],
];

for (const [said, shown] of ROWS) {
  Deno.test(`${said} is shown as ${shown}`, () => assert.equal(withoutTraces(said, [new Secret(`${TEXT}\n`)]), shown));
}

Deno.test("a secret whose characters lost their upper half cannot be read", () => {
  const shown = withoutTraces('535 !!!!!"`\x0b!!!!!!! no', [new Secret('!!!!!"\u2060\u200b!!!!!!!')]);
  assert.equal(shown, "535 [secret] no");
});

/** Characters that next to each other, or to what is written between them, look like an escape. */
const LIKE_ESCAPES: readonly string[] = [
  "!!^^!!!!-!",
  "^[^]^^_^?^@",
  "\\\\\\\\\\\\\\\\\\\\",
  "\\x1b[0m<b>\\b",
  "%41%42=43&#44;",
  "!!!^[\u200b!!!\\!!!",
];

for (const secret of LIKE_ESCAPES) {
  for (const [name, disguise] of Object.entries(DISGUISES)) {
    if (name === BETWEEN_LETTERS) continue;
    Deno.test(`${secret} cannot be read that comes back ${name}`, () => {
      const written = disguise(secret);
      for (const said of [written, escapeControl(written)]) {
        assertUnreadable(withoutTraces(said, [new Secret(secret)]), secret, name);
      }
    });
  }
}

Deno.test("a text without a trace is the same text", () => {
  const secret = new Secret(TEXT);
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    assert.equal(withoutTraces(text, [secret]), text);
  }));
});

Deno.test("short secrets are hidden where they are written letter by letter, and an empty one hides nothing", () => {
  assert.equal(withoutTraces("is it ab1?", [new Secret("ab1")]), "is it [secret]?");
  assert.equal(withoutTraces("is it aHVudGVyMg==?", [new Secret("hunter2")]), "is it [secret]==?");
  assert.equal(withoutTraces("anything", [new Secret(""), new Secret(" \t")]), "anything");
});

Deno.test("several secrets are hidden at once, and none of them by half", () => {
  const other = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
  const secrets = [new Secret(TEXT), new Secret(other), new Secret(`${TEXT}${other}`)];
  assert.equal(withoutTraces(`${TEXT}${other} and ${other}`, secrets), "[secret] and [secret]");
});

Deno.test("nothing takes long that is a few thousand characters long", () => {
  for (const part of ["\\", "&", "%", "%2", "&#", "\\u{", "<U+", "a", "\\\\x41", "=4"]) {
    assert.ok(withoutTraces(part.repeat(2048 / part.length), [new Secret(TEXT)]).length > 0);
  }
});
