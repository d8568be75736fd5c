/**
 * From named values to settings: sets of values by their structure, and the program that they are for by the table.
 *
 * Invariant: what shares a stem belongs together; in Kubernetes, what is in objects of one file. A URL says all of it. Each value
 * is used once.
 * @module
 */

import { identifierKind } from "../ses/credential.ts";
import { shapeOfText } from "../credentials/shape.ts";
import { HALVES, type MailSettings, type SettingsFact, type SettingsKey } from "./mail_settings.ts";
import { Secret } from "../secret.ts";
import { completedByForm, withCurlUser, withServices, withTableRows } from "./completed_sets.ts";
import { type Fields, placeOf, settingsFrom, type Written, writtenText } from "./assemble.ts";
import { isHidden } from "./placeholders.ts";
import type { ProgramSchema, SettingOf } from "./program_schema.ts";
import { GENERIC, PROGRAMS, URL_WORDS } from "./programs.ts";
import { elsewhere, type Leaf, leafAt, notFollowed, textValue } from "../formats/value.ts";
import { wordsOf } from "./name_words.ts";
import { looksLikeSesHost, looksLikeSesUser, type Role } from "./roles.ts";
import { setsIn, type SettingsSet } from "./sets.ts";
import { isSmtpUrl, parseSmtpUrl } from "./smtp_url.ts";
import { modeFacts, nearSwitches, ownSwitches } from "./near_switches.ts";
import { modeOf, urlDoubt } from "./tls_switches.ts";

/** Values of one program, by the names that its schema has for them. */
type Group = ReadonlyMap<string, Leaf>;

/** The settings in `values`, in the order of their lines. */
export function settingsIn(
  values: readonly Leaf[],
  file: string,
  schemas: readonly ProgramSchema[] = PROGRAMS,
): readonly MailSettings[] {
  const leaves = withServices(withCurlUser(withTableRows(values)));
  const sets = completedByForm(setsIn(leaves), leaves);
  const byPath = new Map(leaves.toReversed().map((leaf) => [leaf.path, leaf]));
  const isOnly = sets.length === 1;
  const found = [
    ...sets.flatMap((set) => settingsOfSet(set, { leaves, byPath, file, schemas, isOnly })),
    ...heirs(schemas, leaves, sets).flatMap((heir) => settingsOf({ ...heir, file, leaves, byPath, isOnly: false })),
  ];
  const key = keyIn(leaves, file);
  return found.toSorted((one, other) => one.line - other.line).map((settings) =>
    key === undefined ? settings : { ...settings, key }
  );
}

interface Source {
  readonly leaves: readonly Leaf[];
  readonly byPath: ReadonlyMap<string, Leaf>;
  readonly file: string;
  readonly schemas: readonly ProgramSchema[];
  readonly isOnly: boolean;
}

function settingsOfSet(set: SettingsSet, { leaves, byPath, file, schemas, isOnly }: Source): readonly MailSettings[] {
  const match = matchIn(schemas, set, byPath);
  const schema = match?.schema ?? GENERIC;
  const url = set.parts.get("url");
  if (url !== undefined && isSmtpUrl(writtenText(url) ?? "")) {
    const named = schemas.find((one) => one.url?.some((name) => isAt(url, name))) ?? URL_ALONE;
    const own = urlSettings(named, url, file, set);
    if (own.length > 0 && writtenText(set.parts.get("host")) === undefined) return own;
  }
  return settingsOf({ schema, set, file, above: match?.above ?? "", leaves, byPath, isOnly });
}

/** Places that inherit all of their settings and change only how TLS is used, such as a receiver of Alertmanager. */
function heirs(
  schemas: readonly ProgramSchema[],
  leaves: readonly Leaf[],
  sets: readonly SettingsSet[],
): readonly Pick<SetCase, "schema" | "set" | "above">[] {
  const used = new Set(sets.flatMap(({ parts }) => [...parts.values()].map(({ scope }) => scope.join("\n"))));
  return schemas.filter(({ inherits }) => inherits !== undefined).flatMap((schema) => {
    const places = leaves.filter((leaf) => !used.has(leaf.scope.join("\n"))).flatMap((leaf) => {
      const name = schema.others?.find((one) => isAt(leaf, one)) ?? "";
      const above = leaf.path.slice(0, -name.length - 1);
      return name !== "" && schema.below?.test(above) ? [above] : [];
    });
    return [...new Set(places)].map((above) => ({ schema, above, set: { stem: [], parts: new Map() } }));
  });
}

/** A program that a set is for, and the names above its own. */
interface Match {
  readonly schema: ProgramSchema;
  readonly above: string;
}

