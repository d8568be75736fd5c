/**
 * What passes for a name, a word, a date.
 *
 * Invariant: near misses beside each.
 * @module
 */

import assert from "node:assert/strict";
import { date, named, resultOf, word } from "../../src/aws/shape.ts";

const same = (text: string): string => text;

Deno.test("a name is what IAM takes as one, and never looks like an option", () => {
  for (const good of ["bob", "ses-smtp-user.20180101", "a+b=c,d.e@f_g"]) assert.equal(named(good), good);
  for (const bad of ["", "-x", "a b", "a;b", "a'b", "a$b", "a/b", "\u001b", "x".repeat(129), undefined]) {
    assert.equal(named(bad), undefined);
  }
});

Deno.test("a word is one of AWS's", () => {
  for (const good of ["Active", "ses-smtp", "us-east-1", "HEALTHY"]) assert.equal(word(good), good);
  for (const bad of ["N/A", "a b", "", "x".repeat(65), undefined]) assert.equal(word(bad), undefined);
});

Deno.test("a date is one of UTC", () => {
  for (const good of ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.678Z"]) assert.equal(date(good), good);
  for (const bad of ["2026-01-02", "2026-01-02T03:04:05", "yesterday", undefined]) assert.equal(date(bad), undefined);
});

Deno.test("a result is that of the action", () => {
  const body = "<AResponse><AResult><x>1</x></AResult></AResponse>";
  assert.equal(resultOf(body, "A", same)?.name, "AResult");
  assert.equal(resultOf(body, "B", same), undefined);
  assert.equal(resultOf("<html/>", "A", same), undefined);
});
