/**
 * Exim's main configuration: the login of an authenticator, the smart host of a router, the port of a transport.
 *
 * Invariant: one smart host and one login make settings together; what Exim would expand is not followed.
 * @module
 */

import { expandedValue, type Leaf, leafAt, linesOf, withinQuotes } from "../formats/value.ts";

/** The options that are read, and how: what a value gives by the names of settings. */
const OPTIONS: ReadonlyMap<string, (text: string) => Readonly<Record<string, string>>> = new Map([
  ["client_send", loginIn],
  ["route_list", smartHost],
  ["route_data", smartHost],
  ["port", (port) => ({ port })],
  ["protocol", (protocol) => ({ protocol })],
]);

/** The pair of LOGIN after an empty first prompt, or that of PLAIN after each NUL (Exim specification, chapter 34). */
function loginIn(text: string): Readonly<Record<string, string>> {
  const [first = "", username = "", password = ""] = text.split(/(?<!:):(?!:)|(?<!\^)\^(?!\^)/).map((part) =>
    part.trim()
  );
  return first === "" && password !== "" ? { username, password: unescaped(password) } : {};
}

/** What is left of doubled marks and of characters by their number. */
function unescaped(text: string): string {
  return text
    .replaceAll(/\\x([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replaceAll("::", ":")
    .replaceAll("^^", "^");
}

/** The host after the domains that go to it, perhaps with `::` and a port. */
function smartHost(text: string): Readonly<Record<string, string>> {
  const [, host, port] = /(?:^|[\s"*])((?:[\w-]+\.)+[a-z]{2,})(?:::(\d+))?(?=[\s":;]|$)/i.exec(text) ?? [];
  return host === undefined ? {} : { host, ...(port === undefined ? {} : { port }) };
}

/** The values of an Exim configuration that are for a login. */
export function readEximConf(text: string): readonly Leaf[] {
  return linesOf(text).flatMap((line, index) => {
    const [, name = "", written = ""] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    const parts = Object.entries(OPTIONS.get(name)?.(withinQuotes(written) ?? written) ?? {});
    return parts.map(([part, text]) => leafAt(["smtp"], part, { value: expandedValue(text), line: index + 1 }));
  });
}
