/**
 * Tables of logins of mail servers: sendmail's `authinfo` and `.mc`, nullmailer's `remotes`, dma's `dma.conf`
 * and `auth.conf`, OpenSMTPD, maddy, netrc.
 *
 * Invariant: one line is one login. A host that is named in another line of the file belongs to it by its label.
 * @module
 */

import { type Leaf, leafAt, lineFinder, linesOf, textValue } from "../formats/value.ts";

/** What the groups of a form are called; `security` is a word of a setting for TLS. */
type Groups = Readonly<Record<string, string | undefined>>;

/** The forms of a line; the groups are the parts of a login. */
const LINES: readonly RegExp[] = [
  // A value after = is in base64. The login is I where it is set, and U then only whom it acts for (sendmail, cf/README, AuthInfo).
  /^AuthInfo:(?<host>[^\s:]+)(?::\d+)?\s+(?=.*"I(?::(?<user>[^"]*)|=(?<user64>[^"]*))")(?=.*"P(?::(?<password>[^"]*)|=(?<password64>[^"]*))")/,
  /^AuthInfo:(?<host>[^\s:]+)(?::\d+)?\s+(?=.*"U(?::(?<user>[^"]*)|=(?<user64>[^"]*))")(?=.*"P(?::(?<password>[^"]*)|=(?<password64>[^"]*))")/,
  /^(?<host>[\w.-]+\.[a-z]+)\s+smtp\b(?=(?:.*--port=(?<port>\d+))?)(?=(?:.*--(?<security>ssl|starttls)\b)?)(?=.*--user=(?<user>\S+))(?=.*--pass=(?<password>\S+))/,
  /^(?<user>[^|#\s]+)\|(?<host>[\w.-]+):(?<password>\S(?:.*\S)?)\s*$/,
  // sendmail.mc; as a client sendmail knows STARTTLS only.
  /^[ \t]*define\(`(?:SMART_HOST|MAIL_HUB)',\s*`\[?(?:\w+:\[?)?(?<host>[^\]']+?)\.?\]?'/,
  /^[ \t]*define\(`(?:RELAY|ESMTP)_MAILER_ARGS',\s*`TCP \$h (?<port>\d+)(?<security>')/,
  // maddy.conf: a target is STARTTLS but for tls://.
  /^[ \t]*auth[ \t]+plain[ \t]+(?<user>[^\s"]+)[ \t]+"?(?<password>[^\s"]+)"?[ \t]*$/,
  /^[ \t]*targets?[ \t]+(?<security>tcp|tls):\/\/(?<host>[\w.-]+)(?::(?<port>\d+))?[ \t]*$/,
  // qmail's smtproutes and Courier's esmtpauthclient: the login after the host and its port.
  /^(?:[\w.-]*:)?(?<host>[\w-]+(?:\.[\w-]+)+)[:,](?<port>\d+)[ \t]+(?<user>[^\s:]+)[ \t]+(?<password>\S+)[ \t]*$/,
  // dma.conf.
  /^SMARTHOST[ \t]+(?<host>[\w.-]+)/,
  /^PORT[ \t]+(?<port>\d+)/,
];

/** A login of netrc, which may go over several lines (ftp(1), "THE .netrc FILE"); what quotation marks mean differs by reader. */
const MACHINE = /^[ \t]*machine\s+(\S+)((?:\s+(?:login|password|account|port)\s+[^\s"\\]+(?=\s|$)){1,4})/gm;
const MACHINE_PART = /(login|password|account|port)\s+(\S+)/g;

/** The values of a netrc. */
function machines(text: string): readonly Leaf[] {
  const lineAt = lineFinder(text);
  return [...text.matchAll(MACHINE)].flatMap(({ index, [1]: host = "", [2]: rest = "" }) => {
    const from = index + text.slice(index).indexOf(rest);
    const parts = [...rest.matchAll(MACHINE_PART)].flatMap(({ index: at, [1]: name = "", [2]: value = "" }) => {
      const role = name === "login" ? "user" : name;
      return role === "account" ? [] : leavesOfLogin({ [role]: value }, lineAt(from + at));
    });
    return [...leavesOfLogin({ host }, lineAt(index)), ...parts];
  });
}

/** The relay of OpenSMTPD: its scheme says how TLS is used (smtpd.conf(5)). */
const RELAY = /\bhost\s+"?(?<security>smtps?|smtp\+tls|smtp\+notls):\/\/(?:\w+@)?(?<host>[\w.-]+)(?::(?<port>\w+))?/;

/** A login in a table that is written in `smtpd.conf` itself, `table secrets { l = "u:p" }` (table(5)). */
const INLINE = /^\s*(?:table\s+\S+\s*\{\s*)?"?[\w-]+"?\s*=>?\s*"(?<user>[^\s":]+):(?<password>[^\s"]+)"\s*[,}]?/;

/** Words for TLS as these files write them, as settings do in general. */
const MODES: Readonly<Record<string, string>> = {
  ssl: "implicit",
  smtps: "implicit",
  tls: "implicit",
  "smtp+tls": "starttls",
  "smtp+notls": "none",
  "'": "starttls",
};

/** The values in such a table. */
export function readMailTable(text: string): readonly Leaf[] {
  const lines = linesOf(text);
  const known = lines.findIndex((line) => RELAY.test(line));
  return [
    ...lines.flatMap((line, index): readonly Leaf[] => {
      const groups = LINES.map((pattern) => pattern.exec(line)?.groups).find((found) => found !== undefined);
      if (groups !== undefined) return leavesOfLogin(groups, index + 1);
      const [, label, user = "", password = ""] = /^(\w+)\s+([^\s:]+):(\S+)\s*$/.exec(line) ?? [];
      if (label !== undefined) return leavesOfLogin({ user, password }, index + 1);
      const inline = INLINE.exec(line)?.groups;
      if (inline !== undefined) return leavesOfLogin(inline, index + 1);
      return index === known ? leavesOfLogin(RELAY.exec(line)?.groups ?? {}, index + 1) : [];
    }),
    ...dmaMode(lines),
    ...machines(text),
  ];
}

/** How dma uses TLS: without SECURETRANSFER not at all, and with it at once, but where STARTTLS is set too (dma(8)). */
function dmaMode(lines: readonly string[]): readonly Leaf[] {
  const lineOf = (name: string): number => lines.findIndex((line) => line.trim() === name) + 1;
  const host = lines.findIndex((line) => /^SMARTHOST[ \t]/.test(line)) + 1;
  if (host === 0) return [];
  const secure = lineOf("SECURETRANSFER");
  const upgrade = lineOf("STARTTLS");
  const mode = secure === 0 ? "none" : upgrade === 0 ? "implicit" : "starttls";
  return leavesOfLogin({ security: mode }, [upgrade, secure, host].find((line) => line > 0) ?? host);
}

function leavesOfLogin(groups: Groups, line: number): readonly Leaf[] {
  return Object.entries(groups).flatMap(([name, text]) => {
    const mode = name === "security" && text !== undefined && Object.hasOwn(MODES, text) ? MODES[text] : undefined;
    const plain = mode ?? (name.endsWith("64") ? decoded(text) : text);
    const role = name.replace(/64$/, "");
    return plain === undefined ? [] : [leafAt(["smtp"], role, { value: textValue(plain), line })];
  });
}

function decoded(base64: string | undefined): string | undefined {
  return base64 !== undefined && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,3}={0,2})?$/.test(base64)
    ? atob(base64)
    : undefined;
}
