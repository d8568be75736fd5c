/**
 * What `derive` says in addition to its result.
 *
 * Invariant: all of it goes to standard error.
 * @module
 */

import assert from "node:assert/strict";
import { legacyWarning, writeNote, writeWarnings } from "../../src/cli/derive_remarks.ts";
import { memoryHost } from "../support/memory_host.ts";

Deno.test("warnings and notes are lines of standard error", () => {
  const host = memoryHost({});
  writeWarnings(host, [legacyWarning()]);
  writeNote(host, "good to know");
  assert.equal(host.stdout.text, "");
  assert.match(
    host.stderr.text,
    /^smtpkey: warning: .*requested with --legacy.*\n(?:smtpkey: hint: .*\n)+smtpkey: note: good to know\n$/,
  );
});
