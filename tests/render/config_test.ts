/**
 * The page of `doctor --config` in its two forms.
 *
 * Invariant: whole pages are golden files of the command; here is what differs by what was found.
 * @module
 */

import assert from "node:assert/strict";
import type { SettingsAnswer, ShownSettings } from "../../src/settings/shown_settings.ts";
import { configPage } from "../../src/render/config.ts";
import { styleFor } from "../../src/render/style.ts";

const BARE: ShownSettings = {
  program: "X",
  file: "f",
  line: 3,
  host: undefined,
  region: undefined,
  port: undefined,
  security: undefined,
  username: undefined,
  password: undefined,
};
const EMPTY: SettingsAnswer = {
  settings: [],
  findings: [],
  notes: [],
  isJudged: false,
  next: { asRoot: [], verify: [] },
};

function human(page: SettingsAnswer): string {
  return configPage(page).human(styleFor({ columns: undefined }, undefined, undefined));
}

Deno.test("the last line says what the exit code says", () => {
  assert.equal(human(EMPTY), "no SMTP settings were recognized\n");
  assert.match(
    human({ ...EMPTY, settings: [BARE] }),
    /^X, f line 3:\n\nno problems found, but some credentials could not be read/,
  );
  assert.match(human({ ...EMPTY, settings: [BARE], isJudged: true }), /test the login with: smtpkey verify\n$/);
});

Deno.test("what is not there is null for a program", () => {
  const { settings: [settings] } = JSON.parse(configPage({ ...EMPTY, settings: [BARE] }).json());
  const nothing = { host: null, port: null, security: null, username: null, password: null };
  assert.deepEqual(settings, { file: "f", line: 3, program: "X", ...nothing, region: null, sources: nothing });
});

Deno.test("every TLS mode has its words", () => {
  for (
    const [value, words] of [["starttls", "STARTTLS "], ["wrapper", "implicit TLS"], ["clear", "no TLS"], [
      "maybe",
      "if offered",
    ]] as const
  ) {
    assert.ok(human({ ...EMPTY, settings: [{ ...BARE, security: { value, source: "f line 4" } }] }).includes(words));
  }
});
