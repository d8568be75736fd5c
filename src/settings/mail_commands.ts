/**
 * How commands that send mail use TLS: by their options, and by the scheme of their URL.
 *
 * Invariant: a mode is known only where one kind of command has SES's host in its text; lines that are comments do not count.
 * @module
 */

import type { MailSettings, WrittenSecurity } from "./mail_settings.ts";
import { asSettingsOf, type MailTool } from "./mail_tool.ts";

/** A command, and what its options mean. */
export interface MailCommand extends MailTool {
  /** Its manual, with the version that was read. */
  readonly source: string;
  readonly called: RegExp;
  /** Each mode with the options that ask for it; the first that is there counts. */
  readonly modes: readonly (readonly [options: RegExp, mode: WrittenSecurity | undefined])[];
}

const ANY = /^/;

/** The table. */
export const MAIL_COMMANDS: readonly MailCommand[] = [
  {
    program: "Swaks",
    source:
      "swaks(1) of 20201014 (Debian 12): --tls is STARTTLS, --tls-on-connect implicit TLS; without an option no TLS",
    called: /\bswaks[ \t]+-/,
    modes: [
      [/\s--?(?:tlsc|tls-on-connect)\b/, "wrapper"],
      [/\s--?tls-optional/, "maybe"],
      [/\s--?tls(?=\s|$)/, "starttls"],
      [ANY, "clear"],
    ],
    words: { starttls: "--tls", wrapper: "--tls-on-connect" },
  },
  {
    program: "curl",
    source: "curl(1) 7.88 (Debian 12): smtps is implicit TLS; smtp is plaintext but for --ssl-reqd and --ssl",
    called: /\bcurl[ \t]+(?![ \t=])[\s\S]{0,2000}?smtps?:\/\//,
    modes: [
      [/\bsmtps:\/\//, "wrapper"],
      [/\s--ssl-reqd\b/, "starttls"],
      [/\s--ssl\b/, "maybe"],
      [ANY, "clear"],
    ],
    words: { starttls: "smtp:// and --ssl-reqd", wrapper: "smtps://" },
  },
  {
    program: "sendEmail",
    source: "sendEmail 1.56 (Debian 12): tls=auto is STARTTLS where it is offered; it has no implicit TLS",
    called: /\bsend[eE]mail[ \t]+-/,
    modes: [[/\stls=no\b/, "clear"], [ANY, "maybe"]],
    words: { starttls: "-o tls=yes" },
  },
  {
    program: "SAS",
    source: "SAS 9.4, system option EMAILHOST=: STARTTLS, or SSL and TLS for implicit TLS; without a word no TLS",
    called: /\bemailsys\b|-emailhost\b|\bemailhost\s*=\s*\(/i,
    modes: [[/\bSTARTTLS\b/i, "starttls"], [/\s(?:SSL|TLS)\b/i, "wrapper"], [ANY, "clear"]],
    words: { starttls: "STARTTLS", wrapper: "SSL" },
  },
  {
    program: "s-nail",
    source:
      "s-nail(1) 14.9.24 (Debian 12), mta and smtp-use-starttls: smtps is implicit TLS, smtp plaintext without that switch",
    called: /^[ \t]*set[ \t]+(?:v15-compat|mta=|smtp=)/m,
    modes: [
      [/\b(?:smtps|submissions):\/\//, "wrapper"],
      [/\bsmtp-use-starttls\b/, "starttls"],
      [ANY, "clear"],
    ],
    words: { starttls: "set smtp-use-starttls", wrapper: "smtps://" },
  },
  {
    program: "Mutt",
    source:
      "manual of Mutt 2.2 and NeoMutt (Debian 12), smtp_url: smtps is implicit TLS, smtp STARTTLS where it is offered (ssl_starttls)",
    called: /^[ \t]*set[ \t]+smtp_url[ \t]*=/m,
    modes: [
      [/^[ \t]*set[ \t]+smtp_url[ \t]*=[ \t]*["']?smtps:/m, "wrapper"],
      [/\bssl_starttls[ \t]*=[ \t]*["']?no\b/, "clear"],
      [ANY, "maybe"],
    ],
    words: { starttls: 'smtp_url = "smtp://…:587/"', wrapper: 'smtp_url = "smtps://…:465/"' },
  },
];

/** Longest text that is looked at. */
const LONGEST = 64 * 1024;

/** The settings with the mode of the command that has them, where their program is one of `unknown`. */
export function withCommand(
  all: readonly MailSettings[],
  text: string,
  unknown: readonly string[],
): readonly MailSettings[] {
  if (text.length > LONGEST || !all.some(({ program }) => unknown.includes(program))) return all;
  const commands = text.replaceAll(/^[ \t]*#[^\n]*$/gm, "");
  const found = MAIL_COMMANDS.filter(({ called }) => called.test(commands));
  const [command] = found;
  if (command === undefined || found.length > 1) return all;
  const mode = command.modes.find(([options]) => options.test(commands))?.[1];
  return all.map((settings) =>
    unknown.includes(settings.program) && settings.host !== undefined ? asSettingsOf(settings, command, mode) : settings
  );
}
