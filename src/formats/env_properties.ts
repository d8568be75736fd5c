/**
 * Files of `NAME=value` lines: `.env`, shell, systemd's `EnvironmentFile`; and the `.properties` of Java.
 *
 * Invariant: quotes and escapes as a POSIX shell has them, blanks inside an unquoted value as `.env` readers have them. Where a
 * name stands twice, the last counts.
 * @module
 */

import {
  elsewhere,
  expandedValue,
  heldElsewhere,
  lastOfEach,
  type Leaf,
  leafAt,
  linesOf,
  notExecuted,
  referenceIn,
  textValue,
  type Value,
  withoutComment,
} from "./value.ts";

/** The values of a text of `NAME=value` lines, of two with one name the last; other lines are passed over. */
export function readEnv(text: string): readonly Leaf[] {
  return lastOfEach(readAssignments(text));
}

/** An assignment of `.env`, a POSIX shell, `cmd` or PowerShell, or a setting of an AWS shared file. */
const ASSIGNMENT = /^\s*(?:export\s+|set\s+|\$env:)?([A-Za-z_][\w.]*)\s*=(.*)$/is;

/** Every assignment of a text, under the name of its `[section]` if there is one. */
export function readAssignments(text: string): readonly Leaf[] {
  let scope: readonly string[] = [];
  return linesOf(text).flatMap((line, index): readonly Leaf[] => {
    const [, section] = /^\s*\[([^\]=]*)\]\s*(?:[#;].*)?$/.exec(line) ?? [];
    if (section !== undefined) scope = [section.trim()];
    const [, name, rest] = ASSIGNMENT.exec(line) ?? [];
    if (name === undefined || rest === undefined) return [];
    return [leafAt(scope, name, { value: shellValue(rest.trim()), line: index + 1 })];
  });
}

/** What an assigned text stands for. */
function shellValue(written: string): Value {
  if (/^["']/.test(written)) return quotedValue(written);
  if (/^(?:os\.(?:environ|getenv)|config)\b\s*[.([]|^env\.|^(?:get)?env\((?=["'])/.test(written)) {
    return elsewhere("it is computed by a program");
  }
  const bare = withoutComment(written);
  return COMMAND.test(bare) ? elsewhere(NOT_EXECUTED) : expandedValue(bare);
}

const COMMAND = /\$\(|^`.*`$/s;
const NOT_EXECUTED = notExecuted("it is a command");

/** One quoted or escaped piece of a word; sticky, so that each begins where the last ended. */
const PIECE = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/sy;

/** What may follow the last piece: nothing, the `;` or `,` of a list, a comment. */
const AFTER = /^\s*[;,]?(?:\s*|\s+#.*)$/s;

function quotedValue(written: string): Value {
  const pieces: string[] = [];
  let end = 0;
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(written); piece !== null; piece = PIECE.exec(written)) {
    const [, single, double, escaped] = piece;
    const reference = double === undefined ? undefined : liveReference(double);
    if (reference !== undefined) return elsewhere(reference);
    pieces.push(single ?? double?.replaceAll(/\\([\\"$`])/g, "$1") ?? escaped ?? "");
    end = PIECE.lastIndex;
  }
  const rest = written.slice(end);
  if (/^["']/.test(rest)) return elsewhere("its quotation marks do not end on its line");
  if (!AFTER.test(rest)) return elsewhere("text follows its closing quotation mark, which programs read differently");
  const text = pieces.join("");
  const held = heldElsewhere(text);
  return held === undefined ? textValue(text) : elsewhere(held);
}

/** What a text in double quotes refers to. */
function liveReference(double: string): string | undefined {
  // A space replaces what is escaped, so that what is around it does not come together.
  const live = double.replaceAll(/\\./gs, " ");
  return /\$\(|`/.test(live) ? NOT_EXECUTED : referenceIn(live);
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
    leaves.push(leafAt([], name, { value: read, line: start + 1 }));
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
