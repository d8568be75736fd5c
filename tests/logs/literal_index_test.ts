/**
 * The anchors of all clues: fit for the search, and leading back to their clues.
 *
 * Rule: whatever a pattern of the tables matches in the corpus holds one of its anchors.
 * @module
 */

import assert from "node:assert/strict";
import { AnchorIndex } from "../../src/logs/literal_index.ts";
import { CLUES } from "../../src/logs/signatures/all.ts";
import { SHORTEST_ANCHOR } from "../../src/findings/signature.ts";
import { OTHER_ANSWERS } from "../../src/logs/signatures/others.ts";
import { CATALOGUE } from "../../src/findings/catalogue.ts";
import { SES_NAMES } from "../../src/findings/endpoint_mentions.ts";
import { onOneLine, plainText } from "../../src/logs/unescape.ts";
import { NEAR_MISSES, TEXTS } from "./texts.ts";

const INDEX = new AnchorIndex();

Deno.test("anchors are long enough, in lower case, in ASCII, and each stands once", () => {
  for (const anchor of INDEX.anchors) {
    assert.match(anchor, /^[\x20-\x7e]+$/);
    assert.ok(anchor.length >= SHORTEST_ANCHOR, anchor);
    assert.equal(anchor, anchor.toLowerCase());
  }
  assert.equal(new Set(INDEX.anchors).size, INDEX.anchors.length);
  assert.deepEqual(INDEX.anchors.slice(0, SES_NAMES.length), SES_NAMES);
});

Deno.test("every anchor of a clue leads to it", () => {
  for (const clue of CLUES) {
    assert.ok(clue.id in CATALOGUE && clue.anchors.length > 0);
    assert.equal(clue.pattern.flags.replace("i", ""), "", `${clue.pattern} has flags that keep a state`);
    for (const anchor of clue.anchors) {
      assert.ok(INDEX.purposeOf([INDEX.anchors.indexOf(anchor)]).clues.includes(clue), `${clue.id}: ${anchor}`);
    }
  }
});

Deno.test("clues come in the order of the list, each once", () => {
  const all = INDEX.purposeOf(INDEX.anchors.map((_, index) => index).reverse());
  assert.deepEqual(all.clues, CLUES);
  assert.deepEqual([all.mayLogIn, all.mayAccept, all.mayBeOther], [true, true, true]);
  const none = INDEX.purposeOf([0]);
  assert.deepEqual(none, { clues: [], mayLogIn: false, mayAccept: false, mayBeOther: false });
});

Deno.test("whatever a pattern matches holds an anchor of it", () => {
  const lines = [...TEXTS, ...NEAR_MISSES].flatMap(({ text }) => text.split("\n"));
  for (const line of lines) {
    const text = onOneLine(plainText(line));
    for (const { pattern, anchors } of [...CLUES, ...OTHER_ANSWERS]) {
      if (!pattern.test(text)) continue;
      assert.ok(anchors.some((anchor) => line.toLowerCase().includes(anchor)), `${pattern} in ${line}`);
    }
  }
});

Deno.test("every clue of the tables is met by a text of the corpus, or says what else it is for", () => {
  const lines = TEXTS.flatMap(({ text }) => [text, ...text.split("\n")]).map((text) => onOneLine(plainText(text)));
  const unmet = CLUES.filter(({ pattern }) => !lines.some((line) => pattern.test(line)));
  // Words that were seen in the sources of clients, but in no text of the corpus.
  assert.ok(unmet.length <= 45, unmet.map(({ pattern }) => String(pattern)).join("\n"));
});
