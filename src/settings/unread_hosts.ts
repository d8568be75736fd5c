/**
 * Hosts of SES in a text that no settings have: a part of the file that was not understood.
 *
 * Invariant: comments do not count, nor a host that is written again for a pair that was read.
 * @module
 */

import { SMTP_USER_NAME_PATTERN } from "../ses/mail_manager.ts";
import { linesOf } from "../formats/value.ts";
import type { MailSettings } from "./mail_settings.ts";

const HOST =
  /\b(?:email-smtp(?:-fips)?\.[a-z0-9-]+\.amazonaws\.(?:com(?:\.cn)?|eu)|(?<![\w.-])[\w.-]{1,250}\.mail-manager-smtp\.amazonaws\.(?:com|eu))\b/gi;

const USER = new RegExp(`(?<![A-Za-z0-9])${SMTP_USER_NAME_PATTERN}(?![A-Za-z0-9])`, "g");

/** A comment of any language before the place on its line. */
const IN_COMMENT = /(?:^|\s)(?:(?:#|\/\/|;|REM|<!--|\*)(?:\s|[A-Za-z0-9_"'<])|--\s)/i;

/** Most hosts of one line that are looked at. */
const MOST_IN_LINE = 3;

/** Most lines around a host in which its user name may be. */
const NEAR = 6;

/** The lines, from 1, of hosts of SES that are not among `settings`. */
export function unreadHosts(text: string, settings: readonly MailSettings[]): readonly number[] {
  const lines = linesOf(text);
  const hosts = settings.map(({ host }) => host?.value.trim().toLowerCase() ?? "");
  const read = new Set(settings.flatMap(({ host }) => linesIn(host?.source ?? "")));
  const users = new Set(settings.flatMap(({ username, key }) => [username?.value.trim() ?? "", key?.id ?? ""]));
  const names = new Set([...read].map((line) => nameOn(lines[line - 1] ?? "")));
  const isOtherUser = (at: number): boolean =>
    lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((line) =>
      (line.match(USER) ?? []).some((user) => !users.has(user))
    );
  return lines.flatMap((line, at) => {
    const found = [...line.matchAll(HOST).take(MOST_IN_LINE)].filter(({ index }) =>
      !IN_COMMENT.test(line.slice(0, index))
    );
    const isUnread = found.some(([host]) => !hosts.some((one) => one.includes(host.toLowerCase())) || isOtherUser(at));
    // Of two lines with one name a program uses one.
    if (read.has(at + 1) || names.has(nameOn(line))) return [];
    return isUnread ? [at + 1] : [];
  });
}

/** What is before the first host of a line, such as `SMTP_HOST=`; the whole line where that is nothing. */
function nameOn(line: string): string {
  const before = line.slice(0, Math.max(0, line.search(HOST))).trim();
  return before === "" ? line : before;
}

/** The lines that a source names; in a file within a file they are counted from its first. */
function linesIn(source: string): readonly number[] {
  const [outer = 0, inner = 0] = [...source.matchAll(/ line (\d+)/g)].map(([, number]) => Number(number));
  return inner === 0 ? [outer] : [outer, outer + inner];
}
