/**
 * What completes settings of SES whose names do not say it: a table's row of host and login, and values that can be nothing else.
 *
 * Invariant: a value counts by its form only for one host of SES, and only where no other value of the file has that form.
 * @module
 */

import { SMTP_USER_NAME_PATTERN } from "../ses/mail_manager.ts";
import { type Leaf, leafAt, textValue } from "../formats/value.ts";
import { shapeOfText } from "../credentials/shape.ts";
import { writtenText } from "./assemble.ts";
import { wordsOf } from "./name_words.ts";
import { looksLikeSesHost, looksLikeSesPassword, looksLikeSesUser, MAIL_WORDS, type Role, roleOf } from "./roles.ts";
import type { SettingsSet } from "./sets.ts";

const LOGIN = new RegExp(`^(${SMTP_USER_NAME_PATTERN}):(\\S+)$`);

/** The values, with `[HOST]:587: USER:PASSWORD`, as maps of Postfix are written in YAML and JSON, as what it is. */
export function withTableRows(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves.flatMap((leaf) => {
    const [username, password] = looksLikeSesHost(leaf.name) ? pairIn(writtenText(leaf)?.trim()) : [];
    if (username === undefined || password === undefined) return [leaf];
    const place = { ...leaf, scope: [...leaf.scope, "smtp", leaf.name] };
    return valuesAt(place, { host: leaf.name, username, password });
  });
}

/** The values, with the user name and the password of `user = "USER:PASSWORD"` as curl has it beside the URL of a mail server. */
export function withCurlUser(leaves: readonly Leaf[]): readonly Leaf[] {
  const isCurl = leaves.some((leaf) => leaf.name === "url" && /^smtps?:/i.test(writtenText(leaf) ?? ""));
  if (!isCurl) return leaves;
  return leaves.flatMap((leaf) => {
    const [user, password] = leaf.name === "user" ? pairIn(writtenText(leaf)) : [];
    return user === undefined || password === undefined ? [leaf] : valuesAt(leaf, { user, password });
  });
}

/** The values, with the host that Nodemailer knows by a name: `service: "SES-EU-WEST-1"` (lib/well-known/services.json). */
export function withServices(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves.flatMap((leaf) => {
    const found = leaf.name === "service" ? SES_SERVICE.exec(writtenText(leaf) ?? "") : null;
    if (found === null) return [leaf];
    const region = (found[1] ?? "us-east-1").toLowerCase();
    return [leaf, ...valuesAt(leaf, { host: `ssl://email-smtp.${region}.amazonaws.com:465` })];
  });
}

const SES_SERVICE = /^SES(?:-([A-Z]{2}(?:-GOV)?-[A-Z]+-\d))?$/i;

/** The user name and the password of `USER:PASSWORD` for SES; none if a text is something else. */
function pairIn(text: string | undefined): readonly string[] {
  return LOGIN.exec(text ?? "")?.slice(1) ?? [];
}

/** Values at the place of a leaf, by their names. */
function valuesAt({ scope, line }: Leaf, texts: Readonly<Record<string, string>>): readonly Leaf[] {
  return Object.entries(texts).map(([name, text]) => leafAt(scope, name, { line, value: textValue(text) }));
}

/** The sets, those of SES that lack half of their pair with the one value that has its form, whatever its name. */
export function completedByForm(sets: readonly SettingsSet[], leaves: readonly Leaf[]): readonly SettingsSet[] {
  const used = new Set(sets.flatMap(({ parts }) => [...parts.values()]));
  const open = sets.filter(({ parts }) =>
    looksLikeSesHost(writtenText(parts.get("host")) ?? "") && lacks(parts).length > 0
  );
  const [set, ...others] = open;
  if (set === undefined || others.length > 0) return sets;
  const free = leaves.filter((leaf) => !used.has(leaf));
  // Without a secret access key in the file its key id is for nothing else.
  const isSmtpOnly = looksLikeSesPassword(writtenText(set.parts.get("password")) ?? "") &&
    leaves.every((leaf) => shapeOfText(writtenText(leaf)?.trim() ?? "") !== "secret-key");
  const found = asNamed(
    lacks(set.parts).flatMap((role) => {
      const leaf = onlyOne(free.filter((one) => hasForm(one, role, isSmtpOnly)));
      return leaf === undefined ? [] : [[role, leaf] as const];
    }),
  );
  return found.length === 0
    ? sets
    : sets.map((one) => one === set ? { ...set, parts: new Map([...set.parts, ...found]) } : one);
}

type Half = readonly [role: "username" | "password", leaf: Leaf];

/** Both halves, turned where the name of one says that it is the other. */
function asNamed(halves: readonly Half[]): readonly Half[] {
  const isTurned = halves.some(([role, leaf]) => role === "username" && roleOf(leaf)?.role === "password");
  if (!isTurned) return halves;
  return halves.length < 2 ? [] : halves.map(([role, leaf]) => [role === "username" ? "password" : "username", leaf]);
}

function lacks(parts: ReadonlyMap<Role, Leaf>): readonly ("username" | "password")[] {
  const isPasswordKnown = parts.has("password") || parts.has("password-elsewhere");
  return [...(parts.has("username") ? [] : ["username"] as const), ...(isPasswordKnown ? [] : ["password"] as const)];
}

/** The first of values that are all one text; undefined where they differ. */
function onlyOne(leaves: readonly Leaf[]): Leaf | undefined {
  return new Set(leaves.map((leaf) => writtenText(leaf)?.trim())).size === 1 ? leaves[0] : undefined;
}

/** Whether a value has the form of half a pair. An access key, which may be for the API, needs a name that speaks of mail. */
function hasForm(leaf: Leaf, role: "username" | "password", isSmtpOnly: boolean): boolean {
  const text = writtenText(leaf)?.trim() ?? "";
  const isOfMail = [...leaf.scope.flatMap(wordsOf), ...wordsOf(leaf.name)].some((word) => MAIL_WORDS.has(word)) &&
    !/aws|access_?key_?id|secret_?access_?key/i.test(leaf.name);
  if (role === "username") {
    return looksLikeSesUser(text) && (isSmtpOnly || isOfMail || !/aws|access|key/i.test(leaf.name));
  }
  return looksLikeSesPassword(text) || (isOfMail && shapeOfText(text) === "secret-key");
}
