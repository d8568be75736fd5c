/**
 * Golden files: what the program printed when a person last looked at it and found it good.
 *
 * Invariant: a difference fails; `-- --update` with write permission takes the new text over, for review in the diff.
 * @module
 */

import assert from "node:assert/strict";

const FOLDER = new URL("../golden/", import.meta.url);

/** Asserts that `text` is what the golden file `name` holds. */
export function assertGolden(name: string, text: string): void {
  const file = new URL(name, FOLDER);
  if (Deno.args.includes("--update")) Deno.writeTextFileSync(file, text);
  assert.equal(text, Deno.readTextFileSync(file), `differs from tests/golden/${name}`);
}
