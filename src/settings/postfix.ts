/**
 * Postfix: `main.cf` and the table that `smtp_sasl_password_maps` names.
 *
 * Invariant: the rules of postconf(5): lines that begin with a space continue the one before, there is no comment after a value, the last of a
 * name counts, `$name` is put in. A table is read from its source file, never from what postmap made of it.
 * @module
 */

import { type Half, HALVES, type MailSettings, type SettingsFact, type WrittenSecurity } from "./mail_settings.ts";
import { placeOf, settingsFrom, type Written } from "./assemble.ts";
import { elsewhere, referenceIn, textValue, withinQuotes } from "../formats/value.ts";
import {
  hostIn,
  type LogicalLine,
  logicalLines,
  pairAt,
  type TablePair,
  type TableRow,
  tableRows,
  WORDS,
} from "./sasl_passwd.ts";

/** A file that the named file refers to. */
export type OtherFile =
  | { readonly kind: "read"; readonly text: string; readonly shown: string }
  | { readonly kind: "missing"; readonly why: string; readonly shown: string };

type Parameters = ReadonlyMap<string, LogicalLine>;

function parametersOf(text: string): Parameters {
  return new Map(
    logicalLines(text).flatMap(({ text, line }): readonly (readonly [string, LogicalLine])[] => {
      const equals = text.indexOf("=");
      const name = text.slice(0, Math.max(0, equals)).trim();
      return /^\w+$/.test(name) ? [[name, { text: text.slice(equals + 1).trim(), line }]] : [];
    }),
  );
}

/** Deepest chain of names that is followed; one that goes round in a circle ends there. */
const DEEPEST = 8;

/** Longest value, with names put in and without. */
const LONGEST = 2048;

/** `$name`, and `${name?text}`, `${name:text}` or `${name?{text}:{text}}` for one that is set or empty (postconf(5)). */
const REFERENCE =
  /\$(?:(\w+)|\((\w+)\)|\{(\w+)(?:\}|\?\{([^{}]*)\}(?:\s*:\s*\{([^{}]*)\})?\}|\?([^{}]*)\}|:\{?([^{}]*)\}?\}))/g;

function expanded(text: string, parameters: Parameters): string {
  let value = text.slice(0, LONGEST);
  for (let depth = 0; depth < DEEPEST && value.includes("$"); depth++) {
    value = value.replaceAll(REFERENCE, (whole, ...groups: (string | undefined)[]) => {
      const name = groups.slice(0, 3).find((one) => one !== undefined) ?? "";
      const own = (parameters.get(name)?.text ?? DEFAULTS.get(name))?.slice(0, LONGEST);
      const [yes, no, set, unset] = groups.slice(3, 7);
      const isPlain = (yes ?? set ?? unset) === undefined;
      return (isPlain || own === undefined ? own : own === "" ? no ?? unset ?? "" : yes ?? set ?? "") ?? whole;
    }).slice(0, LONGEST);
  }
  return value;
}

const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ["config_directory", "/etc/postfix"],
  ["default_database_type", "hash"],
  ["smtp_sasl_security_options", "noplaintext, noanonymous"],
  ["smtp_sasl_tls_security_options", "$smtp_sasl_security_options"],
]);

/** A table by the type and the name that main.cf gives it. */
interface Table {
  readonly type: string;
  readonly name: string;
  readonly line: number;
}

function tableOf(parameters: Parameters): Table | undefined {
  const maps = parameters.get("smtp_sasl_password_maps");
  const [, type, name] = /^(\w+):(\S+?),?(?:\s|$)/.exec(expanded(maps?.text ?? "", parameters)) ?? [];
  return maps === undefined || type === undefined || name === undefined ? undefined : { type, name, line: maps.line };
}

const FILE_TYPES: ReadonlySet<string> = new Set(["hash", "btree", "lmdb", "dbm", "sdbm", "cdb", "texthash"]);

/** Whether `text` is a main.cf, by what it says. */
export function looksLikeMainCf(text: string): boolean {
  return /^(?:relayhost|smtp_sasl_\w+|smtp_tls_\w+|mydestination|default_database_type)[ \t]*=/m.test(text);
}

/** The path of the table that a main.cf refers to, if any. */
export function tableWanted(text: string): string | undefined {
  const table = tableOf(parametersOf(text));
  return table !== undefined && FILE_TYPES.has(table.type) && table.name.startsWith("/") ? table.name : undefined;
}

