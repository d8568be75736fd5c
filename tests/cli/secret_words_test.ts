/**
 * Secrets among the words of a line.
 *
 * Invariant: ids are no secrets.
 * @module
 */

import assert from "node:assert/strict";
import { isSecretOption, refuseSecretsIn } from "../../src/cli/secret_words.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

Deno.test("a secret is known alone, after an option of one letter, in a URL, after a variable, and by its option", () => {
  for (
    const word of [
      SECRET,
      `-p${SECRET}`,
      "smtp://a:b@c.example",
      `X_SECRET=${SECRET}`,
      "--password",
      "-ap",
      "--Secret=x",
    ]
  ) {
    assert.throws(() => refuseSecretsIn(["-r", "eu-west-1", word], "verify"), /not accepted as arguments/, word);
  }
});

Deno.test("an id, a region, a host and a file are none", () => {
  refuseSecretsIn(["--user", "AKIAIOSFODNN7EXAMPLE", "eu-west-1", "a.example:587", "./app.env", "-v"], "verify");
  assert.ok(isSecretOption("PASSWORD") && !isSecretOption("region"));
});
