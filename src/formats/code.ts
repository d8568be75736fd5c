/**
 * Settings in source code: literals that are assigned to names, in JavaScript, TypeScript, Python, Ruby, PHP, Elixir, HCL, Go, Java,
 * C#, PowerShell and TOML.
 *
 * Invariant: nothing is executed. A value is a literal, or a name that was set to a literal above; anything else is computed, and said
 * to be. Brackets give the scope.
 * @module
 */

import { scanCode, type Token } from "./code_tokens.ts";
import { elsewhere, type Leaf, leafAt, literalValue, textValue, type Value } from "./value.ts";

/** The values in a text of source code. */
export function readCode(text: string): readonly Leaf[] {
  return new CodeReader(scanCode(text)).leaves();
}

/** Functions whose arguments are a name and its value. */
const SETTERS =
  /^(?:define|const_set|put|putifabsent|setproperty|setdefault|set|setenv|putenv|add|addproperty|ini_set|config|option)$/i;

/** Functions whose arguments are parts of a login, in this order; an empty name is passed over. */
const POSITIONS: Readonly<Record<string, readonly string[]>> = {
  smtp: ["smtp_host", "smtp_port"],
  "smtp_ssl": ["smtp_host", "smtp_port"],
  smtpclient: ["smtp_host", "smtp_port"],
  login: ["smtp_user", "smtp_password"],
  plainauth: ["", "smtp_user", "smtp_password", "smtp_host"],
  networkcredential: ["smtp_user", "smtp_password"],
  newdialer: ["smtp_host", "smtp_port", "smtp_user", "smtp_password"],
  newplaindialer: ["smtp_host", "smtp_port", "smtp_user", "smtp_password"],
};

/** Marks between a name and its value. */
const ASSIGNS: ReadonlySet<string> = new Set(["=", ":", "=>", ":=", "<-"]);
/** Marks and line ends behind which a value is over. */
const ENDS: ReadonlySet<string> = new Set([",", ";", ")", "}", "]", "\n", ""]);
const OPEN: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };

interface Scope {
  readonly close: string;
  readonly name: string;
  /** For the arguments of a call: its name and how many came. */
  readonly call: string;
  argument: number;
  first: string | undefined;
}

const MOST_SCOPES = 64;
/** Longest way to a value that is followed, in characters. */
const LONGEST_WAY = 512;
/** Most pieces of the header of a section. */
const MOST_IN_HEADER = 24;

class CodeReader {
  readonly #leaves: Leaf[] = [];
  readonly #scopes: Scope[] = [];
  readonly #known = new Map<string, Value>();
  #section: readonly string[] = [];
  #at = 0;

  constructor(readonly tokens: readonly Token[]) {}

  leaves(): readonly Leaf[] {
    while (this.#at < this.tokens.length) {
      if (!this.#sectionHeader() && !this.#assignment() && !this.#bracket()) this.#at++;
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

  /** `NAME = VALUE` and its like. */
  #assignment(): boolean {
    const name = this.#nameAt();
    if (name === undefined) return false;
    const mark = this.tokens[name.end]?.text ?? "";
    if (!ASSIGNS.has(mark) || this.tokens[name.end]?.kind !== "mark") return this.#named(name);
    this.#at = name.end + 1;
    this.#skipType(mark, name);
    if (this.#opens()) {
      this.#open(name.names.join("."), "");
      return true;
    }
    if (this.#isCall()) {
      // Its arguments may be settings, so they are read next.
      this.#add(name.names, elsewhere(COMPUTED), name.line);
      return true;
    }
    this.#add(name.names, this.#value(), name.line);
    return true;
  }

  /** Whether a call follows: `f(`, `new F(`, `await f(`. */
  #isCall(): boolean {
    let at = this.#at;
    while (/^(?:new|await|return|yield|try|&)$/.test(this.tokens[at]?.text ?? "")) at++;
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
    const names = first.kind === "word" ? first.text.split(/->|::|\?\.|\./) : [first.text];
    // `a["b"]["c"]`
    while (first.kind === "word" && this.tokens[end]?.text === "[" && this.tokens[end + 2]?.text === "]") {
      const inner = this.tokens[end + 1];
      if (inner === undefined || inner.kind === "mark") break;
      names.push(inner.text);
      end += 3;
    }
    return {
      names: names.map((name) => name.replace(/^[$@:]+/, "")).filter((name) => name !== ""),
      end,
      line: first.line,
    };
  }

  /** A name before a bracket: a block with its labels, or a call. */
  #named({ names, end }: { readonly names: readonly string[]; readonly end: number }): boolean {
    let at = end;
    const labels: string[] = [];
    while (this.tokens[at]?.kind === "text" && labels.length < 3) labels.push(this.tokens[at++]?.text ?? "");
    const mark = this.tokens[at]?.text;
    if (mark === "{" && this.tokens[at]?.kind === "mark") {
      this.#at = at;
      this.#open([...names, ...labels].join("."), "");
      return true;
    }
    if (mark === "(" && labels.length === 0) {
      this.#at = at;
      this.#open("", names.at(-1) ?? "");
      return true;
    }
    if (
      this.#scopes.at(-1)?.call !== undefined && this.#scopes.at(-1)?.call !== "" &&
      ENDS.has(this.tokens[end]?.text ?? "")
    ) {
      this.#argument();
      return true;
    }
    return false;
  }

