/**
 * Postfix's tables of logins, such as `sasl_passwd`, from their source.
 *
 * Invariant: postmap(1): a line that begins with a space continues the one before, `#` begins a comment at the beginning of a line only, and
 * the case of a key does not count.
 * @module
 */

import type { MailSettings } from "./mail_settings.ts";
import { settingsFrom, type Written } from "./assemble.ts";
import { elsewhere, linesOf, textValue, withinQuotes } from "../formats/value.ts";

/** How Postfix writes the two modes. */
export const WORDS = {
  starttls: "smtp_tls_security_level = encrypt, smtp_tls_wrappermode = no",
  wrapper: "smtp_tls_security_level = encrypt, smtp_tls_wrappermode = yes",
} as const;

/** A line with those that go on with it, or a parameter of main.cf. */
export interface LogicalLine {
  readonly text: string;
  /** The line where it begins, from 1. */
  readonly line: number;
}

/** Logical lines with the line that each begins on. */
export function logicalLines(text: string): readonly LogicalLine[] {
  const logical: { text: string; line: number }[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const last = logical.at(-1);
    if (/^\s/.test(line) && last !== undefined) last.text += line;
    else logical.push({ text: line, line: index + 1 });
  }
  return logical;
}

/** A row of a table. */
export interface TableRow {
  /** What is looked up, in lower case. */
  readonly key: string;
  /** What is found. */
  readonly value: string;
  /** The line, from 1. */
  readonly line: number;
}

/** A pair as one value of a table. */
export interface TablePair {
  /** In front of the first colon. */
  readonly username: Written;
  /** The text after it. */
  readonly password: Written;
}

/** The rows of a table. */
export function tableRows(text: string): readonly TableRow[] {
  return logicalLines(text).flatMap(({ text, line }): readonly TableRow[] => {
    const space = text.search(/\s/);
    if (space <= 0) return [];
    return [{ key: text.slice(0, space).toLowerCase(), value: text.slice(space).trim(), line }];
  });
}

/** The host of a destination such as `[host]:587`, in lower case. */
export function hostIn(destination: string): string {
  const [, name = ""] = /^\[?([^\]:]*)/.exec(destination.trim().toLowerCase()) ?? [];
  return name;
}

const QUOTED = {
  fault: "quoted",
  because: "Postfix reads the quotation marks as part of user name and password",
  fix: "remove the quotation marks; then: postmap FILE && postfix reload",
} as const;

/** The pair in `user:password`; where one pair of quotation marks encloses both, what is meant, with the fault. */
export function pairAt(value: string, place: { readonly file: string; readonly line: number }): TablePair {
  const inner = withinQuotes(value);
  if (inner !== undefined && inner.includes(":")) {
    const { username, password } = pairAt(inner, place);
    return { username: { ...username, fact: QUOTED }, password };
  }
  const colon = value.indexOf(":");
  const text = (part: string): Written => ({ value: textValue(part), ...place });
  if (colon < 0) {
    return { username: text(value), password: { value: elsewhere("there is no colon after the user name"), ...place } };
  }
  return { username: text(value.slice(0, colon)), password: text(value.slice(colon + 1)) };
}

/** The pairs in a table that was named by itself. */
export function readSaslPasswd(text: string, file: string): readonly MailSettings[] {
  return tableRows(text).map(({ key, value, line }) =>
    settingsFrom({ host: { value: textValue(key), line }, ...pairAt(value, { file, line }) }, {
      program: "Postfix",
      file,
      line,
      words: WORDS,
    })
  );
}
