/**
 * The switches about TLS that belong to a set of values, and what is in doubt about them.
 *
 * Invariant: a switch with the prefix of the set is its own; one of another prefix counts only where the file has no other set, and
 * then it is a doubt and never a fault.
 * @module
 */

import { BY_PORT } from "../formats/code_defaults.ts";
import type { Leaf } from "../formats/value.ts";
import { securityOf } from "../ses/endpoint.ts";
import { placeOf } from "./assemble.ts";
import type { SettingsFact } from "./mail_settings.ts";
import { wordsOf } from "./name_words.ts";
import { isMailStem, isOtherStem, MAIL_WORDS } from "./roles.ts";
import type { SettingsSet } from "./sets.ts";
import { ABOUT_TLS, doubtOf, isAboutMode, modeOf, type TlsSwitch, tlsSwitches } from "./tls_switches.ts";

/** The switches near a set. */
export interface NearSwitches {
  readonly own: readonly TlsSwitch[];
  /** Those of another prefix, where none has its own. */
  readonly strays: readonly TlsSwitch[];
  /** One that is not read. */
  readonly unread: Leaf | undefined;
}

/** The switches near `set`; `isOnly`: no other set is in the file, so that what is left of mail can only be for this one. */
export function nearSwitches(set: SettingsSet, leaves: readonly Leaf[], isOnly: boolean): NearSwitches {
  const near = nearTo(set, leaves);
  const own = tlsSwitches(near);
  return { own, strays: isOnly && own.length === 0 ? straySwitches(set, leaves) : [], unread: unreadSwitch(near) };
}

/** The first switch about TLS that is not read, such as one that is computed. */
function unreadSwitch(leaves: readonly Leaf[]): Leaf | undefined {
  return leaves.find(({ name, value }) => value.kind === "elsewhere" && isAboutMode(wordsOf(name)));
}

/** What is in doubt where a switch is not read. */
function unreadFacts(leaf: Leaf | undefined, file: string): readonly SettingsFact[] {
  if (leaf?.value.kind !== "elsewhere" || leaf.value.why === BY_PORT) return [];
  return [{
    fault: "tls-in-doubt",
    because: `the setting for TLS is not read: ${leaf.value.why}`,
    source: placeOf(file, leaf.line),
    fix: "check that it is STARTTLS with port 587, or implicit TLS, often called SSL, with port 465",
  }];
}

/** The switches of a program that is known, whose own rules say what `others` of it mean where they are read. */
export function ownSwitches(others: readonly Leaf[]): NearSwitches {
  return { own: [], strays: [], unread: unreadSwitch(others) };
}

/** What is in doubt about the switches on `port`. */
export function modeFacts(near: NearSwitches, port: number | undefined, file: string): readonly SettingsFact[] {
  return [
    ...doubtFacts(near.own, port, file),
    ...strayFacts(near.strays, port, file),
    ...unreadFacts(near.unread, file),
  ];
}

/** Most lines between a set and a switch of it. */
const FARTHEST = 200;

/** The values near a set: on the level of one of its values, or one below, with all the words that its names share. */
function nearTo({ stem, parts }: SettingsSet, leaves: readonly Leaf[]): readonly Leaf[] {
  const scopes = new Set([...parts.values()].map(({ scope }) => scope.join("\n")));
  const lines = [...parts.values()].map(({ line }) => line);
  const names = [...parts.values()].map(allWordsOf);
  const shared = stem.filter((word) => names.every((words) => words.includes(word)));
  const needed = shared.length > 0 ? shared : stem;
  return leaves.filter(({ scope, name, line }) => {
    if (lines.every((one) => Math.abs(one - line) > FARTHEST)) return false;
    const isBeside = scope.length > 0 || lines.includes(line);
    if (isBeside && scopes.has(scope.join("\n")) && isBare(name)) return true;
    const isNear = scopes.has(scope.join("\n")) || scopes.has(scope.slice(0, -1).join("\n"));
    const words = isNear ? allWordsOf({ scope, name }) : [];
    return isNear && !isOtherStem(wordsOf(name)) &&
      needed.every((word) => word.startsWith("[") || words.includes(word));
  });
}

function allWordsOf({ scope, name }: Pick<Leaf, "scope" | "name">): readonly string[] {
  return [...scope.flatMap(wordsOf), ...wordsOf(name)];
}

/** Whether a name says TLS and nothing else, so that it is for what is in the same object. */
function isBare(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => ABOUT_TLS.includes(word)) &&
    words.every((word) => ABOUT_TLS.includes(word) || MAIL_WORDS.has(word) || BESIDE_TLS.has(word));
}

const BESIDE_TLS: ReadonlySet<string> = new Set(["use", "enable", "enabled", "start", "mode", "require", "required"]);

function doubtFacts(switches: readonly TlsSwitch[], port: number | undefined, file: string): readonly SettingsFact[] {
  const doubt = doubtOf(switches, port);
  if (doubt === undefined) return [];
  const { leaf, because, fix } = doubt;
  return [{ fault: "tls-in-doubt", because, source: placeOf(file, leaf.line), fix }];
}

/** Switches of mail that share no prefix with the set, and are on the level of its values. */
function straySwitches({ parts }: SettingsSet, leaves: readonly Leaf[]): readonly TlsSwitch[] {
  const scopes = new Set([...parts.values()].map(({ scope }) => scope.join("\n")));
  return tlsSwitches(leaves.filter((leaf) => {
    const words = wordsOf(leaf.name);
    return scopes.has(leaf.scope.join("\n")) && isMailStem(words);
  }));
}

/** Whether the program reads a switch of another prefix is not known, so one that does not fit the port is in doubt. */
function strayFacts(strays: readonly TlsSwitch[], port: number | undefined, file: string): readonly SettingsFact[] {
  const [stray] = strays;
  const mode = modeOf(strays, port);
  if (stray === undefined || port === undefined || mode === undefined) return doubtFacts(strays, port, file);
  if (mode === securityOf(port) || mode === "maybe") return [];
  return [{
    fault: "tls-in-doubt",
    because: `its name begins in another way than those of the login, and it does not fit port ${port}`,
    source: placeOf(file, stray.leaf.line),
    fix: "STARTTLS with port 587; or implicit TLS, often called SSL, with port 465",
  }];
}
