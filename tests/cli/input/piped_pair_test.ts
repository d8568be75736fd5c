/**
 * A piped pair by its fields alone: what is settled by them, and what settings may add.
 * @module
 */

import assert from "node:assert/strict";
import { pipedPair } from "../../../src/cli/input/piped_pair.ts";
import { pairInSettings } from "../../../src/cli/input/settings_pair.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const PASSWORD = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";

const SETTLED = [
  `${ID} ${PASSWORD}\n`,
  `${ID}:${PASSWORD}`,
  `SMTP_USERNAME=${ID}\nSMTP_PASSWORD=${PASSWORD}\n`,
  `{"username": "${ID}", "password": "${PASSWORD}"}`,
];

for (const text of SETTLED) {
  Deno.test(`no settings are read for ${JSON.stringify(text)}, which would say no more`, () => {
    const pair = pipedPair(text, "standard input");
    assert.ok(typeof pair !== "function");
    const inSettings = pairInSettings(text);
    if (inSettings?.kind === "pair") assert.equal(inSettings.pair.host, undefined);
  });
}

Deno.test("a pair with a host before it is settled by the settings that hold it", () => {
  const text = `[mail.example.com]:587 ${ID}:${PASSWORD}\n`;
  const pair = pipedPair(text, "standard input");
  assert.ok(typeof pair === "function");
  const settled = pair(pairInSettings(text));
  assert.equal(settled.kind === "smtp" ? settled.host : undefined, "mail.example.com");
  assert.equal(pair(undefined).kind, "words");
});

Deno.test("the failure of a text without a pair is that of its fields", () => {
  const pair = pipedPair('{"a": "b"}', "standard input");
  assert.ok(typeof pair === "function");
  assert.throws(() => pair(undefined), /standard input/);
});
