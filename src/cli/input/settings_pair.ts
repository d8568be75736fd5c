/**
 * The pair in a text that only the reader of settings files understands, such as an SMTP URL or an array of PHP.
 *
 * Invariant: exactly one pair, or none. YAML is read without its library, which is only for processes without the network.
 * @module
 */

import type { Pasted } from "../../credentials/pasted.ts";
import { readPlainYaml } from "../../formats/plain_yaml.ts";
import { formatOf } from "../../settings/file_formats.ts";
import type { MailSettings } from "../../settings/mail_settings.ts";
import { readSettings } from "../../settings/read.ts";
import { type FoundInSettings, pipedPair } from "./piped_pair.ts";

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

/** What the settings of `text` say of their pair; undefined where there is none, or more than one. */
export function pairInSettings(text: string): FoundInSettings | undefined {
  const [, path = ""] = TITLE.exec(text) ?? [];
  const name = path.split(/[\\/]/).at(-1) ?? "";
  const plain = withoutMeaning(text);
  const read = readSettings({ name, shown: SHOWN, text: plain }, { yaml: readPlainYaml });
  if (read === "needs-yaml") return undefined;
  const pairs = read.settings.flatMap(({ username, password, host, port }) =>
    username === undefined || password === undefined ? [] : [{ username, password, host, port }]
  );
  const [found, ...others] = pairs;
  const isOther = others.some(({ username, password }) =>
    username.value !== found?.username.value || !password.value.equals(found.password.value)
  );
  const isShell = formatOf(name, plain) === "env";
  if (found === undefined) return unusable(read.settings, isShell);
  if (isOther) return undefined;
  const { username, password, host, port } = found;
  const cut = cutIn(read.settings, [username.source, password.source]);
  if (cut !== undefined) return { ...cut, isShell };
  return {
    kind: "pair",
    isShell,
    pair: {
      kind: "smtp",
      username: username.value,
      password: password.value,
      host: host?.value,
      port: port === undefined ? undefined : `${port.value}`,
    },
  };
}

const SHOWN = "standard input";

/** Why the only settings have no pair, where a half of it is written and not read. */
function unusable([only, ...others]: readonly MailSettings[], isShell: boolean): FoundInSettings | undefined {
  if (only === undefined || others.length > 0) return undefined;
  const { unread } = only;
  const found = unread === undefined
    ? cutIn([only])
    : { kind: "unusable" as const, place: unread.source, why: unread.why };
  return found === undefined ? undefined : { ...found, isShell };
}

/** The mark that ends a value for some programs, in one of `places` if they are given. */
function cutIn(
  settings: readonly MailSettings[],
  places?: readonly string[],
): Pick<Extract<FoundInSettings, { kind: "unusable" }>, "kind" | "place" | "why"> | undefined {
  const cut = settings.flatMap(({ facts }) => facts).find(({ fault, source }) =>
    fault === "cut" && (places === undefined || places.includes(source))
  );
  return cut === undefined ? undefined : { kind: "unusable", place: cut.source, why: cut.because };
}
