/**
 * Short errors that count only where they are all that a line says: after what a log and the wrapping program put before them.
 *
 * Invariant: what is before the words is a time, a level, a source line or a chain of prefixes such as `mail: send failed:`; a sentence is
 * none, and neither is a prefix that names another service.
 * @module
 */

import { LOG_TIME } from "./log_prefix.ts";
import { withSpaces } from "./word_places.ts";

const TIME = String.raw`\[?${LOG_TIME}[\]:]? `;
const LEVEL = String
  .raw`\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERRO?R?|E!|FATAL?|PANIC|CRITICAL|trace|debug|info|warn(?:ing)?|error|fatal|panic)(?:\[\d{1,10}\])?\]?:? `;
const SOURCE_LINE = String.raw`[\w./-]{1,80}:\d{1,6}: `;
/** A few words of one prefix, as `fmt.Errorf("send failed: %w", err)` writes them. */
const LINK = String.raw`[\w.'"@()<>\/-]{1,40}(?: [\w.'"@()<>\/-]{1,40}){0,3}: `;
const HEAD = `(?:${TIME})?(?:${LEVEL})?(?:${SOURCE_LINE})?`;
const CHAIN = `(?:${LINK}){0,6}`;
/** The field of a structured log that has the error. */
const FIELD = String.raw`.{0,200}\b(?:err|error|msg|message|cause)["']?[=:] ?["']?`;
const OTHERS = String
  .raw`(?!.{0,200}\b(?:https?|wss?|websockets?|web|browser|proxy|databases?|db|cache|broker|wi-?fi|bluetooth|api)\b)`;
const END = String.raw`(?=[.!]?$| \[recovered\]|["'](?:[\s,;)}\]]|$))`;

/** A pattern of `words` where a line says nothing else. It begins at the words. */
export function aloneInLine(words: string): RegExp {
  return new RegExp(`(?<=^${OTHERS}(?:${HEAD}|${FIELD})${CHAIN})${words}${END}`);
}

const BEFORE_ALL = new RegExp(`^${HEAD}`);
const CHAIN_AFTER_HEAD = new RegExp(`^${OTHERS} +${CHAIN}`);

/** `line` with spaces for the time, the level and the source line before its message. */
export function withoutHead(line: string): string {
  return withSpaces(line, BEFORE_ALL);
}

/** The same without the chain of prefixes after them. What begins with a name alone may be the line of any program. */
export function withoutChain(line: string): string {
  return withSpaces(withoutHead(line), CHAIN_AFTER_HEAD);
}
