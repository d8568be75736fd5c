/**
 * The signature, against AWS's own test suite, and against a verifier that others wrote.
 *
 * Rule: every case of the suite is a test, and none is left out.
 * @module
 */

import assert from "node:assert/strict";
import { canonicalRequest, type Header, type Signable, signedHeaders, stringToSign } from "../../src/aws/sigv4.ts";
import { Secret } from "../../src/secret.ts";
import suite from "./sigv4_suite.json" with { type: "json" };

const AT = new Date(suite.time);
const SCOPE = { service: suite.service, region: suite.region };

/** A request as the suite writes it down: a line for the verb, headers that may go on in the next line, and a body. */
function parseRequest(text: string): Signable {
  const [head = "", body = ""] = text.split("\n\n");
  const [start = "", ...lines] = head.trimEnd().replaceAll(/\n +/g, " \n ").split(/\n(?! )/);
  const [, method, target = ""] = /^(GET|POST) (.*) HTTP\/1\.1$/.exec(start) ?? [];
  assert.ok(method === "GET" || method === "POST", start);
  const mark = target.indexOf("?");
  const headers = lines.map((line): Header => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]);
  return {
    method,
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? "" : target.slice(mark + 1),
    headers,
    body,
  };
}

function named(headers: readonly Header[], wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}

Deno.test("the suite has all its cases", () => assert.equal(suite.cases.length, 34));

for (const one of suite.cases) {
  Deno.test(`AWS's suite: ${one.name}`, () => {
    const written = parseRequest(one.request);
    const token = "sessionToken" in one ? one.sessionToken : named(written.headers, "x-amz-security-token");
    // Date and token are what the signer adds.
    const headers = written.headers.filter(([name]) => !/^x-amz-(date|security-token)$/i.test(name));
    const key = {
      accessKeyId: suite.key.accessKeyId,
      secretKey: new Secret(suite.key.secretKey),
      sessionToken: token === undefined ? undefined : new Secret(token),
    };
    const signed = signedHeaders({ ...written, headers }, key, SCOPE, AT);
    const canonical = canonicalRequest({ ...written, headers: signed.filter(([name]) => name !== "authorization") });
    assert.equal(canonical.text, one.canonicalRequest);
    assert.equal(stringToSign(canonical, SCOPE, AT), one.stringToSign);
    assert.equal(named(signed, "authorization"), one.authorization);
  });
}

Deno.test("a path that is percent-encoded on the wire is encoded once more for the signature", () => {
  const request: Signable = {
    method: "GET",
    path: "/v2/email/identities/a%40example.com",
    query: "",
    headers: [["host", "email.eu-west-1.amazonaws.com"]],
    body: "",
  };
  assert.match(canonicalRequest(request).text, /^GET\n\/v2\/email\/identities\/a%2540example\.com\n/);
});
