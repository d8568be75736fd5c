/**
 * Values that make SMTP settings together: host, port, user name and password with one stem, in whatever format they are.
 *
 * Invariant: a value is in one set at most. Values with different stems come together only where one completes the other, and nothing
 * else fits.
 * @module
 */

import { KUBERNETES } from "../formats/tree_leaves.ts";
import type { Leaf } from "../formats/value.ts";
import { writtenText } from "./assemble.ts";
import { HALVES } from "./mail_settings.ts";
import { wordsOf } from "./name_words.ts";
import {
  isMailStem,
  isOtherStem,
  looksLikeSesHost,
  looksLikeSesPassword,
  looksLikeSesUser,
  MAIL_WORDS,
  type Role,
  type RoleLeaf,
  roleOf,
} from "./roles.ts";

/** Values that belong together, by their role. */
export interface SettingsSet {
  /** The words that all names share. */
  readonly stem: readonly string[];
  readonly parts: ReadonlyMap<Role, Leaf>;
}

/** Most values that are looked at, and longest way to one. */
const MOST_VALUES = 10_000;
const LONGEST_PATH = 512;
/** Most groups that are compared with each other, and most sets that are read. */
const MOST_GROUPS = 200;
const MOST_SETS = 100;

interface Group {
  readonly stem: readonly string[];
  /** The words of the stem that do not only say mail. */
  readonly own: string;
  readonly parts: Map<Role, RoleLeaf>;
}

/** The sets in `leaves`, in the order of their first lines. */
export function setsIn(leaves: readonly Leaf[]): readonly SettingsSet[] {
  const found = leaves.slice(0, MOST_VALUES).filter(({ path }) => path.length <= LONGEST_PATH).map(roleOf)
    .filter((one) => one !== undefined);
  const groups = [...Map.groupBy(found, ({ stem }) => stem.join(" ")).values()].flatMap(groupsOf).filter(isMeant);
  // Stable, so that what may be for mail comes first and nothing else changes its place.
  const likely = groups.toSorted((one, other) => Number(mayBeForMail(other)) - Number(mayBeForMail(one)));
  const sets = merged(likely.slice(0, MOST_GROUPS)).map(withoutAnyLogin).filter(isForMail).slice(0, MOST_SETS);
  return withoutRepeats(sets.filter((one) => !isPartOfWhole(one, sets))).map(({ stem, parts }) => ({
    stem,
    parts: new Map([...parts].map(([role, { leaf }]) => [role, leaf])),
  }));
}

/** Whether the names of a group say their roles, or its values show that they are for SES. */
function isMeant(group: Group): boolean {
  return isOfSes(group) || ![...group.parts.values()].some(({ isBeforeSuffix }) => isBeforeSuffix === true);
}

function mayBeForMail({ stem, parts }: Group): boolean {
  return isMailStem(stem) || parts.has("url") || isOfSes({ parts });
}

/** What has a form of SES, by its role. */
const FORMS = { host: looksLikeSesHost, username: looksLikeSesUser, password: looksLikeSesPassword } as const;

function isKnownRole(role: Role): role is keyof typeof FORMS {
  return Object.hasOwn(FORMS, role);
}

/** Whether values can be for nothing but SES: its host, its user name, or a password in the form of its passwords. */
function isOfSes({ parts }: Pick<Group, "parts">): boolean {
  const text = (role: Role): string => (writtenText(parts.get(role)?.leaf) ?? "").trim();
  return looksLikeSesHost(text("host")) || isSesPart({ parts });
}

function isSesPart({ parts }: Pick<Group, "parts">): boolean {
  return HALVES.some((role) => FORMS[role]((writtenText(parts.get(role)?.leaf) ?? "").trim()));
}

/** Whether a login can be that of any service: neither half has a form of SES, be it in the place of the other. */
function isAnyLogin({ parts }: Group): boolean {
  const texts = HALVES.flatMap((role) => parts.has(role) ? [(writtenText(parts.get(role)?.leaf) ?? "").trim()] : []);
  return texts.length > 0 && !texts.some((text) => looksLikeSesUser(text) || looksLikeSesPassword(text));
}

/** Sets without those whose values are all in another one, as a host that a program keeps in a variable and gives to a function. */
function withoutRepeats(sets: readonly Group[]): readonly Group[] {
  return sets.filter((one, index) =>
    !sets.some((other, at) => {
      const more = other.parts.size - one.parts.size;
      const isOther = more > 0 || (more === 0 && (refersTo(other, one) || (at < index && !refersTo(one, other))));
      return at !== index && isOther &&
        [...one.parts].every(([role, { leaf }]) =>
          isSameValue(leaf, other.parts.get(role)?.leaf) || (isHalf(one) && hasText(other, role, leaf))
        );
    })
  );
}

