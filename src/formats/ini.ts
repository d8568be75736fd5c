/**
 * INI files as Grafana and Gitea read them.
 *
 * Invariant: those of the library go-ini: `#` and `;` end an unquoted value wherever they are; `"""` and backticks keep it
 * whole; a pair of plain quotation marks around it is removed. Where a name is set twice, the last counts.
 * @module
 */

import {
  elsewhere,
  lastOfEach,
  type Leaf,
  leafAt,
  linesOf,
  literalValue,
  notFollowed,
  SEVERAL_LINES,
  type Value,
  VARIABLE,
  withinQuotes,
} from "./value.ts";

/** The values of an INI text, each under the name of its section. */
export function readIni(text: string): readonly Leaf[] {
  let section = "";
  // The mark of a value that goes over several lines, until the line with its end.
  let open: string | undefined;
  const leaves = linesOf(text).flatMap((line, index): readonly Leaf[] => {
    const trimmed = line.trim();
    if (open !== undefined) {
      const isLast = open === JOINS ? !trimmed.endsWith(JOINS) : line.includes(open);
      if (isLast) open = undefined;
      return [];
    }
    if (/^[#;]/.test(trimmed)) return [];
    const [, header] = /^\[([^\]]*)\]/.exec(trimmed) ?? [];
    if (header !== undefined) {
      section = header;
      return [];
    }
    // PHP-FPM has its variables as env[NAME], and Qt a path with backslashes as a name.
    const [, name, written] = /^(?:env\[)?([\w.\\-]+)\]?\s*[=:](.*)$/s.exec(trimmed) ?? [];
    if (name === undefined || written === undefined) return [];
    const { value, rest, openMark } = iniValue(written.trim());
    open = openMark;
    const fact = rest === undefined || /\s$/.test(rest.before) ? {} : { fact: cutFact(rest.mark) };
    const path = name.split("\\");
    return [leafAt([section, ...path.slice(0, -1)], path.at(-1) ?? name, { value, line: index + 1, ...fact })];
  });
  return lastOfEach(leaves);
}

/**
 * The values of a file for Python's configparser (Airflow, Odoo): quotation marks belong to the value, and a comment begins at the
 * beginning of a line only. Where every value of a section has quotation marks, its numbers too, another program wrote them and
 * removes them.
 */
export function readConfigParser(text: string): readonly Leaf[] {
  const leaves = configParserLeaves(text);
  const isPlain = (leaf: Leaf): boolean =>
    leaf.fact !== QUOTED && !(leaf.value.kind === "text" && leaf.value.text === "");
  const mixed = new Set(leaves.filter(isPlain).map(({ scope }) => scope.join()));
  return leaves.map(({ fact, ...leaf }) =>
    fact === undefined || (fact === QUOTED && !mixed.has(leaf.scope.join()) && hasQuotedNumber(leaves, leaf))
      ? leaf
      : { ...leaf, fact }
  );
}

function hasQuotedNumber(leaves: readonly Leaf[], { scope }: Pick<Leaf, "scope">): boolean {
  return leaves.some((leaf) =>
    leaf.scope.join() === scope.join() && leaf.value.kind === "text" && /^\d{2,5}$/.test(leaf.value.text)
  );
}

function configParserLeaves(text: string): readonly Leaf[] {
  let section = "";
  const lines = linesOf(text);
  const leaves = lines.flatMap((line, index): readonly Leaf[] => {
    const [, header] = /^\[([^\]]*)\]/.exec(line) ?? [];
    if (header !== undefined) section = header;
    const [, name, written] = /^([\w.-]+)\s*[=:](.*)$/s.exec(line) ?? [];
    if (name === undefined || written === undefined || header !== undefined) return [];
    // A line that is set in, and is no comment, continues the value; empty lines between them belong to it.
    const next = lines.slice(index + 1).find((one) => !/^\s*(?:[#;]|$)/.test(one)) ?? "";
    const at = { line: index + 1 };
    if (/^\s/.test(next)) return [leafAt([section], name, { ...at, value: elsewhere(SEVERAL_LINES) })];
    const inner = withinQuotes(written.trim());
    const value = valueOf(inner ?? written.trim());
    return [leafAt([section], name, { ...at, value, ...(inner === undefined ? {} : { fact: QUOTED }) })];
  });
  return lastOfEach(leaves);
}

/**
 * The values of a file for git (git-config(1), "Syntax"): double quotation marks may be anywhere and are removed, `#` and `;` outside
 * them begin a comment, and single ones belong to the value.
 */
export function readGitConfig(text: string): readonly Leaf[] {
  let section: readonly string[] = [];
  const leaves = linesOf(text).flatMap((line, index): readonly Leaf[] => {
    const [, header, inner, rest = line] = /^\s*\[\s*([\w.-]+)\s*(?:"((?:[^"\\]|\\.)*)")?\s*\](.*)$/.exec(line) ?? [];
    if (header !== undefined) section = inner === undefined ? [header] : [header, inner];
    const [, name, written] = /^\s*([a-z][\w-]*)\s*=(.*)$/is.exec(rest) ?? [];
    if (name === undefined || written === undefined) return [];
    return [leafAt(section, name, { ...gitValue(written.trim()), line: index + 1 })];
  });
  return lastOfEach(leaves);
}

/** A part of a value: quoted, escaped, bare; or the comment that ends it. */
const GIT_PART = /"((?:[^"\\]|\\.)*)"|\\(.)|([^"\\#;]+)|[#;].*$/gy;

