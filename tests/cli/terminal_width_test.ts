/**
 * Every page and every message on terminals of several widths.
 *
 * Invariant: nothing is cut in the middle of a word; only a word that is longer than the terminal is longer than it. What `derive`
 * writes to be used is the same bytes everywhere.
 * @module
 */

import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { COMMANDS, PROGRAM } from "../../src/cli/table.ts";
import { FINDING_IDS } from "../../src/findings/catalogue.ts";
import { type MemoryWorld, runIn } from "../support/memory_host.ts";

const KEY = {
  AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
const FILE = "/srv/www/example.com/releases/current/shared/config/app.env";
const SETTINGS = [
  "SMTP_HOST=email-smtp.eu-west-1.amazonaws.com",
  "SMTP_PORT=587",
  `SMTP_USERNAME=${KEY.AWS_ACCESS_KEY_ID}`,
  `SMTP_PASSWORD=${KEY.AWS_SECRET_ACCESS_KEY}`,
  "",
].join("\n");
const LOG =
  "Nov 26 10:11:12 mail postfix/smtp[123]: 3F2A1: to=<a@example.com>, relay=email-smtp.eu-west-1.amazonaws.com" +
  "[1.2.3.4]:587, delay=1, status=deferred (SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com" +
  "[1.2.3.4] said: 535 Authentication Credentials Invalid)\n";
const UNKNOWN = "nothing of this is known, and it goes on for longer than any terminal is wide ".repeat(4);

type Run = readonly [words: readonly string[], world?: MemoryWorld];

function typed(line: string, world: MemoryWorld = {}): Run {
  return [line === "" ? [] : line.split(" "), world];
}

const TOPICS = (await PROGRAM.topics()).map(({ name }) => name);

const RUNS: readonly Run[] = [
  ...["", "--help", "--version", "nonsense", "verify --nonsense", "derive some words", "help nonsense"].map((line) =>
    typed(line)
  ),
  ...[...COMMANDS.map(({ name }) => name), ...TOPICS].map((name) => typed(`help ${name}`)),
  ...FINDING_IDS.map((id) => typed(`doctor --explain ${id}`)),
  ...["doctor", "doctor --list", "doctor --rotation", "doctor --selftest", "doctor 535"].map((line) => typed(line)),
  typed("doctor --rotation --region eu-west-1,us-east-1", { target: "x86_64-pc-windows-msvc" }),
  [["doctor", UNKNOWN]],
  typed("doctor -", { stdin: LOG }),
  typed("doctor -", { stdin: UNKNOWN }),
  typed("doctor", { env: KEY }),
  typed("doctor", { env: { ...KEY, AWS_REGION: "eu-west-1", AWS_SESSION_TOKEN: "x" } }),
  typed(`doctor --config ${FILE}`, { files: { [FILE]: SETTINGS } }),
  typed(`doctor --config ${FILE}`, {
    files: { [FILE]: SETTINGS.replace(/SMTP_PASSWORD=.*/, "SMTP_PASSWORD=changeme") },
  }),
  typed(`doctor --config ${FILE}`),
  typed("derive"),
  typed("derive --region eu-west-1 --for nonsense", { env: KEY }),
  typed("derive --region eu-west-9", { env: KEY }),
  typed("derive --region eu-west-1 --legacy", { env: KEY }),
  ...["verify", "verify --region eu-west-1", "verify --region ireland"].map((line) => typed(line)),
  ...["", " --all-ports", " --find-region", " --ask-aws"].map((flags) =>
    typed(`verify --region eu-west-1${flags}`, { env: KEY })
  ),
  typed("verify --region eu-west-1,us-east-1", { env: KEY }),
  typed(
    "verify --region eu-west-1 --host mail-relay.internal.example.com --servername email-smtp.eu-west-1.amazonaws.com",
    {
      env: KEY,
    },
  ),
];

/** A line without what stands before a single word, and without the end of a line that goes on. */
function wordsOf(line: string): string {
  return line.trim().replace(/^(?:\$|PS>|#|>|see|from|host) +/, "").replace(/ [\\`]$/, "");
}

for (const columns of [40, 60, 80, 120, 200]) {
  Deno.test(`on ${columns} columns every page and message ends its lines between words`, async () => {
    for (const [words, world] of RUNS) {
      const { stdout, stderr } = await runIn({ ...world, terminal: columns }, ...words);
      const isResult = words[0] === "derive";
      const lines = stripVTControlCharacters(`${isResult ? "" : stdout}\n${stderr}`).split(/[\r\n]/);
      for (const line of lines) {
        const isOneWord = !wordsOf(line).replaceAll(/'[^']*'/g, "q").includes(" ");
        assert.ok(line.length <= columns || isOneWord, `smtpkey ${words.join(" ")}: ${line}`);
      }
    }
  });
}