/** The settings in a main.cf; `other` is the table that it refers to. Empty if it has nothing to do with a relay. */
export function readMainCf(text: string, file: string, other: OtherFile | undefined): readonly MailSettings[] {
  const parameters = parametersOf(text);
  const relay = relayOf(parameters);
  const table = tableOf(parameters);
  const isLocal = relay === undefined || (relay.text === "" && relay.unread === undefined);
  if (isLocal && table === undefined && !parameters.has("smtp_sasl_auth_enable")) return [];
  const { next, fact } = destination(relay?.text ?? "");
  const login: TableLogin = table === undefined
    ? { facts: [], notes: [] }
    : loginIn(table, next, file, relay?.line, other);
  const why = relay?.unread ?? (next.includes("$") ? "it refers to a parameter that is not set here" : undefined);
  const host: Written | undefined = relay && {
    value: why === undefined ? textValue(next) : elsewhere(why),
    line: relay.line,
  };
  return [settingsFrom({ ...login.fields, host }, {
    program: "Postfix",
    file,
    line: relay?.line ?? table?.line ?? 1,
    words: WORDS,
    ...(host?.value.kind === "text" ? { defaultPort: 25 } : {}),
    security: () => securityOf(parameters, relay?.line ?? 1),
    facts: [
      ...(fact === undefined ? [] : [{ ...fact, source: placeOf(file, relay?.line ?? 1) }]),
      ...factsOf(parameters, file, relay?.line ?? 1),
      ...login.facts,
    ],
    notes: login.notes,
    elsewhere: login.elsewhere ?? [],
  })];
}

/** Where mail goes, as main.cf has it. */
interface Relay extends LogicalLine {
  /** Why it is not read. */
  readonly unread?: string;
}

/** Tables that name a relay for each sender or recipient. */
const RELAY_TABLES = ["sender_dependent_relayhost_maps", "sender_dependent_default_transport_maps", "transport_maps"];

