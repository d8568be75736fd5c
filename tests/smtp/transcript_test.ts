/**
 * The record of a dialogue, and the net that no secret gets through.
 *
 * Invariant: the base64 that must not come out is worked out here from the bytes, not asked of the code under test.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { Secret } from "../../src/secret.ts";
import { Transcript } from "../../src/smtp/transcript.ts";

Deno.test("lines are kept with the time, the speaker and whether they were encrypted", () => {
  let nowMs = 1.4;
  const transcript = new Transcript(() => nowMs, []);
  transcript.add("server", false, "220 hi");
  nowMs = 20.6;
  transcript.add("client", true, "EHLO x");
  assert.deepEqual(transcript.lines, [
    { atMs: 1, from: "server", secure: false, line: "220 hi" },
    { atMs: 21, from: "client", secure: true, line: "EHLO x" },
  ]);
});

const secrets = fc.oneof(
  fc.base64String({ minLength: 12, maxLength: 60 }),
  fc.string({ unit: "grapheme", minLength: 12, maxLength: 40 }).filter((text) => !/[!?é ]/.test(text)),
);
/** What stands around a secret: characters that none of them holds. */
const around = fc.string({ unit: fc.constantFrom("!", "?", "é", " "), maxLength: 7 });

Deno.test("a secret never comes out as it is", () => {
  fc.assert(fc.property(fc.array(secrets, { minLength: 1, maxLength: 2 }), around, around, (texts, before, after) => {
    const transcript = new Transcript(() => 0, texts.map((text) => new Secret(text)));
    transcript.add("server", true, `${before}${texts.join(after)}${after}`);
    const [{ line } = { line: "" }] = transcript.lines;
    for (const text of texts) assert.ok(!line.includes(text), line);
    assert.ok(line.startsWith(before));
  }));
});

Deno.test("a secret never comes out as base64, whatever stands before it", () => {
  const padding = fc.uint8Array({ maxLength: 7 });
  fc.assert(fc.property(secrets, padding, padding, around, (text, before, after, line) => {
    const bytes = new TextEncoder().encode(text);
    const encoded = new Uint8Array([...before, ...bytes, ...after]).toBase64();
    // Six bits a character: these are made of the secret's bits alone.
    const core = encoded.slice(Math.ceil(before.length * 8 / 6), Math.floor((before.length + bytes.length) * 8 / 6));
    const shown = new Transcript(() => 0, [new Secret(text)]).shown(`${line}${encoded}${line}`);
    assert.ok(!shown.includes(core), shown);
    assert.ok(shown.startsWith(line) && shown.endsWith(line) && shown.includes("[secret]"), shown);
  }));
});

Deno.test("both halves of AUTH PLAIN are caught in one line", () => {
  const [name, password] = ["wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9"];
  const transcript = new Transcript(() => 0, [new Secret(password), new Secret(name)]);
  const shown = transcript.shown(`535 what is ${btoa(`\0${name}\0${password}`)}?`);
  assert.match(shown, /^535 what is .{0,3}\[secret\].{0,3}\[secret\].{0,3}\?$/);
});
