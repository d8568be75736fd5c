/**
 * The shapes in which a key pair is pasted or piped: bare, two words, CSV of a console, JSON of the AWS CLI, `.env` lines.
 *
 * Invariant: recognise, never repair: what comes out is what was written, secrets in their boxes. Nothing of the text
 * gets into a message.
 * @module
 */

import { parseAccessKeyId } from "../ses/credential.ts";
import { Failure } from "../failure.ts";
import { Secret } from "../secret.ts";
import { withOpenData } from "./secret_data.ts";
import { decodedText } from "../text_encoding.ts";
import type { YamlReader } from "../formats/tree.ts";
import { heldElsewhere } from "../formats/value.ts";
import { type ByShape, pairByShape } from "./by_shape.ts";
import { isMailManagerUserName, SMTP_USER_NAME_PATTERN } from "../ses/mail_manager.ts";
import { type FieldName, isSmtpUserName } from "./field_names.ts";
import { type Field, type FieldRecord, parseCsv, parseJson, parseLines, parseTrees } from "./fields.ts";

/** What was found in a pasted text. */
export type Pasted =
  /** A secret alone, or with the word before it; its form and the command decide which kind it is. */
  | { readonly kind: "words"; readonly name: string | undefined; readonly secret: Secret }
  /** A pair of IAM, by the names of its fields. */
  | {
    readonly kind: "aws";
    readonly accessKeyId: string | undefined;
    readonly secret: Secret;
    readonly hasSessionToken: boolean;
  }
  /** An SMTP pair, by the names of its fields. */
  | {
    readonly kind: "smtp";
    readonly username: string | undefined;
    readonly password: Secret;
    /** Host and port that are written with them. */
    readonly host?: string | undefined;
    readonly port?: string | undefined;
  };

/** Most bytes that are read of a pasted text; the largest known shape is far below. */
export const PASTE_LIMIT = 64 * 1024;

/** The text in `bytes`. Throws a `Failure` for anything that is not text. */
export function decodePasted(bytes: Uint8Array, source: string): string {
  const text = decodedText(withoutColors(bytes));
  if (text !== undefined) return text;
  throw new Failure("not-text", `cannot read a key from ${source}: it is not text`, { hints: [SHAPES_HINT] });
}

/** The bytes without the colors of a terminal, which `script` and copies of a log keep. */
function withoutColors(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0x1b)) return bytes;
  // deno-lint-ignore no-control-regex
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll(/\x1b\[[\d;]*[mK]/g, ""));
}

const SHAPES_HINT = "accepted: only the secret, `KEYID SECRET`, the CSV of the IAM or SES console, " +
  "the JSON of `aws iam create-access-key`, or .env lines";

const CONFIG_HINT = "for the settings of a program: smtpkey doctor --config FILE; for a log: smtpkey doctor - < FILE";

/** Which of the two pairs a command asks for, where a text holds both. */
export type Wanted = "aws" | "smtp";

/**
 * What is in `pasted`; `yaml` is the reader of YAML, where the process has given up the network and may have it. Throws a
 * `Failure` if the text is empty, holds no secret, or more than one.
 */
