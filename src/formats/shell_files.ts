/**
 * Files that a shell script writes: `cat > FILE <<EOF`, `echo "…" > FILE`, and what `postconf -e` puts into main.cf.
 *
 * Invariant: nothing is executed or expanded; a file holds the words of the script as they are.
 * @module
 */

import { lineFinder } from "./value.ts";

/** A file that a script writes. */
export interface ShellFile {
  /** Its name without folders. */
  readonly name: string;
  readonly text: string;
  /** The line of the script, from 1, before which the file's first line is. */
  readonly line: number;
}

const HEREDOC =
  /(?<![^\n])([^\n#]{0,500}?)<<-?[ \t]?(["']?)([A-Za-z_]\w{1,19})\2([^\n]*)\n((?:(?![ \t]*\3[ \t]*(?:\n|$))[^\n]*(?:\n|$))*)([ \t]*\3)?/g;
const TARGET = /(?:>{1,2}|\btee(?:[ \t]+-a)?)[ \t]*["']?([\w./~-]{1,200})/;
const ECHO =
  /(?<![^\n])[ \t]*(?:sudo[ \t]+)?(?:echo|printf)[ \t]+(?:-\w+[ \t]+)?(["'])([^\n]{0,2000}?)\1[ \t]*(?:\|[^\n>]{0,200}?tee(?:[ \t]+-a)?|>{1,2})[ \t]*["']?([\w./~-]{1,200})/g;
const POSTCONF = /\bpostconf[ \t]+-e[ \t]+((?:[^\n\\]|\\\n|\\.)*)/g;

/** The files in a script, several pieces of one file together. */
export function shellFiles(text: string): readonly ShellFile[] {
  const lineAt = lineFinder(text);
  const pieces = [
    ...[...text.matchAll(HEREDOC)].flatMap(({ index, 1: before = "", 4: after = "", 5: body = "", 6: end }) => {
      const path = TARGET.exec(before)?.[1] ?? TARGET.exec(after)?.[1];
      return path === undefined || end === undefined ? [] : [{ name: nameOf(path), text: body, line: lineAt(index) }];
    }),
    ...[...text.matchAll(ECHO)].map(({ index, 1: quote, 2: body = "", 3: path = "" }) => ({
      name: nameOf(path),
      text: `${(quote === '"' ? body.replaceAll(/\\(["$`])/g, "$1") : body).replaceAll("\\n", "\n")}\n`,
      line: lineAt(index) - 1,
    })),
    ...[...text.matchAll(POSTCONF)].map(({ index, 1: words = "" }) => ({
      name: "main.cf",
      text: `${parameters(words).join("\n")}\n`,
      line: lineAt(index) - 1,
    })),
  ];
  return [...Map.groupBy(pieces, ({ name }) => name)].map(([name, parts]) => ({
    name,
    text: parts.map((part) => part.text).join(""),
    line: Math.min(...parts.map(({ line }) => line)),
  }));
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? "";
}

/** The parameters of `postconf -e`, each in quotation marks or a word. */
function parameters(words: string): readonly string[] {
  return [...words.matchAll(/"([^"]*)"|'([^']*)'|([^\s\\"']+=[^\s\\]*)/g)]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? "");
}
