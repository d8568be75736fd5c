/**
 * Which format a file has.
 *
 * Invariant: by its name, else by its looks.
 * @module
 */

import assert from "node:assert/strict";
import { formatOf, isKnownName } from "../../src/settings/file_formats.ts";

const ROWS: readonly (readonly [name: string, text: string, format: string])[] = [
  ["main.cf", "", "postfix"],
  [".env.production", "", "env"],
  ["gitlab.rb", "", "code"],
  ["web.config", "", "xml"],
  ["odoo.conf", "", "configparser"],
  ["x", "smtp://u:p@h\n", "url"],
  ["x", "<?xml version='1.0'?><a/>", "xml"],
  ["x", 'AuthInfo:h "U:u"', "tables"],
  ["x", "A=b\n", "env"],
  ["x", "REPLACE INTO s (n, v) VALUES ('smtp_host', 'h');\n", "sql"],
  ["x", "INSERT OR REPLACE INTO s VALUES ('smtp_host', 'h');\n", "sql"],
  ["x", "a: b\n", "yaml"],
];

for (const [name, text, format] of ROWS) {
  Deno.test(`${name} with ${JSON.stringify(text)} is ${format}`, () => assert.equal(formatOf(name, text), format));
}

Deno.test("files of a folder are known by their names", () => {
  assert.deepEqual([".env", "main.cf", "notes.txt"].map(isKnownName), [true, true, false]);
});
