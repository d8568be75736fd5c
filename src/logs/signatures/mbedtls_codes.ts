/**
 * Signatures to the numbers of mbedTLS, which small devices print without words.
 *
 * Invariant: a table; the numbers are those of its headers `net_sockets.h`, `ssl.h` and `x509.h`.
 * @module
 */

import { reason, result, type Signature, symptom } from "../../findings/signature.ts";
import type { FindingId } from "../../findings/finding.ts";

const CODES: readonly (readonly [FindingId, make: typeof reason, numbers: readonly string[]])[] = [
  ["connection-closed", symptom, ["7280", "7880"]],
  ["connection-timeout", reason, ["6800"]],
  ["tls-mode-mismatch", reason, ["7200"]],
  ["certificate-untrusted", reason, ["2700"]],
  ["tls-version", reason, ["6E80"]],
  ["tls-failed", result, ["7780"]],
];

/** What programs write in front of such a number. */
const SPELLINGS = ["error -0x", "error: -0x", "ret -0x", "returned -0x", "(-0x"];

function numbered([id, make, numbers]: (typeof CODES)[number]): Signature {
  const spelt = numbers.flatMap((number) =>
    SPELLINGS.map((before) => `${before}${number}${before === "(-0x" ? ")" : ""}`)
  );
  const [first = "", ...others] = spelt;
  return make(id, new RegExp(String.raw`(?:\berror:? |\bret |\breturned |\()-0x(?:${numbers.join("|")})\b`, "i"), {
    literals: [first.toLowerCase(), ...others.map((text) => text.toLowerCase())],
    seen: [`smtp: ${first}`, ...others.map((text) => `smtp: ${text}`)],
  });
}

/** The signatures; the numbers of the network are short, so that their words count. */
export const MBEDTLS_CODES: readonly Signature[] = [
  ...CODES.map(numbered),
  reason("dns-failed", /NET - Failed to get an IP address for the given hostname/, {
    literals: ["for the given hostname"],
    seen: ["mail: -0x0052 NET - Failed to get an IP address for the given hostname"],
  }),
  result("connection-failed", /NET - The connection to the given server \/ port failed/, {
    literals: ["to the given server"],
    seen: ["mail: -0x0044 NET - The connection to the given server / port failed"],
  }),
  symptom("connection-closed", /NET - Connection was reset by peer/, {
    literals: ["was reset by peer"],
    seen: ["mail: -0x0050 NET - Connection was reset by peer"],
  }),
];
