/**
 * Files of `NAME=value` lines: `.env`, shell, systemd's `EnvironmentFile`; the `.properties` of Java; `ssmtp.conf`.
 *
 * Invariant: quotes and escapes as a POSIX shell has them, spaces inside an unquoted value as `.env` readers have them. Where a
 * name is set twice, the last counts.
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
  literalValue,
  notExecuted,
  referenceIn,
  textValue,
  type Value,
  type ValueFact,
  VARIABLE,
  withinQuotes,
  withoutComment,
} from "./value.ts";

/** The values of a text of `NAME=value` lines, of two with one name the last; other lines are passed over. */
export function readEnv(text: string): readonly Leaf[] {
  return lastOfEach(readAssignments(text));
}

/** The ways to write an assignment: name, and what is assigned, as written. */
const ASSIGNMENTS: readonly RegExp[] = [
  // cmd keeps what is between the quotation marks: set "NAME=value"
  /^\s*set\s+"([A-Za-z_]\w*)=(.*)"\s*$/is,
  // .env, a POSIX shell, cmd, PowerShell, a setting of an AWS shared file.
  /^\s*(?:export\s+|set\s+|\$env:)?([A-Za-z_](?:[\w.]|:(?=\w))*)\s*(?:[?!]|:{1,3})?=(.*)$/is,
  // csh, Windows, fish: setenv NAME value, setx NAME value, set -gx NAME value
  /^\s*(?:setenv|setx|set\s+(?:-\w+\s+|--\w+\s+)*(?:-\w*x\w*|--export))\s+([A-Za-z_]\w*)\s+(.*)$/is,
  /^\s*\[(?:System\.)?Environment\]::SetEnvironmentVariable\(\s*["'](\w+)["']\s*,\s*(("|').*?\3)\s*(?:,.*)?\)\s*;?\s*$/is,
];

