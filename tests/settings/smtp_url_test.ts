/**
 * SMTP URLs taken apart, the broken ones too.
 *
 * Invariant: a row a URL; what was meant is found even where its reader would not find it, and the fault is told.
 * @module
 */

import assert from "node:assert/strict";
import { isSmtpUrl, parseSmtpUrl } from "../../src/settings/smtp_url.ts";

type Row = readonly [
  url: string,
  username: string,
  password: string,
  host: string,
  port?: string | undefined,
  fault?: string,
];

const ROWS: readonly Row[] = [
  ["smtp://u:p@h:587", "u", "p", "h", "587"],
  ["SMTPS://u:p@h", "u", "p", "h"],
  ["smtp://h:25", "", "", "h", "25"],
  ["smtp://u@h", "u", "", "h"],
  ["smtp://u:a%2Fb%2Bc@h:587/?x=y@z", "u", "a/b+c", "h", "587"],
  ["smtp://u:p:q@h:", "u", "p:q", "h"],
  ["smtp://u:p@q@h", "u", "p@q", "h"],
  ["smtp://u:100%@h", "u", "100%", "h"],
  ["smtp://u:a/b@h:587", "u", "a/b", "h", "587", "url-broken"],
  ["smtp://u:a#b@h:587", "u", "a#b", "h", "587", "url-broken"],
  ["smtp://u:a+b@h", "u", "a+b", "h", undefined, "plus-in-url"],
  ["ses+smtp://u:p@default", "u", "p", "email-smtp.eu-west-1.amazonaws.com"],
  ["ses+smtps://u:p@default?region=us-east-1", "u", "p", "email-smtp.us-east-1.amazonaws.com"],
  ["smtps://h:465?username=u&password=RAW(a+b/c)&x=y", "u", "a+b/c", "h", "465"],
  ["mailtos://example.com:587?smtp=h&user=u&pass=a%2Fb", "u", "a/b", "h", "587"],
  ["smtp://h.example:587/?from=a@b&user=u&pass=p", "u", "p", "h.example", "587"],
];

for (const [url, username, password, host, port, fault] of ROWS) {
  Deno.test(`the URL ${url}`, () => {
    const parsed = parseSmtpUrl(url);
    assert.deepEqual(
      [parsed?.username, parsed?.password, parsed?.host, parsed?.port, parsed?.fact?.fault],
      [username, password, host, port, fault],
    );
  });
}

const MODES: readonly (readonly [scheme: string, port: number, mode: string])[] = [
  ["smtp", 587, "maybe"],
  ["smtp", 465, "wrapper"],
  ["smtp", 2465, "maybe"],
  ["smtps", 587, "wrapper"],
  ["submissions", 465, "wrapper"],
  ["smtp+tls", 587, "starttls"],
  ["smtp+starttls", 587, "starttls"],
  ["smtp+ssl", 465, "wrapper"],
  ["ses+smtp", 465, "wrapper"],
  ["mailtos", 587, "starttls"],
  ["mailto", 587, "maybe"],
];

for (const [scheme, port, mode] of MODES) {
  Deno.test(`${scheme} on port ${port} means ${mode}`, () => {
    assert.equal(parseSmtpUrl(`${scheme}://u:p@h:${port}`)?.security(port), mode);
  });
}

Deno.test("other URLs are none", () => {
  for (const text of ["https://u:p@h", "ses+api://u:p@default", "sendmail://default", "u:p@h", ""]) {
    assert.equal(isSmtpUrl(text), false);
    assert.equal(parseSmtpUrl(text), undefined);
  }
});
