/**
 * The rules of failures: each is needed by a text of the cases in other languages.
 * @module
 */

import assert from "node:assert/strict";
import { EXACT_RULES, NEAR_RULES, SURE_RULES } from "../../../src/logs/spoken/failure_rules.ts";
import { spokenVaguely } from "../../../src/logs/spoken/spoken_meaning.ts";
import { LANGUAGES } from "../cases/languages.ts";

Deno.test("each finding of a rule is that of a text", () => {
  const found = new Set(LANGUAGES.map(([, , text]) => spokenVaguely(text)?.id));
  for (const { id } of [...EXACT_RULES, ...SURE_RULES, ...NEAR_RULES]) assert.ok(found.has(id), id);
});
