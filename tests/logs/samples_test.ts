/**
 * Every signature fires: its own samples, sent through the whole explainer, lead to its finding.
 *
 * Invariant: a signature whose literals or pattern cannot be met, or whose sample is another's, fails here.
 * @module
 */

import assert from "node:assert/strict";
import { Explainer } from "../../src/logs/explainer.ts";
import { SIGNATURES } from "../../src/logs/signatures/all.ts";
import type { Signature } from "../../src/findings/signature.ts";
import { sampleText } from "./corpus.ts";

/** The findings of `text` with `signatures` alone. */
function idsWith(signatures: readonly Signature[], text: string): readonly string[] {
  const explainer = new Explainer({ signatures });
  explainer.push(new TextEncoder().encode(text));
  return explainer.finish().findings.map(({ finding }) => finding.id);
}

for (const signature of SIGNATURES) {
  const { id, pattern, literals, seen } = signature;
  Deno.test(`${id}: ${pattern.source}`, () => {
    for (const sample of seen) {
      const text = sampleText(signature, sample);
      assert.deepEqual(idsWith([signature], text), [id], `alone, it does not fire at: ${text}`);
      assert.equal(idsWith(SIGNATURES, text)[0], id, `among the others, it does not come first: ${text}`);
    }
    if (seen.length === 0) return;
    const missing = literals.filter((literal) => !seen.some((sample) => sample.toLowerCase().includes(literal)));
    assert.deepEqual(missing, [], "literals that no sample holds");
  });
}
