/**
 * Settings whose TLS mode a library or a command decides.
 * @module
 */

import assert from "node:assert/strict";
import { asSettingsOf } from "../../src/settings/mail_tool.ts";
import type { MailSettings } from "../../src/settings/mail_settings.ts";

const TOOL = { program: "Swaks", words: { starttls: "--tls", wrapper: "--tls-on-connect" } };

const SETTINGS: MailSettings = {
  program: "mail settings",
  file: "send.sh",
  line: 3,
  host: { value: "email-smtp.eu-west-1.amazonaws.com", source: "send.sh line 4" },
  elsewhere: [],
  facts: [
    { fault: "tls-in-doubt", because: "two meanings", source: "send.sh line 5", fix: "one of them" },
    { fault: "other-host", because: "another host", source: "send.sh line 6", fix: "the same host" },
  ],
  words: { starttls: "tls", wrapper: "ssl" },
  notes: [],
};

Deno.test("a tool gives settings its name, its words and its mode, which leaves no doubt", () => {
  const settings = asSettingsOf(SETTINGS, TOOL, "clear");
  assert.deepEqual(settings, {
    ...SETTINGS,
    ...TOOL,
    security: { value: "clear", source: "send.sh line 4" },
    facts: SETTINGS.facts.slice(1),
  });
});

Deno.test("a mode has the place of the settings where nothing of the server is written", () => {
  const { host: _, ...noHost } = SETTINGS;
  assert.equal(asSettingsOf(noHost, TOOL, "maybe").security?.source, "send.sh line 3");
});

Deno.test("settings stay as they are where the mode is not known", () => {
  assert.equal(asSettingsOf(SETTINGS, TOOL, undefined), SETTINGS);
});
