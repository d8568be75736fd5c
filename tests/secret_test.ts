/**
 * The box: whatever prints it shows `[secret]`, and it recognises its own traces.
 *
 * Invariant: every way of printing that the runtime has is tried.
 * @module
 */

import assert from "node:assert/strict";
import { inspect } from "node:util";
import fc from "fast-check";
import { Secret } from "../src/secret.ts";

const TEXT = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const box = new Secret(TEXT);

const PRINTED: readonly [string, string][] = [
  ["String()", String(box)],
  ["a template", `${box}`],
  ["JSON", JSON.stringify({ box })],
  ["Deno.inspect()", Deno.inspect({ box })],
  ["node inspect()", inspect({ box })],
  ["Object.entries()", String(Object.entries(box))],
  ["an Error", String(new Error(`with ${box}`))],
];

for (const [way, shown] of PRINTED) {
  Deno.test(`${way} does not show the secret`, () => assert.ok(!shown.includes(TEXT.slice(0, 8)), shown));
}

Deno.test("open() gives the text back, trimmed() and equals() work on boxes", () => {
  assert.equal(box.open(), TEXT);
  assert.equal(new Secret(` ${TEXT}\r\n`).trimmed().open(), TEXT);
  assert.equal(box.trimmed(), box);
  assert.ok(box.equals(new Secret(TEXT)));
  assert.ok(!box.equals(new Secret("other")));
});

Deno.test("a secret is found and masked in a text, plain and in base64 at any alignment", () => {
  const printable = fc.string({ unit: "grapheme-ascii", minLength: 8, maxLength: 80 });
  fc.assert(fc.property(printable, fc.string(), fc.string(), (text, before, after) => {
    const secret = new Secret(text);
    const encoded = new TextEncoder().encode(`${before}${text}${after}`).toBase64();
    for (const trace of [`${before}${text}${after}`, encoded]) {
      assert.ok(secret.isIn(trace));
      assert.ok(!secret.isIn(secret.maskedIn(trace)));
    }
  }));
});

Deno.test("an empty secret is in no text", () => {
  assert.ok(!new Secret("").isIn("anything"));
  assert.equal(new Secret("").maskedIn("anything"), "anything");
});

/** What a hostile or careless server may make of what it was sent. */
const ECHOES: readonly [string, (text: string) => string][] = [
  ["trimmed", (text) => text.trim()],
  ["without its last character", (text) => text.slice(0, -1)],
  ["its second half", (text) => text.slice(text.length / 2)],
  ["base64 without its end", (text) => btoa(text).slice(0, -4)],
  ["base64 behind other bytes, cut at both ends", (text) => btoa(`\0user\0${text}`).slice(12, -3)],
];

for (const [name, echo] of ECHOES) {
  Deno.test(`a secret that comes back ${name} is masked, all of it that is eight characters or more`, () => {
    const secret = new Secret(`${TEXT}\n`);
    const masked = secret.maskedIn(`before ${echo(`${TEXT}\n`)} after`);
    assert.match(masked, /^before \[secret\].{0,7} after$/);
  });
}
