/**
 * What may be wrong where an ingress endpoint rejects a login.
 * @module
 */

import assert from "node:assert/strict";
import { finding } from "../../src/findings/catalogue.ts";
import { INGRESS_REJECTION } from "../../src/findings/ingress_rejection.ts";
import type { Places } from "../../src/findings/catalogue/entry.ts";

const USER = "inp-0123456789abcdefghijklmn";

function first(places: Places): string | undefined {
  return finding("credentials-invalid", { places, remedy: INGRESS_REJECTION }).remedy.command;
}

Deno.test("a rejected login leads to the ingress endpoint, by its id and region where they are known", () => {
  const get = "aws mailmanager get-ingress-point --ingress-point-id";
  const rest = "--query ARecord --output text";
  assert.equal(first({ ingressPointId: USER, region: "eu-west-1" }), `${get} ${USER} --region eu-west-1 ${rest}`);
  assert.equal(first({ host: "x.example" }), `${get} INGRESS_POINT_ID --region REGION ${rest}`);
});
