/**
 * What a pasted text is taken for.
 *
 * Invariant: what is recognised is given back as written; refusals are told apart by their code.
 * @module
 */

import assert from "node:assert/strict";
import { Failure } from "../../src/failure.ts";
import { decodePasted, parsePasted } from "../../src/credentials/pasted.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";

/** The text, and kind, name and secret that are seen in it. */
const ROWS: readonly [string, string, string | undefined, string][] = [
  ["secret", "words", undefined, "secret"],
  ["secret\n", "words", undefined, "secret"],
  ["secret \r\n", "words", undefined, "secret "],
  [" two words ", "words", undefined, " two words "],
  [`${ID} secret`, "words", ID, "secret"],
  [`${ID}:secret`, "words", ID, "secret"],
  [`${ID}, secret\n`, "words", ID, "secret"],
  [`${ID}\tsecret\r\n`, "words", ID, "secret"],
  [ID, "words", undefined, ID],
  [`secret/with+signs ${ID}`, "words", ID, "secret/with+signs"],
  ["secret/with+signs and more", "words", undefined, "secret/with+signs and more"],
  [`[email-smtp.eu-west-1.amazonaws.com]:587 ${ID}:secret`, "words", ID, "secret"],
  [`email-smtp.eu-west-1.amazonaws.com ${ID}:secret\n`, "words", ID, "secret"],
  [`# ses\n[email-smtp.eu-west-1.amazonaws.com]:465 ${ID}:secret\n`, "words", ID, "secret"],
  [`SMTP_LOGIN=${ID}\nSMTP_PASSWORD=secret`, "smtp", ID, "secret"],
  [`{"AccessKeyId":"${ID}","SecretAccessKey":"secret"}`, "aws", ID, "secret"],
  [`SMTP_USERNAME=${ID}\nSMTP_PASSWORD=secret`, "smtp", ID, "secret"],
  [`SMTP_USERNAME=${ID}\nSMTP_PASSWORD=secret # the new one`, "smtp", ID, "secret"],
  [`MAIL_USERNAME=${ID}\nMAIL_PASSWORD="secret" # laravel`, "smtp", ID, "secret"],
  [`SMTP_USERNAME=${ID}\nSMTP_PASSWORD="secret"; # js`, "smtp", ID, "secret"],
  [`AWS_ACCESS_KEY_ID=${ID} # ses\nAWS_SECRET_ACCESS_KEY="secret" # prod`, "aws", ID, "secret"],
  [`[a]\naws_access_key_id = x\n[b]\naws_access_key_id = ${ID}\naws_secret_access_key = secret`, "aws", ID, "secret"],
];

