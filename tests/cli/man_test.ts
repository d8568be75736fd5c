/**
 * `man`: the sections, the date, and that the same version gives the same bytes.
 *
 * Invariant: the formatters judge the page in `tests/e2e`, what it must name stands in `drift_test.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { RELEASED } from "../../src/cli/man.ts";
import { VERSION } from "../../src/cli/version.ts";
import { runIn } from "../support/memory_host.ts";

const { exit, stdout, stderr } = await runIn({}, "man");

Deno.test("the page goes to standard output, the same bytes whatever the machine", async () => {
  assert.deepEqual([exit, stderr], [0, ""]);
  assert.deepEqual(await runIn({ env: { HOME: "/home/a", TERM: "dumb" }, terminal: 40 }, "man"), {
    exit,
    stdout,
    stderr,
  });
  assert.match(stdout, /^[\x20-\x7e\n]*$/);
});

Deno.test("its date is that of the version", () => {
  assert.match(RELEASED.get(VERSION) ?? "", /^\d{4}-\d\d-\d\d$/, `give ${VERSION} a day in RELEASED`);
  assert.equal(stdout.split("\n")[0], `.TH SMTPKEY 1 ${RELEASED.get(VERSION)} "smtpkey ${VERSION}"`);
});

Deno.test("its sections stand in the order of manual pages", () => {
  const sections = [...stdout.matchAll(/^\.SH (.*)$/gm)].map(([, title]) => title);
  assert.deepEqual(sections, [
    "NAME",
    "SYNOPSIS",
    "DESCRIPTION",
    "COMMANDS",
    "FORMATS",
    "FINDINGS",
    "ENVIRONMENT",
    "FILES",
    "EXIT STATUS",
    "SEE ALSO",
    "SECURITY",
  ]);
});
