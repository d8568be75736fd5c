/**
 * From named values to settings, by the table of schemas.
 *
 * Invariant: what stands under one name above belongs together; in Kubernetes, what stands in objects of one file. A URL says
 * all of it. Each value is taken once.
 * @module
 */

import type { MailSettings, SettingsFact, SettingsKey } from "./mail_settings.ts";
import { Secret } from "../secret.ts";
import { type Fields, placeOf, settingsFrom, textOf, type Written } from "./assemble.ts";
import { PROGRAMS, type ProgramSchema, type Said, URL_WORDS } from "./programs.ts";
import { elsewhere, type Leaf, leafAt, notFollowed, textValue } from "../formats/value.ts";
import { isSmtpUrl, parseSmtpUrl } from "./smtp_url.ts";

/** Values of one schema that stand together, by name. */
type Group = Map<string, Leaf>;

/** The settings in `leaves`, in the order of their lines. */
export function settingsIn(
  leaves: readonly Leaf[],
  file: string,
  schemas: readonly ProgramSchema[] = PROGRAMS,
): readonly MailSettings[] {
  const taken = new Set<Leaf>();
  const found = schemas.flatMap((schema) =>
    groupsOf(schema, leaves, taken).flatMap((group) => settingsOf(schema, group, file, above(schema, leaves)))
  );
  const urls = leaves.filter((leaf) => !taken.has(leaf) && isSmtpUrl(textOf(leaf) ?? "")).flatMap((leaf) =>
    urlSettings(URL_ALONE, leaf, file)
  );
  const key = keyIn(leaves, file);
  return [...found, ...urls].toSorted((one, other) => one.line - other.line).map((settings) =>
    key === undefined ? settings : { ...settings, key }
  );
}

/** The one AWS access key among `leaves`, if there is one and no more. */
function keyIn(leaves: readonly Leaf[], file: string): SettingsKey | undefined {
  const named = (end: RegExp): readonly Leaf[] => leaves.filter(({ path }) => end.test(path));
  const [id, ...otherIds] = named(/(?:^|\.)aws(?:ses)?accesskeyid$/);
  const [secret, ...otherSecrets] = named(/(?:^|\.)aws(?:ses)?secretaccesskey$/);
  const [name, value] = [textOf(id)?.trim(), textOf(secret)?.trim()];
  if (secret === undefined || otherIds.length + otherSecrets.length > 0) return undefined;
  if (!/^AKIA[A-Z0-9]{12,}$/.test(name ?? "") || !/^[A-Za-z0-9+/]{40}$/.test(value ?? "")) return undefined;
  return { id: name ?? "", secret: { value: new Secret(value ?? ""), source: placeOf(file, secret.line) } };
}

/** What a schema takes from above where its own group says nothing. */
function above({ inherits, ...schema }: ProgramSchema, leaves: readonly Leaf[]): Group {
  if (inherits === undefined) return new Map();
  const names = new Map(namesOf(schema).map((name) => [`${inherits}${name}`, name]));
  return new Map(leaves.flatMap((leaf) => {
    const name = names.get(leaf.path);
    return name === undefined ? [] : [[name, leaf] as const];
  }));
}

const URL_ALONE: ProgramSchema = { program: "SMTP URL", words: URL_WORDS };

/** The settings that a text makes which is a URL and nothing else. */
export function settingsOfUrl(text: string, line: number, file: string): readonly MailSettings[] {
  return urlSettings(URL_ALONE, leafAt([], "", { value: textValue(text), line }), file);
}

function namesOf(schema: ProgramSchema): readonly string[] {
  const { host = [], port = [], username = [], password = [], url = [], others = [] } = schema;
  return [...host, ...port, ...username, ...password, ...schema.elsewhere ?? [], ...url, ...others];
}

function groupsOf(schema: ProgramSchema, leaves: readonly Leaf[], taken: Set<Leaf>): readonly Group[] {
  const { below } = schema;
  const names = namesOf(schema);
  const groups = new Map<string, { readonly open: Group[]; readonly seen: Map<string, number> }>();
  for (const leaf of leaves) {
    const name = names.find((one) => leaf.path === one || leaf.path.endsWith(`.${one}`));
    if (name === undefined || taken.has(leaf)) continue;
    const above = leaf.path.slice(0, Math.max(0, leaf.path.length - name.length - 1));
    if (below !== undefined && !below.test(above)) continue;
    taken.add(leaf);
    const { open, seen } = groups.get(above) ?? { open: [], seen: new Map<string, number>() };
    groups.set(above, { open, seen });
    // A name that stands once more, as in the next object of Kubernetes, begins other settings: the n-th go together.
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    const free = open[nth];
    if (free === undefined) open.push(new Map([[name, leaf]]));
    else free.set(name, leaf);
  }
  return [...groups.values()].flatMap(({ open }) => open);
}

