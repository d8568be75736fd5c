/**
 * The hidden prompt over a terminal made of memory; the real one is tried with the compiled program.
 *
 * Invariant: whatever is typed, the terminal is back in its old mode and nothing typed was written.
 * @module
 */

import assert from "node:assert/strict";
import { prompt } from "../../src/host/prompt.ts";

/** What is typed, in reads, and what comes of it: an answer, or how it ended. */
const ROWS: readonly [readonly string[], string | { readonly kind: string }][] = [
  [["secret\r"], "secret"],
  [["sec", "ret", "\n"], "secret"],
  [["sexx\x7f\x08cret\r"], "secret"],
  [["wrong\x15secret\r"], "secret"],
  [["\x7f\x7fsecret\r"], "secret"],
  [["sé\x7fecret\r"], "secret"],
  [["s€\x7f", "ecret\rmore"], "secret"],
  [["\r"], ""],
  [["secret\x04"], "secret"],
  [["\x04"], { kind: "closed" }],
  [[], { kind: "closed" }],
  [["half of a sec"], { kind: "closed" }],
  [["sec\x03ret\r"], { kind: "interrupted" }],
  [["sec\x1cret\r"], { kind: "interrupted" }],
  [["wrong word\x17secret\r"], "wrong secret"],
  [["sec\x1b[Dret\x1b[1;5C\x1bOA\r"], "secret"],
  [["\x1b[200~secret\x1b[201~\r"], "secret"],
  [["se\x16cr\x01e\x0ct\r"], "secret"],
  [["KEYID\tsecret\r"], "KEYID\tsecret"],
];

for (const [typed, outcome] of ROWS) {
  Deno.test(`typing ${JSON.stringify(typed)} gives ${JSON.stringify(outcome)}`, async () => {
    const modes: boolean[] = [];
    let written = "";
    const reads = typed.map((text) => new TextEncoder().encode(text));
    const prompted = await prompt({
      setRaw: (on) => void modes.push(on),
      read: (buffer) => {
        const bytes = reads.shift();
        buffer.set(bytes ?? []);
        return Promise.resolve(bytes?.length ?? null);
      },
      keep: () => {},
      write: (text) => void (written += text),
    }, "label: ");
    if (typeof outcome === "string") {
      assert.ok(prompted.kind === "answered");
      assert.equal(new TextDecoder().decode(prompted.bytes), outcome);
    } else assert.deepEqual(prompted, outcome);
    assert.deepEqual(modes, [true, false]);
    assert.equal(written, "label: \n");
  });
}

/** A text of several lines that is pasted, and what comes of it. */
const PASTES: readonly [readonly string[], string | { readonly kind: string; readonly bytes?: Uint8Array }][] = [
  [["one\rtwo\r", "three\x04"], "one\ntwo\nthree"],
  [["\x1b[200~one\ntwo\x1b[201~\x04"], "one\ntwo"],
  [["one\rtwx\x7fo\x04"], "one\ntwo"],
  [["\x04"], { kind: "closed" }],
  [["one\rtwo"], { kind: "closed" }],
  [["\x03"], { kind: "interrupted" }],
  [["one\r\x03"], { kind: "interrupted", bytes: new TextEncoder().encode("one\n") }],
];

for (const [pasted, outcome] of PASTES) {
  Deno.test(`pasting ${JSON.stringify(pasted)} gives ${JSON.stringify(outcome)}, and shows none of it`, async () => {
    const reads = pasted.map((text) => new TextEncoder().encode(text));
    let written = "";
    const prompted = await prompt(
      {
        setRaw: () => {},
        read: (buffer) => {
          const bytes = reads.shift();
          buffer.set(bytes ?? []);
          return Promise.resolve(bytes?.length ?? null);
        },
        keep: () => {},
        write: (text) => void (written += text),
      },
      "paste: ",
      { kind: "text" },
    );
    if (prompted.kind === "answered") assert.equal(new TextDecoder().decode(prompted.bytes), outcome);
    else assert.deepEqual(prompted, outcome);
    assert.equal(written, "paste: \n");
  });
}

Deno.test("a terminal that goes away is put back too, and counts as closed", async () => {
  const modes: boolean[] = [];
  const prompted = await prompt({
    setRaw: (on) => void modes.push(on),
    read: () => Promise.reject(new Error("gone")),
    keep: () => {},
    write: () => {},
  }, "label: ");
  assert.deepEqual(prompted, { kind: "closed" });
  assert.deepEqual(modes, [true, false]);
});

Deno.test("what may be shown is shown as it is typed, and taken back when it may not be any more", async () => {
  const typed = ["AK", "IA", "b", "\x7f", "\r"].map((text) => new TextEncoder().encode(text));
  let written = "";
  await prompt(
    {
      setRaw: () => {},
      read: (buffer) => {
        const bytes = typed.shift();
        buffer.set(bytes ?? []);
        return Promise.resolve(bytes?.length ?? null);
      },
      keep: () => {},
      write: (text) => void (written += text),
    },
    "user: ",
    { kind: "line", mayShow: (text) => /^[A-Z]*$/.test(text) },
  );
  const redrawn = ["AK", "AKIA", "    ", "", "AKIA"].map((text) => `\ruser: ${text}`);
  assert.equal(written, `user: ${redrawn.join("")}\n`);
});

/** What is pasted at a prompt for a line, and what of it the next prompt reads. */
const LINES: readonly (readonly [pasted: string, kept: string])[] = [
  ["name\rsecret\r", "secret\r"],
  ["name\r\n\r\nsecret", "secret"],
  ["name\r", ""],
  ["name\r\n", ""],
  ["na\x03me\rsecret", ""],
];

for (const [pasted, expected] of LINES) {
  Deno.test(`pasting ${JSON.stringify(pasted)} keeps ${JSON.stringify(expected)} for the next prompt`, async () => {
    let kept = "";
    const prompted = await prompt({
      setRaw: () => {},
      read: (buffer) => {
        buffer.set(new TextEncoder().encode(pasted));
        return Promise.resolve(pasted.length);
      },
      keep: (bytes) => void (kept = new TextDecoder().decode(bytes)),
      write: () => {},
    }, "label: ");
    assert.equal(kept, expected);
    assert.equal("hasMore" in prompted, expected !== "");
  });
}
