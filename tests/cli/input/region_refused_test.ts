/**
 * Names that are no regions, and what is meant by them.
 * @module
 */

import assert from "node:assert/strict";
import { refuseMisspelt } from "../../../src/cli/input/region_refused.ts";
import { isFailure } from "../../../src/failure.ts";

const ROWS: readonly (readonly [typed: string, hint: RegExp])[] = [
  ["us-east", /^did you mean one of us-east-1, us-east-2$/],
  ["eu-west-", /^did you mean one of eu-west-1, eu-west-2, eu-west-3$/],
  ["eu-wset-1", /^did you mean eu-west-1$/],
  ["ireland,london", /^did you mean eu-west-1,eu-west-2$/],
  ["eu-west-1,frankfurt", /^did you mean eu-west-1,eu-central-1$/],
  ["eu-west-\u0661", /^did you mean|^such as/],
  ["$region", /^the shell did not replace the variable for --region/],
  ["aws-region", /^the word is a placeholder for --region/],
  ["all", /^type: --all-regions$/],
  ["hunter2", /^such as: --region eu-west-1; smtpkey help regions lists all$/],
];

for (const [typed, hint] of ROWS) {
  Deno.test(`--region ${typed}`, () => {
    const refused = (error: unknown): boolean =>
      isFailure(error) && hint.test(error.hints[0] ?? "") && !error.message.includes(typed);
    const options = { "any-region": false, "all-regions": false };
    assert.throws(() => refuseMisspelt(typed.split(","), "--region", options), refused);
  });
}

Deno.test("a known name and a strange one of the right form are not refused", () => {
  refuseMisspelt(["eu-west-1", "xx-north-9"], "--region", { "any-region": false });
  refuseMisspelt(["eu-wset-1"], "--region", { "any-region": true });
});
