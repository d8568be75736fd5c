/**
 * Hostile settings files: reading them ends quickly, with an answer.
 *
 * Invariant: every reader meets every text; the bound is ten times and more what is measured. Settings have their place in
 * the text, and what is said about it is short.
 * @module
 */

import assert from "node:assert/strict";
import { readFully } from "../support/config.ts";
import { assertSoon } from "../support/soon.ts";
import fc from "fast-check";
import { wantedFile } from "../../src/settings/read.ts";

/** Large enough that work in the square of it shows. */
const SIZE = 64 * 1024;

const NAMES = [
  ".env",
  "main.cf",
  "sasl_passwd",
  "msmtprc",
  "passwd.client",
  "x.php",
  "x.ini",
  "x.json",
  "x.yaml",
  "x.properties",
  "x.sql",
  "x.csv",
  "x.el",
  "x.sh",
  ".gitconfig",
  "unnamed",
];

function filled(unit: string): string {
  return unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);
}

/** Each account with a hundred commands of its own, and all that those before it say. */
function takingAccounts(): string {
  const commands = Array.from({ length: 100 }, (_, index) => `c_${"abcdefghij"[index % 10]?.repeat(1 + index / 10)} x`);
  const names = Array.from({ length: 300 }, (_, index) => `a${index}`);
  return names.map((name, index) => `account ${name} : ${names.slice(0, index)}\n${commands.join("\n")}\n`).join("");
}

const LONG = "n".repeat(2000);

function longNames(): string {
  const opening = Array.from({ length: 30 }, () => `{"${LONG}":`).join("");
  const values = Array.from({ length: 20_000 }, (_, index) => `"${index}":1`).join(",");
  return `${opening}{${values}}${"}".repeat(30)}`;
}