/** The first program whose name for the host, or for what there is, a set has. */
function matchIn(
  schemas: readonly ProgramSchema[],
  { parts }: SettingsSet,
  byPath: ReadonlyMap<string, Leaf>,
): Match | undefined {
  const roles: readonly (readonly [Role, "host" | "username" | "password" | "elsewhere"])[] = [
    ["host", "host"],
    ["username", "username"],
    ["password", "password"],
    ["password-elsewhere", "elsewhere"],
  ];
  const given = roles.filter(([role]) => parts.has(role));
  for (const schema of schemas) {
    for (const [role, names] of given.slice(0, parts.has("host") ? 1 : undefined)) {
      const leaf = parts.get(role);
      const name = leaf && schema[names]?.find((one) => isAt(leaf, one));
      if (leaf === undefined || name === undefined) continue;
      const above = leaf.path.slice(0, Math.max(0, leaf.path.length - name.length - 1));
      if (isOf(schema, above, byPath) && areNamesOf(schema, above, parts)) return { schema, above };
    }
  }
  return undefined;
}

/** Whether names below `above` are those of the program: by what is above them, and by a name that only it has. */
function isOf({ below, marks }: ProgramSchema, above: string, byPath: ReadonlyMap<string, Leaf>): boolean {
  const prefix = above === "" ? "" : `${above}.`;
  return (below === undefined || below.test(above)) &&
    (marks === undefined || marks.some((mark) => byPath.has(`${prefix}${mark}`)));
}

/** Whether the program has names for the halves of the pair that are at the place `above`; other names there are another program's. */
function areNamesOf(schema: ProgramSchema, above: string, parts: SettingsSet["parts"]): boolean {
  return HALVES.every((half) => {
    const [leaf, names] = [parts.get(half), schema[half]];
    if (leaf === undefined || names === undefined) return true;
    const isThere = leaf.path.slice(0, Math.max(0, leaf.path.lastIndexOf("."))) === above;
    return !isThere || names.some((name) => isAt(leaf, name));
  });
}

function isAt({ path }: Leaf, name: string): boolean {
  return path === name || path.endsWith(`.${name}`);
}

/** The one AWS access key among `leaves`, if there is one and no more. */
function keyIn(leaves: readonly Leaf[], file: string): SettingsKey | undefined {
  const named = (end: RegExp): readonly Leaf[] => leaves.filter(({ path }) => end.test(path));
  const [id, ...otherIds] = named(/(?:^|\.)aws(?:ses)?accesskeyid$/);
  const [secret, ...otherSecrets] = named(/(?:^|\.)aws(?:ses)?secretaccesskey$/);
  const [name, value] = [writtenText(id)?.trim(), writtenText(secret)?.trim()];
  if (secret === undefined || otherIds.length + otherSecrets.length > 0) return undefined;
  if (name === undefined || identifierKind(name) !== "long-term") return undefined;
  if (value === undefined || shapeOfText(value) !== "secret-key") return undefined;
  return { id: name, secret: { value: new Secret(value), source: placeOf(file, secret.line) } };
}

interface SetCase {
  readonly schema: ProgramSchema;
  readonly set: SettingsSet;
  readonly file: string;
  readonly above: string;
  readonly leaves: readonly Leaf[];
  /** The first value of each path. */
  readonly byPath: ReadonlyMap<string, Leaf>;
  /** Whether no other set is in the file, so that what is left of mail can only be for this one. */
  readonly isOnly: boolean;
}

function settingsOf({ schema, set, file, above: path, leaves, byPath, isOnly }: SetCase): readonly MailSettings[] {
  const own = namedAt(schema, path, byPath);
  const hasPassword = set.parts.has("password") || set.parts.has("password-elsewhere");
  const inherited = [...above(schema, leaves)].filter(([name]) => !hasPassword || !isPasswordOf(schema, name));
  const group: Group = new Map([...inherited, ...own]);
  const fields = fieldsOf(schema, set, group);
  if (!isGiven(fields) || isEmptyPart(set, fields)) return [];
  const setting: SettingOf = (name) =>
    writtenText(group.get(name))?.toLowerCase() ?? (group.has(name) ? "" : undefined);
  const line = Math.min(...[...set.parts.values(), ...own.values()].map((one) => one.line));
  const note = schema.note?.(setting);
  const others = (schema.others ?? []).flatMap((name) => group.get(name) ?? []);
  const near = schema === GENERIC ? nearSwitches(set, leaves, isOnly) : ownSwitches(others);
  const [modeLeaf] = [...near.own.map(({ leaf }) => leaf), ...others];
  return [settingsFrom(fields, {
    program: schema.program,
    file,
    line,
    words: schema.words,
    security: (port) => {
      if (near.unread !== undefined) return undefined;
      const mode = schema === GENERIC ? modeOf(near.own, port) : schema.security?.(setting, port);
      return mode && { mode, line: modeLeaf?.line ?? fields.port?.line ?? line };
    },
    facts: (port) => [
      ...schemaFacts(schema, { setting, port, group, fields, file, line }),
      ...modeFacts(near, port, file),
      ...senderFacts(set, leaves, file),
    ],
    notes: note === undefined ? [] : [`${placeOf(file, line)}: ${note}`],
  })];
}

