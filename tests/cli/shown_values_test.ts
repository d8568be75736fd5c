/**
 * Which typed values are repeated, and in which form.
 *
 * Invariant: the values that are not repeated have their placeholders.
 * @module
 */

import assert from "node:assert/strict";
import { filledWith, optionsIn } from "../../src/cli/shown_values.ts";
import { VERIFY_FLAGS } from "../../src/cli/verify/verify_flags.ts";

const LINES: readonly (readonly [typed: string, options: string])[] = [
  ["-r EU-WEST-1 -4", " --region eu-west-1 --ipv4"],
  ["--region ireland,eu-west-2", " --region eu-west-1,eu-west-2"],
  ["--region=hunter2 --verbose", " --region R --verbose"],
  ["--host a.example --port 465", " --host a.example --port 465"],
  ["--host Tr0ub4dor.Horse --port hunter2", " --host H --port N"],
  ["--profile hunter2 --timeout 5s -", " --profile NAME --timeout 5s -"],
  ["email-smtp.eu-west-1.amazonaws.com:465", " --region eu-west-1 --port 465"],
  ["--unknown hunter2", ""],
];

for (const [typed, options] of LINES) {
  Deno.test(`${typed} is typed as${options || " nothing"}`, () => {
    assert.equal(optionsIn(typed.split(" "), VERIFY_FLAGS), options);
  });
}

const HINTS: readonly (readonly [hint: string, value: string | undefined, filled: string])[] = [
  ["type: --host NAME --port N", "a.example:25", "type: --host a.example --port 25"],
  ["type: --host NAME --port N", "smtps://a.example", "type: --host a.example"],
  ["type: --host NAME --port N", "hunter2", "type: --host NAME --port N"],
  ["type: --region REGION", "Ireland", "type: --region eu-west-1"],
  ["type: --ca-file FILE", "./ca.pem", "type: --ca-file ./ca.pem"],
  ["type: --ca-file FILE", "S3cret.pem", "type: --ca-file FILE"],
  ["type: --timeout 10s; to retry: --wait 5m", "30", "type: --timeout 30; to retry: --wait 5m"],
  ["type: --servername NAME", "a.example:25", "type: --servername a.example"],
  ["type: --port N", undefined, "type: --port N"],
];

for (const [hint, value, filled] of HINTS) {
  Deno.test(`${hint} with ${value}`, () => assert.equal(filledWith(hint, value), filled));
}
