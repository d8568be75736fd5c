/**
 * Go's smtp.PlainAuth, which is given a host of its own: the login goes only to a server of that name.
 *
 * Invariant: settings are put together only where one call has the login and one other line the host of a connection.
 * @module
 */

import { linesOf } from "../formats/value.ts";
import type { MailSettings } from "./mail_settings.ts";
import { looksLikeSesHost } from "./roles.ts";

const CALL = /\bPlainAuth\(/;
const CONNECTION = /\b(?:SendMail|Dial|DialTLS|NewClient)\(|\bAddr\w*\b/i;

/** The settings, those of a login for one host and of a connection to another as one with that fault. */
export function withPlainAuth(all: readonly MailSettings[], text: string): readonly MailSettings[] {
  if (!CALL.test(text)) return all;
  const lines = linesOf(text);
  const lineOf = ({ host }: MailSettings): string =>
    lines[Number(/ line (\d+)$/.exec(host?.source ?? "")?.[1]) - 1] ?? "";
  const logins = all.filter((one) => hasPair(one) && CALL.test(lineOf(one)));
  const connections = all.filter((one) => !hasPair(one) && CONNECTION.test(lineOf(one)) && !CALL.test(lineOf(one)));
  const [login, connection] = [logins[0], connections[0]];
  if (logins.length !== 1 || connections.length !== 1 || login === undefined || connection === undefined) return all;
  return nameOf(login) === nameOf(connection) ? all : all.flatMap((one) => {
    if (one === connection) return [];
    return one === login ? [joined(login, connection)] : [one];
  });
}

function hasPair({ username, password }: MailSettings): boolean {
  return username !== undefined || password !== undefined;
}

function nameOf({ host }: MailSettings): string {
  return host?.value.trim().toLowerCase() ?? "";
}

/** The login at the connection's server; at its own host where only that one is of SES. */
function joined(login: MailSettings, connection: MailSettings): MailSettings {
  const isAtConnection = looksLikeSesHost(nameOf(connection)) || !looksLikeSesHost(nameOf(login));
  const { host, port, security } = isAtConnection ? connection : login;
  return {
    ...login,
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(security === undefined ? {} : { security }),
    facts: [...login.facts, {
      fault: "other-host",
      because: "smtp.PlainAuth is given another host than the connection has, and sends no login to any other",
      source: login.host?.source ?? login.file,
      fix: `give smtp.PlainAuth ${host?.value ?? "the host of the connection"}, without a port`,
    }],
  };
}
