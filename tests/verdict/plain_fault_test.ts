/**
 * The runtime's words, as they were seen, and what an operator reads in their place.
 * @module
 */

import assert from "node:assert/strict";
import { plainFault } from "../../src/verdict/plain_fault.ts";

const CERTIFICATE = "invalid peer certificate: ";

const ROWS: readonly (readonly [words: string, plain: string])[] = [
  [
    `${CERTIFICATE}certificate expired: verification time 1795351202 (UNIX), but certificate is not valid after 1609459200 (185892002 seconds ago)`,
    "the certificate expired on 2021-01-01; the local clock shows 2026-11-22",
  ],
  [
    `${CERTIFICATE}certificate not valid yet: verification time 1795351202 (UNIX), but certificate is not valid before 3786912000 (1991560798 seconds in future)`,
    "the certificate is valid from 2090-01-01; the local clock shows 2026-11-22",
  ],
  [
    `${CERTIFICATE}certificate not valid for name "localhost"; certificate is only valid for DnsName("other.example") or DnsName("*.wild.example")`,
    "the certificate is not valid for localhost; it is valid for other.example, *.wild.example",
  ],
  [
    `${CERTIFICATE}UnknownIssuer`,
    "certificate not trusted: it is not signed by a CA that is trusted here (UnknownIssuer)",
  ],
  [
    `${CERTIFICATE}Other(OtherError(CaUsedAsEndEntity))`,
    "certificate not trusted: it is that of a CA itself, self-signed (CaUsedAsEndEntity)",
  ],
  ["getaddrinfo ENOTFOUND nothing.invalid", "name not found: nothing.invalid (ENOTFOUND)"],
  ["getaddrinfo EAI_AGAIN a.example", "the name server did not answer for a.example (EAI_AGAIN)"],
  ["Connection refused (os error 111)", "connection refused"],
  ["No route to host (os error 65)", "no route to host"],
  ["535 Authentication Credentials Invalid", "535 Authentication Credentials Invalid"],
  ["no answer within 2 s", "no answer within 2 s"],
];

for (const [words, plain] of ROWS) {
  Deno.test(`${words.slice(0, 80)}: ${plain}`, () => assert.equal(plainFault(words), plain));
}
