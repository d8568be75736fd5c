/**
 * The pages of `doctor` in their JSON form; the human form stands in golden files.
 *
 * Invariant: both forms come from the same values, so a field that is missing here is missing there.
 * @module
 */

import assert from "node:assert/strict";
import { CATALOGUE, finding } from "../../src/findings/catalogue.ts";
import { entryPage, listPage, machinePage, rotationPage, selfTestPage } from "../../src/render/doctor_pages.ts";
import { styleFor } from "../../src/render/style.ts";

const plain = styleFor({ columns: undefined }, undefined, undefined);

Deno.test("a machine without a value has empty lists, not fillers", () => {
  const page = machinePage({ facts: [], findings: [], notes: [] }, "posix");
  assert.deepEqual(JSON.parse(page.json()), { schema: 1, machine: [], findings: [], notes: [] });
  assert.match(page.human(plain), /no region, AWS key or SMTP credentials are set\n/);
});

Deno.test("findings of a machine are counted, harmless ones aside", () => {
  const found = [finding("temporary-key"), finding("region-respelt")];
  assert.match(machinePage({ facts: [], findings: found, notes: [] }, "posix").human(plain), /\n1 problem found\n$/);
});

Deno.test("the list has every id once", () => {
  const { findings } = JSON.parse(listPage().json());
  assert.deepEqual(findings.map(({ id }: { readonly id: string }) => id), Object.keys(CATALOGUE));
});

Deno.test("a finding at length has its parts, and no open place", () => {
  const json = JSON.parse(entryPage("wrong-region", "posix").json());
  assert.deepEqual(Object.keys(json).sort(), [
    "because",
    "checked",
    "confirm",
    "id",
    "reference",
    "remedy",
    "schema",
    "severity",
    "shows",
    "summary",
  ]);
  for (const id of ["no-smtp-endpoint", "connection-refused"] as const) {
    assert.doesNotMatch(entryPage(id, "posix").human(plain), /\{[a-z-]+\}/);
  }
});

Deno.test("rotation and self-test keep their order", () => {
  const steps = [{ title: "first", why: "since", commands: ["a", "b"], powershell: ["c"] }];
  const rotation = { steps, leaked: steps, mailManager: steps, mailManagerLeaked: steps };
  assert.deepEqual(JSON.parse(rotationPage(rotation, false).json()), {
    schema: 1,
    steps,
    leaked: steps,
    mail_manager: steps,
    mail_manager_leaked: steps,
  });
  assert.match(rotationPage(rotation, false).human(plain), /1\. first\n {3}since\n {3}\$ a\n {3}\$ b\n$/);
  const undone = rotationPage({ ...rotation, mailManagerLeaked: steps.map((step) => ({ ...step, undo: "d" })) }, false)
    .human(
      plain,
    );
  assert.match(undone, /\n {3}\$ b\n {3}to undo it:\n {3}\$ d\n$/);
  assert.match(rotationPage(rotation, true).human(plain), /1\. first\n {3}since\n {3}PS> c\n$/);
  const checks = [{ name: "one", passed: true }, { name: "two", passed: false }];
  assert.deepEqual(JSON.parse(selfTestPage(checks).json()), { schema: 1, passed: false, checks });
  assert.match(selfTestPage(checks).human(plain), /ok {6}one\n.*failed {2}two\n$/);
});
