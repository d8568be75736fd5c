/**
 * Settings in source code: literals that are assigned to names, in JavaScript, TypeScript, Python, Ruby, PHP, Elixir, HCL, Go, Java,
 * C#, PowerShell and TOML.
 *
 * Invariant: nothing is executed. A value is a literal, or a name that was set to a literal above; anything else is computed, and reported
 * to be. Brackets give the scope.
 * @module
 */

import { argumentRows } from "./argument_rows.ts";
import { type CallArguments, LIST, partOf } from "./call_arguments.ts";
import { COMPUTED, type Computed, defaultIn, defaultOfCall } from "./code_defaults.ts";
import { languageOf } from "./code_language.ts";
import { scanCode, type Token } from "./code_tokens.ts";
import { unwrapped, withJoinedLiterals } from "./joined_literals.ts";
import { withCreatedObjects } from "./powershell.ts";
import { elsewhere, type Leaf, leafAt, literalValue, textValue, type Value } from "./value.ts";

/** The values in a text of source code; the name of its file may say how the language reads a `$`. */
export function readCode(text: string, name = ""): readonly Leaf[] {
  const language = languageOf(name, text);
  const tokens = withJoinedLiterals(scanCode(withDefinitions(text), language), language.joinsAdjacent);
  return [...new CodeReader(unwrapped(withCreatedObjects(tokens))).leaves(), ...argumentRows(tokens)];
}

/** The text with `#define NAME VALUE` of C as an assignment. */
function withDefinitions(text: string): string {
  return text.replaceAll(/^([ \t]*)#[ \t]*define[ \t]+(\w+)[ \t]+(?=["\w])/gm, "$1$2 = ");
}

/** Marks between a name and its value. */
const ASSIGNS: ReadonlySet<string> = new Set(["=", ":", "=>", ":=", "<-"]);
/** Marks and line ends that end a value. */
const ENDS: ReadonlySet<string> = new Set([",", ";", ")", "}", "]", "\n", ""]);
const OPEN: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };

interface Scope {
  readonly close: string;
  readonly name: string;
  /** For the arguments of a call: what is known of it. */
  readonly call: CallArguments;
}

/** A value and the line where it is written, which is that of a name that it was given first. */
type Found = Pick<Leaf, "value" | "fact" | "line" | "origin">;

/** Most pieces of a call with a default. */
const MOST_IN_DEFAULT = 7;
const MOST_SCOPES = 64;
/** Longest way to a value that is followed, in characters. */
const LONGEST_WAY = 512;
/** Most pieces of the header of a section. */
const MOST_IN_HEADER = 24;

class CodeReader {
  readonly #leaves: Leaf[] = [];
  readonly #scopes: Scope[] = [];
  readonly #known = new Map<string, Found>();
  #section: readonly string[] = [];
  #at = 0;

  constructor(readonly tokens: readonly Token[]) {}

