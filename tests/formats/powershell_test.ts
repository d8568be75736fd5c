/**
 * Objects that PowerShell creates, with what they hold.
 *
 * Invariant: a row is a way to create one; what follows it is read as well.
 * @module
 */

import assert from "node:assert/strict";
import { readCode } from "../../src/formats/code.ts";
import { scanCode } from "../../src/formats/code_tokens.ts";
import { withCreatedObjects } from "../../src/formats/powershell.ts";

const CREDENTIALS: readonly string[] = [
  'New-Object PSCredential("u", $p)',
  "New-Object System.Management.Automation.PSCredential 'u', $p",
  'New-Object -TypeName PSCredential -ArgumentList "u", $p',
  'New-Object PSCredential -ArgumentList @("u", $p)',
  "(New-Object PSCredential 'u', $p)",
  '[PSCredential]::new("u", $p)',
];

for (const created of CREDENTIALS) {
  Deno.test(`${created} is a login`, () => {
    const text = `$p = ConvertTo-SecureString "x" -AsPlainText -Force\nf -Credential ${created}\n$a = "b"\n`;
    assert.deepEqual(valuesOf(text), [["p", "x"], ["smtpuser", "u"], ["smtppassword", "x"], ["a", "b"]]);
  });
}

Deno.test("a client and its login are read whichever way each is created", () => {
  const text =
    '$s = [Net.Mail.SmtpClient]::new("h", 587)\n$s.Credentials = New-Object Net.NetworkCredential("u", "p")\n';
  assert.deepEqual(valuesOf(text), [
    ["s", "?"],
    ["smtphost", "h"],
    ["smtpport", "587"],
    ["s.credentials", "?"],
    ["smtpuser", "u"],
    ["smtppassword", "p"],
  ]);
});

Deno.test("what creates no object, or does not end, stays as it is", () => {
  for (
    const text of ["a = [b]", "New-Object", "New-Object T", 'New-Object T "a", b', "[T]::new", "x[1](2)", "f(a)\n"]
  ) {
    const tokens = scanCode(text);
    assert.deepEqual(withCreatedObjects(tokens), tokens, text);
  }
});

function valuesOf(text: string): readonly (readonly [path: string, text: string])[] {
  return readCode(text).map(({ path, value }) => [path, value.kind === "text" ? value.text : "?"]);
}