/** Shapes in which a key comes from tools and consoles; all are the same pair. */
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const ONE_KEY: readonly (readonly [what: string, text: string])[] = [
  ["aws --output text", `ACCESSKEY\t${ID}\t2026-11-27T20:00:00+00:00\t${SECRET}\tActive\tses`],
  ["aws --output table", `||  AccessKeyId     |  ${ID}  ||\n||  SecretAccessKey |  ${SECRET}  ||`],
  ["aws --output yaml", `AccessKey:\n  AccessKeyId: ${ID}\n  SecretAccessKey: ${SECRET}\n  Status: Active`],
  ["CSV of a spreadsheet", `Access key ID;Secret access key\r\n${ID};${SECRET}\r\n`],
  ["CSV with tabs", `Access key ID\tSecret access key\n${ID}\t${SECRET}\n`],
  ["s3cfg", `[default]\naccess_key = ${ID}\nsecret_key = ${SECRET}\n`],
  ["vault", `{"data":{"access_key":"${ID}","secret_key":"${SECRET}","security_token":null}}`],
  ["appsettings", `{"AWS":{"AccessKey":"${ID}","SecretKey":"${SECRET}","Region":"eu-west-1"}}`],
  ["AwsCredentials.properties", `accessKey = ${ID}\nsecretKey = ${SECRET}\n`],
  ["rootkey.csv", `AWSAccessKeyId=${ID}\nAWSSecretKey=${SECRET}\n`],
  ["Secrets Manager", JSON.stringify({ SecretString: JSON.stringify({ id: ID, key: SECRET }) })],
  ["a string of PHP's json_encode", JSON.stringify({ id: ID, key: SECRET }).replaceAll("/", "\\/")],
  ["terraform output -json", JSON.stringify({ id: { sensitive: true, value: ID }, secret: { value: SECRET } })],
  ["CloudFormation", JSON.stringify([{ OutputKey: "Id", OutputValue: ID }, { OutputKey: "S", OutputValue: SECRET }])],
  ["a JSON list", JSON.stringify([ID, SECRET])],
  ["a JSON string", JSON.stringify(`${ID} ${SECRET}`)],
  ["labels of a console", `Access key ID: ${ID}\nSecret access key: ${SECRET}\n`],
  ["the variables before a command", `AWS_SECRET_ACCESS_KEY=${SECRET} AWS_ACCESS_KEY_ID=${ID} aws s3 ls\n`],
  ["variables on one line", `AWS_SECRET_ACCESS_KEY=${SECRET} AWS_ACCESS_KEY_ID=${ID}`],
  ["PowerShell's list", `AccessKeyId     : ${ID}\nSecretAccessKey : ${SECRET}\n`],
  ["the query of a URL", `aws_access_key_id=${ID}&aws_secret_access_key=${encodeURIComponent(SECRET)}`],
  [
    "a command after its variables",
    `AWS_ACCESS_KEY_ID=${ID} \\\nAWS_SECRET_ACCESS_KEY=${SECRET} \\\naws ses list-identities\n`,
  ],
  [
    "an old shell",
    `AWS_SECRET_ACCESS_KEY="${SECRET}" ; export AWS_SECRET_ACCESS_KEY\nAWS_ACCESS_KEY_ID="${ID}" ; export AWS_ACCESS_KEY_ID\n`,
  ],
  ["fish", `set -gx AWS_ACCESS_KEY_ID ${ID}\nset -gx AWS_SECRET_ACCESS_KEY ${SECRET}\n`],
  ["csh", `setenv AWS_ACCESS_KEY_ID ${ID}\nsetenv AWS_SECRET_ACCESS_KEY ${SECRET}\n`],
  ["setx", `setx AWS_ACCESS_KEY_ID ${ID}\r\nsetx AWS_SECRET_ACCESS_KEY "${SECRET}"\r\n`],
  ["cmd with quotes", `set "AWS_ACCESS_KEY_ID=${ID}"\r\nset "AWS_SECRET_ACCESS_KEY=${SECRET}"\r\n`],
  ["PowerShell's environment", `$Env:AWS_ACCESS_KEY_ID="${ID}"\n$Env:AWS_SECRET_ACCESS_KEY="${SECRET}"\n`],
  ["prefixed names", `PROD_AWS_ACCESS_KEY_ID=${ID}\nPROD_AWS_SECRET_ACCESS_KEY=${SECRET}\n`],
  ["names of Terraform", `TF_VAR_access_key=${ID}\nTF_VAR_secret_key=${SECRET}\n`],
  ["a note", `SES key of the shop\nid ${ID}\nkey ${SECRET}\nrotate in May\n`],
  ["on one line", `id=${ID} secret=${SECRET}`],
  ["marks of a word processor", `Access key ID: \u201c${ID}\u201d\nSecret access key: \u201c${SECRET}\u201d\n`],
  [
    "a password manager's fields",
    JSON.stringify({ fields: [{ label: "id", value: ID }, { label: "s", value: SECRET }] }),
  ],
  ["pass", `${SECRET}\nlogin: ${ID}\nurl: https://aws.example\n`],
  ["terraform state show", `    id     = "${ID}"\n    secret = "${SECRET}"\n    status = "Active"\n`],
  ["Parameter Store", JSON.stringify({ Parameters: [{ Name: "/a", Value: ID }, { Name: "/b", Value: SECRET }] })],
  [
    "docker inspect",
    JSON.stringify([{ Config: { Env: [`AWS_ACCESS_KEY_ID=${ID}`, `AWS_SECRET_ACCESS_KEY=${SECRET}`] } }]),
  ],
  ["Laravel's services", `'ses' => [\n  'key' => '${ID}',\n  'secret' => '${SECRET}',\n],\n`],
  ["boto3", `boto3.Session(aws_access_key_id='${ID}', aws_secret_access_key='${SECRET}')`],
  ["Go", `credentials.NewStaticCredentialsProvider("${ID}", "${SECRET}", "")`],
  ["a table of Markdown", `| Access key | Secret access key |\n|---|---|\n| ${ID} | ${SECRET} |\n`],
  ["a list of labels", `- ACCESS KEY: ${ID}\n- SECRET: ${SECRET}\n`],
  ["a hash of Ruby", `AccessKeyId => ${ID}\nSecretAccessKey => ${SECRET}\n`],
  ["tags of YAML", `aws_access_key_id: !!str ${ID}\naws_secret_access_key: !!str ${SECRET}\n`],
  [
    "a hidden output with the secret below",
    `access_key_id = "${ID}"\nsecret_access_key = <sensitive>\n\n$ terraform output -raw secret_access_key\n${SECRET}\n`,
  ],
  ["a quoted mail", `> Access key ID: ${ID}\n> Secret access key: ${SECRET}\n`],
  ["aws configure", `AWS Access Key ID [None]: ${ID}\nAWS Secret Access Key [None]: ${SECRET}\n`],
  ["curl", `curl --user "${ID}:${SECRET}" --aws-sigv4 aws:amz:eu-west-1:s3 https://x.example`],
  ["nushell", `$env.AWS_ACCESS_KEY_ID = "${ID}"\n$env.AWS_SECRET_ACCESS_KEY = "${SECRET}"\n`],
  ["XML", `<c><accessKeyId>${ID}</accessKeyId><secretAccessKey>${SECRET}</secretAccessKey></c>`],
  ["docker run", `docker run -e AWS_ACCESS_KEY_ID=${ID} -e AWS_SECRET_ACCESS_KEY=${SECRET} app`],
];