function settingsOf(schema: ProgramSchema, own: Group, file: string, above: Group): readonly MailSettings[] {
  const passwords = [...schema.password ?? [], ...schema.elsewhere ?? []];
  const hasPassword = passwords.some((name) => own.has(name));
  const taken = [...above].filter(([name]) => !hasPassword || !passwords.includes(name));
  const group: Group = new Map([...taken, ...own]);
  const leaf = (names: readonly string[] = []): Leaf | undefined =>
    names.map((name) => group.get(name)).find((one) => one !== undefined);
  const url = leaf(schema.url);
  if (url !== undefined && isSmtpUrl(textOf(url) ?? "")) return urlSettings(schema, url, file);
  const fields = fieldsOf(schema, leaf);
  // A password that is set to nothing, or elsewhere, makes settings too; a host or a user name must say something.
  const isGiven = fields.password !== undefined || textOf(fields.username) !== undefined ||
    textOf(fields.host) !== undefined;
  if (!isGiven || isEmptyPart(schema, fields)) return [];
  const said: Said = (name) => textOf(group.get(name))?.toLowerCase() ?? (group.has(name) ? "" : undefined);
  const line = Math.min(...[...own.values()].map((one) => one.line));
  const note = schema.note?.(said);
  return [settingsFrom(fields, {
    program: schema.program,
    file,
    line,
    words: schema.words,
    security: (port) => {
      const mode = schema.security?.(said, port);
      const modeLine = leaf(schema.others)?.line ?? fields.port?.line ?? line;
      return mode === undefined ? undefined : { mode, line: modeLine };
    },
    facts: (port) => schemaFacts(schema, { said, port, group, fields, file, line }),
    notes: note === undefined ? [] : [`${placeOf(file, line)}: ${note}`],
  })];
}

interface SchemaCase {
  readonly said: Said;
  readonly port: number | undefined;
  readonly group: Group;
  readonly fields: Fields;
  readonly file: string;
  readonly line: number;
}

/** What is wrong by the rules of the program. */
function schemaFacts(
  schema: ProgramSchema,
  { said, port, group, fields, file, line }: SchemaCase,
): readonly SettingsFact[] {
  const source = (leaf: Pick<Leaf, "line"> | undefined): string => placeOf(file, leaf?.line ?? line);
  const noLogin = schema.noLogin?.(said);
  const [name, fault, because = "", mend = ""] = schema.fault?.(said, port) ?? [];
  const isPortless = schema.needsPort === true && port === undefined && textOf(fields.host) !== undefined;
  return [
    ...(noLogin === undefined
      ? []
      : [{ fault: "no-login", because: noLogin[0], source: placeOf(file, line), mend: noLogin[1] } as const]),
    ...(name === undefined || fault === undefined ? [] : [{ fault, because, source: source(group.get(name)), mend }]),
    ...(isPortless
      ? [{ fault: "no-port", because: noPort(schema.program), source: source(fields.host) } as const]
      : []),
  ];
}

function noPort(program: string): string {
  return `no port stands behind the host, and ${program} has none of its own`;
}

/** A part that only changes what stands elsewhere, such as the host of one receiver, or a host alone in a larger tree. */
function isEmptyPart({ below }: ProgramSchema, { username, password }: Fields): boolean {
  return below !== undefined && username === undefined && password === undefined;
}

function fieldsOf(schema: ProgramSchema, leaf: (names?: readonly string[]) => Leaf | undefined): Fields {
  const away = leaf(schema.elsewhere);
  return {
    host: real(leaf(schema.host)),
    port: real(leaf(schema.port)),
    username: real(leaf(schema.username)),
    password: real(leaf(schema.password)) ??
      (away && { ...away, value: elsewhere(notFollowed("it stands in another file")) }),
  };
}

/** `null` in a .env is no value; a row of asterisks is what an export puts in place of a password. */
function real(leaf: Leaf | undefined): Leaf | undefined {
  const text = textOf(leaf);
  if (leaf === undefined || text?.toLowerCase() === "null") return undefined;
  return text !== undefined && /^\*+$/.test(text)
    ? { ...leaf, value: elsewhere("it was hidden with asterisks") }
    : leaf;
}

function urlSettings(schema: ProgramSchema, leaf: Leaf, file: string): readonly MailSettings[] {
  const url = parseSmtpUrl(textOf(leaf) ?? "", schema.plusIsBlank);
  if (url === undefined) return [];
  const written = (text: string): Written => ({ value: textValue(text), line: leaf.line });
  const fields = {
    host: written(url.host),
    port: url.port === undefined ? undefined : written(url.port),
    username: url.username === "" ? undefined : written(url.username),
    password: url.password === ""
      ? undefined
      : { ...written(url.password), ...(url.fact === undefined ? {} : { fact: url.fact }) },
  };
  return [settingsFrom(fields, {
    program: schema.program,
    file,
    line: leaf.line,
    words: URL_WORDS,
    defaultPort: url.defaultPort,
    security: (port) => ({ mode: url.security(port), line: leaf.line }),
  })];
}
