/**
 * What a word alone means: a host or a file.
 * @module
 */

import assert from "node:assert/strict";
import { fileIn, hostOptions, isFileName } from "../../src/cli/word_meaning.ts";

Deno.test("a host is recognized alone, with a port and in a URL, and never in a file or in mixed case", () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["a.example", "--host a.example"],
    ["a.example.:587", "--host a.example --port 587"],
    ["smtps://a.example:465/", "--host a.example --port 465"],
    ["EMAIL-SMTP.EU-WEST-1.AMAZONAWS.COM", "--host email-smtp.eu-west-1.amazonaws.com"],
    ["Tr0ub4dor.Horse", undefined],
    ["app.env", undefined],
    ["a", undefined],
    ["smtp://user:pass@a.example", undefined],
  ];
  for (const [word, options] of rows) assert.equal(hostOptions(word), options, word);
});

Deno.test("a file is named only where it can be no key", () => {
  assert.equal(fileIn("./app.env"), "./app.env");
  assert.equal(fileIn("BMW5RDrX.env"), "FILE");
  assert.equal(fileIn("hunter2"), "FILE");
});

Deno.test("a file is known by its slash, its drive or its end", () => {
  for (const word of ["/a", "./a", "../a", "~/a", "C:\\a", "a.env", "mail.log"]) assert.ok(isFileName(word), word);
  for (const word of ["a", "a.example", "535", "eu-west-1"]) assert.ok(!isFileName(word), word);
});