for (const [what, text] of ONE_KEY) {
  Deno.test(`the key of ${what} is read`, () => {
    const pasted = parsePasted(text, "a test", "aws");
    assert.ok(pasted.kind !== "smtp");
    assert.equal(pasted.kind === "aws" ? pasted.accessKeyId : pasted.name, ID);
    assert.equal(pasted.secret.open(), SECRET);
  });
}

Deno.test("two keys are never put together, by their form either", () => {
  const other = "AKIA2222222222222222";
  const texts = [
    `id ${ID}\nkey ${SECRET}\nid ${other}\n`,
    `DEV_AWS_ACCESS_KEY_ID=${other}\nPROD_AWS_ACCESS_KEY_ID=${ID}\nPROD_AWS_SECRET_ACCESS_KEY=${SECRET}\n` +
    `DEV_AWS_SECRET_ACCESS_KEY=${SECRET.replace("w", "x")}\n`,
    `DEV_AWS_ACCESS_KEY_ID=${ID}\nPROD_AWS_SECRET_ACCESS_KEY=${SECRET}\n`,
  ];
  for (const text of texts) {
    assert.throws(
      () => parsePasted(text, "a test", "aws"),
      (error) => error instanceof Failure && error.code === "several-pairs",
      text,
    );
  }
});

Deno.test("Django's SECRET_KEY is no key of AWS", () => {
  const text = `SECRET_KEY='django-insecure-abc'\nSMTP_USERNAME=${ID}\nSMTP_PASSWORD=p\n`;
  assert.equal(parsePasted(text, "a test", "aws").kind, "smtp");
});

Deno.test("the CSV file of Mail Manager gives host, port, user name and password, whatever its columns are called", () => {
  const user = "inp-0123456789abcdefghijklmn";
  const host = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
  const headers = [
    "SMTP endpoint,Port,User name,User name (base64),Password,Password (base64)",
    "smtp server name,SMTP PORT,smtp user name,smtp user name base64-encoded,smtp password,smtp password base64-encoded",
  ];
  for (const header of headers) {
    const pasted = parsePasted(
      `${header}\r\n${host},587,${user},${btoa(user)},"p,w-1",${btoa("p,w-1")}\r\n`,
      "a test",
      "smtp",
    );
    assert.ok(pasted.kind === "smtp");
    assert.deepEqual([pasted.host, pasted.port, pasted.username, pasted.password.open()], [host, "587", user, "p,w-1"]);
  }
  for (const text of [`${user} pass,word-1`, `${user}\npass,word-1\n`]) {
    const pasted = parsePasted(text, "a test", "smtp");
    assert.ok(pasted.kind === "words");
    assert.deepEqual([pasted.name, pasted.secret.open()], [user, "pass,word-1"]);
  }
});

const BOTH = `AWS_ACCESS_KEY_ID=${ID}\nAWS_SECRET_ACCESS_KEY=aws\nSMTP_USERNAME=${ID}\nSMTP_PASSWORD=smtp\n`;

for (const wanted of ["aws", "smtp"] as const) {
  Deno.test(`of a text with both pairs the wanted one counts: ${wanted}`, () => {
    assert.equal(parsePasted(BOTH, "a test", wanted).kind, wanted);
  });
}

for (const [text, kind, name, secret] of ROWS) {
  Deno.test(`${JSON.stringify(text)} is ${kind}`, () => {
    const pasted = parsePasted(text, "a test", "aws");
    const found = pasted.kind === "smtp"
      ? [pasted.kind, pasted.username, pasted.password.open()]
      : [pasted.kind, pasted.kind === "aws" ? pasted.accessKeyId : pasted.name, pasted.secret.open()];
    assert.deepEqual(found, [kind, name, secret]);
  });
}

