/**
 * Values that are no values yet.
 * @module
 */

import assert from "node:assert/strict";
import { unfilledHint } from "../../src/cli/unfilled.ts";

Deno.test("a variable that the shell left as it was is known in each of its forms", () => {
  for (const value of ["$AWS_REGION", "${REGION}", "%AWS_REGION%", "$env:AWS_REGION", "{{ region }}", "$(REGION)"]) {
    assert.match(unfilledHint(value, "region") ?? "", /^the shell did not replace the variable for --region/, value);
  }
});

Deno.test("a placeholder is known by its brackets, its possessive, or as the name of the thing itself", () => {
  for (
    const value of ["<region>", "[REGION]", "{region}", "YOUR-REGION", "your_region", "my-region", "REGION", "xxx"]
  ) {
    assert.match(unfilledHint(value, undefined) ?? "", /^the word is a placeholder: /, value);
  }
});

Deno.test("a value is none of them", () => {
  for (const value of ["eu-west-1", "ireland", "us", "mail.example.com", "587", "$"]) {
    assert.equal(unfilledHint(value, "region"), undefined, value);
  }
});
