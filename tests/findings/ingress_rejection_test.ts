/**
 * What may be wrong where an ingress endpoint rejects a login.
 * @module
 */

import assert from "node:assert/strict";
import { ingressRejectionRemedy } from "../../src/findings/ingress_rejection.ts";

const USER = "inp-0123456789abcdefghijklmn";

Deno.test("a rejected login leads to the ingress endpoint, by its id where that is known", () => {
  assert.match(ingressRejectionRemedy(USER).command ?? "", new RegExp(`--ingress-point-id ${USER} --query ARecord`));
  assert.match(ingressRejectionRemedy(undefined).command ?? "", /--ingress-point-id INGRESS_POINT_ID --query/);
});
