/**
 * Signatures to the numbers that Windows gives to errors: those of its sockets, and those of its mail programs and of CDO.
 *
 * Invariant: a number counts only after the word that programs put before it, or in its form as an HRESULT.
 * @module
 */

import { ofMail, reason, result, type Signature, symptom } from "../../findings/signature.ts";
import type { FindingId } from "../../findings/finding.ts";

/** Reasons of the sockets (`WSAE…`), by number. https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2 */
const SOCKET_ERRORS: readonly (readonly [FindingId, make: typeof reason, number: number])[] = [
  ["connection-timeout", reason, 10060],
  ["connection-refused", reason, 10061],
  ["network-unreachable", reason, 10013],
  ["network-unreachable", reason, 10050],
  ["network-unreachable", reason, 10051],
  ["network-unreachable", reason, 10064],
  ["network-unreachable", reason, 10065],
  ["connection-closed", symptom, 10053],
  ["connection-closed", symptom, 10054],
  ["dns-failed", reason, 11001],
  ["dns-failed", reason, 11002],
  ["dns-failed", reason, 11003],
  ["dns-failed", reason, 11004],
];

const BEFORE_NUMBER = String
  .raw`(?:WinError|Errno|Sock(?:et)?[ _]?Err(?:or)?|SocketException|Error(?:[ _]?(?:Code|Number|No\.?))?)`;

/** What programs write in front of such a number. */
const SPELLINGS = [
  "WinError ",
  "Errno ",
  "errno=",
  "Error # ",
  "Error #",
  "Error: ",
  "error ",
  "error=",
  "error (",
  "SocketException (",
  "Error Code: ",
  "error code ",
  "ErrorCode=",
];

function socketError([id, make, number]: (typeof SOCKET_ERRORS)[number]): Signature {
  const hresult = `0x8007${number.toString(16)}`;
  const [first = "", ...others] = SPELLINGS.map((before) => `${before}${number}`.toLowerCase());
  return make(id, new RegExp(String.raw`\b${BEFORE_NUMBER}\W{0,4}${number}\b|${hresult}\b`, "i"), {
    literals: [first, ...others, hresult],
    seen: [
      `smtp: ${SPELLINGS[0]}${number}`,
      ...SPELLINGS.map((before) => `smtp: ${before}${number}`),
      `smtp ${hresult}`,
    ],
  });
}

/** What CDO, Outlook and their relatives report. https://learn.microsoft.com/previous-versions/exchange-server/exchange-10/ms526456(v=exchg.10) */
const MAIL_ERRORS: readonly (readonly [FindingId, make: typeof reason, numbers: readonly string[]])[] = [
  ["connection-timeout", reason, ["800CCC19", "8004210A", "8004210B"]],
  ["dns-failed", reason, ["800CCC0D"]],
  ["credentials-invalid", result, ["80040217", "800CCC18"]],
  ["auth-not-offered", symptom, ["800CCC80"]],
  ["starttls-not-offered", symptom, ["800CCC7D"]],
  ["tls-failed", result, ["800CCC1A", "800CCC7E"]],
  ["starttls-required", symptom, ["800CCC7C"]],
  ["sender-invalid", result, ["8004020D", "8004020E", "800CCC78", "800CCC7A"]],
  ["recipient-invalid", result, ["8004020C", "8004020F", "800CCC79", "800CCC7B", "800CCC6E"]],
  ["protocol-error", result, ["800CCC62", "800CCC63", "800CCC64", "800CCC65", "800CCC66"]],
  ["service-unavailable", result, ["800CCC67", "800CCC68", "800CCC6A", "800CCC6C"]],
  ["message-too-long", result, ["800CCC6D"]],
  ["message-refused", result, ["800CCC69", "800CCC6B", "800CCC6F", "80040211"]],
  ["connection-closed", symptom, ["80040212", "800CCC0F"]],
  ["connection-failed", result, ["80040213", "80042109", "800CCC0E"]],
];

function mailError([id, make, numbers]: (typeof MAIL_ERRORS)[number]): Signature {
  const [first = "", ...others] = numbers;
  return ofMail(
    make(
      id,
      new RegExp(String.raw`(?:\b0x|\berror\W{1,3}(?!80040211.{1,200}\b0x))(?:${numbers.join("|")})(?![0-9a-f])`, "i"),
      {
        literals: [
          first.toLowerCase(),
          ...others.map((number) => number.toLowerCase()),
        ],
        seen: [`error '${first.toLowerCase()}'`, ...others.map((number) => `Error Number: 0x${number}`)],
      },
    ),
  );
}

/** The signatures. */
export const WINDOWS_ERRORS: readonly Signature[] = [
  ...MAIL_ERRORS.map(mailError),
  ...SOCKET_ERRORS.map(socketError),
];
