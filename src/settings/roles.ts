/**
 * Which part of SMTP settings a value is, by the words of its name: host, port, user name, password, URL.
 *
 * Invariant: by structure and not by a list of programs' names. What is left of the name is its stem: values with one stem belong
 * together.
 * @module
 */

import type { Leaf } from "../formats/value.ts";
import { identifierKind } from "../ses/credential.ts";
import { isMailManagerUserName } from "../ses/mail_manager.ts";
import { wordsOf } from "./name_words.ts";
import { isSmtpUrl } from "./smtp_url.ts";

/** A part of SMTP settings; `password-elsewhere` says where to find the password. */
export type Role = "host" | "port" | "username" | "password" | "password-elsewhere" | "url";

/** A value with its part and its stem. */
export interface RoleLeaf {
  readonly leaf: Leaf;
  readonly role: Role;
  /** The words of its names but those of its role, and but those that say nothing. */
  readonly stem: readonly string[];
  /** How well the name says the role: of two values, that of the higher rank counts. */
  readonly rank: number;
  /** Whether a word that says nothing of roles follows the role, which alone is no evidence. */
  readonly isBeforeSuffix?: boolean;
  /** Whether the value shows the role, and the name does not. */
  readonly isByValue?: boolean;
}

/** The last words of a name that say a role; `after`: the words of which one has to be before them. */
type RoleEnd = readonly [role: Role, end: readonly string[], after?: readonly string[]];

/** The ends of names that say a role, the most exact first; the rank of a later one is lower. */
const ENDS: readonly RoleEnd[] = [
  ["password-elsewhere", ["password", "file"]],
  ["password-elsewhere", ["passwd", "file"]],
  ["password-elsewhere", ["passwd", "uri"]],
  ["password-elsewhere", ["pass", "file"]],
  ["password-elsewhere", ["password", "path"]],
  ["password-elsewhere", ["password", "command"]],
  ["password-elsewhere", ["password", "eval"]],
  ["password", ["auth", "raw"]],
  ["username", ["host", "user"]],
  ["password", ["host", "password"]],
  ["password", ["user", "password"]],
  ["password", ["user", "pwd"]],
  ["password", ["user", "pass"]],
  ["port", ["port", "number"]],
  ["port", ["server", "port"]],
  ["port", ["port"]],
  ["port", ["ports"]],
  ["port", ["portno"]],
  ["port", ["puerto"]],
  ["port", ["porta"]],
  ["host", ["host", "addr"]],
  ["host", ["host", "address"]],
  ["host", ["host", "name"]],
  ["host", ["server", "address"]],
  ["host", ["server", "addr"]],
  ["host", ["server", "host"]],
  ["host", ["server", "name"]],
  ["host", ["relay", "host"]],
  ["host", ["smart", "host"]],
  ["host", ["hostname"]],
  ["host", ["host"]],
  ["host", ["smarthost"]],
  ["host", ["mailhub"]],
  ["host", ["servername"]],
  ["host", ["server"]],
  ["host", ["relay"]],
  // Spanish and Portuguese, French, Italian.
  ["host", ["servidor"]],
  ["host", ["serveur"]],
  ["host", ["hote"]],
  ["host", ["endpoint"], ["smtp", "ses", "mail", "email"]],
  ["host", ["addr"], ["smtp", "server", "relay"]],
  ["host", ["address"], ["smtp", "server", "relay"]],
  ["username", ["user", "name"]],
  ["username", ["login", "name"]],
  ["username", ["username"]],
  ["username", ["user", "id"]],
  ["username", ["user"]],
  ["username", ["login"]],
  ["username", ["access", "key", "id"], ["smtp"]],
  ["username", ["access", "key"], ["smtp"]],
  ["username", ["account"], ["smtp"]],
  ["username", ["id"], ["smtp", "mail", "email", "auth"]],
  ["username", ["usr"]],
  // German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish.
  ["username", ["benutzer"]],
  ["username", ["benutzername"]],
  ["username", ["utilisateur"]],
  ["username", ["usuario"]],
  ["username", ["identifiant"]],
  ["username", ["utente"]],
  ["username", ["gebruiker"]],
  ["username", ["gebruikersnaam"]],
  ["username", ["uzytkownik"]],
  ["username", ["kullanici"]],
  ["username", ["name"], ["smtp", "auth"]],
  ["password", ["password"]],
  ["password", ["passwd"]],
  ["password", ["pass"]],
  ["password", ["pwd"]],
  ["password", ["psw"]],
  ["password", ["passw"]],
  ["password", ["pw"]],
  ["password", ["passphrase"]],
  ["password", ["secret", "access", "key"], ["smtp"]],
  ["password", ["secret", "key"], ["smtp"]],
  ["password", ["secret"], ["smtp", "mail", "email"]],
  ["password", ["secret"]],
  ["password", ["passwort"]],
  ["password", ["kennwort"]],
  ["password", ["senha"]],
  ["password", ["clave"]],
  ["password", ["contrasena"]],
  ["password", ["mot", "de", "passe"]],
  ["password", ["mdp"]],
  ["password", ["wachtwoord"]],
  ["password", ["haslo"]],
  ["password", ["sifre"]],
  ["password", ["parola"]],
  ["url", ["dsn"]],
  ["url", ["url"]],
  ["url", ["uri"]],
];