const REFUSED: readonly [string, string][] = [
  ["", "empty-input"],
  ["\n \t", "empty-input"],
  ["{}", "no-secret"],
  ["SMTP_USERNAME=a", "no-secret"],
  ["SMTP Username,SMTP Password\na,b\nc,d", "several-pairs"],
  ["<?php\ndefine('WPMS_SMTP_PASS', 'x');\n", "not-recognised"],
  ["spring:\n  mail:\n    password: x\n", "not-recognised"],
  ["a".repeat(257), "not-recognised"],
  ["two words\non two lines", "not-recognised"],
  ["SMTP_USERNAME=a\nSMTP_PASSWORD=$OTHER", "value-elsewhere"],
  ["SMTP_USERNAME=a\nSMTP_PASSWORD=${OTHER}", "value-elsewhere"],
  ['SMTP_USERNAME=a\nSMTP_PASSWORD="{{ other }}"', "value-elsewhere"],
  ["SMTP_USERNAME=a\nSMTP_PASSWORD=<%= other %>", "value-elsewhere"],
  ["SMTP_USERNAME=a\nSMTP_PASSWORD=env(OTHER)", "value-elsewhere"],
  ["SMTP_USERNAME=a\nSMTP_PASSWORD='ENC[AES256_GCM,data:x]'", "value-elsewhere"],
  ["SMTP_USERNAME=$A\nSMTP_PASSWORD=b", "value-elsewhere"],
  ['{"username":"a","password":"${OTHER}"}', "value-elsewhere"],
  [`${ID} $OTHER`, "value-elsewhere"],
  ["${OTHER}", "value-elsewhere"],
  ["[a]\naws_access_key_id=A\naws_secret_access_key=S\n[b]\naws_secret_access_key=T", "several-pairs"],
  ["[a]\naws_access_key_id=A\n[b]\naws_secret_access_key=T", "several-pairs"],
  ["AWS_ACCESS_KEY_ID=A\nAWS_SECRET_ACCESS_KEY=S\nAWS_ACCESS_KEY_ID=B", "several-pairs"],
  ['{"a":{"AccessKeyId":"A"},"b":{"SecretAccessKey":"S"}}', "several-pairs"],
];

for (const [text, code] of REFUSED) {
  Deno.test(`${JSON.stringify(text)} is refused: ${code}`, () => {
    assert.throws(() => parsePasted(text, "a test", "aws"), (error) => error instanceof Failure && error.code === code);
  });
}

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

Deno.test("text comes in UTF-8 or UTF-16, with a mark or without", () => {
  assert.equal(decodePasted(bytes(0xef, 0xbb, 0xbf, 65), "a test"), "A");
  assert.equal(decodePasted(bytes(0xff, 0xfe, 65, 0), "a test"), "A");
  assert.equal(decodePasted(bytes(0xfe, 0xff, 0, 65), "a test"), "A");
  assert.equal(decodePasted(bytes(65, 13, 10, 9), "a test"), "A\r\n\t");
});

for (const wrong of [bytes(0xff), bytes(65, 0), bytes(27, 91), bytes(0x7f), bytes(0xff, 0xfe, 65)]) {
  Deno.test(`bytes ${wrong} are no text`, () => {
    assert.throws(
      () => decodePasted(wrong, "a test"),
      (error) => error instanceof Failure && error.code === "not-text",
    );
  });
}

Deno.test("a header without a word about SMTP counts where the rows hold Mail Manager credentials", () => {
  const user = "inp-0123456789abcdefghijklmn";
  const host = "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com";
  const pasted = parsePasted(`Server;Port;Login;Passwort\n${host};587;${user};Abc$1{x}\n`, "standard input", "smtp");
  assert.ok(pasted.kind === "smtp");
  const { username, password, port } = pasted;
  assert.deepEqual([username, password.open(), pasted.host, port], [user, "Abc$1{x}", host, "587"]);
});

Deno.test("the colors of a terminal are no part of a text", () => {
  const bytes = new TextEncoder().encode(`\x1b[32mAccessKeyId\x1b[0m: ${ID}\x1b[K\n`);
  assert.equal(decodePasted(bytes, "standard input"), `AccessKeyId: ${ID}\n`);
});

Deno.test("a name and its value with a comma between them are no header", () => {
  const pasted = parsePasted(`SecretAccessKey,${SECRET}\n`, "standard input", "aws");
  assert.equal(pasted.kind === "aws" ? pasted.secret.length : 0, SECRET.length);
  assert.throws(() => parsePasted("Access key ID,Secret access key\n", "standard input", "aws"), /only the header/);
});
