/**
 * The readers of formats beside the parsers of languages and programs, on random texts.
 *
 * Invariant: no wrong value. What a parser reads otherwise is refused, which is a value elsewhere, or named by a fact.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { sayNotTested } from "../support/machine.ts";
import { type Format, FORMATS, type Values } from "./readers/formats.ts";
import { fileOf } from "./readers/texts.ts";

const COUNT = Number(Deno.env.get("READERS_COUNT") ?? 300);
const SEED = Number(Deno.env.get("READERS_SEED") ?? 20261128);

/** The values of `text` that are read in another way, and how many were compared. */
function difference(
  ours: Format["ours"],
  text: string,
  values: Values,
): { wrong: readonly string[]; compared: number } {
  if (values === null) return { wrong: [], compared: 0 };
  const compared = ours(text).flatMap(({ name, value, fact }) => {
    const wanted = values[name];
    if (typeof wanted !== "string" || value.kind !== "text" || fact !== undefined) return [];
    return [{ name, read: value.text, wanted }];
  });
  const wrong = compared.filter(({ read, wanted }) => read !== wanted).map(({ name, read, wanted }) =>
    `${JSON.stringify(text)}: ${name} ${JSON.stringify(read)}, not ${JSON.stringify(wanted)}`
  );
  return { wrong, compared: compared.length };
}

async function assertAgrees({ syntax, ours, theirs, share = 1 }: Format): Promise<void> {
  const count = Math.ceil(COUNT * share);
  const texts = fc.sample(fileOf(syntax), { numRuns: count, seed: SEED });
  const read = await theirs(texts);
  const all = texts.map((text, index) => difference(ours, text, read[index] ?? null));
  const wrong = all.flatMap((one) => one.wrong);
  const compared = all.reduce((sum, one) => sum + one.compared, 0);
  assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${compared}`);
  assert.ok(compared > count / 100, `${compared} values were compared`);
}

/** Whether a line of shell succeeds. */
async function succeeds(shell: string): Promise<boolean> {
  const { success } = await new Deno.Command("sh", { args: ["-c", `{ ${shell}; } >/dev/null 2>&1`] }).output();
  return success;
}

for (const format of FORMATS) {
  const { name, check } = format;
  if (check !== undefined && !await succeeds(check)) {
    sayNotTested("readers", name, "it is not installed");
    continue;
  }
  Deno.test(`no value is read otherwise than ${name} reads it`, () => assertAgrees(format));
}