const GIT_ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", b: "\b" };

function gitValue(written: string): Pick<Leaf, "value" | "fact"> {
  let [text, end] = ["", 0];
  const escaped = (letter: string): string => GIT_ESCAPES[letter] ?? letter;
  for (const part of written.matchAll(GIT_PART)) {
    const [whole, double, letter, bare] = part;
    text += double?.replaceAll(/\\(.)/g, (_, one: string) => escaped(one)) ??
      (letter === undefined ? bare ?? "" : escaped(letter));
    end = part.index + whole.length;
  }
  // A mark without its end, and a line that goes on after a backslash.
  if (end < written.length) return { value: elsewhere(SEVERAL_LINES) };
  const inner = withinQuotes(text.trimEnd());
  return inner !== undefined && text.startsWith("'")
    ? { value: literalValue(inner), fact: QUOTED }
    : { value: literalValue(/["\s]$/.test(written) ? text : text.trimEnd()) };
}

const QUOTED = {
  fault: "quoted",
  because: "the program keeps the quotation marks around it as part of the value",
  fix: "write the value without quotation marks",
} as const;

interface Read {
  readonly value: Value;
  /** Where a comment ended the value: what came before its mark. */
  readonly rest?: { readonly before: string; readonly mark: string };
  /** The mark that has no end on its line. */
  readonly openMark?: string;
}

/** What joins a line and the next one. */
const JOINS = "\\";

function iniValue(written: string): Read {
  const quote = written.startsWith('"""') ? '"""' : written.startsWith("`") ? "`" : undefined;
  if (quote !== undefined) {
    const end = written.lastIndexOf(quote);
    if (end < quote.length) return { value: elsewhere(SEVERAL_LINES), openMark: quote };
    return { value: valueOf(written.slice(quote.length, end)) };
  }
  if (written.endsWith(JOINS)) return { value: elsewhere(SEVERAL_LINES), openMark: JOINS };
  const at = written.search(/[#;]/);
  const before = at < 0 ? written : written.slice(0, at);
  const bare = before.trim();
  const isQuoted = bare.length > 1 && /^(['"]).*\1$/s.test(bare) && !bare.slice(1, -1).includes(bare.charAt(0));
  const value = valueOf(isQuoted ? bare.slice(1, -1) : bare);
  return at < 0 ? { value } : { value, rest: { before, mark: written.charAt(at) } };
}

/** Grafana fetches `$__file{…}`, `$__env{…}`, `$__vault{…}` and `${…}` itself. */
function valueOf(text: string): Value {
  const [, provider] = /^\$__(\w{1,20})\{/.exec(text) ?? [];
  if (provider !== undefined) return elsewhere(notFollowed(`it comes from $__${provider}{…}`));
  return /\$\{\w|%\(\w/.test(text) ? elsewhere(VARIABLE) : literalValue(text);
}

function cutFact(mark: string): NonNullable<Leaf["fact"]> {
  return {
    fault: "cut",
    because: `the ${mark} in it starts a comment, so the rest is not read`,
    fix: 'put the value between """ and """',
  };
}