/** The relay: the destination in default_transport, else relayhost, else that of a table (trivial-rewrite(8)). */
function relayOf(parameters: Parameters): Relay | undefined {
  const transport = parameters.get("default_transport");
  const [, nextHop] = /^[\w-]+:(\S.*)$/.exec(expanded(transport?.text ?? "", parameters)) ?? [];
  if (transport !== undefined && nextHop !== undefined) return { text: nextHop, line: transport.line };
  const relay = parameters.get("relayhost");
  const text = expanded(relay?.text ?? "", parameters);
  const name = RELAY_TABLES.find((one) => parameters.has(one));
  const table = parameters.get(name ?? "");
  if (text !== "" || table === undefined) return relay && { ...relay, text };
  const [, type, rest = ""] = /^(\w+):(?:[\w-]+:(?=\[))?(.*)$/.exec(expanded(table.text, parameters)) ?? [];
  return type === "static"
    ? { text: rest, line: table.line }
    : { text: "", line: table.line, unread: `it is in the table that ${name} names, which is not followed` };
}

/** What relayhost means, and what of it is no part of a destination; of several hosts the first is tried first. */
function destination(text: string): { readonly next: string; readonly fact?: Omit<SettingsFact, "source"> } {
  const inner = withinQuotes(text);
  if (inner !== undefined) {
    const because = "Postfix reads the quotation marks as part of relayhost";
    return { next: inner.trim(), fact: { fault: "quoted", because, fix: "remove the quotation marks in main.cf" } };
  }
  const comment = text.search(/\s#/);
  if (comment < 0) return { next: /^\[[^\]]*\][^\s,]*|^[^\s,]+/.exec(text)?.[0] ?? "" };
  const because = "Postfix has no comments after a value, and reads this one as part of relayhost";
  const fix = "put the comment on a line of its own in main.cf";
  return { next: text.slice(0, comment).trimEnd(), fact: { fault: "comment", because, fix } };
}

interface TableLogin {
  readonly fields?: TablePair;
  readonly facts: readonly SettingsFact[];
  readonly notes: readonly string[];
  /** Both halves where the table is not read. */
  readonly elsewhere?: readonly Half[];
}

function loginIn(
  { type, name, line }: Table,
  relay: string,
  file: string,
  relayLine: number | undefined,
  other: OtherFile | undefined,
): TableLogin {
  const place = placeOf(file, line);
  const reference = type === "static" ? referenceIn(name) : undefined;
  if (reference !== undefined) {
    return { facts: [], notes: [`${place}: the login is not read: ${reference}`], elsewhere: HALVES };
  }
  if (type === "static") return { fields: pairAt(name, { file, line }), facts: [], notes: [] };
  if (other === undefined || !FILE_TYPES.has(type)) {
    const note = `${place}: a table of this type is not followed, so the password was not checked`;
    return { facts: [], notes: [note], elsewhere: HALVES };
  }
  if (other.kind === "missing") {
    return { facts: [], notes: [`${place}: ${other.shown} was not read: ${other.why}`], elsewhere: HALVES };
  }
  const rows = tableRows(other.text);
  const wanted = [hostIn(relay), relay.toLowerCase()];
  const row = wanted.map((key) => rows.find((one) => one.key === key)).find((one) => one !== undefined);
  if (row !== undefined) {
    return { fields: pairAt(row.value, { file: other.shown, line: row.line }), facts: [], notes: [] };
  }
  const near = rows.find((one) => hostIn(one.key) === hostIn(relay));
  const fact = otherName(near, other.shown, placeOf(file, relayLine ?? line));
  const fields = near === undefined ? {} : { fields: pairAt(near.value, { file: other.shown, line: near.line }) };
  return { ...fields, facts: [fact], notes: [] };
}

/** Postfix asks for the name of the server, then for the exact text of relayhost; case does not count. */
function otherName(near: TableRow | undefined, shown: string, place: string): SettingsFact {
  return {
    fault: "other-name",
    because: near === undefined
      ? `relayhost (${place}) has no line in ${shown}`
      : "brackets or port differ from those of relayhost, so Postfix does not find this line",
    source: near === undefined ? place : placeOf(shown, near.line),
    fix: "begin the line in sasl_passwd with the exact text of relayhost, including brackets and port; then: " +
      "postmap FILE && postfix reload",
  };
}

function isYes(parameters: Parameters, name: string): boolean {
  return /^yes$/i.test(expanded(parameters.get(name)?.text ?? "", parameters));
}

function securityOf(
  parameters: Parameters,
  relayLine: number,
): { readonly mode: WrittenSecurity; readonly line: number } {
  const level = parameters.get("smtp_tls_security_level");
  const wrapped = parameters.get("smtp_tls_wrappermode");
  const word = expanded(level?.text ?? "", parameters).toLowerCase();
  if (wrapped !== undefined && isYes(parameters, "smtp_tls_wrappermode")) {
    return { mode: "wrapper", line: wrapped.line };
  }
  if (level !== undefined && word !== "") {
    return { mode: word === "none" ? "clear" : word === "may" ? "maybe" : "starttls", line: level.line };
  }
  const old = ["smtp_enforce_tls", "smtp_use_tls"].find((name) => isYes(parameters, name));
  if (old === undefined) {
    // Since level 3.11 the default is `may` (postconf(5), compatibility_level).
    const [, major = "0", minor = "0"] =
      /^(\d+)(?:\.(\d+))?/.exec(parameters.get("compatibility_level")?.text.trim() ?? "") ?? [];
    const isNew = Number(major) > 3 || (Number(major) === 3 && Number(minor) >= 11);
    return { mode: isNew ? "maybe" : "clear", line: level?.line ?? relayLine };
  }
  return { mode: old === "smtp_use_tls" ? "maybe" : "starttls", line: parameters.get(old)?.line ?? relayLine };
}

function factsOf(parameters: Parameters, file: string, relayLine: number): readonly SettingsFact[] {
  const enable = parameters.get("smtp_sasl_auth_enable");
  const place = (name: string): string => placeOf(file, parameters.get(name)?.line ?? enable?.line ?? relayLine);
  if (!isYes(parameters, "smtp_sasl_auth_enable")) {
    const because = `smtp_sasl_auth_enable is ${enable === undefined ? "not set (default: no)" : "not yes"}`;
    return [{ fault: "no-login", because, source: place("smtp_sasl_auth_enable"), fix: ENABLE }];
  }
  if (!parameters.has("smtp_sasl_password_maps")) {
    const because = "smtp_sasl_password_maps is not set, so Postfix has no password";
    return [{ fault: "no-login", because, source: place("smtp_sasl_password_maps"), fix: ENABLE }];
  }
  const forbids = /\bnoplaintext\b/i.test(expanded("$smtp_sasl_tls_security_options", parameters));
  return [...(forbids ? [forbidden(parameters, place)] : []), ...wrapperFacts(parameters, place)];
}

/** Levels at which TLS is required; below them Postfix 3.0 and newer refuses smtp_tls_wrappermode (postconf(5)). */
const REQUIRES_TLS = /^(?:encrypt|dane|dane-only|fingerprint|verify|secure)$/;

function wrapperFacts(parameters: Parameters, place: (name: string) => string): readonly SettingsFact[] {
  const level = expanded(parameters.get("smtp_tls_security_level")?.text ?? "", parameters).toLowerCase();
  const isRequired = REQUIRES_TLS.test(level) || (level === "" && isYes(parameters, "smtp_enforce_tls"));
  if (!isYes(parameters, "smtp_tls_wrappermode") || isRequired) return [];
  return [{
    fault: "tls-mode",
    because: `smtp_tls_wrappermode = yes needs a smtp_tls_security_level of encrypt or stronger, and it is ${
      level === "" ? "not set" : level
    }: Postfix keeps the mail in its queue`,
    source: place("smtp_tls_wrappermode"),
    fix: "set in main.cf: smtp_tls_security_level = encrypt",
  }];
}

function forbidden(parameters: Parameters, place: (name: string) => string): SettingsFact {
  const name = "smtp_sasl_security_options";
  return {
    fault: "login-forbidden",
    because: parameters.has(name)
      ? `${name} holds noplaintext, which forbids PLAIN and LOGIN`
      : `${name} is not set, and its default forbids PLAIN and LOGIN`,
    source: place(name),
    fix: `set in main.cf: ${name} = noanonymous`,
  };
}

const ENABLE =
  "set in main.cf: smtp_sasl_auth_enable = yes, smtp_sasl_password_maps = $default_database_type:/etc/postfix/sasl_passwd, " +
  "smtp_sasl_security_options = noanonymous; then: postmap /etc/postfix/sasl_passwd && postfix reload";
