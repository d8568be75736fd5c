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

Deno.test("a secret is found in a text, plain and in base64 at any alignment", () => {
  const printable = fc.string({ unit: "grapheme-ascii", minLength: 8, maxLength: 80 });
  fc.assert(fc.property(printable, fc.string(), fc.string(), (text, before, after) => {
    const secret = new Secret(text);
    const encoded = new TextEncoder().encode(`${before}${text}${after}`).toBase64();
    for (const trace of [`${before}${text}${after}`, encoded]) {
      assert.ok(secret.isIn(trace));
    }
  }));
});

Deno.test("an empty secret is in no text", () => {
  assert.ok(!new Secret("").isIn("anything"));
});
