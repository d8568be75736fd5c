/**
 * The pair in a text that only the reader of settings files understands, such as an SMTP URL or an array of PHP.
 *
 * Invariant: exactly one pair, or none. YAML is not read, whose library is only for processes without the network.
 * @module
 */

import type { Pasted } from "../../credentials/pasted.ts";
import { readSettings } from "../../settings/read.ts";
import { pipedPair } from "./piped_pair.ts";

/**
 * An SMTP pair in a text, or the AWS key in it; what its fields do not show, such as a URL, the reader of settings may.
 * Throws a `Failure` if there is none.
 */
export function parsePiped(text: string, source: string): Pasted {
  const pair = pipedPair(text, source);
  return typeof pair === "function" ? pair(pairInSettings(text)) : pair;
}

/** The first line of what `derive --for` prints, with the file that it is for. */
const TITLE = /^(?:#|\/\/|;|--|<!--|<\?php \/\/) [^:\n]{1,60}: (?:write to|in|add to|put into) ([\w.\/\\~-]+)/m;

/** Lines in single quotation marks where their title says that no character has a meaning, as Docker has it. */
function withoutMeaning(text: string): string {
  if (!/^# Docker: .*every value is used as it is/m.test(text)) return text;
  return text.replaceAll(/^([A-Z_]+)=([^'\n]*)$/gm, "$1='$2'");
}

/** The one pair in the settings of `text`; undefined where there is none, or more than one. */
export function pairInSettings(text: string): Pasted | undefined {
  const [, path = ""] = TITLE.exec(text) ?? [];
  const name = path.split(/[\\/]/).at(-1) ?? "";
  const read = readSettings({ name, shown: "standard input", text: withoutMeaning(text) }, {});
  if (read === "needs-yaml") return undefined;
  const pairs = read.settings.flatMap(({ username, password, host, port }) =>
    username === undefined || password === undefined ? [] : [{ username, password, host, port }]
  );
  const [found, ...others] = pairs;
  const isOther = others.some(({ username, password }) =>
    username.value !== found?.username.value || !password.value.equals(found.password.value)
  );
  if (found === undefined || isOther) return undefined;
  const { username, password, host, port } = found;
  return {
    kind: "smtp",
    username: username.value,
    password: password.value,
    host: host?.value,
    port: port === undefined ? undefined : `${port.value}`,
  };
}
