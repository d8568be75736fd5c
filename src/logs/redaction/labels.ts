/**
 * Names of secrets in a text: `smtp_password`, `mail.smtp.pass`, `Passwort`, `密码`.
 *
 * Invariant: a name counts by its words, however they are put together, and not by a list of names. Linear in the text.
 * @module
 */

import {
  ABOUT,
  FILE_NAME,
  HANDED_ON,
  KEY_KINDS,
  LOOKALIKES,
  MISTYPED,
  NOT_BEFORE,
  NOT_PASS,
  SECRET_ENDS,
  SECRET_PHRASES,
  SECRET_STEMS,
  SECRET_WORDS,
  TECHNICAL,
  WEAK_WORDS,
} from "./words.ts";

/** Where a name of a secret is, and how sure it is. */
export interface Label {
  readonly start: number;
  readonly end: number;
  /** Whether the words after it alone do not make a secret of them: `secret`, `token`. */
  readonly isWeak: boolean;
}

/** Longest name; what is longer is no name. */
const LONGEST = 100;

const NAME = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_$-]|\.(?!\.))*/gu;
const PART = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?![\p{Ll}\p{M}])|[\p{Lo}\p{M}]+|\p{N}+|\p{L}/gu;

/** Every word of the tables: a text or a name without one has no name of a secret, and need not be divided. */
const WORD = new RegExp(
  [...SECRET_WORDS, ...SECRET_ENDS, "key", "\\$\\$word", MISTYPED.source, "jelsz", "hasł", "סיסמ"].join("|"),
  "iu",
);
const MISTYPED_WORD = new RegExp(`^${MISTYPED.source}$`);

/** All names of secrets in `text`, in order. */
export function labelsIn(text: string): readonly Label[] {
  const phrases = [...text.matchAll(SECRET_PHRASES)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    isWeak: false,
  }));
  const hasWord = WORD.test(text);
  const names = (hasWord ? [...text.matchAll(NAME)] : []).flatMap(({ 0: name, index }) => {
    const end = index + name.replace(/[.$-]+$/, "").length;
    const isName = name.length <= LONGEST && WORD.test(name) && !isNoName(text, index, name);
    const kind = isName ? kindOf(isCallAt(text, end) ? name.replace(WITH, "") : inOneAlphabet(name)) : undefined;
    return kind === undefined ? [] : [{ start: index, end, isWeak: kind === "weak" }];
  });
  return [...phrases, ...names].sort((one, other) => one.start - other.start);
}

/** The name of a function with a secret as argument: `withPassword("…")`. */
const WITH = /(?<![A-Za-z])(?:[wW]ith|[uU]sing|[uU]se)(?=[A-Z_])/;

function isCallAt(text: string, at: number): boolean {
  return text[at] === "(" && /^\(\s?["'`]/.test(text.slice(at, at + 3));
}

/** `spf=pass`, `dkim=pass`: what a check of a message says; `${secret}`: what only refers to one. */
function isNoName(text: string, at: number, name: string): boolean {
  if (text.startsWith("${", at - 2) && text[at + name.length] === "}") return true;
  return /^pass$/i.test(name) && text[at - 1] === "=" && /[a-z]/i.test(text[at - 2] ?? "");
}

function inOneAlphabet(name: string): string {
  if (!/[Ѐ-ӿ]/.test(name)) return name;
  return name.replaceAll(/\p{L}+/gu, (word) => {
    return /[a-z]/i.test(word) ? word.replaceAll(/[Ѐ-ӿ]/g, (letter) => LOOKALIKES.get(letter) ?? letter) : word;
  });
}

/** Whether `name` names a secret; `weak` if it may as well name something else. */
export function kindOf(name: string): "strong" | "weak" | undefined {
  if (FILE_NAME.test(name)) return undefined;
  const parts = (name.replace(/(?<=pa)\$\$(?=wor)/i, "ss").match(PART) ?? []).map((part) => part.toLowerCase());
  const at = parts.findLastIndex((part, index) => isSecretWord(part, parts[index - 1]));
  const word = parts[at];
  if (word === undefined || parts.slice(at + 1).some(isAbout)) return undefined;
  const before = word === "pass" ? HANDED_ON : NOT_BEFORE;
  if (parts.slice(0, at).some((part) => before.has(part) || NOT_BEFORE.has(part))) return undefined;
  const isShort = word.length < SHORTEST_WORD ? word !== "key" : /pwd?$/.test(word);
  if (isShort && isInId(parts, at) && !/^[a-z]_[a-z_]+$/.test(name)) return undefined;
  return WEAK_WORDS.has(word) && parts.length === 1 ? "weak" : "strong";
}

/** Shorter words are in ids by chance. */
const SHORTEST_WORD = 4;

/** Whether the parts around the word at `at` are those of an id, such as `WGG1VT908Zzt1PW`. */
function isInId(parts: readonly string[], at: number): boolean {
  const byChance = parts.map((part, index) => index !== at && (/\d/.test(part) || part.length === 1));
  return byChance.slice(0, at).includes(true) || byChance.filter(Boolean).length > 1;
}

/** What is longer is no word. */
const LONGEST_WORD = 40;

function isSecretWord(part: string, before: string | undefined): boolean {
  if (part === "key") return before !== undefined && KEY_KINDS.has(before);
  if (part === "phrase") return before === "pass";
  // The name of a Secret of Kubernetes.
  if (part === "secret" && before === "existing") return false;
  if (SECRET_WORDS.has(part)) return true;
  if (part.length >= LONGEST_WORD) return false;
  if (SECRET_STEMS.test(part) || MISTYPED_WORD.test(part)) return true;
  return SECRET_ENDS.some((end) => part.endsWith(end)) || (/[a-z]{2}(?:pass|pw)$/.test(part) && !NOT_PASS.test(part));
}

/** Whether a part after the word shows that the name is of something about a secret: `passwordFile`, `TokenValidator`. */
function isAbout(part: string): boolean {
  if (ABOUT.has(part) || TECHNICAL.test(part)) return !/^v\d+$/.test(part);
  return /.{3}(?:tion|ing|ed|able|ment|izer|iser|ator|utor|oder|ener|ger|ller|der|ver|ker|ory|exception|error)$/.test(
    part,
  ) &&
    !/^(?:mailer|server|sender|user|docker|string|secured)$/.test(part);
}
