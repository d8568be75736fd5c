/**
 * What a server offers, read from its reply to EHLO.
 *
 * Invariant: a row a reply as servers and middleboxes send it, after the greeting line.
 * @module
 */

import assert from "node:assert/strict";
import {
  authMissing,
  type Capabilities,
  capabilityText,
  NO_CAPABILITIES,
  parseCapabilities,
  startTlsMissing,
} from "../../src/smtp/capabilities.ts";

const ROWS: readonly (readonly [readonly string[], Partial<Capabilities>, string])[] = [
  [
    ["8BITMIME", "STARTTLS", "AUTH PLAIN LOGIN", "Ok"],
    { startTls: true, auth: ["PLAIN", "LOGIN"] },
    "STARTTLS, AUTH PLAIN LOGIN",
  ],
  [["8BITMIME", "AUTH PLAIN LOGIN", "Ok"], { auth: ["PLAIN", "LOGIN"] }, "AUTH PLAIN LOGIN"],
  [["starttls ", "auth login"], { startTls: true, auth: ["LOGIN"] }, "STARTTLS, AUTH LOGIN"],
  [["AUTH=LOGIN", "AUTH PLAIN"], { auth: ["LOGIN", "PLAIN"] }, "AUTH LOGIN PLAIN"],
  [["AUTH"], { auth: [] }, "AUTH"],
  [["XXXXXXXA", "SIZE 1"], { masked: "XXXXXXXA", size: true }, "neither STARTTLS nor AUTH"],
  [["********"], { masked: "********" }, "neither STARTTLS nor AUTH"],
  [["X-EXPS GSSAPI", "XCLIENT NAME", "XEXCH50", "STARTTLSX"], {}, "neither STARTTLS nor AUTH"],
  [["size"], { size: true }, "neither STARTTLS nor AUTH"],
  [["SIZES 1"], {}, "neither STARTTLS nor AUTH"],
  [[], {}, "neither STARTTLS nor AUTH"],
];

for (const [extensions, expected, text] of ROWS) {
  Deno.test(`${extensions.join(" / ") || "no extension"}: ${text}`, () => {
    const found = parseCapabilities({
      code: 250,
      lines: ["STARTTLS", ...extensions],
      endsWithCrlf: true,
    });
    assert.deepEqual(found, { ...NO_CAPABILITIES, ...expected });
    assert.equal(capabilityText(found), text);
  });
}

const offer = (capabilities: Partial<Capabilities>): Capabilities => ({ ...NO_CAPABILITIES, ...capabilities });

const MISSING: readonly (readonly [Capabilities, string | undefined])[] = [
  [offer({ startTls: true }), undefined],
  [offer({ startTls: true, masked: "XXXXXXXA" }), undefined],
  [offer({ masked: "XXXXXXXA" }), "starttls-masked"],
  [offer({ auth: ["LOGIN"] }), "starttls-not-offered"],
];

for (const [capabilities, what] of MISSING) {
  Deno.test(`STARTTLS with ${JSON.stringify(capabilities)}: ${what ?? "can be asked for"}`, () => {
    const fault = startTlsMissing(capabilities);
    assert.equal(fault?.kind === "protocol" ? fault.what : undefined, what);
    assert.equal(fault === undefined, what === undefined);
    if (capabilities.masked !== undefined && fault !== undefined) assert.match(fault.text, /XXXXXXXA/);
  });
}

Deno.test("what is offered in place of AUTH is said", () => {
  assert.match(authMissing(undefined).text, /no AUTH$/);
  assert.match(authMissing([]).text, /AUTH without a mechanism$/);
  assert.match(authMissing(["CRAM-MD5", "XOAUTH2"]).text, /AUTH CRAM-MD5 XOAUTH2$/);
});
