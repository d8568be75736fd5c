/**
 * PHP files such as `wp-config.php`: `define("NAME", value)` and `$mail->Name = value`.
 *
 * Invariant: nothing is executed: a value is a string, a number or a word, and anything else is computed. Of two
 * definitions of one constant the first counts, as in PHP.
 * @module
 */

import { asDefault } from "./code_defaults.ts";
import { elsewhere, type Leaf, leafAt, lineFinder, notExecuted, textValue, type Value } from "./value.ts";

/** Comments, texts and what is outside of PHP are passed over whole, to the end where they have none, so that nothing in them counts as code. */
const TOKEN = new RegExp(
  [
    String.raw`\/\*[\s\S]*?(?:\*\/|$)|(?:#|\/\/)[^\n]*|\?>[\s\S]*?(?:<\?|$)`,
    String.raw`<<<[ \t]*(["']?)(?<end>\w{1,40})\1\r?\n(?:(?![ \t]*\k<end>\b)[^\n]*(?:\n|$))*`,
    String.raw`\bdefine\s*\(\s*(['"])(?<defined>\w+)\3\s*,\s*|\bconst\s+(?<declared>\w+)\s*=\s*`,
    String.raw`\$\w+(?:\s*->\s*\w+)*\s*->\s*(?<property>\w+)\s*=(?!=)\s*|\$(?<variable>\w+)\s*=(?![=>])\s*`,
    String.raw`'(?:[^'\\]|\\[\s\S]|\\$)*(?:'|$)|"(?:[^"\\]|\\[\s\S]|\\$)*(?:"|$)|[{}]`,
  ].join("|"),
  "gi",
);

/** The constants and properties that a PHP text sets. */
export function readPhp(text: string): readonly Leaf[] {
  const leaves = new Map<string, Leaf>();
  const inBlocks = new Set<string>();
  for (const { leaf, isConstant, isInBlock } of assignmentsIn(text)) {
    const before = leaves.get(leaf.path);
    if (!isConstant || before === undefined) leaves.set(leaf.path, leaf);
    else if (inBlocks.has(leaf.path)) leaves.set(leaf.path, conditional(before, leaf));
    if (before === undefined && isInBlock) inBlocks.add(leaf.path);
  }
  return [...leaves.values()];
}

interface Assignment {
  readonly leaf: Leaf;
  readonly isConstant: boolean;
  readonly isInBlock: boolean;
}

/** The constants and properties in the order of the text; variables are put in where they are used. */
function* assignmentsIn(text: string): Generator<Assignment> {
  const known = new Map<string, Found>();
  const lineAt = lineFinder(text);
  let depth = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    depth += token[0] === "{" ? 1 : token[0] === "}" ? -1 : 0;
    const { defined, declared, property, variable } = token.groups ?? {};
    const name = defined ?? declared ?? property ?? variable;
    if (name === undefined) continue;
    const { end, ...read } = phpValue(text, TOKEN.lastIndex, known);
    TOKEN.lastIndex = end;
    const found = { ...read, line: lineAt(token.index) };
    if (variable !== undefined) known.set(variable, found);
    else {
      const leaf = leafAt(property === undefined ? [] : ["phpmailer"], name, found);
      yield { leaf, isConstant: property === undefined, isInBlock: defined !== undefined && depth > 0 };
    }
  }
}

/** A constant that is defined again after a definition in a block, which may be one that is not run. */
function conditional(first: Leaf, other: Leaf): Leaf {
  const isSame = first.value.kind === "text" && other.value.kind === "text" && first.value.text === other.value.text;
  return isSame
    ? first
    : { ...first, value: elsewhere("it is defined twice, and a condition decides which one counts") };
}

const LITERAL =
  /(?:'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"|(-?\d+|true|false|null)|\\?\w{1,40}(?:\\\w{1,40}){0,7}::ENCRYPTION_(SMTPS|STARTTLS))\s*(?=[);]|,\s*(?:true|false)\s*\))/iy;

const VARIABLE_ALONE = /\$(?:this\s*->\s*)?(\w+)\s*(?=[);])/y;

