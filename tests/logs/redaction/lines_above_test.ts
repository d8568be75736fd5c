/**
 * Secrets whose names are on a line above, in texts that are read as `doctor` reads them.
 *
 * Invariant: rows; the error is on the line of the secret, since only then is that line shown.
 * @module
 */

import assert from "node:assert/strict";
import { explainText } from "../../../src/logs/explainer.ts";
import { secretsBelow } from "../../../src/logs/redaction/lines_above.ts";

const SECRET = "Zebra-4821";
const ERROR = "535 Authentication Credentials Invalid";

const TEXTS = [
  "| User | Password | Last error |\n|---|---|---|\n| me | {s} | {e} |",
  " id | host | smtp_password | error\n----+------+---------------+-------\n  1 | h.example | {s} | {e}",
  "user;password;error\nme;{s};{e}",
  '"user","password","error"\n"me","{s}","{e}"',
  "user\tpassword\terror\nme\t{s}\t{e}",
  "Access key ID\nAKIAIOSFODNN7EXAMPLE\nSecret access key\n{s} {e}",
  "SMTP password\n\n{s} {e}",
  "334 Password:\n{s} {e}",
  "smtp:\n  password: >-\n    {s} {e}",
  "smtp_password = <<-EOF\n    {s} {e}\n  EOF",
  "<key>Password</key>\n<string>{s}</string> {e}",
  '  ["password"]=>\n  string(10) "{s}" {e}',
  "$ vault kv get -field=password secret/smtp\n{s} {e}",
  "mysql> select v from options where k = 'smtp_pass';\n{s} {e}",
  "1. row\n  name: smtp_password\n value: {s} {e}",
  '(gdb) print smtp->password\n$2 = "{s}" {e}',
  "C:\\> echo %SMTP_PASSWORD%\n{s} {e}",
  "Subject: SMTP credentials\n\nme\n{s} {e}",
  "$ cat smtp-password.txt\n{s} {e}",
  "$ pass mail/ses\n{s} {e}",
  "SMTP password (hidden):\n{s} {e}",
  "PS C:\\> $env:SMTP_PASSWORD\n{s} {e}",
  '$ jq .smtp.password conf.json\n"{s}" {e}',
  "$ salt '*' pillar.get smtp:password\nminion:\n    {s} {e}",
  '(lldb) p password\n(String) $R0 = "{s}" {e}',
  'scala> conf.getString("smtp.password")\nval res0: String = {s} {e}',
  "az keyvault secret show -n smtp-password --query value -o tsv\n{s} {e}",
  "AKIAIOSFODNN7EXAMPLE\n{s} {e}",
  "Parameters:\n  SmtpPassword:\n    Type: String\n    Default: {s} {e}",
];

for (const text of TEXTS) {
  Deno.test(`${JSON.stringify(text)} shows no secret`, () => {
    const shown = JSON.stringify(explainText(text.replace("{s}", SECRET).replace("{e}", ERROR)));
    assert.match(shown, /Authentication Credentials Invalid/);
    assert.doesNotMatch(shown, /Zebra|4821/);
  });
}

Deno.test("what a command about a secret prints is hidden, even if it is two words", () => {
  assert.deepEqual(secretsBelow(["C:\\> echo %SMTP_PASSWORD%"], "blue-horse 535 no"), ["blue-horse"]);
  assert.deepEqual(secretsBelow(["$ ./rotate-password"], "blue-horse was rotated"), []);
});

Deno.test("the first line of a long text is the header of its table", () => {
  const rows = Array.from({ length: 2000 }, (_, row) => `me${row},none,sent`).join("\n");
  const shown = JSON.stringify(explainText(`user,password,error\n${rows}\nme,${SECRET},${ERROR}\n`));
  assert.match(shown, /Authentication Credentials Invalid/);
  assert.ok(!shown.includes(SECRET));
});

const NO_SECRETS: readonly (readonly [above: string, row: string])[] = [
  ["Invalid password", "relay2026 closed the connection"],
  ["Enter password:", "2026-11-28T10:00:00Z app[12]: 535 no"],
  ["SMTP password:", "postfix/smtp[12345]: 535 no"],
  ["| User | Password |", "| me | ******** |"],
  ["user,password,error", "me,,535 no"],
  ["time,level,message", "10:00,ERROR,Zebra-4821 failed"],
  ["user,password", "me"],
];

for (const [above, row] of NO_SECRETS) {
  Deno.test(`${row} holds no secret below ${above}`, () => assert.deepEqual(secretsBelow([above], row), []));
}
