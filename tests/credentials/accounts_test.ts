/**
 * Keys of different accounts, and replies that name other accounts than the key's.
 *
 * Invariant: one row a case; an id that tells no account is never compared.
 * @module
 */

import assert from "node:assert/strict";
import { accountFindings, replyAccountFindings } from "../../src/credentials/accounts.ts";
import { accountIn } from "../../src/ses/account.ts";

const ONES = "AKIARTX3GSDSQA23456A";
const ONES_TOO = "ASIARTX3GSDSQA76543A";
const DIGITS = "AKIARZPUZDIKAA23456A";
const OLD = "AKIAIOSFODNN7EXAMPLE";

const KEYS: readonly (readonly [ids: readonly string[], isFound: boolean])[] = [
  [[ONES, DIGITS], true],
  [[ONES, ` ${DIGITS}\n`], true],
  [[ONES, ONES_TOO], false],
  [[ONES, OLD], false],
  [[OLD, OLD], false],
  [[ONES, "a secret or a mail address"], false],
  [[ONES], false],
  [[], false],
];

for (const [ids, isFound] of KEYS) {
  Deno.test(`${ids.join(" and ")} are ${isFound ? "" : "not seen to be "}of different accounts`, () => {
    const [found] = accountFindings(ids.map((value, index) => ({ value, source: `source ${index}` })));
    assert.equal(found?.id, isFound ? "key-of-another-account" : undefined);
    if (isFound) {
      assert.match(
        found?.because ?? "",
        /\(source 0\) is of account 111122223333; .*\(source 1\) is of account 123456789012/,
      );
    }
  });
}

const REPLY =
  "554 Access denied: User `arn:aws:iam::123456789012:user/x' is not authorized to perform `ses:SendRawEmail' on " +
  "resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com'";

Deno.test("a reply names another account than the key tells", () => {
  const [found] = replyAccountFindings(ONES, REPLY);
  assert.equal(found?.because, "the user name is of account 111122223333; the reply names 123456789012");
  assert.deepEqual(replyAccountFindings(DIGITS, REPLY), []);
  assert.deepEqual(replyAccountFindings(OLD, REPLY), []);
  assert.deepEqual(replyAccountFindings(undefined, REPLY), []);
  assert.deepEqual(replyAccountFindings(ONES, "554 no ARN"), []);
  const shared = REPLY.replace("eu-west-1:123456789012", "eu-west-1:444455556666");
  assert.match(replyAccountFindings(DIGITS, shared)[0]?.because ?? "", /names 444455556666$/);
});

Deno.test("the account of a text", () => {
  assert.equal(accountIn(ONES), "111122223333");
  assert.equal(accountIn("words"), undefined);
});
