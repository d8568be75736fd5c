/**
 * The account in an access key id, against every id that was published together with its account.
 *
 * Rule: one row an id; the near misses stand beside them.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { accountNumberOf, accountOf, type KeyAccount } from "../../src/ses/account.ts";

const keyId = (text: string): Parameters<typeof accountOf>[0] => ({ kind: "access-key-id", text });

/** Where each was published stands in the commit that brought it. */
const PUBLISHED: readonly (readonly [id: string, account: string])[] = [
  ["ASIAY34FZKBOKMUTVV7A", "609629065308"],
  ["ASIAY34FZKBNKMUTVV7A", "609629065306"],
  ["ASIAY34FZKAOKMUTVV7A", "609629065244"],
  ["ASIAQNZGKIQY56JQ7WML", "029608264753"],
  ["AKIASP2TPHJSQH3FJRUX", "171436882533"],
  ["AKIASAWSR23456AWS357", "138954266361"],
  ["AKIAV7S32T2OSBFJQOIY", "411435703965"],
];

for (const [id, account] of PUBLISHED) {
  Deno.test(`${id} was made in account ${account}`, () => {
    assert.deepEqual(accountOf(keyId(id)), { kind: "known", account });
  });
}

const EDGES: readonly (readonly [why: string, id: string, found: KeyAccount])[] = [
  ["the example of the AWS documentation is an old id", "AKIAIOSFODNN7EXAMPLE", { kind: "old-format" }],
  ["J begins old ids as well", "ASIAJWZ4KLS7ZYBXYZAA", { kind: "old-format" }],
  ["P is the last letter of the old format", "AKIAP777777777777777", { kind: "old-format" }],
  ["Q is the first letter of the new one", "AKIAQAAAAAAAAAAAAAAA", { kind: "known", account: "000000000000" }],
  ["the lowest bit of the account is in the 13th letter", "AKIAQAAAAAAAQAAAAAAA", {
    kind: "known",
    account: "000000000001",
  }],
  ["the rest of that letter is chance", "AKIAQAAAAAAAPAAAAAAA", { kind: "known", account: "000000000000" }],
  ["an account of the documentation", "AKIARZPUZDIKAAAAAAAA", { kind: "known", account: "123456789012" }],
  ["another", "AKIARTX3GSDSQAAAAAAA", { kind: "known", account: "111122223333" }],
  ["the largest account", "AKIA6RVFFB77Q7777777", { kind: "known", account: "999999999999" }],
  ["one account more", "AKIA6RVFFB7AAAAAAAAA", { kind: "known", account: accountBits("6RVFFB7AAAAAAAAA") }],
  ["beyond the largest account", "AKIA6RVFFCAAAAAAAAAA", { kind: "impossible" }],
  ["all ones", "AKIA7777777777777777", { kind: "impossible" }],
  ["1 is no letter of base32", "AKIAQNZGKIQY16JQ7WML", { kind: "impossible" }],
  ["0, 8 and 9 are none either, wherever they stand", "AKIAQNZGKIQY56JQ7WM0", { kind: "impossible" }],
  ["one letter short", "AKIAQNZGKIQY56JQ7WM", { kind: "impossible" }],
  ["one letter long", "AKIAQNZGKIQY56JQ7WMLA", { kind: "impossible" }],
];

/** By another way than the program's: text of bits. */
function accountBits(letters: string): string {
  const bits = [...letters].map((l) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(l).toString(2).padStart(5, "0")).join(
    "",
  );
  return String(parseInt(bits.slice(1, 41), 2)).padStart(12, "0");
}

for (const [why, id, found] of EDGES) {
  Deno.test(`${why}: ${id}`, () => {
    assert.deepEqual(accountOf(keyId(id)), found);
    assert.equal(accountNumberOf(keyId(id)), found.kind === "known" ? found.account : undefined);
  });
}

Deno.test("the account that an id was made for is the one that is read from it", () => {
  const account = fc.integer({ min: 0, max: 999_999_999_999 });
  fc.assert(fc.property(account, fc.integer({ min: 0, max: 127 }), (number, chance) => {
    const bits = "1" + number.toString(2).padStart(40, "0") + chance.toString(2).padStart(39, "0");
    const letters = bits.match(/.{5}/g)?.map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[parseInt(five, 2)]).join("");
    assert.equal(accountNumberOf(keyId(`AKIA${letters}`)), String(number).padStart(12, "0"));
  }));
});
