/**
 * Files of `NAME=value` lines: `.env`, shell, systemd's `EnvironmentFile`; and the `.properties` of Java.
 *
 * Invariant: quotes and escapes as a POSIX shell has them, blanks inside an unquoted value as `.env` readers have them. Where a
 * name stands twice, the last counts.
 * @module
 */

import {
  elsewhere,
  lastOfEach,
  type Leaf,
  linesOf,
  literalValue,
  notExecuted,
  plainName,
  referenceIn,
  textValue,
  type Value,
  withoutComment,
} from "../value.ts";

/** The values of a text of `NAME=value` lines; other lines are passed over. */
export function readEnv(text: string): readonly Leaf[] {
  const leaves = linesOf(text).flatMap((line, index): readonly Leaf[] => {
    const [, name, rest] = /^\s*(?:export\s+)?([A-Za-z_][\w.]*)\s*=(.*)$/s.exec(line) ?? [];
    if (name === undefined || rest === undefined) return [];
    return [{ path: plainName(name), value: shellValue(rest.trim()), line: index + 1 }];
  });
  return lastOfEach(leaves);
}

/** What an assigned text stands for. */
function shellValue(written: string): Value {
  if (/^["']/.test(written)) return quotedValue(written);
  if (/^(?:os\.(?:environ|getenv)|getenv|env|config)\b\s*[.([]/.test(written)) {
    return elsewhere("it is computed by a program");
  }
  const bare = withoutComment(written);
  return COMMAND.test(bare) ? elsewhere(NOT_EXECUTED) : literalValue(bare);
}

const COMMAND = /\$\(|^`.*`$/s;
const NOT_EXECUTED = notExecuted("it is a command");

/** One piece of a word that begins with a quotation mark; sticky, so that each begins where the last ended. */
const PIECE = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/sy;

function quotedValue(written: string): Value {
  const pieces: string[] = [];
  let end = 0;
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(written); piece !== null; piece = PIECE.exec(written)) {
    const [, single, double, escaped, bare] = piece;
    // A blank in place of what is escaped, so that what stands around it does not come together.
    const live = (double ?? bare ?? "").replaceAll(/\\./gs, " ");
    if (/\$\(|`/.test(live)) return elsewhere(NOT_EXECUTED);
    const reference = referenceIn(live);
    if (reference !== undefined) return elsewhere(reference);
    pieces.push(single ?? double?.replaceAll(/\\([\\"$`])/g, "$1") ?? escaped ?? bare ?? "");
    end = PIECE.lastIndex;
  }
  if (/^(\s+#.*|\s*)$/.test(written.slice(end))) return textValue(pieces.join(""));
  return elsewhere("its quotation marks do not end on its line");
}

/** The values of a `.properties` file: no quotation marks, `\` escapes and joins lines (java.util.Properties). */
export function readProperties(text: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const lines = linesOf(text);
  for (let index = 0; index < lines.length; index++) {
    const start = index;
    const parts = [(lines[index] ?? "").trimStart()];
    if (/^[#!]/.test(parts[0] ?? "")) continue;
    while (/(?<!\\)(\\\\)*\\$/.test(parts.at(-1) ?? "") && index + 1 < lines.length) {
      parts.push((lines[++index] ?? "").trimStart());
    }
    const whole = parts.map((part, at) => at < parts.length - 1 ? part.slice(0, -1) : part).join("");
    const [, name, value] = /^([\w.[\]-]+)\s*[=:\s]\s*(.*)$/s.exec(whole) ?? [];
    if (name === undefined || value === undefined) continue;
    const reference = referenceIn(value);
    const read = reference === undefined ? textValue(javaText(value)) : elsewhere(reference);
    leaves.push({ path: plainName(name), value: read, line: start + 1 });
  }
  return lastOfEach(leaves);
}

const JAVA_ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", f: "\f" };

function javaText(written: string): string {
  return written.replaceAll(
    /\\(?:u([0-9a-fA-F]{4})|(.))/g,
    (_, hex: string | undefined, letter = "") =>
      hex === undefined ? JAVA_ESCAPES[letter] ?? letter : String.fromCharCode(parseInt(hex, 16)),
  );
}
