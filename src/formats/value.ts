/**
 * What every reader of a settings file gives: values under names, each with its line.
 *
 * Invariant: a value that is not in the file (a variable, a command, another file) is reported as such, and never guessed or fetched.
 * @module
 */

/** A value as the program reads it, or the reason why it is not here. */
export type Value =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "elsewhere"; readonly why: string };

/** One value. */
export interface Leaf {
  /** The names above it as they are written, outermost first: sections, objects, places in a list such as `[0]`. */
  readonly scope: readonly string[];
  /** Its own name as it is written. */
  readonly name: string;
  /** Scope and name put together by dots, in the spelling of {@link plainName}. */
  readonly path: string;
  readonly value: Value;
  /** Its line, from 1. */
  readonly line: number;
  /** The line of the literal, where a name that was set to it is written. */
  readonly origin?: number;
  /** What the format did to the value. */
  readonly fact?: ValueFact;
}

/** What a format makes of a value so that it is not what was meant. */
export type ValueFault =
  /** A mark of comment ends the value. */
  | "cut"
  /** The value must be base64 and is none. */
  | "not-base64"
  /** An example that is still to be replaced by a value. */
  | "placeholder"
  /** Quotation marks that the program does not remove. */
  | "quoted"
  /** Whitespace around the value that the program keeps. */
  | "whitespace"
  /** Base64 where nothing is decoded. */
  | "base64"
  /** A mark that programs read in different ways. */
  | "disputed"
  /** A character in the user name or password ends it, or is changed, when the program reads the URL. */
  | "url-broken"
  /** A + in the URL may become a space. */
  | "plus-in-url";

/** A {@link ValueFault} with its evidence, in which no value appears. */
export interface ValueFact {
  readonly fault: ValueFault;
  readonly because: string;
  /** What to write instead, if that is known. */
  readonly fix?: string;
}

