/**
 * Random settings files: values in every kind of quotes, and around them what files of people have: comments, spaces, names that are
 * set twice, joined lines, references, line ends of Windows, a byte order mark.
 *
 * Invariant: names are `a0` to `a2`, so that any reader can be asked for them.
 * @module
 */

import fc from "fast-check";

const ALPHABET = [
  ..."aB9+/=",
  " ",
  "#",
  ";",
  "'",
  '"',
  "\\",
  "$",
  ":",
  ",",
  "{",
  "}",
  "%",
  "`",
  "n",
  "!",
  "|",
  "&",
  "<",
  ">",
];

const PIECES = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 0, maxLength: 12 });

/** What has a meaning for some reader, more often than chance would put it together. */
const SPECIAL = fc.constantFrom(
  "$a0",
  "${a0}",
  "${a0:-x}",
  "$$",
  "$1",
  "%(a0)s",
  "\\n",
  "\\\\",
  "\\u0041",
  "\\x41",
  "\\101",
  "\\e",
  "\\$",
  "''",
  '""',
  '"""',
  "'''",
  " #",
  "#",
  "//",
  "/*",
  "*/",
  "&amp;",
  "#{a0}",
  "<<",
  "?>",
  "\t",
);

const MIXED = fc.array(fc.oneof(PIECES, SPECIAL), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));

/** A value as it is written: bare, or in marks, which its own text may end early. */
export const WRITTEN: fc.Arbitrary<string> = fc.oneof(
  PIECES,
  PIECES.map((text) => `"${text}"`),
  PIECES.map((text) => `'${text}'`),
  MIXED,
  MIXED.map((text) => `"${text}"`),
  MIXED.map((text) => `'${text}'`),
  MIXED.map((text) => `\`${text}\``),
  MIXED.map((text) => `"""${text}"""`),
  MIXED.map((text) => `'''${text}'''`),
  PIECES.map((text) => `'${text}' # note`),
  MIXED.map((text) => JSON.stringify(text)),
  fc.tuple(MIXED, MIXED).map(([one, other]) => `${one} \\\n  ${other}`),
  fc.tuple(MIXED, MIXED).map(([one, other]) => `"${one}\n${other}"`),
  fc.tuple(PIECES, PIECES).map(([one, other]) => `'${one}' "${other}"`),
);

/** How a format writes its lines. */
export interface Syntax {
  /** What is above the values. */
  readonly head?: string;
  /** A line that sets `name` to `value`, as it is written. */
  readonly line: (name: string, value: string) => string;
  /** What is below them. */
  readonly foot?: string;
  /** What begins a line of comment. */
  readonly comment?: string;
  /** Whether names are set once only. */
  readonly once?: true;
}

const NAMES = ["a0", "a1", "a2"] as const;

const LINE = fc.record({
  name: fc.constantFrom(...NAMES),
  value: WRITTEN,
  comment: fc.option(PIECES, { freq: 8 }),
  indent: fc.constantFrom("", "", "", "", " ", "\t"),
});

/** A file of that syntax. */
export function fileOf({ head = "", line, foot = "", comment, once }: Syntax): fc.Arbitrary<string> {
  const file = fc.record({
    lines: fc.array(LINE, { minLength: 1, maxLength: 4 }),
    end: fc.constantFrom("\n", "\n", "\n", "\n", "\r\n"),
    isOpenEnd: fc.boolean(),
  });
  return file.map(({ lines, end, isOpenEnd }) => {
    const texts = lines.map(({ name, value, comment: note, indent }, index) => {
      const own = once === true ? `a${index}` : name;
      return (comment === undefined || note === null ? "" : `${indent}${comment} ${note}\n`) + line(own, value);
    });
    const text = `${head}${texts.join("\n")}${foot}${isOpenEnd ? "" : "\n"}`;
    return text.replaceAll("\n", end);
  });
}