/** Words of a stem that do not distinguish settings. */
const FILLERS: ReadonlySet<string> = new Set(
  ("send auth authentication authenticator sasl server host credentials login account connection transport options option config configuration " +
    "settings setting properties props client relay outgoing secret secrets system backend user default parameters params plain data env environment")
    .split(" "),
);

/** Words that say that settings are for mail that is sent. */
export const MAIL_WORDS: ReadonlySet<string> = new Set([
  "smtp",
  "smtps",
  "mail",
  "mails",
  "email",
  "emails",
  "mailer",
  "mailers",
  "mailing",
  "ses",
  "sendmail",
  "smarthost",
  "relayhost",
  "mailhub",
  "notifier",
  "mta",
]);

/** Words that say that they are for something else. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  "imap imaps pop pop3 incoming inbound ldap db database redis mysql postgres mongo mongodb amqp rabbitmq ftp sftp ssh http https proxy elasticsearch"
    .split(" "),
);

/** Whether a stem, with the role's own words aside, speaks of mail that is sent. */
export function isMailStem(stem: readonly string[]): boolean {
  return stem.some((word) => MAIL_WORDS.has(word)) && !isOtherStem(stem);
}

/** Whether a stem speaks of another service. */
export function isOtherStem(stem: readonly string[]): boolean {
  return stem.some((word) => OTHER_WORDS.has(word));
}

