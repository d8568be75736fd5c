/**
 * Settings on command lines: `-e NAME=value`, `--name value`, `--name=value`, `-Dname=value`, and the `ENV` of a Dockerfile,
 * the `Environment=` of systemd, the `set` of mutt and s-nail.
 *
 * Invariant: a text is cut into words as a POSIX shell does; nothing is expanded.
 * @module
 */

import { elsewhere, expandedValue, type Leaf, leafAt, linesOf, literalValue, type Value } from "./value.ts";

/** A word of a line, and whether it was in single quotes. */
interface Word {
  readonly text: string;
  readonly isLiteral: boolean;
}

type Setting = Word & { readonly name: string };

const PIECE = /\s*((?:[^\s"'\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*')+)/gy;
const LEADING = /^(?:ENV|ARG|Environment=|set|setenv|export)$/i;

/** Options before `NAME=value`, which may be several with commas between them. */
const BEFORE_ASSIGNMENT = /^(?:--property|-e|--env|--set|--set-string|--from-literal|-E|--build-arg|-o|-s|-S|-v)$/;

const CURL: Readonly<Record<string, readonly string[]>> = {
  "--url": ["smtp_url"],
  "-u": ["smtp_user", "smtp_password"],
  "--user": ["smtp_user", "smtp_password"],
};

/** The short options of mail clients; of `user:password` the two halves. */
const SHORT_OPTIONS: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>> = new Map([
  ["sendemail", { "-s": ["smtp_host"], "-xu": ["smtp_user"], "-xp": ["smtp_password"] }],
  ["swaks", { "-s": ["smtp_host"], "-p": ["smtp_port"], "-au": ["smtp_user"], "-ap": ["smtp_password"] }],
  ["curl", CURL],
  ["blat", { "-server": ["smtp_host"], "-port": ["smtp_port"], "-u": ["smtp_user"], "-pw": ["smtp_password"] }],
]);

/** The values on the command lines of a text. */
export function readCommandLines(text: string): readonly Leaf[] {
  return logicalLines(text).flatMap((
    { line, text },
  ) => [...wordsLeaves(wordsIn(text), line), ...attributesIn(text, line)]);
}

/** What the command line of WildFly sets: `…:write-attribute(name=NAME,value=VALUE)`. */
function attributesIn(text: string, line: number): readonly Leaf[] {
  return [...text.matchAll(/\/([\w.-]+)=([\w.-]+):write-attribute\(name=([\w.-]+),\s*value=("[^"]*"|[^),\s]*)/g)].map(
    ([, , above = "", name = "", written = ""]) =>
      leafAt([], `${above}-${name}`, { value: expandedValue(written.replace(/^"(.*)"$/, "$1")), line }),
  );
}

/** The values of a command that is written as a list of its words, as containers have it. */
export function readCommandWords(words: readonly { readonly text: string; readonly line: number }[]): readonly Leaf[] {
  const leavesAt = wordReader(words.map(({ text }) => ({ text, isLiteral: false })));
  return words.flatMap(({ line }, index) => leavesAt(index, line));
}

/** Lines, with those that a backslash joins. */
function logicalLines(text: string): readonly { readonly text: string; readonly line: number }[] {
  const all: { text: string; line: number }[] = [];
  let isOpen = false;
  for (const [index, line] of linesOf(text).entries()) {
    if (!isOpen && /^\s*#/.test(line)) continue;
    const last = all.at(-1);
    const body = line.replace(/[\\`^]\s*$/, "");
    if (isOpen && last !== undefined) last.text += body;
    else all.push({ text: body, line: index + 1 });
    isOpen = body !== line;
  }
  return all;
}

function wordsIn(line: string): readonly Word[] {
  const [, list] = /^\s*environment\s*=(.*)$/is.exec(line) ?? [];
  // Supervisor has commas between its variables, systemd spaces.
  const spaced = list === undefined ? line : `Environment= ${list.replaceAll(/,\s*(?=[A-Za-z_]\w*=)/g, " ")}`;
  return [...spaced.matchAll(PIECE)].map(([, written = ""]) => ({
    text: written.replaceAll(
      /"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|\\([\s\S])/g,
      (_, double?: string, single?: string, escaped?: string) =>
        double?.replaceAll(/\\(["\\$`])/g, "$1") ?? single ?? escaped ?? "",
    ),
    isLiteral: written.includes("'"),
  }));
}

function wordsLeaves(words: readonly Word[], line: number): readonly Leaf[] {
  const leavesAt = wordReader(words);
  const inner = commandWithin(words);
  if (inner !== undefined) return wordsLeaves(wordsIn(inner), line);
  return words.flatMap((_, index) => leavesAt(index, line));
}

/** The command in a word: `alias name="command"`, `sh -c 'command'`. */
function commandWithin(words: readonly Word[]): string | undefined {
  const [first, second] = words;
  const alias = first?.text === "alias" ? /^[\w.-]+=(.*\s.*)$/s.exec(second?.text ?? "")?.[1] : undefined;
  const shell = words.findIndex(({ text }) => /^(?:\S*\/)?(?:ba|da|z)?sh$|^su$/.test(text));
  const at = shell < 0 ? -1 : words.findIndex(({ text }, index) => index > shell && /^-[a-z]*c$/.test(text));
  return alias ?? (at < 0 ? undefined : words[at + 1]?.text);
}

/** What reads the word at an index: the settings that it makes, on a line. */
function wordReader(words: readonly Word[]): (index: number, line: number) => readonly Leaf[] {
  const isLed = LEADING.test(words[0]?.text ?? "");
  const command = words.findIndex(({ text }) => !/^[A-Z][A-Z\d_]*=/.test(text));
  const short = words.map((word) => SHORT_OPTIONS.get(word.text.replace(/^.*\//, "").toLowerCase()))
    .find((options) => options !== undefined) ?? {};
  const scope = cmdletWithLogin(words);
  return (index, line) => {
    const text = words[index]?.text ?? "";
    if (isLed && index === 0) return [];
    // A URL may be anywhere on the line of curl.
    if (short === CURL && /^smtps?:\/\//i.test(text) && words[index - 1]?.text !== "--url") {
      return [leafAt([], "smtp_url", { value: valueOf({ ...NO_WORD, ...words[index] }), line })];
    }
    const names = Object.hasOwn(short, text) ? short[text] : undefined;
    const found = names === undefined
      ? settingsAt(words, index, isLed || index < command)
      : halvesOf(names, words[index + 1]);
    return found.map((setting) => leafAt(scope, setting.name, { value: valueOf(setting), line }));
  };
}

/** The name of a command of PowerShell that is given a login, whose parameters belong together. */
function cmdletWithLogin([first, ...others]: readonly Word[]): readonly string[] {
  const name = first?.text ?? "";
  const isCmdlet = /^[A-Z][a-z]+-[A-Z]\w+$/.test(name) && others.some(({ text }) => /^-\w*pass(?:word)?$/i.test(text));
  return isCmdlet ? [name] : [];
}

/** The value of a short option, in two where it is `user:password`. */
function halvesOf(names: readonly string[], value: Word | undefined): readonly Setting[] {
  if (value === undefined) return [];
  const [first = "", second] = names;
  const at = second === undefined ? -1 : value.text.indexOf(":");
  if (second === undefined || at < 0) return [{ ...value, name: first }];
  return [
    { ...value, name: first, text: value.text.slice(0, at) },
    { ...value, name: second, text: value.text.slice(at + 1) },
  ];
}

/** Options whose value is the next word: with two dashes, or, in PowerShell, with one and a capital letter. */
const TAKES_NEXT = /^(?:--|-[A-Z][A-Za-z]{2})/;

const NO_WORD: Word = { text: "", isLiteral: false };

const SETTING = /^(--?(?:D(?=[a-z]+[.=]))?)?([A-Za-z_][\w.-]*)(=([\s\S]*))?$/;

/** The settings that the word at `index` makes: `NAME=value` where one is expected, `--name value`, `set name value`. */
function settingsAt(words: readonly Word[], index: number, isLed: boolean): readonly Setting[] {
  const { text, isLiteral } = words[index] ?? NO_WORD;
  const put = putAt(words, index);
  if (put.length > 0) return put;
  const [, list] = /^(?:Variables=)?\{([A-Za-z_]\w*=[^{}]*)\}$/.exec(text) ?? [];
  if (list !== undefined) return assignmentsIn(list, isLiteral);
  if (/^[^-].*=/s.test(text) && BEFORE_ASSIGNMENT.test(words[index - 1]?.text ?? "")) {
    return assignmentsIn(text, isLiteral);
  }
  const [, flag, name, , value] = SETTING.exec(text) ?? [];
  if (name === undefined || BEFORE_ASSIGNMENT.test(text)) return [];
  if (value !== undefined) {
    if (flag !== undefined && BEFORE_ASSIGNMENT.test(`${flag}${name}`)) return assignmentsIn(value, isLiteral);
    const own = namedBefore(words, index, name);
    return flag !== undefined || isLed || VARIABLE_NAME.test(name) ? [{ name: own, text: value, isLiteral }] : [];
  }
  return nextValue(namedBefore(words, index, name), words, index, isLed);
}

/** `put NAME VALUE`, the last words of a command, whose name may be a path. */
function putAt(words: readonly Word[], index: number): readonly Setting[] {
  const [verb, path, value] = [words[index], words[index + 1], words[index + 2]];
  const isPut = index > 0 && index + 3 === words.length && /^(?:put|set|write|update)$/.test(verb?.text ?? "");
  if (!isPut || path === undefined || value === undefined || !/^\/?[A-Za-z][\w.-]*(?:\/[\w.-]+)*$/.test(path.text)) {
    return [];
  }
  return [{ ...value, name: path.text.replace(/^\//, "").replaceAll("/", "_") }];
}

/** The name that `--value` sets in `config:system:set NAME --value VALUE`, as Nextcloud has it; else the option's own. */
function namedBefore(words: readonly Word[], index: number, name: string): string {
  if (name !== "value") return name;
  const before = words.slice(0, index).map(({ text }) => text);
  const set = before.findIndex((text) => /(?:^|:)set$/.test(text));
  return set < 0 ? name : before.slice(set + 1).find((text) => /^[A-Za-z_]/.test(text)) ?? name;
}

/** The word after an option, or after the name in `set name value`. */
function nextValue(name: string, words: readonly Word[], index: number, isLed: boolean): readonly Setting[] {
  const [word, next] = [words[index], words[index + 1]];
  if (word === undefined || next === undefined) return [];
  const isSet = isLed && index === 1 && words.length === 3;
  return isSet || isOption(word.text, next) ? [{ name, ...next }] : [];
}

/** A name in capital letters, which is a variable wherever it is: `fly secrets set NAME=value`, `NAME=value command`. */
const VARIABLE_NAME = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;

/** The settings in `name=value,name=value`, as Helm has them, or with colons, as GlassFish does. */
function assignmentsIn(text: string, isLiteral: boolean): readonly Setting[] {
  return text.split(/[,:](?=[A-Za-z_][\w.[\]\\-]*=)/).flatMap((one) => {
    const [, name, value] = /^([A-Za-z_][\w.\\-]*)=([\s\S]*)$/.exec(one) ?? [];
    return name === undefined || value === undefined
      ? []
      : [{ name: name.replaceAll("\\", ""), text: value, isLiteral }];
  });
}

function isOption(text: string, next: Word): boolean {
  return TAKES_NEXT.test(text) && !next.text.startsWith("-");
}

function valueOf({ text, isLiteral }: Word): Value {
  if (/^`.*`$|\$\(/.test(text) && !isLiteral) return elsewhere("it is a command, which is not executed here");
  return isLiteral ? literalValue(text) : expandedValue(text);
}
