/**
 * The runtime's words for a failure, in those of an operator.
 *
 * Invariant: pure; what is not known stays as it is, and the word that can be searched for stays in brackets.
 * @module
 */

/** What the runtime says, and what is shown in its place. */
const WORDS: readonly (readonly [pattern: RegExp, plain: (...groups: readonly string[]) => string])[] = [
  [
    /^(?:invalid peer certificate: )?certificate expired: verification time (\d+) .*not valid after (\d+).*$/s,
    (now = "", limit = "") => `the certificate expired on ${day(limit)}; the local clock shows ${day(now)}`,
  ],
  [
    /^(?:invalid peer certificate: )?certificate not valid yet: verification time (\d+) .*not valid before (\d+).*$/s,
    (now = "", limit = "") => `the certificate is valid from ${day(limit)}; the local clock shows ${day(now)}`,
  ],
  [
    /^(?:invalid peer certificate: )?certificate not valid for name "([^"]*)"; certificate is only valid for (.*)$/s,
    (name = "", list = "") => `the certificate is not valid for ${name}; it is valid for ${namesIn(list)}`,
  ],
  [
    /^(?:invalid peer certificate: )?UnknownIssuer$/,
    () => "certificate not trusted: it is not signed by a CA that is trusted here (UnknownIssuer)",
  ],
  [
    /^(?:invalid peer certificate: )?Other\(OtherError\(CaUsedAsEndEntity\)\)$/,
    () => "certificate not trusted: it is that of a CA itself, self-signed (CaUsedAsEndEntity)",
  ],
  [/^getaddrinfo ENOTFOUND (\S+)$/, (host = "") => `name not found: ${host} (ENOTFOUND)`],
  [/^getaddrinfo EAI_AGAIN (\S+)$/, (host = "") => `the name server did not answer for ${host} (EAI_AGAIN)`],
  [/^([A-Z])([a-z].*) \(os error \d+\)$/s, (first = "", rest = "") => `${first.toLowerCase()}${rest}`],
];

/** `text`, the words of the runtime for a failure, for a person. */
export function plainFault(text: string): string {
  for (const [pattern, plain] of WORDS) {
    const found = pattern.exec(text);
    if (found !== null) return plain(...found.slice(1));
  }
  return text;
}

/** The runtime reports times in seconds; people read dates. */
function day(seconds: string): string {
  const time = new Date(Number(seconds) * 1000);
  return Number.isNaN(time.getTime()) ? `second ${seconds}` : time.toISOString().slice(0, 10);
}

function namesIn(list: string): string {
  return list.replaceAll(/(?:DnsName\()?"([^"]+)"\)?|IpAddress\(([^)]+)\)/g, "$1$2").replaceAll(" or ", ", ");
}
