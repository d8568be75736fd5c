/**
 * Where nothing was recognised: the lines that look most like an error.
 *
 * Invariant: at most two, from the end of the text, redacted and short.
 * @module
 */

import { excerpt } from "./excerpt.ts";
import { namesSes, speaksOfMail } from "../findings/endpoint_mentions.ts";
import { masked } from "./redact.ts";
import { secretsBelow } from "./redaction/lines_above.ts";
import { onOneLine, plainText, textOf } from "./unescape.ts";

/** A line that looks like an error. */
export interface Suspect {
  /** Its number, from 1. */
  readonly line: number;
  /** The line, secrets hidden, at most about 300 characters. */
  readonly quote: string;
}

const MOST = 2;

const ERROR =
  /\b(?:err(?:or)?|fail(?:ed|ure|s)?|exception|fatal|denied|refused|reject(?:ed|s)?|time[d -]?out|unable|cannot|could not|can't|invalid|lost|closed|crit(?:ical)?|panic)\b|(?:Error|Exception)\b/i;

/** The lines of `tail`, which ends the text after `lines` lines, that look most like an error. */
export function suspectsIn(tail: Uint8Array, lines: number): readonly Suspect[] {
  const texts = textOf(tail).split("\n");
  if (texts.at(-1) === "") texts.pop();
  const first = lines - texts.length + 1;
  return texts
    .map((text, index) => ({ text: onOneLine(plainText(text)).trim(), line: first + index, index }))
    .map((one) => ({ ...one, score: scoreOf(one.text) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || other.line - one.line)
    .slice(0, MOST)
    .sort((one, other) => one.line - other.line)
    .map(({ text, line, index }) => ({
      line,
      quote: excerpt(
        masked(text, secretsBelow(texts.slice(0, index), texts[index] ?? "")),
        ERROR.exec(text)?.index ?? 0,
      ),
    }));
}

function scoreOf(text: string): number {
  if (!ERROR.test(text)) return 0;
  return 1 + (speaksOfMail(text) ? 2 : 0) + (namesSes(text) ? 4 : 0);
}