/** Whether the host of a set is a name that was set to that of another one. */
function refersTo({ parts }: Group, other: Group): boolean {
  const origin = parts.get("host")?.leaf.origin;
  return origin !== undefined && origin === other.parts.get("host")?.leaf.line;
}

/** Whether a set that names no program is one value, or a server without a login. */
function isHalf({ own, parts }: Group): boolean {
  if (own !== "") return false;
  return parts.size === 1 || [...parts.keys()].every((role) => role === "host" || role === "port");
}

/** Whether a set that has more has a value, as a password that is set for a command and written in it. */
function hasText(set: Group, role: Role, leaf: Leaf): boolean {
  const text = writtenText(leaf);
  return set.parts.size > 1 && text !== undefined && text === writtenText(set.parts.get(role)?.leaf);
}

function isSameValue(one: Leaf, other: Leaf | undefined): boolean {
  const lines = [one.line, one.origin];
  return other !== undefined && [other.line, other.origin].some((line) => line !== undefined && lines.includes(line)) &&
    writtenText(one) !== undefined && writtenText(one) === writtenText(other);
}

/** The groups of one stem: a name that comes again, as in the next object of Kubernetes, begins the next group. */
function groupsOf(found: readonly RoleLeaf[]): readonly Group[] {
  const groups: Group[] = [];
  const seen = new Map<string, number>();
  for (const one of found) {
    const before = groups.at(-1)?.parts.get(one.role);
    if (before !== undefined && isSameHost(one, before)) {
      groups.at(-1)?.parts.set(one.role, nameOfHost(before).isBare ? one : before);
      continue;
    }
    const nth = seen.get(one.leaf.path) ?? 0;
    seen.set(one.leaf.path, nth + 1);
    const group = groups[nth] ?? { stem: one.stem, own: ownWords(one.stem), parts: new Map<Role, RoleLeaf>() };
    if (groups[nth] === undefined) groups.push(group);
    const other = group.parts.get(one.role);
    if (other === undefined || isBetter(one, other)) group.parts.set(one.role, one);
  }
  return groups;
}

/** Whether two values name one host, with its port and without. */
function isSameHost(one: RoleLeaf, other: RoleLeaf): boolean {
  const [{ name, isBare }, second] = [nameOfHost(one), nameOfHost(other)];
  return one.role === "host" && name !== "" && name === second.name && isBare !== second.isBare;
}

function nameOfHost({ leaf }: RoleLeaf): { readonly name: string; readonly isBare: boolean } {
  const text = (writtenText(leaf) ?? "").trim().toLowerCase();
  const name = text.replace(/:\d+$/, "");
  return { name, isBare: name === text };
}

/** Whether a value says its role better than another one: by not being empty, then by its name. */
function isBetter(one: RoleLeaf, other: RoleLeaf): boolean {
  const isEmpty = ({ leaf: { value } }: RoleLeaf): boolean => value.kind === "text" && value.text === "";
  if (isEmpty(one) !== isEmpty(other)) return isEmpty(other);
  const isSes = ({ leaf, role }: RoleLeaf): boolean =>
    isKnownRole(role) && FORMS[role]((writtenText(leaf) ?? "").trim());
  if (isSes(one) !== isSes(other)) return isSes(one);
  return one.rank < other.rank;
}

/** Groups of which one completes the other, put together. */
function merged(groups: readonly Group[]): readonly Group[] {
  const kept = [...groups];
  for (const part of groups) {
    if (part.parts.has("host") || part.parts.has("url")) continue;
    const fits = kept.filter((other) => other !== part && completes(part, other));
    const exact = known(fits).filter(({ stem }) => isWithin(stem, part.stem) || isWithin(part.stem, stem));
    const far = fits.length > 0 ? [] : kept.filter((other) => completesByLooks(part, other));
    const [whole, ...others] = exact.length > 0 ? exact : [...known(fits), ...far];
    if (whole === undefined || others.length > 0) continue;
    for (const [role, leaf] of part.parts) whole.parts.set(role, leaf);
    kept.splice(kept.indexOf(part), 1);
  }
  return kept;
}

/** Of several wholes those whose host is known, if there are any; a client that code makes may be called a server. */
function known(wholes: readonly Group[]): readonly Group[] {
  const written = wholes.filter(({ parts }) => parts.has("url") || writtenText(parts.get("host")?.leaf) !== undefined);
  return written.length > 0 ? written : wholes;
}

