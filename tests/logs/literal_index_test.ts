/**
 * The literals of all signatures: fit for the search, and leading back to their signatures.
 *
 * Invariant: whatever a pattern of the tables matches in the corpus holds one of its literals.
 * @module
 */

import assert from "node:assert/strict";
import { LiteralIndex } from "../../src/logs/literal_index.ts";
import { SIGNATURES } from "../../src/logs/signatures/all.ts";
import { SHORTEST_LITERAL } from "../../src/findings/signature.ts";
import { OTHER_ANSWERS } from "../../src/logs/signatures/others.ts";
import { CATALOGUE } from "../../src/findings/catalogue.ts";
import { SES_NAMES } from "../../src/findings/endpoint_mentions.ts";
import { onOneLine, plainText } from "../../src/logs/unescape.ts";
import { NEAR_MISSES } from "./cases/near_misses.ts";
import { TEXTS } from "./corpus.ts";

const INDEX = new LiteralIndex(SIGNATURES);

Deno.test("literals are long enough, in lower case, in ASCII, and each stands once", () => {
  for (const literal of INDEX.literals) {
    assert.match(literal, /^[\x20-\x7e]+$/);
    assert.ok(literal.length >= SHORTEST_LITERAL, literal);
    assert.equal(literal, literal.toLowerCase());
  }
  assert.equal(new Set(INDEX.literals).size, INDEX.literals.length);
  assert.deepEqual(INDEX.literals.slice(0, SES_NAMES.length), SES_NAMES);
});

Deno.test("every literal of a signature leads to it", () => {
  for (const signature of SIGNATURES) {
    assert.ok(signature.id in CATALOGUE && signature.literals.length > 0);
    assert.equal(signature.pattern.flags.replace("i", ""), "", `${signature.pattern} has flags that keep a state`);
    for (const literal of signature.literals) {
      assert.ok(
        INDEX.purposeOf([INDEX.literals.indexOf(literal)]).signatures.includes(signature),
        `${signature.id}: ${literal}`,
      );
    }
  }
});

Deno.test("signatures come in the order of the list, each once", () => {
  const all = INDEX.purposeOf(INDEX.literals.map((_, index) => index).reverse());
  assert.deepEqual(all.signatures, SIGNATURES);
  assert.deepEqual([all.mayLogIn, all.mayAccept, all.mayBeOther, all.mayReply], [true, true, true, true]);
  const none = INDEX.purposeOf([0]);
  assert.deepEqual(none, {
    signatures: [],
    mayLogIn: false,
    mayAccept: false,
    mayBeOther: false,
    mayReply: false,
  });
});

Deno.test("whatever a pattern matches holds a literal of it", () => {
  const lines = [...TEXTS, ...NEAR_MISSES].flatMap(({ text }) => text.split("\n"));
  for (const line of lines) {
    const text = onOneLine(plainText(line));
    for (const { pattern, literals } of [...SIGNATURES, ...OTHER_ANSWERS]) {
      if (!pattern.test(text)) continue;
      assert.ok(literals.some((literal) => line.toLowerCase().includes(literal)), `${pattern} in ${line}`);
    }
  }
});