/** A value with its names and its line. */
export function leafAt(
  scope: readonly string[],
  name: string,
  { line, value, fact, origin }: Pick<Leaf, "line" | "value" | "fact" | "origin">,
): Leaf {
  const path = [...scope, name].map(plainName).join(".").replaceAll(".[", "[");
  return {
    scope,
    name,
    path,
    value,
    line,
    ...(fact === undefined ? {} : { fact }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** A value that is a text. */
export function textValue(text: string): Value {
  return { kind: "text", text };
}

/** A value that is not in the file. */
export function elsewhere(why: string): Value {
  return { kind: "elsewhere", why };
}

/** Why a value is not read: `what` it is, which is not followed. */
export function notFollowed(what: string): string {
  return `${what}, which is not followed here`;
}

/** Why a value is not read: `what` would have to be run for it. */
export function notExecuted(what: string): string {
  return `${what}, which is not executed here`;
}

/** Why a text is not read that goes over several lines. */
export const SEVERAL_LINES = "it has several lines";
/** Why a value is not read that names a variable. */
export const VARIABLE: string = notFollowed("it refers to another variable");
/** Why an encrypted value is not read. */
export const ENCRYPTED = "it is encrypted";
/** Why a value is not read that is kept in a store of secrets. */
export const STORE: string = notFollowed("it refers to a store of secrets");
/** Why a template is not read. */
export const TEMPLATE = "it is a template, which is not filled in here";

/**
 * A name without case and without `_` and `-`; `__` and the colon of .NET mean a dot, as in variables that name a place in a tree, and
 * so do the brackets around a name in which Spring writes one that has dots itself.
 */
export function plainName(name: string): string {
  const plain = name.toLowerCase().replaceAll(/__|(?<=[a-z0-9]):+(?=[a-z0-9])/g, ".").replaceAll(/[_\s-]/g, "");
  return plain.replaceAll(/\[([a-z][a-z0-9.]*)\]/g, ".$1").replace(/^\./, "");
}

/** The lines of a text, of whatever system. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
}

/** The line, from 1, of an offset in `text`. */
export function lineFinder(text: string): (at: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (at) => {
    let low = 0;
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** Whether `text` is one that a template engine makes another of. */
export function isTemplate(text: string): boolean {
  return TEMPLATE_MARKS.test(text);
}

const TEMPLATE_MARKS = /\{\{|^[^<]*<%.*%>|^[^{]*\{%.*%\}/s;

/** What holds another value in every format, however it is quoted. */
const HELD_ELSEWHERE: readonly (readonly [pattern: RegExp, why: string])[] = [
  [TEMPLATE_MARKS, TEMPLATE],
  // Azure Pipelines, Octopus, Ant and Maven, token replacement, Concourse.
  [
    /^(?:\$\([\w.-]{3,}\)|#\{[\w.-]{3,}\}#?|@@?[A-Za-z][\w.-]{3,}@@?|__[A-Za-z][\w.]{3,}__|\(\([A-Za-z][\w./-]{3,}\)\)|%[A-Za-z]\w{3,}%)$/,
    TEMPLATE,
  ],
  // Fortinet.
  [/^ENC(?:\s|$)/, ENCRYPTED],
  // SOPS, DigitalOcean and EJSON write capital letters and brackets around it; PGP and age say so in words.
  [
    /^(?:ENC\[|[A-Z]{2,8}\[[^\]]{16,}\]$|\$ANSIBLE_VAULT;|vault:v\d+:|-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)-----)/,
    ENCRYPTED,
  ],
  // Jasypt, Jenkins and SonarQube, Spring Cloud Config, Fernet, Laravel, PowerShell.
  [
    /^(?:ENC\(.*\)|\{(?:cipher|aes[\w-]*)\}.*|\{AQA[A-Za-z0-9+/=]{16,}\}|gAAAAA[\w=-]{40,}|eyJpdiI6[\w+/=]{20,})$/,
    ENCRYPTED,
  ],
  // Windows; Splunk, ASP.NET Core, WebSphere, GoCD, OpenSSL, AWS KMS.
  [/^01000000d08c9ddf[0-9a-f]+$/i, ENCRYPTED],
  [
    /^(?:\$[17]\$[\w+/]{16,}={0,2}|CfDJ8[\w-]{24,}|\{xor\}.+|AES:[\w+/=]+:[\w+/=]+|U2FsdGVkX1[\w+/=]{16,}|AQ(?:IC|EC)A[\w+/=]{48,})$/,
    ENCRYPTED,
  ],
  // Serverless and others whatever the quotation marks, Symfony.
  [/^@(?:format|jinja|int|str|get)\s.*\{/, TEMPLATE],
  // Bytes that are all printable: a text, where a password of random digits is none.
  [/^(?:[2-7][0-9a-f]){32,}$/i, "it is written in hexadecimal, which is not decoded here"],
  [/^\{[A-Z][A-Z0-9-]*(?:,\d+)?\}[\w+/=]{16,}$/, ENCRYPTED],
  [/^\$\{[^{}]*\}$|^%env\([\w:]+\)%$/, VARIABLE],
  [/^(?:env|getenv|environ)\(.*\)$/i, VARIABLE],
  [
    /^(?:op|vault|bw|pass|sops|ssm|awssm|gcpsm|akv|kms|keyring|secretsmanager|arn:aws[a-z-]*:(?:secretsmanager|ssm)):\S/,
    STORE,
  ],
  // authentik, AWS's tools and others.
  [/^(?:file|env):\/\/\S/, notFollowed("it is in another place, which the URL names")],
  [/^(?:@Microsoft\.KeyVault\(|ref\+\w+:|projects\/[\w-]+\/secrets\/)/, STORE],
];

/** What `text` refers to where a `$` is an ordinary character, as in single quotes. */
export function heldElsewhere(text: string): string | undefined {
  return HELD_ELSEWHERE.find(([pattern]) => pattern.test(text))?.[1];
}

/** What `text` refers to where `$NAME` is a variable; undefined if it is the value itself. */
export function referenceIn(text: string): string | undefined {
  return heldElsewhere(text) ?? (/\$(?:[{(]|[A-Za-z_])/.test(text) ? VARIABLE : undefined);
}

/** The value of `text` where `$` is an ordinary character. */
export function literalValue(text: string): Value {
  const reference = heldElsewhere(text);
  return reference === undefined ? textValue(text) : elsewhere(reference);
}

/** The value of `text` where `$NAME` is a variable. */
export function expandedValue(text: string): Value {
  const reference = referenceIn(text);
  return reference === undefined ? textValue(text) : elsewhere(reference);
}

/** The value of `text` in a tree, where a program may put variables in afterwards: a `$` inside a word is a character. */
export function treeValue(text: string): Value {
  const isVariable = /\$[{(]|^\$[A-Za-z_]|:\/\/\S*\$[A-Za-z_]/.test(text);
  return isVariable ? elsewhere(VARIABLE) : literalValue(text);
}

/** A text without the comment that `#` starts at its beginning or after a space, and without spaces at its end. */
export function withoutComment(text: string): string {
  // A search for the mark and no replacement: `\s+#.*$` takes quadratic time on a long row of spaces.
  const at = text.search(/(?:^|\s)#/);
  return (at < 0 ? text : text.slice(0, at)).trimEnd();
}

/** Of leaves with one path, the last; one that replaces another value says so. */
export function lastOfEach(leaves: readonly Leaf[]): readonly Leaf[] {
  const last = new Map<string, Leaf>();
  for (const leaf of leaves) {
    const before = last.get(leaf.path);
    const isOther = before !== undefined && leaf.fact === undefined && areOtherTexts(before.value, leaf.value);
    last.set(leaf.path, isOther ? { ...leaf, fact: setTwice(before.line) } : leaf);
  }
  return [...last.values()];
}

/** Whether two values are different texts, neither of them empty. */
function areOtherTexts(one: Value, other: Value): boolean {
  return one.kind === "text" && other.kind === "text" && one.text !== "" && other.text !== "" &&
    one.text !== other.text;
}

function setTwice(line: number): ValueFact {
  return {
    fault: "disputed",
    because: `line ${line} sets it to another value, and of two values most programs use the last one, some the first`,
    fix: "remove the line that is not meant",
  };
}

/** What is between the quotation marks that `text` begins and ends with; undefined without them. */
export function withinQuotes(text: string): string | undefined {
  return /^(["'])(.*)\1$/s.exec(text)?.[2];
}