const SES_HOST =
  /^\[?(?:smtps?:\/\/|ssl:\/\/|tls:\/\/)?(?:email-smtp[.-]|[\w-]+\.(?:fips\.)?[\w.-]*mail-manager-smtp\.)/i;

/** Whether a text is, or begins as, a host of SES. */
export function looksLikeSesHost(text: string): boolean {
  return SES_HOST.test(text.trim());
}

/** A host and nothing else, where the name does not say that the value is one. */
const HOST_ALONE = /^(?:[a-z]+:\/\/)?[^\s,;'"]+$/i;

/** Whether a text is an SMTP user name of SES. */
export function looksLikeSesUser(text: string): boolean {
  const bare = text.trim().replace(/^["']|["']$/g, "");
  return identifierKind(bare) !== undefined || isMailManagerUserName(bare);
}

/** Whether a text has the form of an SMTP password of version 4 or 2. */
export function looksLikeSesPassword(text: string): boolean {
  return /^(?:B|Ag|An)[A-Za-z0-9+/]{42,43}=?$/.test(text.trim());
}

/** The role of a value, if its name or the value itself shows one. */
export function roleOf(leaf: Leaf): RoleLeaf | undefined {
  const text = leaf.value.kind === "text" ? leaf.value.text : "";
  const above = leaf.scope.flatMap((name) => /^\[\d+\]$/.test(name) ? [name] : wordsOf(name));
  const own = wordsOf(leaf.name);
  if (isSmtpUrl(text) && !/^[\w+.-]+:\/\/[^@/]*$/.test(text)) return urlRole(leaf, text, [...above, ...own]);
  const all = withoutValueWords([...above, ...own]);
  if (isNameInCertificate(all)) return undefined;
  const named = roleAtEnd(leaf, all, own.length, text) ?? roleBeforeSuffix(leaf, all, own.length, text);
  if (named !== undefined) return named;
  if (looksLikeSesUser(text) && OF_NAMES.has(all.at(-1) ?? "")) {
    return { leaf, role: "username", stem: stemOf(all.slice(0, -1)), rank: ENDS.length };
  }
  if (isSmtpUrl(text)) return { leaf, role: "url", stem: stemOf(all), rank: ENDS.length };
  return looksLikeSesHost(text) && HOST_ALONE.test(text.trim())
    ? { leaf, role: "host", stem: stemOf([...above, ...own.slice(0, -1)]), rank: ENDS.length, isByValue: true }
    : undefined;
}

/** Whether words are those of the name that a certificate has to have, as `tls.Config{ServerName}` of Go. */
function isNameInCertificate(words: readonly string[]): boolean {
  return words.some((word) => word === "tls" || word === "ssl") &&
    (/^(?:servername|trust|sni)$/.test(words.at(-1) ?? "") || endsWith(words, ["server", "name"]));
}

/** The role that the last words of a name say, of which `ownLength` are its own and the rest are of the names above it. */
function roleAtEnd(leaf: Leaf, all: readonly string[], ownLength: number, text: string): RoleLeaf | undefined {
  const rank = ENDS.findIndex((end) => {
    const [role, words] = end;
    return words.length <= ownLength + 1 && isNamed(all, end, text) && fits(role, words, text, leaf);
  });
  const [role, words] = ENDS[rank] ?? [];
  if (role === undefined || words === undefined) return undefined;
  return { leaf, role, stem: stemOf(all.slice(0, -words.length), words), rank };
}

/** The role before one word more, as in `SMTP_HOST_PROD`, `SMTP_USER_1` and `USER_SMTP`. */
function roleBeforeSuffix(leaf: Leaf, all: readonly string[], ownLength: number, text: string): RoleLeaf | undefined {
  const suffix = all.at(-1);
  if (suffix === undefined || ownLength < (MAIL_WORDS.has(suffix) ? 2 : 3)) return undefined;
  const found = roleAtEnd(leaf, all.slice(0, -1), ownLength - 1, text);
  if (found === undefined || found.role === "password-elsewhere") return undefined;
  return { ...found, stem: [...found.stem, suffix], rank: found.rank + ENDS.length, isBeforeSuffix: true };
}

/** Whether the words of a name say a role. */
function isNamed(all: readonly string[], [role, end, after]: RoleEnd, text: string): boolean {
  if (!endsWith(all, end)) return false;
  // A secret may be anything's, where no word of mail is before it.
  if (after === undefined && end.join() === "secret" && !looksLikeSesPassword(text)) return false;
  const before = all.at(-1 - end.length) ?? "";
  if (after !== undefined && !after.includes(before)) return false;
  return !(role === "username" && OF_ADDRESSES.has(before) && !looksLikeSesUser(text.toUpperCase()) && text !== "");
}

function withoutValueWords(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !OF_VALUES.has(word));
  return last < 0 ? words : words.slice(0, last + 1);
}

/** Words before `user` and its like that make an address of it. */
const OF_ADDRESSES: ReadonlySet<string> = new Set(["to", "from", "sender", "reply", "recipient"]);

/** Words for an address, under which many keep the user name that logs in. */
const OF_NAMES: ReadonlySet<string> = new Set(["address", "email", "mail"]);

/** Words at the end of names that only say that there is a value. */
const OF_VALUES: ReadonlySet<string> = new Set(["value", "secured", "default"]);

/** The role of a URL. One without a password is completed by the values near it. */
function urlRole(leaf: Leaf, text: string, words: readonly string[]): RoleLeaf {
  const isWhole = /^[^@]*:\/\/[^@]*:[^@]*@/.test(text);
  const stem = isWhole || !/^(?:url|uri|dsn)$/.test(words.at(-1) ?? "") ? words : words.slice(0, -1);
  return { leaf, role: "url", stem: stemOf(stem), rank: 0 };
}

/** Types, as schemas and the outputs of Terraform have them in place of values. */
const OF_TYPES = /^(?:string|number|integer|bool|boolean|object|array)$/;

/** Whether the value may be one of the role; a value elsewhere may be any. */
function fits(role: Role, end: readonly string[], text: string, { value }: Leaf): boolean {
  if (value.kind === "elsewhere" || text === "") return role !== "url";
  if (OF_TYPES.test(text)) return false;
  if (role === "host") return !/\s\S|@(?!.*:\/\/)|^(?:true|false|yes|no|on|off|\d+)$/i.test(text) && !(/@/.test(text));
  if (role === "port") return /^\s*["']?[\w-]{1,12}["']?\s*$/.test(text);
  if (role === "url") return isSmtpUrl(text);
  // A name may be that of a sender.
  if (end.length === 1 && end[0] === "name") return looksLikeSesUser(text) || /^\S+@\S+$/.test(text);
  return !(role === "username" && /^(?:true|false)$/i.test(text));
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return end.every((word, index) => words[words.length - end.length + index] === word);
}

/** What distinguishes settings; `end` is what named the role. */
function stemOf(words: readonly string[], end: readonly string[] = []): readonly string[] {
  const implied = end.includes("smarthost") || end.includes("mailhub") || endsWith(end, ["relay", "host"])
    ? ["smtp"]
    : [];
  const kept = [...words, ...implied].filter((word) => !FILLERS.has(word));
  return kept.filter((word, index) => word !== kept[index - 1]);
}
