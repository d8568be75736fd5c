/**
 * The door for numbers and times that are typed.
 *
 * Invariant: what is out of bounds is refused with the bounds, and never repeated: any word may be a secret that slipped in.
 * @module
 */

import { Failure } from "../../failure.ts";
import { exampleHints, portHints } from "../mistakes.ts";

/** What a number must keep to. */
export interface Bounds {
  /** The smallest that is accepted. */
  readonly least: number;
  /** The largest that is accepted. */
  readonly most: number;
  /** Follows the bounds in a message, such as ` seconds`; without one the number must be whole. */
  readonly unit: string;
}

/** A number as `flag` gave it. Throws a `Failure` for one out of bounds, and for anything else. */
export function resolveNumber(flag: string, typed: string, { least, most, unit }: Bounds): number {
  const text = typed.trim();
  const number = unit === " seconds" ? (durationMs(text) ?? NaN) / 1000 : PLAIN.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most && (unit !== "" || Number.isInteger(number))) return number;
  const plain = plainDigits(text);
  // Many countries write a comma for the point.
  const time = plain.replace(/^(\d+),(\d+)/, "$1.$2");
  const isRight = time !== text && durationMs(time) !== undefined;
  throw new Failure("usage", `cannot use the value of ${flag}: it is not a number from ${least} to ${most}${unit}`, {
    hints: flag === "--port"
      ? portHints(plain)
      : isRight
      ? [`type: ${flag} ${time}`]
      : exampleHints(flag.replace(/^--/, "")),
  });
}

/** `text` with the digits of ASCII in place of those of other scripts. */
function plainDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });
}

const PLAIN = /^\d+(?:\.\d+)?$/;

/** The units of time, as they are typed, in milliseconds. */
const UNITS: readonly (readonly [words: readonly string[], ms: number])[] = [
  [["ms", "msec"], 1],
  [["", "s", "sec", "secs", "second", "seconds"], 1_000],
  [["m", "min", "mins", "minute", "minutes"], 60_000],
  [["h", "hr", "hrs", "hour", "hours"], 3_600_000],
];
const LONGEST_MS = 24 * 3_600_000;

/** A time such as `90s`, `1.5 min`, `500ms` or a number of seconds, in milliseconds; undefined for anything else. */
function durationMs(text: string): number | undefined {
  const [, number = "", word = ""] = /^(\d{1,6}(?:\.\d{1,3})?) ?([a-z]{0,12})$/.exec(text.toLowerCase()) ?? [];
  const unit = UNITS.find(([words]) => words.includes(word))?.[1];
  return number === "" || unit === undefined ? undefined : Number(number) * unit;
}

/** A time such as `90s`, `5m`, `1h` or a number of seconds, in milliseconds. Throws a `Failure` for anything else. */
export function resolveDuration(flag: string, typed: string): number {
  const ms = durationMs(typed.trim()) ?? NaN;
  if (ms > 0 && ms <= LONGEST_MS) return ms;
  throw new Failure("usage", `cannot use the value of ${flag}: it is not a duration of at most 24 hours`, {
    hints: ["write 90s, 5m or 1h"],
  });
}
