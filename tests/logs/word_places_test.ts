/**
 * Words that are together in a line.
 *
 * Invariant: which words mean something is in `word_stems.ts`; here they are letters.
 * @module
 */

import assert from "node:assert/strict";
import { eitherOf, firstOf, inOrder, near, together, withSpaces, words } from "../../src/logs/word_places.ts";

Deno.test("the words of one stem, in any case", () => {
  assert.equal(words("b+").exec("a BB")?.index, 2);
  assert.equal(words("b+").exec("a"), null);
});

Deno.test("the first row whose words are all there counts, at the first of them", () => {
  const rows = [["one", /b/, /x/], ["two", /c/, words("a")], ["three", /c/]] as const;
  assert.deepEqual(firstOf(rows, "a b c"), { id: "two", at: 4 });
  assert.equal(firstOf(rows, "b"), undefined);
});

Deno.test("spaces take the place of what is found, so that all else has its own", () => {
  assert.equal(withSpaces("one, two, one", /one/g), "   , two,    ");
  assert.equal(withSpaces("one, two, one", /one/), "   , two, one");
});

Deno.test("the first of several that is there says where", () => {
  assert.equal(eitherOf(words("x"), /c/, words("a")).exec("a c")?.index, 2);
  assert.ok(!eitherOf(words("x"), /y/).test("a c"));
});

Deno.test("stems in their order, each near the one before", () => {
  const abc = inOrder(4, "aa", "bb", "cc");
  assert.equal(abc.exec("x aa - bb - cc")?.index, 2);
  assert.ok(abc.test("aa aa bb bb cc"));
  assert.ok(!abc.test("aa - cc - bb"));
  assert.ok(!abc.test("aa ----- bb cc"));
});

Deno.test("near is in either order, and never over the end of a sentence", () => {
  const ab = near(4, "aa", "bb");
  for (const line of ["aa bb", "bb aa", "aa 1.2bb", "aabb", "aa N. bb"]) assert.ok(ab.test(line), line);
  for (const line of ["aa. bb", "aa? bb", "aa。bb", "aa ----- bb", "aa"]) assert.ok(!ab.test(line), line);
});

Deno.test("together is also over the end of a sentence", () => {
  const ab = together(4, "aa", "bb");
  assert.equal(ab.exec("x aa. bb")?.index, 2);
  assert.equal(ab.exec("x bb. aa")?.index, 2);
  assert.ok(!ab.test("aa ----- bb"));
  assert.ok(!ab.test("bb"));
});

Deno.test("the name of a host counts as one character", () => {
  const line = "aa email-smtp.eu-west-1.amazonaws.com bb";
  assert.ok(near(4, "aa", "bb").test(line));
  assert.ok(together(4, "aa", "bb").test(line));
});
