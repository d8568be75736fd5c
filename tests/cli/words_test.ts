/**
 * Plain words: no text that a person sees uses a word of this table.
 *
 * Invariant: the table is about whole kinds of wording; the plain word is named beside each. What others wrote (a quoted log
 * line, a reply of a server) is left out of the search.
 * @module
 */

import assert from "node:assert/strict";
import { CATALOGUE, entryOf, FINDING_IDS } from "../../src/findings/catalogue.ts";
import { rotationOf } from "../../src/reference/rotation.ts";
import { PRIMER } from "../../src/reference/primer.ts";
import { literalsIn } from "../support/literals.ts";
import { runIn } from "../support/memory_host.ts";

/** A word that may not appear, and the plain one. */
const WORDS: readonly (readonly [word: RegExp, plain: string])[] = [
  [/\bmend(s|ed|ing)?\b/i, "fix"],
  [/\b(told|telling)\b/i, "report, show"],
  [/\btells?\b/i, "show, say"],
  [/\bsaid\b/i, "reported"],
  [/\b(stands?|stood|standing)\b/i, "is"],
  [/\btakes? (this|that|the|no|any|every) (login|pair|key|keys|password|message|mail|value)\b/i, "accepts"],
  [/\b(is|are|was|were|not|never) taken\b/i, "accepted, read, used"],
  [/\bfree\b/i, "reachable"],
  [/\b(whoever|nobody|somebody|anybody)\b/i, "name the person, or use the passive"],
  [/\bvouch(es)?\b/i, "trusted"],
  [/\bcrept\b/i, "stray"],
  [/\bstumbles?\b/i, "fails"],
  [/\bwhite space\b/i, "whitespace"],
  [/\bblanks?\b/i, "space"],
  [/\b(beside|besides)\b/i, "with, next to, in addition to"],
  [/\bbehind (?!a (proxy|VPN|NAT|firewall)|VPN)/i, "after"],
  [/\bunless told otherwise\b/i, "(default: X)"],
  [/\blikeliest\b/i, "most likely"],
  [/\bfrom the first byte\b/i, "implicit TLS"],
  [/\bin (the )?clear\b/i, "in plaintext"],
  [/\bsmall letters\b/i, "lower case"],
  [/\b(way round|go(es)? round)\b/i, "bypass"],
  [/\breads? along\b/i, "inspects"],
  [/\bbe had\b/i, "obtained"],
  [/\bhung up\b/i, "closed the connection"],
  [/\btime-out\b/i, "timeout"],
  [/\blooked at\b/i, "checked"],
  [/\bthe way (to|is)\b/i, "the connection"],
  [/\bwritten down\b/i, "set"],
  [/\b(because|do):/, "cause: and fix:"],
  [
    /\b(knows?|bears?|needs?) no (?!credentials|permission|verification|more)\b/i,
    "does not know, has no, does not need",
  ],
  [/\b(is|are) still to be\b/i, "is not … yet"],
  [/\b(lies|lay)\b/i, "is"],
  [/\b(takes?|take) off\b/i, "removes"],
  [/\bgoes (over|on)\b/i, "has, continues"],
  [/\bin its (place|stead)\b/i, "instead"],
  [/\bunless it is\b/i, "(default: X)"],
  [/\bwhole pair\b/i, "complete credentials"],
  [/\b(recognis|colour|behaviour|licence|normalis|authoris)/i, "the spelling of AWS: recognize, color, license"],
  [/(?<!\bthere )\b(is|are|was|were) no (?!longer|more|reason)\b/i, "is not a"],
];

/** What others wrote: quoted lines of logs, replies, code in a report. */
const QUOTED: readonly RegExp[] = [
  /^ {3}> .*$/gm,
  /^.*\bsaid: \d{3}.*$/gm,
  /"[^"\n]*\b\d{3} [^"\n]*"/g,
  /<style>.*?<\/style>/gs,
  /"(?:quote|text|line)": ".*$/gm,
  /^\s+"because": /gm,
];

