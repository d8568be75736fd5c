/**
 * Files within a file.
 *
 * Invariant: a row is the values of a file and its script, and each file within by its name and text.
 * @module
 */

import assert from "node:assert/strict";
import { innerFiles } from "../../src/settings/inner_files.ts";
import { leafAt, textValue } from "../../src/formats/value.ts";

const MAIN = "relayhost = h\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n";

type Row = readonly [
  values: readonly (readonly [way: string, text: string])[],
  script: string | undefined,
  ...files: (readonly [name: string, text: string, other?: string])[],
];

const ROWS: readonly Row[] = [
  [[["data/.env", "SMTP_HOST=h\nA=b"]], undefined, [".env", "SMTP_HOST=h\nA=b"]],
  [[["[0]/path", "/etc/mail.conf"], ["[0]/content", "smtp=a\nb=c"]], undefined, ["mail.conf", "smtp=a\nb=c"]],
  [[["opts", "-Dmail.host=h -Dmail.port=587"]], undefined, ["opts", "mail.host=h\nmail.port=587"]],
  [[["o", "ParameterKey=SmtpHost,ParameterValue=h ParameterKey=P,ParameterValue=1"]], undefined, [
    "o",
    "SmtpHost=h\nP=1",
  ]],
  [[["main.cf", MAIN], ["sasl_passwd", "mail.example AKIAIOSFODNN7EXAMPLE:p\n"]], undefined, [
    "main.cf",
    MAIN,
    "mail.example AKIAIOSFODNN7EXAMPLE:p\n",
  ]],
  [[], "cat > /x.env <<EOF\nSMTP=a\nEOF\n", ["x.env", "SMTP=a\n"]],
  [[["note", "smtp"], ["text", "a\nb"]], undefined],
];

for (const [values, script, ...files] of ROWS) {
  Deno.test(`within: ${JSON.stringify(values)} ${script ?? ""}`, () => {
    const leaves = values.map(([way, text]) => {
      const names = way.split("/");
      return leafAt(names.slice(0, -1), names.at(-1) ?? "", { value: textValue(text), line: 1 });
    });
    const found = innerFiles(leaves, "f", script).map(({ name, text, other }) =>
      other?.kind === "read" ? [name, text, other.text] : [name, text]
    );
    assert.deepEqual(found, files);
  });
}
