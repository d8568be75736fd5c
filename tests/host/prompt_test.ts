/**
 * The hidden prompt over a terminal made of memory; the real one is tried with the compiled program.
 *
 * Invariant: whatever is typed, the terminal is back in its old mode and nothing typed was written.
 * @module
 */

import assert from "node:assert/strict";
import { promptHidden } from "../../src/host/prompt.ts";

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
];

for (const [typed, outcome] of ROWS) {
  Deno.test(`typing ${JSON.stringify(typed)} gives ${JSON.stringify(outcome)}`, async () => {
    const modes: boolean[] = [];
    let written = "";
    const reads = typed.map((text) => new TextEncoder().encode(text));
    const prompted = await promptHidden({
      setRaw: (on) => void modes.push(on),
      read: (buffer) => {
        const bytes = reads.shift();
        buffer.set(bytes ?? []);
        return Promise.resolve(bytes?.length ?? null);
      },
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

Deno.test("a terminal that goes away is put back too, and counts as closed", async () => {
  const modes: boolean[] = [];
  const prompted = await promptHidden({
    setRaw: (on) => void modes.push(on),
    read: () => Promise.reject(new Error("gone")),
    write: () => {},
  }, "label: ");
  assert.deepEqual(prompted, { kind: "closed" });
  assert.deepEqual(modes, [true, false]);
});
