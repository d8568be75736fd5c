/**
 * What was found in a text, in both forms.
 *
 * Invariant: places and times are shown as they were seen, and absent where they were not.
 * @module
 */

import assert from "node:assert/strict";
import type { Explanation } from "../../src/logs/explainer.ts";
import { finding } from "../../src/findings/catalogue.ts";
import { explainText } from "../../src/logs/explainer.ts";
import { explainedJson, explainedText } from "../../src/render/explained.ts";
import { styleFor } from "../../src/render/style.ts";

const plain = styleFor({ columns: undefined }, undefined, undefined);

const explanation: Explanation = {
  findings: [{
    finding: finding("credentials-invalid"),
    grade: "proven",
    isLast: false,
    count: 3,
    firstLine: 7,
    lastLine: 90,
    firstTime: "Nov 22 19:57:52",
    lastTime: "Nov 22 20:57:52",
    quote: "535 Authentication Credentials Invalid",
  }],
  notes: [{ text: "another server answered", line: 4, count: 2 }],
  suspects: [],
  lines: 100,
  bytes: 1000,
};

Deno.test("JSON has count, lines and times beside the finding", () => {
  const { schema, findings: [found], notes } = JSON.parse(explainedJson(explanation));
  assert.equal(schema, 1);
  const { id, count, first_line: first, last_line: last, first_time: from, last_time: to } = found;
  assert.deepEqual([id, count, first, last, from, to], [
    "credentials-invalid",
    3,
    7,
    90,
    "Nov 22 19:57:52",
    "Nov 22 20:57:52",
  ]);
  assert.deepEqual(notes, explanation.notes);
});

Deno.test("a person sees how often, where, when, and the line", () => {
  const text = explainedText(explanation, { region: undefined, system: "posix" }, plain);
  assert.match(text, /seen 3 times, line 7 at Nov 22 19:57:52 to line 90 at Nov 22 20:57:52\n/);
  assert.match(text, /\n {3}> 535 Authentication Credentials Invalid\n/);
  assert.match(text, /note: line 4 and 1 more: another server answered\n/);
});

Deno.test("nothing found is said, and times that no line bears are left out", () => {
  const nothing = { findings: [], notes: [], suspects: [{ line: 1, quote: "error: no" }], lines: 1, bytes: 5 };
  const text = explainedText(nothing, { region: "eu-west-1", system: "posix" }, plain);
  assert.match(text, /^nothing was recognized in 1 line: searched for /);
  assert.match(text, /\nmost like an error:\n {3}line 1 > error: no\n/);
  assert.match(text, /\nnext steps:\n {3}\$ smtpkey verify --region eu-west-1 /);
  assert.deepEqual(JSON.parse(explainedJson(nothing)).suspects, nothing.suspects);
  const [seen] = explanation.findings;
  assert.ok(seen !== undefined);
  const { firstTime: _first, lastTime: _last, ...timeless } = seen;
  const once = { ...explanation, findings: [{ ...timeless, count: 1, lastLine: 7 }], notes: [] };
  assert.match(explainedText(once, { region: undefined, system: "posix" }, plain), /\n {3}seen once, line 7\n/);
  assert.ok(!("first_time" in JSON.parse(explainedJson(once)).findings[0]));
});

Deno.test("once is once, on however many lines, and the last of several failures is marked", () => {
  const [seen] = explanation.findings;
  assert.ok(seen !== undefined);
  const shown = (more: Partial<typeof seen>): string =>
    explainedText({ ...explanation, findings: [{ ...seen, ...more }] }, { region: undefined, system: "posix" }, plain);
  assert.match(shown({ count: 1 }), /\n {3}seen once, on lines 7 to 90 at Nov 22 19:57:52\n/);
  assert.match(
    shown({ count: 1, lastLine: 7, isLast: true }),
    /line 7 at Nov 22 19:57:52, the last failure in this text/,
  );
});

Deno.test("what is longer than the terminal is high ends with the first finding and its command", () => {
  const long = explainText("535 Authentication Credentials Invalid", { isShort: true });
  const shown = (rows: number | undefined): string =>
    explainedText(long, { region: undefined, system: "posix" }, { ...plain, rows });
  const all = shown(undefined);
  const added = shown(20).slice(all.length);
  assert.ok(shown(20).startsWith(all));
  assert.match(added, /^\n1\. error: .*\[credentials-invalid\]\n\$ smtpkey \S.*\n$/s);
  assert.equal(shown(200), all);
});

Deno.test("where nothing was found, what the text is about comes first of the next steps, in the region that is known", () => {
  const topic = { about: "the SMTP password", command: "derive --region {region}" };
  const nothing = { findings: [], notes: [], suspects: [], topic, lines: 1, bytes: 5 };
  const text = explainedText(nothing, { region: "eu-west-1", system: "posix" }, plain);
  assert.match(
    text,
    /\nnext steps:\n {3}\$ smtpkey derive --region eu-west-1 {4}\(the SMTP password\)\n {3}\$ smtpkey verify /,
  );
});
