/**
 * Named fields out of a text: the CSV of a console, the JSON of a command, or the lines of an `.env` file.
 *
 * Invariant: pure syntax; a name is looked up in one table, whatever its spelling, and unknown fields are passed over.
 * @module
 */

/** The fields that matter; absent or empty ones are undefined. */
export interface Fields {
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  /** What makes a key temporary. */
  readonly sessionToken?: string;
  readonly smtpUsername?: string;
  readonly smtpPassword?: string;
}

/** Names of fields without case, blanks and underscores, as consoles, commands and applications write them. */
const NAMES: ReadonlyMap<string, keyof Fields> = new Map<string, keyof Fields>([
  ["accesskeyid", "accessKeyId"],
  ["awsaccesskeyid", "accessKeyId"],
  ["secretaccesskey", "secretAccessKey"],
  ["awssecretaccesskey", "secretAccessKey"],
  ["sessiontoken", "sessionToken"],
  ["awssessiontoken", "sessionToken"],
  ["awssecuritytoken", "sessionToken"],
  ["smtpusername", "smtpUsername"],
  ["smtpuser", "smtpUsername"],
  ["smtplogin", "smtpUsername"],
  ["smtppassword", "smtpPassword"],
  ["smtppass", "smtpPassword"],
  ["mailusername", "smtpUsername"],
  ["mailpassword", "smtpPassword"],
  ["emailhostuser", "smtpUsername"],
  ["emailhostpassword", "smtpPassword"],
]);

/** In JSON these plain names are common for SMTP pairs, as in a secret of AWS Secrets Manager; elsewhere they mean too much. */
const JSON_NAMES: ReadonlyMap<string, keyof Fields> = new Map<string, keyof Fields>([
  ...NAMES,
  ["username", "smtpUsername"],
  ["password", "smtpPassword"],
]);

/** The records of a CSV text with a header that names a known field; undefined if it is no such text. */
export function parseCsv(text: string): readonly Fields[] | undefined {
  const [header, ...rows] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const columns = cells(header ?? "");
  if (columns.length < 2 || !columns.some((column) => NAMES.has(plain(column)))) return undefined;
  return rows.map((row) => {
    const values = cells(row);
    return fieldsOf(columns.map((column, index) => [column, values[index] ?? ""]), NAMES);
  });
}

/** The cells of one CSV line (RFC 4180, without line breaks inside cells, which no console writes). */
function cells(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:\s*"((?:[^"]|"")*)"\s*|([^,]*))/g)]
    .map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "");
}

/** The records of a JSON text: of the whole object, or of the objects and lists inside it; undefined if it is no JSON object. */
export function parseJson(text: string): readonly Fields[] | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) return undefined;
  try {
    return recordsIn(JSON.parse(trimmed), 0);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** `aws` nests the pair one level down; three are enough for every known shape, and a bound for hostile ones. */
const DEEPEST = 3;

function recordsIn(value: unknown, depth: number): readonly Fields[] {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  const entries = Object.entries(value);
  const own = fieldsOf(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"), JSON_NAMES);
  const inner = entries.flatMap(([, child]) => recordsIn(child, depth + 1));
  // A name outside and a password inside belong together, as in what `derive --format json` prints.
  return isWhole(own) || inner.length === 0
    ? [own, ...inner].filter(isWhole)
    : inner.map((child) => ({ ...own, ...child }));
}

function isWhole({ secretAccessKey, smtpPassword }: Fields): boolean {
  return secretAccessKey !== undefined || smtpPassword !== undefined;
}

/** What may stand before the `=` of an assignment, white space around it aside. */
const ASSIGNED = /^(?:export\s+|set\s+|\$env:)?([A-Za-z][A-Za-z_]*)$/i;

/** The one record of a text of `NAME=value` lines, as in `.env`, a shell script or a credentials file; undefined if no name is known. */
export function parseLines(text: string): readonly Fields[] | undefined {
  const entries = text.split(/\r\n|\r|\n/).flatMap((line): readonly (readonly [string, string])[] => {
    const equals = line.indexOf("=");
    const [, name] = ASSIGNED.exec(line.slice(0, Math.max(0, equals)).trim()) ?? [];
    if (name === undefined || !NAMES.has(plain(name))) return [];
    return [[name, unquoted(line.slice(equals + 1).trim())]];
  });
  return entries.length === 0 ? undefined : [fieldsOf(entries, NAMES)];
}

/** In this syntax quotation marks belong to the file, not to the value; so does the comma or semicolon of a list. */
function unquoted(value: string): string {
  const [, , inner] = /^(["'])(.*)\1[;,]?$/.exec(value) ?? [];
  return inner ?? value;
}

function fieldsOf(
  entries: readonly (readonly [string, string])[],
  names: ReadonlyMap<string, keyof Fields>,
): Fields {
  const known = entries.flatMap(([name, value]): readonly (readonly [keyof Fields, string])[] => {
    const field = names.get(plain(name));
    return field === undefined || value === "" ? [] : [[field, value]];
  });
  return Object.fromEntries(known);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}
