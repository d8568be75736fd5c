/**
 * The rotation: order, and places that get filled.
 *
 * Invariant: what must never happen out of order is asserted by position.
 * @module
 */

import assert from "node:assert/strict";
import { rotationSteps } from "../../src/reference/rotation.ts";

const commands = rotationSteps({ region: "eu-west-1", keyId: "AKIAIOSFODNN7EXAMPLE" }).flatMap((step) => step.commands);

function position(pattern: RegExp): number {
  const index = commands.findIndex((command) => pattern.test(command));
  assert.ok(index >= 0, String(pattern));
  return index;
}

Deno.test("the new key is made and verified before the old one is touched, and deactivated before it is deleted", () => {
  const order = [
    position(/put-user-policy/),
    position(/create-access-key .*\| tee key\.json \| smtpkey derive --region eu-west-1 /),
    position(/smtpkey verify --region eu-west-1 /),
    position(/--access-key-id AKIAIOSFODNN7EXAMPLE --status Inactive/),
    position(/delete-access-key .*AKIAIOSFODNN7EXAMPLE/),
  ];
  assert.deepEqual(order, order.toSorted((a, b) => a - b));
});

Deno.test("what is not known stands in capitals, and no place is left open", () => {
  const text = JSON.stringify(rotationSteps({ region: undefined, keyId: undefined }));
  assert.match(text, /--region REGION/);
  assert.match(text, /--access-key-id OLD_KEY_ID/);
  assert.doesNotMatch(text, /\{[a-z-]+\}/);
});
