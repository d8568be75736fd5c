/**
 * Signatures to the texts of libcurl's error codes, which programs in many languages print.
 *
 * Invariant: a table; the words are curl's own, and the text must name SES or be about mail.
 * Source: curl, lib/strerror.c.
 * @module
 */

import { reason, type Signature, symptom } from "../../findings/signature.ts";

/** The signatures. */
export const CURL_ERRORS: readonly Signature[] = [
  symptom(
    "connection-closed",
    /Server returned nothing \(no headers, no data\)|Failed sending data to the peer|Failure when receiving data from the peer/i,
    {
      literals: ["returned nothing (no headers", "failed sending data", "failure when receiving"],
      seen: [
        "smtp: Server returned nothing (no headers, no data)",
        "smtp: Failed sending data to the peer",
        "smtp: Failure when receiving data from the peer",
      ],
    },
  ),
  reason(
    "certificate-untrusted",
    /SSL peer certificate or SSH remote key was not OK|Problem with the SSL CA cert|Issuer check against peer certificate failed/i,
    {
      literals: ["or ssh remote key", "the ssl ca cert", "against peer certificate"],
      seen: [
        "smtp: SSL peer certificate or SSH remote key was not OK",
        "smtp: Problem with the SSL CA cert (path? access rights?)",
        "smtp: Issuer check against peer certificate failed",
      ],
    },
  ),
];
