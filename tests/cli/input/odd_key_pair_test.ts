/**
 * Key pairs at the door that do not look as AWS gives them.
 *
 * Invariant: what may be a key passes with a warning, what is certainly something else is refused in the words of its finding.
 * @module
 */

import assert from "node:assert/strict";
import { acceptedOddPair } from "../../../src/cli/input/odd_key_pair.ts";
import { Secret } from "../../../src/secret.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const sources = { id: "ID", secret: "SECRET", token: "TOKEN" };

function accepted(secret: string): readonly string[] {
  const pair = { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secret: new Secret(secret), hasSessionToken: false, sources };
  return acceptedOddPair(pair).map(({ id }) => id);
}

Deno.test("a space around a secret is a warning, and a password in its place a refusal", () => {
  assert.deepEqual(accepted(`${SECRET} `), ["stray-whitespace"]);
  assert.throws(() => accepted("BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9"), /cannot derive a password: /);
});