/** What the schema has names for, below the names `path`. */
function namedAt(schema: ProgramSchema, path: string, byPath: ReadonlyMap<string, Leaf>): Group {
  const prefix = path === "" ? "" : `${path}.`;
  return new Map(
    namesOf(schema).flatMap((name) => {
      const leaf = byPath.get(`${prefix}${name}`);
      return leaf === undefined ? [] : [[name, leaf] as const];
    }),
  );
}

function namesOf(schema: ProgramSchema): readonly string[] {
  const { host = [], port = [], username = [], password = [], url = [], others = [] } = schema;
  return [...host, ...port, ...username, ...password, ...schema.elsewhere ?? [], ...url, ...others];
}

function isPasswordOf({ password = [], elsewhere: away = [] }: ProgramSchema, name: string): boolean {
  return password.includes(name) || away.includes(name);
}

/** What a schema inherits from above where its own group says nothing. */
function above({ inherits, ...schema }: ProgramSchema, leaves: readonly Leaf[]): Group {
  if (inherits === undefined) return new Map();
  const names = new Map(namesOf(schema).map((name) => [`${inherits}${name}`, name]));
  return new Map(leaves.flatMap((leaf) => {
    const name = names.get(leaf.path);
    return name === undefined ? [] : [[name, leaf] as const];
  }));
}

/** Most lines between a set and a sender of it. */
const FARTHEST = 200;

/** The SMTP user name of SES where the sender's address belongs. */
function senderFacts({ parts }: SettingsSet, leaves: readonly Leaf[], file: string): readonly SettingsFact[] {
  const lines = [...parts.values()].map(({ line }) => line);
  const used = new Set(parts.values());
  const sender = leaves.find((leaf) =>
    !used.has(leaf) && isUserAsSender(leaf) && lines.some((line) => Math.abs(line - leaf.line) < FARTHEST)
  );
  if (sender === undefined) return [];
  return [{
    fault: "user-as-sender",
    because: "it is an SMTP user name of SES, and no mail address",
    source: placeOf(file, sender.line),
  }];
}

/** Whether a value is named as a sender and is a user name, perhaps in angle brackets after a name. */
function isUserAsSender(leaf: Leaf): boolean {
  const bare = (writtenText(leaf) ?? "").replace(/^.*<(.*)>\s*$/, "$1");
  return looksLikeSesUser(bare) && wordsOf(leaf.name).some((word) => SENDER.has(word));
}

const SENDER: ReadonlySet<string> = new Set(["from", "sender", "mailfrom", "envelope"]);

/** For a URL whose reader is not known. */
export const URL_ALONE: ProgramSchema = {
  program: "SMTP URL",
  source: "no program: a URL that many read, each in its own way",
  words: URL_WORDS,
};

/** The settings that a text makes which is a URL and nothing else. */
export function settingsOfUrl(text: string, line: number, file: string): readonly MailSettings[] {
  const url = leafAt([], "", { value: textValue(text), line });
  return urlSettings(URL_ALONE, url, file, { stem: [], parts: new Map() });
}

interface SchemaCase {
  readonly setting: SettingOf;
  readonly port: number | undefined;
  readonly group: Group;
  readonly fields: Fields;
  readonly file: string;
  readonly line: number;
}

/** What is wrong by the rules of the program. */
function schemaFacts(
  schema: ProgramSchema,
  { setting, port, group, fields, file, line }: SchemaCase,
): readonly SettingsFact[] {
  const source = (leaf: Pick<Leaf, "line"> | undefined): string => placeOf(file, leaf?.line ?? line);
  const noLogin = schema.noLogin?.(setting);
  const [name, fault, because = "", fix = ""] = schema.fault?.(setting, port) ?? [];
  const isPortless = fields.port === undefined && port === undefined && writtenText(fields.host) !== undefined;
  return [
    ...(noLogin === undefined
      ? []
      : [{ fault: "no-login", because: noLogin[0], source: placeOf(file, line), fix: noLogin[1] } as const]),
    ...(name === undefined || fault === undefined ? [] : [{ fault, because, source: source(group.get(name)), fix }]),
    ...(isPortless ? portFacts(schema, setting, source(fields.host)) : []),
  ];
}

/** What it means that no port is set. */
function portFacts(
  { program, needsPort, defaultPort, security }: ProgramSchema,
  setting: SettingOf,
  source: string,
): readonly SettingsFact[] {
  if (needsPort === true) {
    const because = `the host has no port after it, and ${program} has no default port`;
    return [{ fault: "no-port", because, source }];
  }
  if (defaultPort === undefined || security?.(setting, undefined) === "wrapper") return [];
  const because = `no port is set here, and the default of ${program} is ${defaultPort}`;
  return [{ fault: "default-port", because, source, fix: "set the port to 587, with STARTTLS" }];
}