function completes(part: Group, whole: Group): boolean {
  return (whole.parts.has("host") || isUrlAlone(whole)) && part.own === whole.own && isApart(part, whole) &&
    (!isAnyLogin(part) || isForSame(part, whole));
}

/** Words that servers of mail have for a login. */
const OF_RELAYS: ReadonlySet<string> = new Set(["sasl", "relay", "postfix"]);

/** Whether what may be a login of anything is below settings that have all of theirs, as the names of templates for messages are. */
function isPartOfWhole(one: Group, sets: readonly Group[]): boolean {
  if (one.parts.has("host") || one.parts.has("url") || !isAnyLogin(one)) return false;
  return sets.some(({ stem, parts }) =>
    parts.has("host") && HALVES.every((half) => parts.has(half)) && stem.length < one.stem.length &&
    isWithin(stem, one.stem)
  );
}

/** A group without its login where that can be any service's, and nothing but the value says of the host that it is one. */
function withoutAnyLogin(group: Group): Group {
  const login = partsOf(group, HALVES);
  const server = partsOf(group, ["host", "port"]);
  const isKept = server.parts.get("host")?.isByValue !== true || !isAnyLogin(login) || isForSame(login, server);
  return isKept ? group : server;
}

function partsOf(group: Group, roles: readonly Role[]): Group {
  return { ...group, parts: new Map([...group.parts].filter(([role]) => roles.includes(role))) };
}

/**
 * Whether what may be a login of anything is that of a server: its names speak of mail, or it is in an object of mail, or below, and its
 * names say nothing else. Else the administrator's login, or a database's, would be judged as one for SES.
 */
function isForSame({ stem, own, parts }: Group, whole: Group): boolean {
  const login = [...parts.values()].map(({ leaf }) => leaf);
  const names = login.flatMap(({ name }) => wordsOf(name));
  if ([...stem, ...names].some((word) => MAIL_WORDS.has(word) || OF_RELAYS.has(word))) return true;
  if (names.some((word) => own.split(" ").includes(word))) return false;
  const places = [...whole.parts.values()].flatMap(({ leaf }) => isObjectOfMail(leaf) ? [leaf.scope] : []);
  return login.some(({ scope }) => places.some((place) => isWithin(place, scope)));
}

/** Whether what is around a value is for mail: its names say so, or that of the value leaves it to them. */
function isObjectOfMail({ scope, name }: Leaf): boolean {
  const isOfMail = (names: readonly string[]): boolean => names.flatMap(wordsOf).some((word) => MAIL_WORDS.has(word));
  const isSection = scope.every((one) => one.startsWith("["));
  return scope.length > 0 && scope[0] !== KUBERNETES && (isSection || isOfMail(scope) || !isOfMail([name]));
}

/** Whether a group is a URL without a login, which other names complete. */
function isUrlAlone({ parts }: Group): boolean {
  return parts.has("url") && !(writtenText(parts.get("url")?.leaf) ?? "@").includes("@");
}

/** Whether a pair of SES, or half of one, and a host of SES that lacks it are under names that do not match. */
function completesByLooks(part: Group, whole: Group): boolean {
  const isPassword = looksLikeSesPassword(writtenText(part.parts.get("password")?.leaf) ?? "");
  return isSesPart(part) && (isPassword || !isKeyStem(part)) && isApart(part, whole) &&
    looksLikeSesHost(writtenText(whole.parts.get("host")?.leaf) ?? "");
}

function isApart(part: Group, whole: Group): boolean {
  return [...part.parts.keys()].every((role) => !whole.parts.has(role));
}

/** Whether names are those of a key for the API. */
function isKeyStem({ stem }: Pick<Group, "stem">): boolean {
  return /access|key/.test(stem.join(" "));
}

/** What a stem names except mail: the program, the service, the place in a tree. */
function ownWords(stem: readonly string[]): string {
  return stem.filter((word) => !MAIL_WORDS.has(word)).join(" ");
}

function isWithin(stem: readonly string[], other: readonly string[]): boolean {
  return stem.every((word, index) => word === other[index]);
}

/** Whether a group is one for mail that is sent: by its words, or because its values can be nothing else. */
function isForMail({ stem, parts }: Group): boolean {
  const text = (role: Role): string => writtenText(parts.get(role)?.leaf) ?? "";
  if (looksLikeSesHost(text("host")) || parts.has("url")) return true;
  if (isOtherStem(stem)) return false;
  const isSesPair = looksLikeSesUser(text("username")) && parts.has("password");
  return isMailStem(stem) || (isSesPair && !isKeyStem({ stem }));
}
