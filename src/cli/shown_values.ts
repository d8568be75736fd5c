/**
 * The values that were typed, as far as they may be repeated: hints that can be typed as they are.
 *
 * Invariant: a value is repeated only where it can be no secret: a known region, a number, a host, a plain file, a choice. In the place
 * of any other is its placeholder.
 * @module
 */

import { regionOfPlace } from "../ses/place_names.ts";
import { regionOfHost } from "../ses/endpoint.ts";
import { regionNamed } from "../ses/region.ts";
import type { Flag, Flags } from "./command.ts";
import { fileIn, hostOptions } from "./word_meaning.ts";

/** The known region that `word` is, in any case, or calls by its place. */
export function regionTyped(word: string): string | undefined {
  const lower = word.trim().toLowerCase();
  return regionNamed(lower).title === undefined ? regionOfPlace(lower) : lower;
}

/** Known regions, joined as they are typed; undefined if one of them is none. */
export function regionsTyped(value: string): string | undefined {
  const names = value.split(",").map(regionTyped);
  return names.includes(undefined) ? undefined : names.join(",");
}

/** How the option `name` is typed with `value`. */
function optionWith(name: string, value: string | undefined, { kind, choices, placeholder = "VALUE" }: Flag): string {
  if (kind === "switch") return `--${name}`;
  return `--${name} ${shownValue(name, value ?? "", choices) ?? placeholder.replace(/\[.*$/, "")}`;
}

function shownValue(name: string, value: string, choices: readonly string[] | undefined): string | undefined {
  if (choices !== undefined) return choices.find((one) => one === value.toLowerCase());
  switch (name) {
    case "region":
      return regionsTyped(value);
    case "port":
      return /^\d{2,5}$/.test(value) ? value : undefined;
    case "timeout":
    case "wait":
      return /^\d{1,4}(?:\.\d)?[smh]?$/.test(value) ? value : undefined;
    case "host":
    case "servername":
      return /^--host (\S+)$/.exec(hostOptions(value) ?? "")?.[1];
    case "config":
    case "ca-file":
      return fileIn(value);
    default:
      return undefined;
  }
}

/** The options of `flags` among `words`, and `-`, as they are typed after a command; what else there is stays out. */
export function optionsIn(words: readonly string[], flags: Flags): string {
  const typed = words.flatMap((word, index) => {
    if (word === "-") return ["-"];
    const [, long, short, inline] = /^(?:--([a-z-]+)|-([a-z0-9]))(?:=(.*))?$/.exec(word) ?? [];
    const found = Object.entries(flags).find(([name, flag]) =>
      long === undefined ? short !== undefined && flag.short === short : name === long
    );
    return found === undefined ? [] : [optionWith(found[0], inline ?? words[index + 1], found[1])];
  });
  const hasTarget = typed.some((one) => /^--(?:region|host) /.test(one));
  const target = hasTarget ? undefined : targetIn(words, flags);
  const all = [...(target === undefined ? [] : [target]), ...typed.filter((one) => one !== "-")];
  return [...all, ...(typed.includes("-") ? ["-"] : [])].map((one) => ` ${one}`).join("");
}

/** The region or host that one of `words` names by itself, as it is typed with `flags`. */
function targetIn(words: readonly string[], flags: Flags): string | undefined {
  const region = Object.hasOwn(flags, "region")
    ? words.map(regionNamedIn).find((name) => name !== undefined)
    : undefined;
  if (region !== undefined) return `--region ${region}`;
  const host = Object.hasOwn(flags, "port") ? words.map(hostOptions).find((name) => name !== undefined) : undefined;
  return host === undefined ? undefined : regionalOptions(host);
}

/** The region that a word names by itself, or as the value of a variable. */
function regionNamedIn(word: string): string | undefined {
  const value = word.replace(/^AWS_(?:DEFAULT_)?REGION=/, "");
  return regionNamed(value).title === undefined ? undefined : value;
}

/** `hint` with `value` in the places of its placeholders, as far as it may be repeated there. */
export function filledWith(hint: string, value: string | undefined): string {
  if (value === undefined) return hint;
  const host = hostOptions(value.replace(/^https?:\/\//, ""));
  const region = regionsTyped(value);
  return hint
    .replace("--host NAME --port N", () => host === undefined ? "--host NAME --port N" : regionalOptions(host))
    .replace("--host NAME", () => host === undefined ? "--host NAME" : regionalOptions(host))
    .replace("--servername NAME", () => host?.replace(/^--host (\S+).*$/, "--servername $1") ?? "--servername NAME")
    .replace(/\bREGION$/, (unfilled) => region ?? unfilled)
    .replace("--timeout 10s", (example) => /^\d{1,3}(?:\.\d)?s?$/.test(value) ? `--timeout ${value}` : example)
    .replace("--port N", (unfilled) => /^\d{2,5}$/.test(value) ? `--port ${value}` : unfilled)
    .replaceAll("FILE", fileIn(value));
}

/** Options that name a host, by its region where it is that region's endpoint. */
export function regionalOptions(options: string): string {
  const [, host = "", port = ""] = /^--host (\S+)( --port \d+)?$/.exec(options) ?? [];
  const region = host.startsWith("email-smtp.") ? regionOfHost(host) : undefined;
  return region === undefined || regionNamed(region).title === undefined ? options : `--region ${region}${port}`;
}