/** The value at `at`: a literal, or a variable that was set to one above. */
function phpValue(
  text: string,
  at: number,
  known: ReadonlyMap<string, Found>,
): PhpValue {
  VARIABLE_ALONE.lastIndex = at;
  const variable = VARIABLE_ALONE.exec(text)?.[1];
  const set = known.get(variable ?? "");
  if (set !== undefined) {
    return { value: set.value, origin: set.origin ?? set.line, end: VARIABLE_ALONE.lastIndex };
  }
  LITERAL.lastIndex = at;
  const [whole, single, double, word, mode] = LITERAL.exec(text) ?? [];
  if (whole === undefined) {
    return joinedValue(text, at) ?? defaultValue(text, at) ??
      { value: elsewhere(notExecuted("it is computed by PHP")), end: at };
  }
  const end = at + whole.length;
  if (single !== undefined) return { value: textValue(single.replaceAll(/\\([\\'])/g, "$1")), end };
  if (double !== undefined) return { value: doubleQuoted(double), end };
  if (mode !== undefined) return { value: textValue(mode.toUpperCase() === "SMTPS" ? "ssl" : "tls"), end };
  return { value: textValue(word?.toLowerCase() === "null" ? "" : word ?? ""), end };
}

type PhpValue = Pick<Leaf, "value" | "fact" | "origin"> & { readonly end: number };

/** A value and the line where it is set. */
type Found = Omit<PhpValue, "end"> & Pick<Leaf, "line">;

/** What is used where a variable of the environment is not set: `getenv("NAME") ?: "default"`. */
const WITH_DEFAULT = /\(?\s*getenv\(\s*["']\w+["']\s*\)\s*\?[?:]\s*(["'])([^"'\\$]*)\1\s*\)?\s*(?=[);])/y;

function defaultValue(text: string, at: number): PhpValue | undefined {
  WITH_DEFAULT.lastIndex = at;
  const literal = WITH_DEFAULT.exec(text)?.[2];
  const found = literal === undefined ? undefined : asDefault({ kind: "text", text: literal, line: 0 });
  return found && { ...found, end: WITH_DEFAULT.lastIndex };
}

/** One of the pieces that dots join. */
const JOINED_PIECE = /(?:'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)")\s*(\.(?=\s*["'])\s*|(?=[);]))/y;

/** The value of texts with dots between them at `at`; undefined where anything else is among them. */
function joinedValue(text: string, at: number): { readonly value: Value; readonly end: number } | undefined {
  const pieces: string[] = [];
  JOINED_PIECE.lastIndex = at;
  for (let piece = JOINED_PIECE.exec(text); piece !== null; piece = JOINED_PIECE.exec(text)) {
    const [, single, double = "", join] = piece;
    const value = single === undefined ? doubleQuoted(double) : textValue(single.replaceAll(/\\([\\'])/g, "$1"));
    if (value.kind === "elsewhere") return undefined;
    pieces.push(value.text);
    if (join === "") return { value: textValue(pieces.join("")), end: JOINED_PIECE.lastIndex };
  }
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  v: "\v",
  e: "\x1b",
  f: "\f",
  "\\": "\\",
  $: "$",
  '"': '"',
};

/** PHP manual, "Strings", double quoted: other letters keep their backslash. */
function doubleQuoted(written: string): Value {
  if (/(?<!\\)(?:\\\\)*(?:\$(?:[A-Za-z_]|\{)|\{\$)/.test(written)) {
    return elsewhere("in double quotes PHP replaces $ and the name after it with a variable");
  }
  return textValue(written.replaceAll(
    /\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|u\{([0-9A-Fa-f]{1,6})\}|([\s\S]))/g,
    (all: string, octal?: string, hex?: string, point?: string, letter?: string) => {
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff);
      if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
      const code = parseInt(point ?? "", 16);
      if (point !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : all;
      return ESCAPES[letter ?? ""] ?? all;
    },
  ));
}
