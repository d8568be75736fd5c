/**
 * Words that look like options.
 * @module
 */

import assert from "node:assert/strict";
import { listHint, ownRegion, refuseOddDashes } from "../../src/cli/odd_dashes.ts";
import { isFailure } from "../../src/failure.ts";
import { VERIFY } from "../support/typed_verify.ts";

const ROWS: readonly (readonly [typed: string, hint: RegExp])[] = [
  ["-Host a.example", /two hyphens; type: --host a\.example$/],
  ["-Port:465", /two hyphens; type: --port 465$/],
  ["- port 465", /no space follows the hyphens; type: --port 465$/],
  ["-- host a.example", /no space follows the hyphens; type: --host a\.example$/],
  ["\u2014port 465", /is not --; type: --port$/],
  ["--no-auth yes", /type --no-auth without a value/],
  ["-CAfile ca.pem", /type: --ca-file ca\.pem$/],
];

for (const [typed, hint] of ROWS) {
  Deno.test(`verify ${typed}`, () => {
    const refused = (error: unknown): boolean => isFailure(error) && hint.test(error.hints[0] ?? "");
    assert.throws(() => refuseOddDashes(typed.split(" "), VERIFY), refused);
  });
}

Deno.test("what follows -- is not looked at, and an option in its own form is none of this", () => {
  refuseOddDashes(["--host", "a.example", "--", "-Host"], VERIFY);
  assert.deepEqual(ownRegion(["--region REGION", listHint("verify")], ["-r", "eu-west-1"], VERIFY.flags), [
    "--region eu-west-1",
    "smtpkey verify --help lists the options",
  ]);
});