/** The first word of the table in `text`, with the words around it. */
function wordIn(text: string): string | undefined {
  const own = QUOTED.reduce((rest, quoted) => rest.replaceAll(quoted, " "), text);
  for (const [word, plain] of WORDS) {
    const found = word.exec(own);
    if (found === null) continue;
    const around = own.slice(Math.max(0, found.index - 60), found.index + 60).replaceAll(/\s+/g, " ");
    return `"${found[0]}" (plain: ${plain}) in: …${around}…`;
  }
  return undefined;
}

function plain(name: string, text: string): void {
  Deno.test(`${name} is in plain words`, () => assert.equal(wordIn(text), undefined));
}

Deno.test("the search finds a word of the table, and not one that another wrote", () => {
  assert.match(wordIn("fix what stands above") ?? "", /"stands"/);
  assert.match(wordIn("it is no flag") ?? "", /"is no "/);
  assert.equal(wordIn("   > server said: 530 free\n"), undefined);
  assert.equal(wordIn("there is no default, and it is no longer used"), undefined);
});

Deno.test("the search reads texts in code, and no comments or patterns", () => {
  const code =
    'const a = "one"; // "no"\n/* `no` */ f(/"no" [/"]/g, `two ${b ? "three" : `four`} five`);\nx = y / 2 + "six" / z;';
  const texts = literalsIn(code).filter(({ text }) => text !== "");
  assert.deepEqual(texts.map(({ text }) => text), ["one", "two ", "three", "four", " five", "six"]);
  assert.deepEqual(texts.map(({ line }) => line), [1, 2, 2, 2, 2, 3]);
});

const read = (name: string): string => Deno.readTextFileSync(new URL(`../../${name}`, import.meta.url));

for (const name of ["README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"]) plain(name, read(name));

const MESSAGES = [...read(".github/install/install.sh").matchAll(/\b(?:die|say|printf) (?:'([^']*)'|"([^"]*)")/g)];
plain("the messages of install.sh", MESSAGES.map(([, single, double]) => single ?? double ?? "").join("\n"));

/** The paths of all files below a folder of the project. */
function filesIn(folder: string): readonly string[] {
  const entries = [...Deno.readDirSync(new URL(`../../${folder}`, import.meta.url))];
  return entries.sort((a, b) => a.name.localeCompare(b.name))
    .flatMap(({ name, isDirectory }) => isDirectory ? filesIn(`${folder}${name}/`) : [`${folder}${name}`]);
}

for (const file of filesIn("tests/golden/")) plain(file, read(file));

/** Words that others wrote or type, and a style sheet. */
const OTHERS =
  /^src\/(?:logs\/signatures\/|logs\/languages\/|logs\/english_|logs\/redaction\/|logs\/literal_search|findings\/ses_replies|render\/html\/style_sheet)/;

for (const file of filesIn("src/").filter((name) => !OTHERS.test(name))) {
  Deno.test(`the texts of ${file} are in plain words`, () => {
    const prose = literalsIn(read(file)).filter(({ text }) => /[a-z,;:] [a-z]/i.test(text));
    for (const { text, line } of prose) assert.equal(wordIn(text), undefined, `${file}:${line}`);
  });
}

for (const id of FINDING_IDS) {
  plain(`finding ${id}`, JSON.stringify([CATALOGUE[id], entryOf(id)]).replaceAll('"because":', ""));
}

plain("the primer", JSON.stringify(PRIMER));
plain("the rotation", JSON.stringify(rotationOf({ regions: [], keyId: undefined })));

const PAGES: readonly (readonly string[])[] = [
  ["man"],
  ["help"],
  ...["derive", "verify", "doctor", "completions", "man", "exit-codes", "environment", "formats", "findings", "regions"]
    .map((page) => ["help", page]),
];

for (const argv of PAGES) {
  Deno.test(`smtpkey ${argv.join(" ")} is in plain words, and in ASCII`, async () => {
    const { stdout } = await runIn({}, ...argv);
    assert.ok(stdout.length > 100);
    assert.equal(wordIn(stdout), undefined);
    if (argv[0] === "help") assert.match(stdout, /^[\x20-\x7e\n]*$/);
  });
}