  leaves(): readonly Leaf[] {
    while (this.#at < this.tokens.length) {
      const isRead = this.#sectionHeader() || this.#moduleHeader() || this.#severalNames() ||
        this.#assignment();
      if (!isRead && !this.#bracket()) this.#at++;
    }
    return this.#leaves;
  }

  #token(ahead = 0): Token {
    return this.tokens[this.#at + ahead] ?? { kind: "mark", text: "", line: 0 };
  }

  /** `[name]` or `[[name]]` alone on a line, as in TOML. */
  #sectionHeader(): boolean {
    const before = this.tokens[this.#at - 1]?.text ?? "\n";
    if (before !== "\n" || this.#scopes.length > 0 || this.#token().text !== "[") return false;
    const line = this.tokens.slice(this.#at, this.#at + MOST_IN_HEADER);
    const end = line.findIndex(({ text }) => text === "\n");
    if (end >= 0) line.length = end;
    const inner = line.filter(({ text }) => text !== "[" && text !== "]" && text !== ".");
    const isHeader = line.at(-1)?.text === "]" && inner.length > 0 && inner.every(({ kind }) => kind !== "mark");
    if (!isHeader) return false;
    this.#section = inner.flatMap(({ kind, text }) => kind === "word" ? text.split(".") : [text]);
    this.#at += line.length;
    return true;
  }

  /** `config :app, Module,` of Elixir: what follows is of the module, to the next one. */
  #moduleHeader(): boolean {
    const before = this.tokens[this.#at - 1]?.text ?? "\n";
    const [app, comma, module] = [this.#token(1), this.#token(2), this.#token(3)];
    const isHeader = before === "\n" && this.#scopes.length === 0 && this.#token().text === "config" &&
      /^:\w/.test(app.text) && comma.text === ",";
    if (!isHeader) return false;
    const hasModule = module.kind === "word" && ENDS.has(this.#token(4).text);
    this.#section = [app.text.slice(1), ...(hasModule ? module.text.replace(/^:/, "").split(".") : [])];
    this.#at += hasModule ? 4 : 3;
    return true;
  }

  /** `A, B = "x", 1` at the beginning of a line: as many values as names. */
  #severalNames(): boolean {
    const before = this.tokens[this.#at - 1]?.text ?? "\n";
    if (before !== "\n" || this.#token().kind !== "word" || this.#token(1).text !== ",") return false;
    const line = this.tokens.slice(this.#at, this.#at + MOST_IN_HEADER);
    const end = line.findIndex(({ text }) => text === "\n" || text === ";");
    if (end >= 0) line.length = end;
    const mark = line.findIndex(({ text }) => text === "=" || text === ":=");
    const [names, values] = [line.slice(0, mark), line.slice(mark + 1)];
    if (mark < 0 || names.length !== values.length || !isList(names) || !isList(values)) return false;
    for (let at = 0; at < names.length; at += 2) {
      this.#at = this.tokens.indexOf(values[at] ?? this.#token(), this.#at);
      this.#add([nameOf(names[at]?.text ?? "")], this.#value());
    }
    return true;
  }

  /** `NAME = VALUE` and its like. */
  #assignment(): boolean {
    const name = this.#nameAt();
    if (name === undefined) return false;
    const mark = this.tokens[name.end]?.text ?? "";
    if (!ASSIGNS.has(mark) || this.tokens[name.end]?.kind !== "mark") return this.#named(name);
    this.#at = name.end + 1;
    this.#skipType(mark, name);
    if (this.#opens()) {
      this.#open(name.names.join("."), this.#token().text === "{" ? "" : LIST);
      return true;
    }
    if (this.#isCall()) {
      // Its arguments may be settings, so they are read next.
      const { line } = name;
      this.#add(name.names, { ...defaultOfCall(this.tokens.slice(this.#at, this.#at + MOST_IN_DEFAULT)), line });
      return true;
    }
    this.#add(name.names, { ...this.#value(), line: name.line });
    return true;
  }

  /** Whether a call follows: `f(`, `new F(`, `await f(`. */
  #isCall(): boolean {
    let at = this.#at;
    while (BEFORE_CALL.test(this.tokens[at]?.text ?? "") || this.tokens[at + 1]?.text === "\\") at++;
    if (this.tokens[at]?.kind !== "word" || this.tokens[at + 1]?.text !== "(") return false;
    this.#at = at;
    return true;
  }

  /** A type between a name and its value, as in `host: string = "x"`. */
  #skipType(mark: string, { line }: { readonly line: number }): void {
    const isTyped = mark === ":" && this.#token().kind === "word" && this.#token(1).text === "=" &&
      this.#token(1).line === line;
    if (isTyped) this.#at += 2;
  }

  /** The name that begins here: `a`, `a.b`, `a->b`, `a["b"]`, `"a"`, `:a`. */
  #nameAt(): { readonly names: readonly string[]; readonly end: number; readonly line: number } | undefined {
    const first = this.#token();
    if (first.kind === "mark") return undefined;
    let end = this.#at + 1;
    const names = first.kind === "word" ? first.text.split(/->|::(?:<[^>]*>::)?|\?\.|\./) : [first.text];
    while (first.kind === "word") {
      const at = this.#indexAt(end, first.text.startsWith("$"));
      const inner = this.tokens[at + 1];
      if (at < 0 || inner === undefined) break;
      // In Basic what is before the brackets is a list of fields, whatever it is called.
      if (this.tokens[at]?.text === "(") names.length = 0;
      names.push(...inner.text.replace(/^\w+:\/\/.*\//, "").split("::"));
      end = at + 3;
    }
    return {
      names: names.map((name) => name.replace(/^[$@:]+/, "")).filter((name) => name !== ""),
      end,
      line: first.line,
    };
  }

  /** The bracket of `["name"]` at `end`, of `("name") =` in Basic, or, in Perl, of `{name}` and `->{name}`; -1 if there is none. */
  #indexAt(end: number, isPerl: boolean): number {
    const isArrow = isPerl && this.tokens[end]?.text === "-" && this.tokens[end + 1]?.text === ">";
    const at = isArrow ? end + 2 : end;
    const open = this.tokens[at]?.text ?? "";
    const isBasic = open === "(" && this.tokens[at + 1]?.kind === "text" && this.tokens[at + 3]?.text === "=";
    const isIndex = (open === "[" || isBasic || (isPerl && open === "{")) && this.tokens[at + 2]?.text === OPEN[open];
    return isIndex && this.tokens[at + 1]?.kind !== "mark" ? at : -1;
  }

  /** A name before a bracket: a block with its labels, or a call. */
  #named({ names, end }: { readonly names: readonly string[]; readonly end: number }): boolean {
    let at = end;
    const labels: string[] = [];
    while (this.tokens[at]?.kind === "text" && labels.length < 3) labels.push(this.tokens[at++]?.text ?? "");
    const mark = this.tokens[at]?.text;
    if (mark === "{" && this.tokens[at]?.kind === "mark") {
      this.#at = at;
      const isKeyword = names.length === 1 && KEYWORD.test(names[0] ?? "");
      this.#open(isKeyword ? "" : [...names, ...labels].join("."), "");
      return true;
    }
    if (mark === "(" && labels.length === 0) {
      this.#at = at;
      this.#open("", names.at(-1) ?? "");
      return true;
    }
    if (this.#property(end)) return true;
    const isArgument = (this.#scopes.at(-1)?.call.name ?? "") !== "" && this.#endsAt(end);
    if (isArgument) this.#argument();
    return isArgument;
  }

  /** A text such as `"mail.smtp.port=587"`, as annotations of Java have their properties. */
  #property(end: number): boolean {
    const { kind, text, line } = this.#token();
    const [, name, value] = /^(mail\.[\w.]{1,60})=(.*)$/.exec(kind === "text" ? text : "") ?? [];
    if (name === undefined || value === undefined || !this.#endsAt(end)) return false;
    this.#add([name], { value: literalValue(value), line });
    this.#at = end;
    return true;
  }

  /** Whether a value is over at `end`, with nothing but {@link UNCHANGED} after it. */
  #endsAt(end: number): boolean {
    return (ENDS.has(this.tokens[end]?.text ?? "") && this.tokens[end]?.kind !== "text") ||
      (this.tokens[end]?.text === "." && UNCHANGED.test(this.tokens[end + 1]?.text ?? ""));
  }

  /** An argument of a call. */
  #argument(): void {
    const scope = this.#scopes.at(-1);
    const { kind, text } = this.#token();
    const found = this.#value();
    const isConstant = kind === "word" && OF_CURL.test(text);
    const [, name, rest] =
      /^([A-Z_]{1,60})=(.*)$/s.exec(/^(?:putenv|setenv)$/.test(scope?.call.name ?? "") ? text : "") ?? [];
    if (kind === "text" && name !== undefined && rest !== undefined) {
      return this.#add([name], { ...found, value: found.value.kind === "text" ? literalValue(rest) : found.value });
    }
    const value = isConstant ? textValue(text.replace(OF_CURL, "smtp_")) : found.value;
    const part = scope && partOf(scope.call, value, kind === "text" || isConstant);
    if (part !== undefined) this.#add([part.name], found, part.isAlone);
  }

  /** An initializer of C#: `new T {`. */
  #isInitializer(): boolean {
    return /^new$/i.test(this.#token().text) && this.#token(1).kind === "word" && this.#token(2).text === "{";
  }

  #opens(): boolean {
    const { kind, text } = this.#token();
    if (kind === "mark" && (text in OPEN)) return true;
    // A map of Elixir, and a table or list of PowerShell.
    if (kind === "mark" && /^[%@]$/.test(text) && /^[{(]$/.test(this.#token(1).text)) return ++this.#at > 0;
    if (kind !== "word") return false;
    const next = this.#token(1);
    if (this.#isInitializer()) return (this.#at += 2) > 0;
    const isConstructor = /^(?:array|new|dict|map|Object\.freeze|structuredClone|&?[\w.]*)$/.test(text) &&
      next.kind === "mark";
    if (/^(?:array|dict)$/i.test(text) && next.text === "(") return ++this.#at > 0;
    return isConstructor && next.text === "{" && ++this.#at > 0;
  }

  #open(name: string, call: string): void {
    const mark = this.#token().text;
    this.#at++;
    if (this.#scopes.length < MOST_SCOPES) {
      this.#scopes.push({ close: OPEN[mark] ?? "", name, call: { name: call, argument: 0 } });
    }
  }

  /** An opening, closing or dividing mark that no assignment took. */
  #bracket(): boolean {
    const { kind, text } = this.#token();
    if (kind !== "mark") return false;
    const scope = this.#scopes.at(-1);
    if (text in OPEN) {
      // A tuple among arguments, as the address and the login of a handler of Python's logging.
      this.#open("", text !== "{" && (scope?.call.name ?? "") !== "" ? LIST : "");
      return true;
    }
    if (text === "," && scope !== undefined) scope.call.argument++;
    const last = this.#scopes.findLastIndex(({ close }) => close === text);
    if (last >= 0) this.#scopes.length = last;
    return false;
  }

  /** What follows: a literal that ends there, a known name, or something computed. */
  #value(): Found {
    const token = this.#token();
    const secure = /^ConvertTo-SecureString$/i.test(token.text) ? this.#secureString() : undefined;
    if (secure !== undefined) return secure;
    if (token.text === "dword" && this.#token(1).text === ":") return this.#registryNumber();
    if (token.kind === "mark" || !this.#endsAt(this.#at + 1)) return { ...this.#computed(), line: token.line };
    this.#at++;
    this.#passUnchanged();
    const value = token.kind === "text"
      ? token.live === true ? elsewhere(COMPUTED) : literalValue(token.text)
      : wordValue(token.text);
    if (value !== undefined) return { value, line: token.line };
    const known = this.#known.get(nameOf(token.text)) ?? { value: elsewhere(COMPUTED), line: token.line };
    return { origin: known.line, ...known };
  }

  /** `dword:0000024b`, a number in a registry file of Windows. */
  #registryNumber(): Found {
    const { text, line } = this.#token(2);
    this.#at += 3;
    return { value: /^[0-9a-f]{1,8}$/i.test(text) ? textValue(`${parseInt(text, 16)}`) : elsewhere(COMPUTED), line };
  }

  /** The text of `ConvertTo-SecureString "text" -AsPlainText` (PowerShell). */
  #secureString(): Found | undefined {
    const rest = this.tokens.slice(this.#at, this.#at + MOST_IN_HEADER);
    const end = rest.findIndex(({ text }) => text === "\n");
    const text = rest.slice(0, end < 0 ? undefined : end).find(({ kind }) => kind === "text");
    if (text === undefined || text.live === true) return undefined;
    this.#computed();
    return { value: literalValue(text.text), line: text.line };
  }

  /** Passes over `.to_owned()` and its like. */
  #passUnchanged(): void {
    while (this.#token().text === "." && UNCHANGED.test(this.#token(1).text)) {
      this.#at += this.#token(2).text === "(" && this.#token(3).text === ")" ? 4 : 2;
    }
  }

  /** Passes over an expression; the brackets in it are counted, so that what follows keeps its scope. */
  #computed(): Computed {
    const from = this.#at;
    this.#passExpression();
    return defaultIn(this.tokens.slice(from, this.#at));
  }

  #passExpression(): void {
    for (let depth = 0; this.#at < this.tokens.length; this.#at++) {
      const { kind, text } = this.#token();
      if (kind !== "mark") continue;
      if (text in OPEN) depth++;
      else if (depth > 0 && /[)}\]]/.test(text)) depth--;
      else if (depth === 0 && ENDS.has(text)) break;
    }
  }

  #add(names: readonly string[], found: Found, isAlone = false): void {
    const name = names.at(-1);
    if (name === undefined) return;
    this.#known.set(nameOf(names.join(".")), found);
    const around = isAlone
      ? []
      : this.#scopes.map((scope) => scope.name).filter((text) => text !== "").flatMap((text) => text.split("."));
    const scope = [...this.#section, ...around, ...names.slice(0, -1)];
    const isFar = scope.reduce((length, one) => length + one.length, name.length) > LONGEST_WAY;
    if (!isFar) this.#leaves.push(leafAt(scope, name, found));
  }
}

/** Words before a block that say how it runs, and not what is in it. */
const KEYWORD = /^(?:async|else|try|do|finally|static|init|unsafe)$/;

/** What the constants of libcurl begin with. */
const OF_CURL = /^CURLOPT_/;

/** What may be before a call, as a namespace of PHP is. */
const BEFORE_CALL = /^(?:[Nn]ew|await|return|yield|try|&|\.|\\)$/;

/** Methods after which a text is what it was. */
const UNCHANGED = /^(?:to_owned|to_string|into|freeze|to_s|toString|dup)$/;

const MODES: ReadonlyMap<string, string> = new Map([
  ["smtps", "ssl"],
  ["starttls", "tls"],
  ["sslonconnect", "ssl"],
  ["starttlswhenavailable", "starttls"],
]);

/** The value of a word that is one by itself: a number, a switch, a symbol, nothing, a mode of TLS. */
function wordValue(text: string): Value | undefined {
  const bare = text.replace(/^:/, "");
  if (/^(?:true|false|-?\d[\w.]*|yes|no|on|off)$/i.test(bare) || /^:\w+$/.test(text)) {
    return textValue(bare.toLowerCase());
  }
  if (/^(?:null|nil|none|undefined)$/i.test(bare)) return textValue("");
  const mode = /(?:ENCRYPTION_|SecureSocketOptions\.)(\w+)$/.exec(bare)?.[1] ??
    /[a-z_.](START_?TLS|StartT(?:ls|LS))$/.exec(bare)?.[1]?.replace("_", "");
  return mode === undefined ? undefined : textValue(MODES.get(mode.toLowerCase()) ?? mode);
}

/** Whether pieces are words and literals with commas between them. */
function isList(all: readonly Token[]): boolean {
  return all.length % 2 === 1 && all.every(({ kind, text }, at) => at % 2 === 0 ? kind !== "mark" : text === ",");
}

function nameOf(text: string): string {
  return text.replace(/^[$@:]+/, "").replaceAll(/->|::/g, ".").replace(/^(?:self|this|cls)\./, "");
}
