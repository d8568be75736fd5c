/**
 * Parts of a login by what is around them: arguments without marks between them, as Haskell has them (a host of SES, perhaps its port,
 * a user name of SES, a password), and the port in `host + ":587"`.
 *
 * Invariant: no row without a host and a user name of SES; no port without the name of a host before it.
 * @module
 */

import { isSesHost, isSesUser } from "./call_arguments.ts";
import { COMPUTED } from "./code_defaults.ts";
import type { Token } from "./code_tokens.ts";
import { elsewhere, type Leaf, leafAt, literalValue } from "./value.ts";

/** The settings in each such row, and the ports. */
export function argumentRows(tokens: readonly Token[]): readonly Leaf[] {
  return tokens.flatMap((_, at) => {
    const port = portAfter(tokens, at);
    return port === undefined ? rowAt(tokens, at) : [port];
  });
}

/** The port in `host + ":587"`, whose host is at `at`. */
function portAfter(tokens: readonly Token[], at: number): Leaf | undefined {
  const [host, plus, port] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isNamed = host?.kind === "word" && /(?:host|server|address|addr)$/i.test(host.text) && plus?.text === "+";
  const number = port?.kind === "text" ? /^:(\d{2,5})$/.exec(port.text)?.[1] : undefined;
  return isNamed && number !== undefined && port !== undefined
    ? leafAt([], "smtp_port", { value: literalValue(number), line: port.line })
    : undefined;
}

function rowAt(tokens: readonly Token[], at: number): readonly Leaf[] {
  const host = tokens[at];
  const port = tokens[at + 1];
  const hasPort = port?.kind === "word" && /^\d{2,5}$/.test(port.text);
  const next = at + (hasPort ? 2 : 1);
  const [user, password] = [tokens[next], tokens[next + 1]];
  const isRow = host?.kind === "text" && isSesHost(host.text) && user?.kind === "text" && isSesUser(user.text) &&
    password?.kind === "text";
  if (!isRow) return [];
  const parts: readonly (readonly [name: string, token: Token])[] = [
    ["smtp_host", host],
    ...(hasPort ? [["smtp_port", port] as const] : []),
    ["smtp_user", user],
    ["smtp_password", password],
  ];
  return parts.map(([name, { text, line, live }]) =>
    leafAt([], name, { value: live === true ? elsewhere(COMPUTED) : literalValue(text), line })
  );
}
