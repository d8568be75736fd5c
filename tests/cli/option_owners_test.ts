/**
 * Options of other commands.
 * @module
 */

import assert from "node:assert/strict";
import { DERIVE_FLAGS } from "../../src/cli/derive_flags.ts";
import { otherOwnerHint } from "../../src/cli/option_owners.ts";

Deno.test("an option leads to the command that has it, with the options of the line that this one knows", () => {
  const typed = ["--legacy", "-r", "eu-west-1", "--all-ports"];
  assert.equal(
    otherOwnerHint("legacy", typed),
    "--legacy is an option of derive: smtpkey derive --legacy --region eu-west-1",
  );
  assert.equal(
    otherOwnerHint("all-ports", typed),
    "--all-ports is an option of verify: smtpkey verify --region eu-west-1 --all-ports",
  );
  for (const name of Object.keys(DERIVE_FLAGS)) assert.ok(otherOwnerHint(name, []) !== undefined, name);
  assert.equal(otherOwnerHint("frobnicate", typed), undefined);
});
