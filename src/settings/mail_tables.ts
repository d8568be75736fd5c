/**
 * Tables of logins of mail servers: sendmail's `authinfo` and `.mc`, nullmailer's `remotes`, dma's `auth.conf`, OpenSMTPD, netrc.
 *
 * Invariant: one line is one login. A host that is named in another line of the file belongs to it by its label.
 * @module
 */

import { type Leaf, leafAt, linesOf, textValue } from "../formats/value.ts";

/** The forms of a line; the groups are the parts of a login. */
const LINES: readonly RegExp[] = [
  // A value after = is in base64 (sendmail, cf/README, AuthInfo).
  /^AuthInfo:(?<host>[^\s:]+)(?::\d+)?\s+(?=.*"U(?::(?<user>[^"]*)|=(?<user64>[^"]*))")(?=.*"P(?::(?<password>[^"]*)|=(?<password64>[^"]*))")/,
  /^(?<host>[\w.-]+\.[a-z]+)\s+smtp\b(?=(?:.*--port=(?<port>\d+))?)(?=.*--user=(?<user>\S+))(?=.*--pass=(?<password>\S+))/,
  /^(?<user>[^|#\s]+)\|(?<host>[^:\s]+):(?<password>\S+)\s*$/,
  /^machine\s+(?<host>\S+)\s+login\s+(?<user>\S+)\s+password\s+(?<password>\S+)/,
];

/** The values in such a table. */
export function readMailTable(text: string): readonly Leaf[] {
  const lines = linesOf(text);
  const relay = lines.map((line) => /\bhost\s+"?(?:smtps?|smtp\+tls):\/\/(?:(\w+)@)?([\w.-]+)(?::(\w+))?/.exec(line));
  const known = relay.findIndex((found) => found !== null);
  return lines.flatMap((line, index): readonly Leaf[] => {
    const groups = LINES.map((pattern) => pattern.exec(line)?.groups).find((found) => found !== undefined);
    if (groups !== undefined) return leavesOfLogin(groups, index + 1);
    const smartHost = /^define\(`SMART_HOST',\s*`\[?([^\]']+)\]?'/.exec(line)?.[1];
    if (smartHost !== undefined) return leavesOfLogin({ host: smartHost.replace(/^\w+:\[?|\]$/g, "") }, index + 1);
    const mode = /^define\(`RELAY_MAILER_ARGS',\s*`TCP \$h (\d+)'/.exec(line)?.[1];
    if (mode !== undefined) return leavesOfLogin({ port: mode }, index + 1);
    const [, label, user = "", password = ""] = /^(\w+)\s+([^\s:]+):(\S+)\s*$/.exec(line) ?? [];
    if (label === undefined) {
      const [, , host = "", port] = index === known ? relay[index] ?? [] : [];
      return host === "" ? [] : leavesOfLogin({ host, ...(port === undefined ? {} : { port }) }, index + 1);
    }
    return leavesOfLogin({ user, password }, index + 1);
  });
}

function leavesOfLogin(groups: Readonly<Record<string, string | undefined>>, line: number): readonly Leaf[] {
  return Object.entries(groups).flatMap(([name, text]) => {
    const plain = name.endsWith("64") ? decoded(text) : text;
    const role = name.replace(/64$/, "");
    return plain === undefined ? [] : [leafAt(["smtp"], role, { value: textValue(plain), line })];
  });
}

function decoded(base64: string | undefined): string | undefined {
  return base64 !== undefined && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,3}={0,2})?$/.test(base64)
    ? atob(base64)
    : undefined;
}