/** Whether fields say something; a password that is set to nothing, or elsewhere, does, and a mail address alone does not. */
function isGiven({ host, username, password }: Fields): boolean {
  const name = writtenText(username);
  const isName = name !== undefined && (host !== undefined || !name.includes("@"));
  return password !== undefined || writtenText(host) !== undefined || isName;
}

/** A part that only changes what is elsewhere, such as the host of one receiver, or a host alone in a larger tree. */
function isEmptyPart({ parts }: SettingsSet, { host, username, password }: Fields): boolean {
  const isNested = (parts.get("host")?.scope.length ?? 0) > 0;
  const isAlone = username === undefined && password === undefined;
  return isAlone && isNested && !looksLikeSesHost(writtenText(host) ?? "");
}

function fieldsOf(schema: ProgramSchema, { parts }: SettingsSet, group: Group): Fields {
  const leaf = (names: readonly string[] = []): Leaf | undefined =>
    names.map((name) => group.get(name)).find((one) => one !== undefined);
  const away = leaf(schema.elsewhere) ?? parts.get("password-elsewhere");
  const fields: Fields = {
    host: hostIn(schema, real(leaf(schema.host) ?? parts.get("host"))),
    port: real(leaf(schema.port) ?? parts.get("port")),
    username: real(leaf(schema.username) ?? parts.get("username")),
    password: real(leaf(schema.password) ?? parts.get("password")) ??
      (away && { ...away, value: elsewhere(notFollowed("it is in another file")) }),
  };
  return isOfEachUser(fields) ? { ...fields, ...pairOfEachUser(fields) } : fields;
}

/** Whether each user of a webmail logs in with their own pair, as `%u` and `%p` of Roundcube mean. */
function isOfEachUser({ username, password }: Fields): boolean {
  return writtenText(username) === "%u" && writtenText(password) === "%p";
}

function pairOfEachUser({ username, password }: Fields): Fields {
  const value = elsewhere("it is that of each user who logs in");
  return { username: username && { ...username, value }, password: password && { ...password, value } };
}

function hostIn({ hostIsUrl }: ProgramSchema, leaf: Leaf | undefined): Leaf | undefined {
  const text = writtenText(leaf);
  if (leaf === undefined || text === undefined || hostIsUrl !== true) return leaf;
  return { ...leaf, value: textValue(text.replace(/^smtp:\/\//i, "")) };
}

const HIDDEN = "it was hidden";

/** `null` in a .env is no value; a row of asterisks is what an export puts in place of a password. */
function real(leaf: Leaf | undefined): Leaf | undefined {
  const text = writtenText(leaf);
  if (leaf === undefined || text?.toLowerCase() === "null") return undefined;
  return text !== undefined && isHidden(text.trim())
    ? { ...leaf, value: elsewhere(HIDDEN + (/^\*+$/.test(text) ? " with asterisks" : "")) }
    : leaf;
}

/** What a URL says; what it lacks of the pair may be in values of its set. */
function urlSettings(
  schema: ProgramSchema,
  leaf: Leaf,
  file: string,
  { parts }: SettingsSet,
): readonly MailSettings[] {
  const url = parseSmtpUrl(writtenText(leaf) ?? "", schema.plusIsSpace);
  if (url === undefined) return [];
  const written = (text: string): Written => ({ value: textValue(text), line: leaf.line });
  const fields = {
    host: { ...written(url.host), ...(leaf.fact === undefined ? {} : { fact: leaf.fact }) },
    port: url.port === undefined ? undefined : written(url.port),
    username: url.username === "" ? real(parts.get("username")) : written(url.username),
    password: url.password === ""
      ? real(parts.get("password"))
      : { ...written(url.password), ...(url.fact === undefined ? {} : { fact: url.fact }) },
  };
  return [settingsFrom(fields, {
    program: schema.program,
    file,
    line: leaf.line,
    words: schema.urlWords ?? URL_WORDS,
    defaultPort: url.defaultPort,
    security: (port) => {
      const isInDoubt = schema === URL_ALONE && urlDoubt(url.scheme, port) !== undefined;
      const mode = schema.urlSecurity?.(url.scheme, url.query, port) ?? url.security(port);
      return isInDoubt ? undefined : { mode, line: leaf.line };
    },
    facts: (port) => {
      const doubt = schema === URL_ALONE ? urlDoubt(url.scheme, port) : undefined;
      return doubt === undefined ? [] : [{ fault: "tls-in-doubt", source: placeOf(file, leaf.line), ...doubt }];
    },
  })];
}
