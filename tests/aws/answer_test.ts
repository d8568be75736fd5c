/**
 * Errors of AWS in all their forms, and what they mean.
 *
 * Invariant: one row an answer, as AWS has given it.
 * @module
 */

import assert from "node:assert/strict";
import { errorIn, type ErrorMeaning } from "../../src/aws/answer.ts";
import { error } from "../support/aws_twin_answers.ts";

const same = (text: string): string => text;

function answer(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Parameters<typeof errorIn>[0] {
  return { status, headers: new Map(Object.entries(headers)), body };
}

const MEANINGS:
  readonly (readonly [protocol: "xml" | "json", code: string, text: string, status: number, meaning: ErrorMeaning])[] =
    [
      ["xml", "InvalidClientTokenId", "The security token included in the request is invalid", 403, "not-recognized"],
      [
        "json",
        "UnrecognizedClientException",
        "The security token included in the request is invalid.",
        403,
        "not-recognized",
      ],
      ["xml", "SignatureDoesNotMatch", "The request signature we calculated does not match", 403, "wrong-secret"],
      ["json", "InvalidSignatureException", "The request signature we calculated does not match", 403, "wrong-secret"],
      [
        "xml",
        "SignatureDoesNotMatch",
        "Signature expired: 20261127T110000Z is now earlier than 20261127T114500Z",
        403,
        "clock",
      ],
      ["xml", "SignatureDoesNotMatch", "Signature not yet current: 20261127T130000Z is still later than", 403, "clock"],
      ["json", "InvalidSignatureException", "Signature expired: 20261127T110000Z is now earlier than", 403, "clock"],
      ["xml", "RequestExpired", "Request has expired", 400, "clock"],
      ["xml", "AccessDenied", "User: a is not authorized to perform: b", 403, "denied"],
      ["json", "AccessDeniedException", "User: a is not authorized to perform: b", 403, "denied"],
      ["xml", "ExpiredToken", "The security token included in the request is expired", 403, "expired"],
      ["json", "ExpiredTokenException", "The security token included in the request is expired", 403, "expired"],
      ["xml", "OptInRequired", "You are not subscribed", 403, "not-enabled"],
      ["xml", "Throttling", "Rate exceeded", 400, "throttled"],
      ["json", "TooManyRequestsException", "Too many", 429, "throttled"],
      ["json", "NotFoundException", "Email identity does not exist", 404, "not-found"],
      ["xml", "NoSuchEntity", "The user cannot be found", 404, "not-found"],
      ["xml", "ServiceFailure", "x", 500, "unavailable"],
      ["xml", "SomethingNew", "x", 503, "unavailable"],
      ["xml", "SomethingNew", "x", 400, "other"],
    ];

for (const [protocol, code, text, status, meaning] of MEANINGS) {
  Deno.test(`${code}, ${text.slice(0, 30)} (${status}) means ${meaning}`, () => {
    const { headers, body } = error(protocol, code, text, status);
    assert.deepEqual(errorIn(answer(status, body, headers), same), { code, text, meaning });
  });
}

const FORMS: readonly (readonly [name: string, given: Parameters<typeof errorIn>[0], code: string, text: string])[] = [
  [
    "pretty-printed, as STS of some regions does",
    answer(
      403,
      "<ErrorResponse>\n  <Error>\n    <Code>AccessDenied</Code>\n    <Message>no</Message>\n  </Error>\n</ErrorResponse>\n",
    ),
    "AccessDenied",
    "no",
  ],
  [
    "of EC2's kind",
    answer(401, "<Response><Errors><Error><Code>AuthFailure</Code><Message>no</Message></Error></Errors></Response>"),
    "AuthFailure",
    "no",
  ],
  [
    "JSON with its code inside",
    answer(400, '{"__type":"com.amazonaws.ses#BadRequestException","Message":"no"}'),
    "BadRequestException",
    "no",
  ],
  ["a page of a proxy", answer(502, "<html><h1>Bad Gateway</h1></html>"), "HTTP 502", ""],
  ["a redirect", answer(302, ""), "HTTP 302", ""],
  ["a code that is a word of every object", answer(400, "", { "x-amzn-errortype": "constructor" }), "constructor", ""],
];

for (const [name, given, code, text] of FORMS) {
  Deno.test(`an error ${name}`, () => {
    const found = errorIn(given, same);
    assert.deepEqual([found?.code, found?.text], [code, text]);
  });
}

Deno.test("a good answer is no error", () => assert.equal(errorIn(answer(200, "{}"), same), undefined));

Deno.test("what a terminal would obey is written out, and long texts are cut", () => {
  const found = errorIn(answer(400, JSON.stringify({ message: `\u001b]0;x\u0007${"y".repeat(5000)}` })), same);
  assert.match(found?.text ?? "", /^\\x1b\]0;x\\x07y{300,400}…$/);
});

Deno.test("AWS's repetition of the request is left out", () => {
  const { headers, body } = error(
    "xml",
    "SignatureDoesNotMatch",
    "It does not match.\n\nThe Canonical String for this request should have been 'POST'",
    403,
  );
  assert.equal(errorIn(answer(403, body, headers), same)?.text, "It does not match.");
});
