/**
 * The three syntaxes in which fields are named: CSV, JSON, lines.
 *
 * Invariant: a row shows the text as its maker writes it.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import type { FieldName } from "../../src/credentials/field_names.ts";
import { type FieldRecord, parseCsv, parseJson, parseLines } from "../../src/credentials/fields.ts";

type Plain = readonly { readonly [name in FieldName]?: string }[] | undefined;

/** The fields of each record as texts; one that refers elsewhere shows why, one that is set twice a mark. */
function plain(records: readonly FieldRecord[] | undefined): Plain {
  return records?.map(({ fields, twice }) =>
    Object.fromEntries(
      [...fields].map(([name, { value }]) => [
        name,
        `${value.kind === "text" ? value.text : `(${value.why})`}${twice.includes(name) ? " (twice)" : ""}`,
      ]),
    )
  );
}

const CSV: readonly [string, Plain][] = [
  ["Access key ID,Secret access key\r\nA,S\r\n", [{ accessKeyId: "A", secretAccessKey: "S" }]],
  ["\uFEFFAccess key ID,Secret access key\r\nA,S", [{ accessKeyId: "A", secretAccessKey: "S" }]],
  ['"User name","Access key ID","Secret access key"\n"u, v","A","S"', [{ accessKeyId: "A", secretAccessKey: "S" }]],
  ["IAM User Name,Smtp Username,Smtp Password\nu,A,P", [{ smtpUsername: "A", smtpPassword: "P" }]],
  ["Region,SMTP Username,SMTP Password,SMTP Host\nr,A,P,h\nq,A,Q,i", [
    { smtpUsername: "A", smtpPassword: "P", smtpHost: "h" },
    { smtpUsername: "A", smtpPassword: "Q", smtpHost: "i" },
  ]],
  ["Access key ID;Secret access key\nA;S", [{ accessKeyId: "A", secretAccessKey: "S" }]],
  ["Access key ID\tSecret access key\nA\tS", [{ accessKeyId: "A", secretAccessKey: "S" }]],
  ["Password,Port,SMTP endpoint,User name\nP,587,h,A", [
    { smtpUsername: "A", smtpPassword: "P", smtpHost: "h", smtpPort: "587" },
  ]],
  [
    "SMTP Endpoint,SMTP Port,SMTP Username,SMTP Username (Base64),SMTP Password,SMTP Password (Base64)\nh,587,A,QQ==,P,UA==",
    [{ smtpUsername: "A", smtpPassword: "P", smtpHost: "h", smtpPort: "587" }],
  ],
  ["SMTP username base64,SMTP password base64\nQQ==,UA==", [{ smtpUsername: "QQ==", smtpPassword: "UA==" }]],
  ["User name,Password,Console login link\nu,console-password,https://x", undefined],
  ["Access key ID,Secret access key\nA", [{ accessKeyId: "A" }]],
  ['Access key ID,Secret access key\n"A""B",S', [{ accessKeyId: 'A"B', secretAccessKey: "S" }]],
  ["AKIAIOSFODNN7EXAMPLE,secret", undefined],
  ["one line", undefined],
  ["", undefined],
];

for (const [text, records] of CSV) {
  Deno.test(`parseCsv() reads ${JSON.stringify(text)}`, () => assert.deepEqual(plain(parseCsv(text)), records));
}

const JSONS: readonly [string, Plain][] = [
  ['{"AccessKey":{"UserName":"u","AccessKeyId":"A","Status":"Active","SecretAccessKey":"S"}}', [
    { accessKeyId: "A", secretAccessKey: "S", smtpUsername: "u" },
  ]],
  ['{"Version":1,"AccessKeyId":"A","SecretAccessKey":"S","SessionToken":"T","Expiration":"x"}', [
    { accessKeyId: "A", secretAccessKey: "S", sessionToken: "T" },
  ]],
  ['{"Credentials":{"AccessKeyId":"A","SecretAccessKey":"S","SessionToken":"T"}}', [
    { accessKeyId: "A", secretAccessKey: "S", sessionToken: "T" },
  ]],
  ['{"username":"A","password":"P","endpoint":"h"}', [{ smtpUsername: "A", smtpPassword: "P", smtpHost: "h" }]],
  ['{"schema":1,"username":"A","passwords":[{"region":"r","password":"P"}]}', [{ smtpUsername: "A" }, {
    smtpUsername: "A",
    smtpPassword: "P",
  }]],
  ['[{"AccessKeyId":"A","SecretAccessKey":"S"},{"AccessKeyId":"B","SecretAccessKey":"T"}]', [
    { accessKeyId: "A", secretAccessKey: "S" },
    { accessKeyId: "B", secretAccessKey: "T" },
  ]],
  ['{"a":{"b":{"c":{"d":{"SecretAccessKey":"S"}}}}}', [{ secretAccessKey: "S" }]],
  ['{"AccessKeyId":"A","SecretAccessKey":"S"}\n{"AccessKeyId":"B","SecretAccessKey":"T"}', [
    { accessKeyId: "A", secretAccessKey: "S" },
    { accessKeyId: "B", secretAccessKey: "T" },
  ]],
  ['{"a":{"AccessKeyId":"A"},"b":{"SecretAccessKey":"S"}}', [{ accessKeyId: "A" }, { secretAccessKey: "S" }]],
  ["{}", []],
  ["{broken", undefined],
  ["AKIA secret", undefined],
];

