/**
 * What clients printed when they were run against the twin (`make capture`), explained: the true cause comes first.
 *
 * Invariant: where a client does not say enough for it, `unclear.json` holds the answer that it gets; an entry there that is
 * not needed fails. `-- --update` with write permission writes that file, for review in the diff.
 * @module
 */

import assert from "node:assert/strict";
import { explainText } from "../../../src/logs/explainer.ts";

interface Printed {
  readonly right: readonly string[];
  readonly lines: readonly string[];
}

interface Capture {
  readonly client: string;
  readonly version: string;
  readonly printed: Readonly<Record<string, Printed>>;
}

/** By client and situation: the first finding, or nothing. */
type Unclear = Readonly<Record<string, Readonly<Record<string, string>>>>;

const FOLDER = new URL("../../captures/", import.meta.url);
const UNCLEAR = new URL("unclear.json", FOLDER);

function parseCaptures(text: string): readonly Capture[] {
  return JSON.parse(text);
}

function parseUnclear(text: string): Unclear {
  return JSON.parse(text);
}

function captures(): readonly Capture[] {
  const files = [...Deno.readDirSync(FOLDER)].map(({ name }) => name).filter((name) => name !== "unclear.json").sort();
  return files.flatMap((name) => parseCaptures(Deno.readTextFileSync(new URL(name, FOLDER))));
}

const isRight = (answer: string, { right }: Printed): boolean =>
  right.length === 0 ? answer === "" : right.includes(answer);

/** What is answered where the true cause does not come first. */
function unclearIn({ printed }: Capture): Readonly<Record<string, string>> {
  const answers = Object.entries(printed).map(([situation, one]) => {
    const answer = explainText(`${one.lines.join("\n")}\n`).findings[0]?.finding.id ?? "";
    return [situation, answer, isRight(answer, one)] as const;
  });
  return Object.fromEntries(answers.flatMap(([situation, answer, right]) => right ? [] : [[situation, answer]]));
}

const all = captures();
const found: Record<string, Readonly<Record<string, string>>> = {};
const expected = Deno.args.includes("--update") ? undefined : parseUnclear(Deno.readTextFileSync(UNCLEAR));

for (const capture of all) {
  const { client, version, printed } = capture;
  Deno.test(`${client} (${version}) in ${Object.keys(printed).length} situations`, () => {
    found[client] = unclearIn(capture);
    if (expected !== undefined) assert.deepEqual(found[client], expected[client] ?? {});
  });
}

Deno.test("at least 60 clients of all families are recorded, in at least 25 situations", () => {
  if (Deno.args.includes("--update")) {
    const needed = Object.entries(found).filter(([, answers]) => Object.keys(answers).length > 0);
    Deno.writeTextFileSync(UNCLEAR, JSON.stringify(Object.fromEntries(needed), null, 1) + "\n");
  }
  assert.ok(all.length >= 60 && new Set(all.map(({ client }) => client)).size === all.length, `${all.length}`);
  assert.ok(new Set(all.flatMap(({ printed }) => Object.keys(printed))).size >= 25);
});