const TEXTS: readonly (readonly [what: string, text: string])[] = [
  ...[
    "a",
    " ",
    "\n",
    "\t",
    "'",
    '"',
    "\\",
    "'\\",
    '"\\',
    "[",
    "{",
    "(",
    "-",
    "- ",
    "a: ",
    "a:\n",
    "? ",
    "&a ",
    "*a ",
    "$a",
    "${",
    "=",
    ":",
    "#",
    "`",
    '"""',
    "|",
    ">",
    "%",
    "a=b\n",
    "a: b\n",
    " a\n",
    "a\n ",
    "define('A','",
    "define(",
    "$a->b=",
    "/*",
    "//",
    "{{",
    "smtp://",
    "@",
    "a.",
    "\u2028",
    "\ud800",
    "''",
    "a b:c\n",
    "account a\n",
    "- - ",
    "[[",
    '{"a":',
    "a:b:c\n",
    ":::",
    "\\\n",
    "\r",
    "<<ab ",
    'echo "|',
    "echo 'a' |",
    "INSERT INTO a VALUES (",
    "('a', ",
    "('a','b'),",
    's:1:"a";',
    "a:1:{",
    "(a . ",
    "a,b;",
    "a\tb\t",
    "--a 'b",
    "export A=",
  ].map((unit) => [`nothing but ${JSON.stringify(unit)}`, filled(unit)] as const),
  ["a script of one long line that opens files", `#!/bin/sh\n${filled("cat <<ab ")}`],
  ["a script with other ends of lines", `#!/bin/sh\n${filled("cat <<ab\r\u2028")}`],
  ["a script that writes and never says where", `#!/bin/sh\n${filled('echo "a"|tee')}`],
  ["a long value", `SMTP_PASS=${filled("x")}`],
  ["a long quoted value", `SMTP_PASS="${filled("x")}`],
  ["a long name of a provider", `[smtp]\npassword = $__${filled("x")}{`],
  ["a long key", `${filled("k")}: v`],
  ["a long value of YAML", `smtp_auth_password: ${filled("x ")}`],
  ["a long value of JSON", `{"password": "${filled("\\u0041")}"}`],
  ["ever deeper", Array.from({ length: 1400 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  [
    "names that name each other",
    `relayhost = $a\nsmtp_sasl_password_maps = hash:$a\na = ${"$b".repeat(1000)}\nb = ${"$a".repeat(1000)}\n`,
  ],
  ["a name of PHP that is no constant", `define('A', ${"a".repeat(400)}a('x'));\n$a->b = ${filled("a\\")};`],
  ["a name of PHP that never ends", `define('A', ${filled("a")}a('x'));`],
  ["blanks inside a value of YAML", `a: x${" ".repeat(1024 * 1024)}y`],
  ["blanks inside a value of a shell", `SMTP_PASS=x${" ".repeat(1024 * 1024)}y`],
  ["blanks inside a value of INI", `[smtp]\npassword = x${" ".repeat(1024 * 1024)}y`],
  ["blanks behind a key of YAML", `a${" ".repeat(1024 * 1024)}b`],
  ["comments before a separator of lines", `a: ${" #".repeat(SIZE / 2)}\u2028`],
  ["comments of a shell before a separator of lines", `SMTP_PASS=x${" #".repeat(SIZE / 2)}\u2028`],
  ["blanks where Exim's user name belongs", `a:${" ".repeat(1024 * 1024)}`],
  ["accounts that take each other", takingAccounts()],
  ["one account that takes another ever so often", `account a\nhost h\naccount b : ${filled("a,")}`],
  ["long names in each other", Array.from({ length: 60 }, (_, depth) => `${" ".repeat(depth)}${LONG}:`).join("\n")],
  ["long names in each other, with many values", longNames()],
  ["one name again and again", filled("kind: Secret\nstringData: {smtp_host: a}\n---\n").repeat(8)],
  ["a lone quote after a million lines", `${filled("a: b\n")}"`],
  ["plain text over many lines", `a: b\n${filled("  c\n")}`],
  ["a block text over many lines", `a: |\n${filled("  c\n")}`],
];

for (const name of NAMES) {
  Deno.test(`hostile texts as ${name}`, () => {
    for (const [what, text] of TEXTS) {
      const lineCount = text.split(/\r\n|\n|\r/).length;
      const file = { name, shown: name, text };
      let read: ReturnType<typeof readFully> | undefined;
      assertSoon(what, 750, () => {
        wantedFile(file);
        read = readFully(file, { kind: "read", text, shown: "t" });
      });
      assert.ok(read !== undefined);
      const { settings, notes } = read;
      for (const note of [...notes, ...settings.flatMap((one) => one.notes)]) assert.ok(note.length < 200, note);
      for (const { line } of settings) assert.ok(line >= 1 && line <= lineCount, `${what}: line ${line}`);
    }
  });
}

Deno.test("no text makes a reader throw", () => {
  const pieces = fc.constantFrom(
    "SMTP_HOST=",
    "smtp_auth_password: ",
    "password ",
    "[smtp]\n",
    "[mailer]\n",
    "define('SMTP_PASS', ",
    "'",
    '"',
    "\\",
    "\n",
    " ",
    "a",
    ":",
    "=",
    "#",
    ";",
    "{",
    "}",
    "[",
    "]",
    "|\n",
    "smtp://",
    "@",
    "/",
    "%2",
    "%zz",
    "+",
    "account a\n",
    "host h\n",
    "kind: Secret\n",
    "data:\n",
    "  ",
    "- ",
    "$",
    "${a}",
    "relayhost = ",
    "smtp_sasl_password_maps = static:",
    "\\u00",
    "\\x4",
    "`",
    '"""',
    "<?php ",
    "spring.mail.host=",
    "ses+smtp://",
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 20 }),
      (name, parts) => {
        const text = parts.join("");
        readFully({ name, shown: name, text }, { kind: "read", text, shown: "t" });
      },
    ),
    { numRuns: 4000 },
  );
});