for (const [text, records] of JSONS) {
  Deno.test(`parseJson() reads ${text}`, () => assert.deepEqual(plain(parseJson(text)), records));
}

const LINES: readonly [string, Plain][] = [
  ["AWS_ACCESS_KEY_ID=A\nAWS_SECRET_ACCESS_KEY=S", [{ accessKeyId: "A", secretAccessKey: "S" }]],
  ["export AWS_ACCESS_KEY_ID='A'\r\nexport AWS_SECRET_ACCESS_KEY=\"S\"\r\n", [{
    accessKeyId: "A",
    secretAccessKey: "S",
  }]],
  ['$Env:AWS_ACCESS_KEY_ID="A"\n$Env:AWS_SECRET_ACCESS_KEY="S"\n$Env:AWS_SESSION_TOKEN="T"', [
    { accessKeyId: "A", secretAccessKey: "S", sessionToken: "T" },
  ]],
  ["set AWS_SECRET_ACCESS_KEY=S", [{ secretAccessKey: "S" }]],
  ["[default]\naws_access_key_id = A\naws_secret_access_key = S/=+", [{ accessKeyId: "A", secretAccessKey: "S/=+" }]],
  ["SMTP_HOST='h'\nSMTP_USERNAME='A'\nSMTP_PASSWORD='P'", [{ smtpUsername: "A", smtpPassword: "P", smtpHost: "h" }]],
  ["MAIL_USERNAME=A\nMAIL_PASSWORD=P", [{ smtpUsername: "A", smtpPassword: "P" }]],
  ["AWS_SECRET_ACCESS_KEY=", undefined],
  ["AWS_ACCESS_KEY_ID=A # ses\nAWS_SECRET_ACCESS_KEY='S' # prod", [{ accessKeyId: "A", secretAccessKey: "S" }]],
  ["SMTP_PASSWORD=$SES_PASSWORD", [{ smtpPassword: "(it refers to another variable, which is not followed here)" }]],
  ["SMTP_PASSWORD='a$b'", [{ smtpPassword: "a$b" }]],
  ["SMTP_PASSWORD=ENC[AES256_GCM,data:x]", [{ smtpPassword: "(it is encrypted)" }]],
  ["[a]\naws_access_key_id = A\n[b]\naws_secret_access_key = S", [{ accessKeyId: "A" }, { secretAccessKey: "S" }]],
  ["AWS_SECRET_ACCESS_KEY=S\nAWS_SECRET_ACCESS_KEY=T", [{ secretAccessKey: "T (twice)" }]],
  ["AWS_SECRET_ACCESS_KEY=S\nAWS_SECRET_ACCESS_KEY=S", [{ secretAccessKey: "S" }]],
  ["SMTP_USER=A\nMAIL_USERNAME=B", [{ smtpUsername: "B (twice)" }]],
  ["OTHER=x", undefined],
  ["plain", undefined],
];

for (const [text, records] of LINES) {
  Deno.test(`parseLines() reads ${JSON.stringify(text)}`, () => assert.deepEqual(plain(parseLines(text)), records));
}

Deno.test("no text makes the parsers throw or dawdle", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      ",",
      '"',
      "\n",
      "\r\n",
      "=",
      "{",
      "}",
      "[",
      "SecretAccessKey",
      "Access key ID",
      "AWS_SECRET_ACCESS_KEY=",
    ),
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    const text = pieces.join("");
    parseCsv(text);
    parseJson(text);
    parseLines(text);
  }));
});
