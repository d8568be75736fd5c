/**
 * Signatures to replies as the debug output of Rust's lettre and async-smtp spells them: a word for each digit of the code.
 *
 * Invariant: the digits are those of RFC 5321 section 4.2.1, by their names in lettre.
 * @module
 */

import { ofMail, result, type Signature } from "../../findings/signature.ts";
import type { FindingId } from "../../findings/finding.ts";

const CODES: readonly (readonly [code: string, id: FindingId])[] = [
  ["421", "service-unavailable"],
  ["451", "service-unavailable"],
  ["454", "temporary-auth-failure"],
  ["501", "sender-invalid"],
  ["530", "client-never-authenticated"],
  ["534", "credentials-invalid"],
  ["535", "credentials-invalid"],
  ["550", "message-refused"],
  ["552", "message-too-long"],
  ["553", "sender-invalid"],
  ["554", "message-refused"],
];

const SEVERITIES: Readonly<Record<string, string>> = {
  "4": "TransientNegativeCompletion",
  "5": "PermanentNegativeCompletion",
};
const CATEGORIES = ["Syntax", "Information", "Connections", "Unspecified3", "Unspecified4", "MailSystem"];
const DETAILS = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

function spelt([code, id]: (typeof CODES)[number]): Signature {
  const [first = "", second = "", third = ""] = code;
  const severity = SEVERITIES[first] ?? "";
  const category = CATEGORIES[Number(second)] ?? "";
  const detail = DETAILS[Number(third)] ?? "";
  return ofMail(
    result(id, new RegExp(String.raw`\b${severity}, category: ${category}, detail: ${detail}\b`), {
      literals: ["negativecompletion"],
      seen: [`lettre: Code { severity: ${severity}, category: ${category}, detail: ${detail} }`],
    }),
  );
}

/** The signatures. */
export const LETTRE_CODES: readonly Signature[] = CODES.map(spelt);