/** Every assignment of a text, under the name of its `[section]` if there is one. */
export function readAssignments(text: string): readonly Leaf[] {
  let scope: readonly string[] = [];
  // The quotation mark of a line above that has no end yet, as in a key over several lines.
  let open: string | undefined;
  const lines = linesOf(text);
  return lines.flatMap((line, index): readonly Leaf[] => {
    const isWithin = open !== undefined;
    if (open !== undefined && line.includes(open)) open = undefined;
    const [, section] = /^\s*\[([^\]=]*)\]\s*(?:[#;].*)?$/.exec(line) ?? [];
    if (section !== undefined) scope = [section.trim()];
    const [, name, rest] = ASSIGNMENTS.map((pattern) => pattern.exec(line)).find((match) => match !== null) ?? [];
    if (name === undefined || rest === undefined) return [];
    const whole = wholeOf(untyped(name, rest).trim(), lines[index + 1] ?? "");
    const written = whole.replace(LINE_BREAK, '$1"');
    const fact = written !== whole
      ? LINE_BREAK_FACT
      : ODD_SPACE.test(rest.slice(rest.trimEnd().length))
      ? ODD_SPACE_FACT
      : (isWithin ? WITHIN_QUOTES : undefined) ?? disputeAround(line, lines[index - 1] ?? "") ?? disputeIn(written);
    const value = /^\s*\$env:/i.test(line) ? powershellValue(written) : shellValue(written);
    if (value.kind === "elsewhere" && value.why === OPEN_QUOTES) open = written.charAt(0);
    return [leafAt(scope, name, { value, line: index + 1, ...(fact === undefined ? {} : { fact }) })];
  });
}

/** The end of a command that goes on, and `; export NAME` after a value, as old shells have it. */
const BESIDES = /(?<=["'\w+/=])(?:\s+\\|\s*;\s*export\s+\w+(?:\s+\w+)*;?)$/;

/** An assigned text with the next line, where a backslash right after it joins the two, and without what is no part of it. */
function wholeOf(written: string, next: string): string {
  const isJoined = /^[\w+/]+\\$/.test(written) && /^[\w+/]+\s*$/.test(next);
  return isJoined ? `${written.slice(0, -1)}${next.trim()}` : written.replace(BESIDES, "");
}

/** A line break as JSON writes it, at the end of a value in double quotation marks. */
const LINE_BREAK = /^("(?:[^"\\]|\\.)*?)(?:\\r)?\\n"$/;

const LINE_BREAK_FACT = {
  fault: "whitespace",
  because: "\\n ends the value: dotenv reads a line break there, and a shell a backslash and an n",
  fix: "remove the \\n at the end of the value",
} as const;

/** A space that is not one of ASCII. */
const ODD_SPACE = /[^\S \t\r\n\f\v]/;

const ODD_SPACE_FACT = {
  fault: "whitespace",
  because: "a no-break space ends the value: some programs remove it, and others send it",
  fix: "remove the space at the end of the line",
} as const;

/** A value without the type before it, as files of OSGi have one (Apache Felix, `smtp.port=I"465"`). */
function untyped(name: string, written: string): string {
  return name.includes(".") ? written.replace(/^\s*[TILFDXSCB](?=")/, "") : written;
}

const LABEL = /^\s*([A-Za-z][A-Za-z0-9 ()_-]{0,40}?)\s*:(?:\s+(.*))?$/;

/**
 * The values of a list of `Label: value` lines, as consoles and PowerShell print them. Nothing where a label has its value on
 * other lines or lines are set in, since labels of several things could be mistaken for those of one.
 */
export function readLabels(text: string): readonly Leaf[] {
  const lines = linesOf(text).map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => !/^[\s=*_-]*$/.test(line));
  const labels = lines.map(({ line, number }) => ({ match: LABEL.exec(line), indent: /^\s*/.exec(line)?.[0], number }));
  const [first] = labels;
  if (labels.some(({ match, indent }) => match?.[2] === undefined || indent !== first?.indent)) return [];
  return labels.map(({ match, number }) =>
    leafAt([], match?.[1] ?? "", { value: labelledValue(match?.[1] ?? "", match?.[2]?.trim() ?? ""), line: number })
  );
}

/** The value after a label; where that has a space, no program reads it, and only marks around the value are not part of it. */
function labelledValue(label: string, written: string): Value {
  return label.includes(" ") && withinQuotes(written) === undefined ? literalValue(written) : shellValue(written);
}

/** The value of an assigned text. */
function shellValue(written: string): Value {
  if (/^["']/.test(written)) return quotedValue(written);
  if (/^(?:os\.(?:environ|getenv)|config)\b\s*[.([]|^env\.|^(?:get)?env\((?=["'])/.test(written)) {
    return elsewhere("it is computed by a program");
  }
  const bare = withoutComment(written);
  return COMMAND.test(bare) ? elsewhere(NOT_EXECUTED) : expandedValue(bare);
}

/** What a shell, dotenv and Docker do not read in the same way, without quotation marks and in double ones. */
const DISPUTED_BARE: readonly (readonly [mark: RegExp, what: string])[] = [
  [/\\/, "a backslash"],
  [/#/, "a #"],
  [/;/, "a ;"],
  [/["']/, "quotation marks"],
  [/\$[\d#$!?*@-]/, "a $"],
  [/`/, "a backtick"],
  [/^(?!\w+:\/\/).*[&|<>()]/s, "a character of the shell"],
  [/\S\s+\S/, "a space"],
];
const DISPUTED_DOUBLE = DISPUTED_BARE.filter(([, what]) =>
  !/^(?:a #|a ;|a space|a character of the shell|quotation marks)$/.test(what)
);

/** What programs read in different ways around an assignment. */
function disputeAround(line: string, above: string): ValueFact | undefined {
  if (/^\s*[#;].*\\$/.test(above)) return CONTINUED;
  if (/^\s*\w+=.*[ \t]$/.test(line)) return SPACE_AFTER;
  if (/^\s*[A-Z][A-Z\d_]*[ \t]+=/.test(line)) return SPACES_AROUND;
  return /^\s*\w+=[ \t]/.test(line) ? SPACE_BEFORE : undefined;
}

const SPACES_AROUND = {
  fault: "disputed",
  because: "a shell, docker run --env-file and systemd do not accept spaces around the =, which dotenv removes",
  fix: "remove the spaces",
} as const;

const WITHIN_QUOTES = {
  fault: "disputed",
  because: "a quotation mark above it has no end on its line, so some programs read this line as a part of that value",
  fix: "end the quotation mark above",
} as const;

const CONTINUED = {
  fault: "disputed",
  because: "the comment above it ends with a backslash, so systemd reads this line as a part of the comment",
  fix: "remove the backslash",
} as const;

const SPACE_AFTER = {
  fault: "disputed",
  because: "docker run --env-file reads the space at the end of the line as a part of it",
  fix: "remove the space",
} as const;

const SPACE_BEFORE = {
  fault: "disputed",
  because: "docker run --env-file reads the space after the = as a part of it, and a shell as its end",
  fix: "remove the space",
} as const;

/** The mark for which programs read an assigned text in different ways; it is read as a shell does, or as it is written. */
function disputeIn(written: string): ValueFact | undefined {
  const what = /^["']/.test(written) ? disputeInQuotes(written) : markIn(withoutComment(written), DISPUTED_BARE);
  const begins = written.startsWith("#") ? "a #" : undefined;
  const named = begins ?? what;
  if (named === undefined) return COMMENT_AFTER.test(written) ? COMMENT_FACT : undefined;
  return {
    fault: "disputed",
    because: `programs read ${named} in it in different ways`,
    fix: "write the value in single quotation marks",
  };
}

const COMMENT_AFTER = /^(?:"[^"]*"|'[^']*'|[^\s"'#]+)\s+#/;

const COMMENT_FACT = {
  fault: "disputed",
  because: "docker run --env-file keeps the comment after it, and quotation marks too, which other programs remove",
  fix: "put the comment on a line of its own",
} as const;

function markIn(text: string, marks: readonly (readonly [mark: RegExp, what: string])[]): string | undefined {
  return marks.find(([mark]) => mark.test(text))?.[1];
}

function disputeInQuotes(written: string): string | undefined {
  const pieces: RegExpExecArray[] = [];
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(written); piece !== null; piece = PIECE.exec(written)) pieces.push(piece);
  const [whole = "", single, double] = pieces[0] ?? [];
  const rest = withoutComment(written.slice(whole.length)).trim();
  if (pieces.length > 1) return "quotation marks";
  if (rest !== "") return `a ${rest.charAt(0)}`;
  return /\\(?:$|[\\'])/.test(single ?? "") ? "a backslash" : markIn(double ?? "", DISPUTED_DOUBLE);
}

/** A text of PowerShell: in single quotation marks only the mark itself is doubled (about_Quoting_Rules). */
function powershellValue(written: string): Value {
  const [, single] = /^'((?:[^']|'')*)'\s*(?:;\s*)?(?:#.*)?$/.exec(written) ?? [];
  if (single !== undefined) return literalValue(single.replaceAll("''", "'"));
  const [, double] = /^"([^"`$]*)"\s*(?:;\s*)?(?:#.*)?$/.exec(written) ?? [];
  return double === undefined ? elsewhere("it is computed by PowerShell") : literalValue(double);
}

const OPEN_QUOTES = "its quotation marks do not end on its line";

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
  if (/^["']/.test(rest)) return elsewhere(OPEN_QUOTES);
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

/** The end of a line that goes on in the next one. */
const JOINED = /(?<!\\)(?:\\\\)*\\$/;

/** The values of a `.properties` file: no quotation marks, `\` escapes and joins lines (java.util.Properties). */
export function readProperties(text: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const lines = linesOf(text);
  for (let index = 0; index < lines.length; index++) {
    const start = index;
    const parts = [(lines[index] ?? "").trimStart()];
    if (/^[#!]/.test(parts[0] ?? "")) continue;
    while (JOINED.test(parts.at(-1) ?? "") && index + 1 < lines.length) {
      parts.push((lines[++index] ?? "").trimStart());
    }
    // A backslash at the end of the text joins nothing, and is removed too.
    const whole = parts.map((part) => JOINED.test(part) ? part.slice(0, -1) : part).join("");
    const [, name, value] = /^((?:[\w.[\]-]|:(?=[A-Za-z][\w:]*\s*=))+)\s*[=:\s]\s*(.*)$/s.exec(whole) ?? [];
    if (name === undefined || value === undefined) continue;
    // Java's own reader has no variables; Spring and Quarkus put them in braces.
    const reference = heldElsewhere(value) ?? (/\$\{/.test(value) ? VARIABLE : undefined);
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

/** The values of `ssmtp.conf`: only `#` and spaces are special, and end a value wherever they are (ssmtp.conf(5)). */
export function readSsmtp(text: string): readonly Leaf[] {
  return linesOf(text).flatMap((line, index): readonly Leaf[] => {
    const [, name, written] = /^\s*(\w+)\s*=\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || written === undefined) return [];
    const read = /^[^#\s]*/.exec(written)?.[0] ?? "";
    const isCut = !/^(?:\s+#.*|\s*)$/.test(written.slice(read.length));
    const fact = isCut ? { fact: CUT_IN_SSMTP } : {};
    return [leafAt([], name, { value: literalValue(read), line: index + 1, ...fact })];
  });
}

const CUT_IN_SSMTP = {
  fault: "cut",
  because: "the # or the space in it ends the value, so the rest is not read",
  fix: "set a password without # and spaces, since ssmtp has no way to write them",
} as const;
