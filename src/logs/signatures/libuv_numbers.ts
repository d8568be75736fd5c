/**
 * Signatures to the numbers that libuv, below Node.js, gives to errors of the system: those of Linux and macOS with a minus, and its own
 * for Windows and for the resolver.
 *
 * Invariant: a number counts only after `errno`. Clients such as Nodemailer replace the name of the error, and leave the number.
 * @module
 */

import type { FindingId } from "../../findings/finding.ts";
import { reason, type Signature, symptom } from "../../findings/signature.ts";

/** Numbers of the same meaning: Linux, macOS, Windows. https://github.com/libuv/libuv/blob/v1.x/include/uv/errno.h */
const NUMBERS: readonly (readonly [FindingId, make: typeof reason, numbers: readonly number[]])[] = [
  ["connection-timeout", reason, [110, 60, 4039]],
  ["connection-refused", reason, [111, 61, 4078]],
  ["connection-closed", symptom, [104, 54, 4077, 32, 4047, 103, 53, 4079]],
  ["network-unreachable", reason, [101, 51, 4062, 113, 65, 4073, 100, 50, 4063]],
  ["dns-failed", reason, [3008, 3001, 3007]],
];

const SPELLINGS = ["errno: -", "errno:-", '"errno":-', '"errno": -', "'errno': -"];

/** The signatures. */
export const LIBUV_NUMBERS: readonly Signature[] = NUMBERS.map(([id, make, numbers]) => {
  const [first = "", ...others] = numbers.flatMap((number) => SPELLINGS.map((before) => `${before}${number}`));
  return make(id, new RegExp(String.raw`\berrno['"]?: ?-(?:${numbers.join("|")})\b`), {
    literals: [first, ...others],
    seen: [`smtp: ${first}`, ...others.map((spelling) => `smtp: ${spelling}`)],
  });
});
