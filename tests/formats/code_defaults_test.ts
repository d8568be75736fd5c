/**
 * Defaults of variables in source code.
 *
 * Invariant: a row is an expression, and the default in it that is read; undefined where there is none.
 * @module
 */

import assert from "node:assert/strict";
import { defaultIn, defaultOfCall } from "../../src/formats/code_defaults.ts";
import { scanCode } from "../../src/formats/code_tokens.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";

const EXPRESSIONS: readonly (readonly [text: string, value: string | undefined])[] = [
  [`process.env.A ?? "${HOST}"`, HOST],
  ["a || 587", "587"],
  ["a or 'AKIAIOSFODNN7EXAMPLE'", "AKIAIOSFODNN7EXAMPLE"],
  // What could be anything, what is computed as well, and what is no default.
  ["a ?? 'b'", undefined],
  ["a ?? ''", undefined],
  [`a ?? \`${HOST}\${b}\``, undefined],
  [`a + "${HOST}"`, undefined],
];

for (const [text, value] of EXPRESSIONS) {
  Deno.test(`default: ${text}`, () => {
    const found = defaultIn(scanCode(text));
    assert.equal(found.value.kind === "text" ? found.value.text : undefined, value);
    assert.equal(found.fact?.fault, value === undefined ? undefined : "disputed");
  });
}

const CALLS: readonly (readonly [text: string, value: string | undefined])[] = [
  [`os.environ.get("A", "${HOST}")`, HOST],
  [`env('A', '${HOST}')`, HOST],
  [`env('A', f('${HOST}'))`, undefined],
  [`join('A', '${HOST}')`, undefined],
  [`ENV.fetch("A") { "${HOST}" }`, HOST],
  [`ENV.fetch("A") { f("${HOST}") }`, undefined],
  ["env('A')", undefined],
];

for (const [text, value] of CALLS) {
  Deno.test(`default of a call: ${text}`, () => {
    const found = defaultOfCall(scanCode(text));
    assert.equal(found.value.kind === "text" ? found.value.text : undefined, value);
  });
}