export function parsePasted(pasted: string, source: string, wanted: Wanted, yaml?: YamlReader): Pasted {
  // Mail programs and word processors set other quotation marks than those that were typed.
  const typed = pasted.replaceAll(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"').replaceAll(/[\u2018\u2019]/g, "'");
  const listed = withoutBullets(typed);
  const text = yaml === undefined ? withOpenData(listed) : listed;
  if (text.trim() === "") {
    throw new Failure("empty-input", `cannot read a key from ${source}: it is empty`, { hints: [SHAPES_HINT] });
  }
  const records = recordsIn(text, source);
  const byShape = pairByShape(text, wanted);
  if (records !== undefined && holdsSecret(records)) return pastedByName(records, source, wanted, byShape);
  const isNamed = hasLogin(text, wanted);
  const mayBeOdd = records === undefined && byShape === undefined && !isNamed;
  const found = twoLinesIn(text) ?? wordsIn(withoutComments(text), mayBeOdd);
  if (found !== undefined) return refuseReference(found, text.trim(), source);
  const fromYaml = yamlRecords(text, yaml);
  if (fromYaml !== undefined && holdsSecret(fromYaml)) return pastedOf(fromYaml, source, wanted);
  if (byShape !== undefined) return pastedByShape(byShape, source);
  throw (records ?? fromYaml) === undefined ? notRecognised(source, text, isNamed) : noSecret(source);
}

/** The lines of a list in which every item is a label and its value, without the marks of the list. */
function withoutBullets(text: string): string {
  const lines = text.trim().split(/\r?\n/).filter((line) => line.trim() !== "");
  const isList = lines.length > 1 && lines.length <= MOST_BULLETS &&
    lines.every((line) => /^\s*[-*\u2022]\s+[A-Za-z][\w ]*:\s+\S+\s*$/.test(line));
  return isList ? lines.map((line) => line.replace(/^\s*[-*\u2022]\s+/, "")).join("\n") : text;
}

/** Most items of such a list. */
const MOST_BULLETS = 12;

/** The records of a text that is no YAML. Throws a `Failure` for the header of a CSV file alone. */
function recordsIn(text: string, source: string): readonly FieldRecord[] | undefined {
  const records = parseJson(text);
  if (records !== undefined) return records;
  const rows = parseCsv(text);
  if (rows?.length !== 0) return rows ?? parseLines(text);
  throw new Failure("no-secret", `cannot read a key from ${source}: it is only the header of a CSV file`, {
    hints: ["the key is in the line below the header: use both lines, or only that one", PIPE_HINT],
  });
}

const PIPE_HINT = "or pipe the file: - at the end of the command, and < FILE after it";

function yamlRecords(text: string, yaml: YamlReader | undefined): readonly FieldRecord[] | undefined {
  return yaml === undefined || !looksLikeYaml(text) ? undefined : parseTrees(text, yaml);
}

function pastedByShape(found: ByShape, source: string): Pasted {
  if (found.kind === "pair") return { kind: "words", name: found.id, secret: new Secret(found.secret) };
  throw new Failure("several-pairs", `cannot read a key from ${source}: it holds several access key ids or secrets`, {
    hints: ["pipe one pair at a time, such as one line: KEYID SECRET"],
  });
}

/** The pair in `records`; by its form where a line holds several variables, which are one field then. */
function pastedByName(records: readonly FieldRecord[], source: string, wanted: Wanted, byShape?: ByShape): Pasted {
  const isJoined = byShape?.kind === "pair" &&
    (runsOn(records, byShape.secret) || isMarked(records, byShape, PARTS[wanted]));
  return isJoined ? pastedByShape(byShape, source) : pastedOf(records, source, wanted, byShape);
}

/** What may be around a value that is no part of it: the mark of an assignment, a tag of YAML. */
const MARK = /^\s*(?:=?>|!!str|=)\s*$/;
/** What is shown in place of a secret that is on a line of its own. */
const SHOWN_INSTEAD = /^<\w+>$|^\(\w+(?: \w+)?\)$/;

/** Whether one field of the pair is a part of the pair with a mark, or was hidden, where the text has it elsewhere. */
function isMarked(
  records: readonly FieldRecord[],
  { id, secret }: Extract<ByShape, { kind: "pair" }>,
  parts: typeof PARTS[Wanted],
): boolean {
  return records.some(({ fields }) => {
    const text = (name: FieldName): string => {
      const value = fields.get(name)?.value;
      return value?.kind === "text" ? value.text : "";
    };
    const [name, written] = [text(parts.id), text(parts.secret)];
    const isWithMark = written.includes(secret) && MARK.test(written.replace(secret, ""));
    return isWithMark || (name === id && SHOWN_INSTEAD.test(written));
  });
}

/** Whether another variable follows `secret` on its line, as before a command: `SECRET=… ID=… command`. */
function runsOn(records: readonly FieldRecord[], secret: string): boolean {
  return records.some(({ fields }) =>
    [...fields.values()].some(({ value }) =>
      value.kind === "text" && value.text.startsWith(secret) &&
      /^\s+[A-Za-z_]\w*=/.test(value.text.slice(secret.length))
    )
  );
}

function notRecognised(source: string, text: string, isNamed: boolean): Failure {
  return new Failure("not-recognised", `cannot read a key from ${source}: its format is not known`, {
    hints: [...(looksLikeYaml(text) ? [JSON_HINT] : []), isNamed ? TWO_LINES_HINT : SHAPES_HINT, CONFIG_HINT],
  });
}

function holdsSecret(records: readonly FieldRecord[]): boolean {
  return records.some(({ fields }) => fields.has("secretAccessKey") || fields.has("smtpPassword"));
}

const JSON_HINT = "it looks like YAML, and only JSON is read here: kubectl get secret NAME -o json prints it";

/** Whether a text of several lines is YAML by its looks: most of its lines begin with a name and a colon, or with a hyphen. */
export function looksLikeYaml(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
  const named = lines.filter((line) => /^\s*(?:- +)*(?:["']?[\w./ -]+["']?:(?:\s|$)|-\s|---)/.test(line));
  return lines.length > 1 && named.length * 2 >= lines.length;
}

const PARTS = {
  aws: { secret: "secretAccessKey", id: "accessKeyId" },
  smtp: { secret: "smtpPassword", id: "smtpUsername" },
} as const;

/** The one pair in `records`, of the kind that is wanted if there is one; `byShape` knows the id where its name says nothing. */
function pastedOf(
  records: readonly FieldRecord[],
  source: string,
  wanted: Wanted,
  byShape?: ByShape,
): Pasted {
  const kinds: readonly Wanted[] = wanted === "aws" ? ["aws", "smtp"] : ["smtp", "aws"];
  const kind = kinds.find((one) => records.some(({ fields }) => fields.has(PARTS[one].secret)));
  if (kind === undefined) throw noSecret(source);
  const { secret, id } = PARTS[kind];
  const holders = distinct(records.filter(({ fields }) => fields.has(secret)), [secret, id]);
  const [holder] = holders;
  if (holder === undefined) throw noSecret(source);
  const isMixed = !holder.fields.has(id) && records.some(({ fields }) => fields.has(id));
  const isTwice = holder.twice.includes(secret) || holder.twice.includes(id);
  if (holders.length > 1 || isMixed || isTwice) throw severalPairs(records, holders, source);
  const text = (name: FieldName): string | undefined => heldText(holder.fields.get(name), source);
  const box = new Secret(text(secret) ?? "");
  const named = byShape?.kind === "pair" && byShape.secret === text(secret) ? byShape.id : undefined;
  if (kind === "smtp") {
    return { kind, username: text(id) ?? named, password: box, host: text("smtpHost"), port: text("smtpPort") };
  }
  return { kind, accessKeyId: text(id) ?? named, secret: box, hasSessionToken: holder.fields.has("sessionToken") };
}

/** Records that differ in what `names` hold; the same pair written twice is one. */
function distinct(records: readonly FieldRecord[], names: readonly FieldName[]): readonly FieldRecord[] {
  const keyOf = ({ fields }: FieldRecord): string =>
    JSON.stringify(names.map((name) => fields.get(name)?.value ?? null));
  return [...new Map(records.map((record) => [keyOf(record), record])).values()];
}

/** The text of a field. Throws a `Failure` where the field only refers to its value. */
function heldText(field: Field | undefined, source: string): string | undefined {
  if (field === undefined) return undefined;
  const { name, line, value, isAssigned } = field;
  if (value.kind === "text") return value.text;
  throw new Failure(
    "value-elsewhere",
    `cannot use ${source}: ${name} in line ${line} does not hold the value: ${value.why}`,
    {
      hints: [
        ...(isAssigned === true
          ? [
            `put the value itself in ${name}, in single quotes if it contains a $`,
            "or let the shell fill it in: set -a; . ./FILE; set +a, then run this without -",
          ]
          : []),
        TWO_LINES_HINT,
      ],
    },
  );
}

/** The form in which every character of a password is what it is. */
export const TWO_LINES_HINT =
  "no character has a meaning in two lines: pipe the user name, and below it the password as it is";

function noSecret(source: string): Failure {
  return new Failure("no-secret", `cannot read a key from ${source}: it has fields, but none of them is a secret`, {
    hints: [SHAPES_HINT, CONFIG_HINT],
  });
}

function severalPairs(records: readonly FieldRecord[], holders: readonly FieldRecord[], source: string): Failure {
  const state = holders.length > 1
    ? `it holds ${holders.length} pairs, not one`
    : holders[0]?.twice.length
    ? "a field of the pair is set twice, to different values"
    : "an id and a secret are in different sections or objects, so they may not be one pair";
  const isShared = records.some(({ scope, fields }) =>
    scope.length === 1 && fields.get("secretAccessKey")?.name === "aws_secret_access_key"
  );
  return new Failure("several-pairs", `cannot read a key from ${source}: ${state}`, {
    hints: [
      ...(isShared ? ["for a shared file: AWS_SHARED_CREDENTIALS_FILE=FILE, and --profile NAME without -"] : []),
      "pipe one key pair at a time",
    ],
  });
}

/** Two words: with a space, a comma or a colon between them, or after a host as in Postfix's `sasl_passwd`. */
const TWO_WORDS =
  /^\s*(?:(?:\[[\w.-]+\]|[\w-]+(?:\.[\w-]+)+)(?::\d+)?\s+(?=A[KS]IA))?([^\s,:]{16,128})(?:\s*[,:]\s*|\s+)(\S+)\s*$/;

const LIKE_A_KEY_ID = /^[A-Za-z]{4}[A-Za-z0-9]+$/;

/** A user name of SMTP credentials, or a host of SES: what has one of them with other words is more than a password. */
const NAMED_LOGIN = new RegExp(`${SMTP_USER_NAME_PATTERN}|email-smtp|mail-manager-smtp`);

/** Whether a text of an SMTP login has the name of one, so that all of it is no password. */
function hasLogin(text: string, wanted: Wanted): boolean {
  return wanted === "smtp" && NAMED_LOGIN.test(text);
}

const TWO_LINES = /^\s*(\S+)[ \t]*\r?\n([^\r\n]+)\s*$/;

/** A user name of Mail Manager, and the password that was chosen for it on a line of its own. */
function twoLinesIn(text: string): Pasted | undefined {
  const [, name = "", secret = ""] = TWO_LINES.exec(text) ?? [];
  return isMailManagerUserName(name) && secret.trim() !== ""
    ? { kind: "words", name, secret: new Secret(secret) }
    : undefined;
}

/** Comments as the tables of Postfix have them. */
function withoutComments(text: string): string {
  return text.replaceAll(/^#.*(\r?\n|$)/gm, "");
}

/** Throws a `Failure` where the last word of `text` refers to a value instead of being one. */
function refuseReference(found: Pasted, text: string, source: string): Pasted {
  const last = text.split(/[\s:,]+/).at(-1) ?? "";
  if (heldElsewhere(text) === undefined && !/^\$(?:\{[^{}]*\}|\([^()]*\)|[A-Za-z_]\w*)$/.test(last)) return found;
  throw new Failure("value-elsewhere", `cannot use ${source}: it refers to a value instead of holding it`, {
    hints: [
      'let the shell fill it in, as in: printf \'%s %s\' "$ID" "$SECRET" | smtpkey …',
      "if the password is these characters, put it in single quotes: SMTP_PASSWORD='...', with SMTP_USERNAME=... above it",
    ],
  });
}

/** No secret is longer, whatever else is wrong with it. */
const LONGEST_SECRET = 256;

/**
 * A secret, or a user name and a secret, in either order. With `mayBeOdd`, anything else in one line is one odd secret; a text is none, and
 * must not be used as one: what is used as a password goes to a server.
 * The line break that ends a piped line is not part of it; other whitespace is, and is reported by the caller.
 */
function wordsIn(text: string, mayBeOdd: boolean): Pasted | undefined {
  const [, name, secret] = TWO_WORDS.exec(text) ?? [];
  const isPair = name !== undefined && secret !== undefined &&
    (LIKE_A_KEY_ID.test(name) || isSmtpUserName(name) || parseAccessKeyId(secret) !== undefined);
  // Nothing says which of two bare words is which, but their forms.
  const isTurned = isPair && parseAccessKeyId(secret) !== undefined && parseAccessKeyId(name) === undefined;
  if (isPair) {
    return { kind: "words", name: isTurned ? secret : name, secret: new Secret(isTurned ? name : secret) };
  }
  const line = text.replace(/\r?\n$/, "");
  const isOne = mayBeOdd && !/[\r\n]/.test(line.trim()) && line.length <= LONGEST_SECRET;
  return isOne ? { kind: "words", name: undefined, secret: new Secret(line) } : undefined;
}
