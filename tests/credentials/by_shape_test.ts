/**
 * A pair known by its form alone.
 * @module
 */

import assert from "node:assert/strict";
import { pairByShape } from "../../src/credentials/by_shape.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const EU = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const SHA = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

const ONE: readonly (readonly [text: string, wanted: "aws" | "smtp", secret: string])[] = [
  [`ACCESSKEY\t${ID}\t2026-11-27T20:00:00+00:00\t${SECRET}\tActive\tses`, "aws", SECRET],
  [`||  AccessKeyId |  ${ID} ||\n||  SecretAccessKey  |  ${SECRET}  ||`, "aws", SECRET],
  [`{"SecretString":"{\\"id\\":\\"${ID}\\",\\"s\\":\\"${SECRET.replaceAll("/", "\\\\/")}\\"}"}`, "aws", SECRET],
  [`commit ${SHA}\nkey ${ID}\nsecret ${SECRET}`, "aws", SECRET],
  [`${ID} ${ID} ${SECRET}`, "aws", SECRET],
  [`${ID} ${SECRET} ${EU}`, "aws", SECRET],
  [`${ID} ${SECRET} ${EU}`, "smtp", EU],
  [`${ID} ${SECRET}`, "smtp", SECRET],
  [`${ID} ${EU}`, "aws", EU],
];

for (const [text, wanted, secret] of ONE) {
  Deno.test(`one pair for ${wanted} in ${JSON.stringify(text)}`, () => {
    assert.deepEqual(pairByShape(text, wanted), { kind: "pair", id: ID, secret });
  });
}

Deno.test("several ids or secrets are several pairs", () => {
  for (const text of [`${ID} AKIA2222222222222222 ${SECRET}`, `${ID} ${SECRET} ${SECRET.replace("w", "x")}`]) {
    assert.deepEqual(pairByShape(text, "aws"), { kind: "several" }, text);
  }
});

Deno.test("half a pair, and what is as long as a secret by chance, is nothing", () => {
  for (
    const text of [ID, SECRET, `${ID} ${SHA}`, `${ID} ${"-".repeat(40)}`, `${ID} ${SECRET}x`, `x${ID} ${SECRET}`, ""]
  ) {
    assert.equal(pairByShape(text, "aws"), undefined, text);
  }
});
