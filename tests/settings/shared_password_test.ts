/**
 * One password in several regions: at least one use of it is wrong.
 *
 * Invariant: other passwords, other files and one region twice find nothing.
 * @module
 */

import assert from "node:assert/strict";
import { judgeSettings } from "../../src/settings/judge.ts";
import { readSaslPasswd } from "../../src/settings/sasl_passwd.ts";
import { sharedPasswordFindings } from "../../src/settings/shared_password.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const US = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const EU = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";

function row(region: string, password: string, id = ID): string {
  return `[email-smtp.${region}.amazonaws.com]:587 ${id}:${password}\n`;
}

function findingsIn(...files: readonly string[]): ReturnType<typeof sharedPasswordFindings> {
  const all = files.flatMap((text, index) => readSaslPasswd(text, `table${index}`));
  const context = { login: undefined, key: undefined, region: undefined };
  return sharedPasswordFindings(all.map((settings) => ({ settings, judgement: judgeSettings(settings, context) })));
}

Deno.test("one password in two regions of a file is a wrong region, and the evidence names both lines", () => {
  const [found, ...more] = findingsIn(row("eu-west-1", EU) + row("us-east-1", EU));
  assert.deepEqual(more, []);
  assert.equal(found?.id, "wrong-region");
  assert.equal(found?.severity, "error");
  assert.match(found?.because ?? "", /eu-west-1 \(table0 line 1\) and us-east-1 \(table0 line 2\)/);
  assert.equal(found?.remedy.command, "smtpkey derive --region eu-west-1,us-east-1");
  assert.ok(!JSON.stringify(found).includes(EU));
});

Deno.test("three regions are one finding", () => {
  const found = findingsIn(row("eu-west-1", EU) + row("us-east-1", EU) + row("us-west-2", EU) + row("eu-west-1", EU));
  assert.deepEqual(found.map(({ remedy }) => remedy.command), [
    "smtpkey derive --region eu-west-1,us-east-1,us-west-2",
  ]);
});

Deno.test("a password for each region, one region twice, another key id and another file find nothing", () => {
  assert.deepEqual(findingsIn(row("eu-west-1", EU) + row("us-east-1", US)), []);
  assert.deepEqual(findingsIn(row("eu-west-1", EU) + row("eu-west-1", EU)), []);
  assert.deepEqual(findingsIn(row("eu-west-1", EU) + row("us-east-1", EU, "AKIAI44QH8DHBEXAMPLE")), []);
  assert.deepEqual(findingsIn(row("eu-west-1", EU), row("us-east-1", EU)), []);
  assert.deepEqual(findingsIn(row("eu-west-1", "xxxxxxxx") + row("us-east-1", "xxxxxxxx")), []);
});
