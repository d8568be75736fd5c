/**
 * Secrets pasted into the compiled `doctor`, around an error: none of them comes out.
 *
 * Invariant: no eight characters in a row of a secret are in either output, as printed and as JSON means it.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { runProgram } from "../e2e/program.ts";
import { type Pasted, pasted } from "./pasted_grammar.ts";
import { PATIENCE_MS, playAll, SEED, shareOf } from "./share.ts";

const SECRETS = shareOf(3000);
const AT_A_TIME = 8;
const PIECE = 8;

async function play({ text, secret, way, format }: Pasted): Promise<void> {
  const given = way === "stdin"
    ? { args: ["doctor", "-", "--format", format], stdin: text }
    : { args: ["doctor", "--format", format, "--", text] };
  const { exit, signal, stdout, stderr } = await runProgram({ ...given, timeoutMs: PATIENCE_MS });
  assert.ok(signal === null && [0, 1, 2, 3].includes(exit), `exit ${exit} ${signal}: ${stderr}`);
  const shown = [stdout, stderr, ...format === "json" ? textsIn(JSON.parse(stdout)) : []].join("\n");
  // A line may be broken where it is shown.
  for (const output of [shown, shown.replaceAll(/\s+/g, " ")]) {
    const piece = piecesOf(secret).find((piece) => output.includes(piece));
    assert.equal(piece, undefined, `a piece of ${secret} is in: ${output.slice(0, 1500)}`);
  }
}

function piecesOf(secret: string): readonly string[] {
  return Array.from({ length: secret.length - PIECE + 1 }, (_, start) => secret.slice(start, start + PIECE));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

Deno.test(`${SECRETS} pasted secrets`, async () => {
  await playAll(fc.sample(pasted, { seed: SEED, numRuns: SECRETS }), AT_A_TIME, play, ({ text }) => text);
});