  /** An argument of a call, by its position. */
  #argument(): void {
    const scope = this.#scopes.at(-1);
    const { line } = this.#token();
    const isLiteral = this.#token().kind === "text";
    const value = this.#value();
    if (scope === undefined) return;
    const call = scope.call.toLowerCase();
    const position = POSITIONS[call]?.[scope.argument];
    const setter = /^(?:set|with)([A-Z]\w*)$/.exec(scope.call)?.[1];
    if (position !== undefined && position !== "") this.#add([position], value, line, true);
    else if (setter !== undefined && scope.argument === 0) this.#add([setter], value, line);
    else if (scope.argument === 0 && isLiteral && value.kind === "text") scope.first = value.text;
    else if (scope.argument === 1 && scope.first !== undefined && SETTERS.test(scope.call)) {
      this.#add([scope.first], value, line);
    }
  }

  #opens(): boolean {
    const { kind, text } = this.#token();
    if (kind === "mark" && (text in OPEN)) return true;
    if (kind === "mark" && text === "%" && this.#token(1).text === "{") return ++this.#at > 0;
    if (kind !== "word") return false;
    const next = this.#token(1);
    const isConstructor = /^(?:array|new|dict|map|Object\.freeze|structuredClone|&?[\w.]*)$/.test(text) &&
      next.kind === "mark";
    if (/^(?:array|dict)$/i.test(text) && next.text === "(") return ++this.#at > 0;
    return isConstructor && next.text === "{" && ++this.#at > 0;
  }

  #open(name: string, call: string): void {
    const mark = this.#token().text;
    this.#at++;
    if (this.#scopes.length < MOST_SCOPES) {
      this.#scopes.push({ close: OPEN[mark] ?? "", name, call, argument: 0, first: undefined });
    }
  }

  /** An opening, closing or dividing mark that no assignment took. */
  #bracket(): boolean {
    const { kind, text } = this.#token();
    if (kind !== "mark") return false;
    if (text in OPEN) {
      this.#open("", "");
      return true;
    }
    const scope = this.#scopes.at(-1);
    if (text === "," && scope !== undefined) scope.argument++;
    const last = this.#scopes.findLastIndex(({ close }) => close === text);
    if (last >= 0) this.#scopes.length = last;
    return false;
  }

  /** What follows: a literal that ends there, a known name, or something computed. */
  #value(): Value {
    const token = this.#token();
    const next = this.#token(1);
    if (token.kind === "mark" || next.kind !== "mark" || !ENDS.has(next.text)) return this.#computed();
    this.#at++;
    if (token.kind === "text") return token.live === true ? elsewhere(COMPUTED) : literalValue(token.text);
    return wordValue(token.text) ?? this.#known.get(nameOf(token.text)) ?? elsewhere(COMPUTED);
  }

  /** Passes over an expression; the brackets in it are counted, so that what follows keeps its scope. */
  #computed(): Value {
    for (let depth = 0; this.#at < this.tokens.length; this.#at++) {
      const { kind, text } = this.#token();
      if (kind !== "mark") continue;
      if (text in OPEN) depth++;
      else if (depth > 0 && /[)}\]]/.test(text)) depth--;
      else if (depth === 0 && ENDS.has(text)) break;
    }
    return elsewhere(COMPUTED);
  }

  #add(names: readonly string[], value: Value, line: number, isAlone = false): void {
    const name = names.at(-1);
    if (name === undefined) return;
    this.#known.set(nameOf(names.join(".")), value);
    const around = isAlone
      ? []
      : this.#scopes.map((scope) => scope.name).filter((text) => text !== "").flatMap((text) => text.split("."));
    const scope = [...this.#section, ...around, ...names.slice(0, -1)];
    const isFar = scope.reduce((length, one) => length + one.length, name.length) > LONGEST_WAY;
    if (!isFar) this.#leaves.push(leafAt(scope, name, { value, line }));
  }
}

const COMPUTED = "it is computed by a program";
const MODES: Readonly<Record<string, string>> = {
  smtps: "ssl",
  starttls: "tls",
  sslonconnect: "ssl",
  starttlswhenavailable: "starttls",
};

/** The value of a word that is one by itself: a number, a switch, a symbol, nothing, a mode of TLS. */
function wordValue(text: string): Value | undefined {
  const bare = text.replace(/^:/, "");
  if (/^(?:true|false|-?\d[\w.]*|yes|no|on|off)$/i.test(bare) || /^:\w+$/.test(text)) {
    return textValue(bare.toLowerCase());
  }
  if (/^(?:null|nil|none|undefined)$/i.test(bare)) return textValue("");
  const mode = /(?:ENCRYPTION_|SecureSocketOptions\.)(\w+)$/.exec(bare)?.[1];
  return mode === undefined ? undefined : textValue(MODES[mode.toLowerCase()] ?? mode);
}

function nameOf(text: string): string {
  return text.replace(/^[$@:]+/, "").replaceAll(/->|::/g, ".");
}
