/**
 * Named fields out of a text: the CSV of a console, the JSON of a command, the lines of an `.env` file, YAML.
 *
 * Invariant: a record is one section, row or object, and no record is ever completed from another one, so that no pair can
 * be put together from two keys. What a field refers to instead of holding it stays with the field.
 * @module
 */

import { readAssignments } from "../formats/env_properties.ts";
import { readJsonTrees } from "../formats/json.ts";
import { isUnreadable, type Tree } from "../formats/tree.ts";
import { leavesOf } from "../formats/tree_leaves.ts";
import { type Leaf, leafAt, linesOf, textValue, type Value } from "../formats/value.ts";

/** The fields that matter. */
export type FieldName = "accessKeyId" | "secretAccessKey" | "sessionToken" | "smtpUsername" | "smtpPassword";

/** One field. */
export interface Field {
  /** Its name as it is written: one of the known names, and so fit to be shown. */
  readonly name: string;
  /** Its line, from 1. */
  readonly line: number;
  /** What it holds, or why it does not. */
  readonly value: Value;
}

/** What is written together; empty fields are absent. */
export interface FieldRecord {
  /** The names above it, outermost first. */
  readonly scope: readonly string[];
  /** Its fields. */
  readonly fields: ReadonlyMap<FieldName, Field>;
  /** The fields that are set twice, to different values. */
  readonly twice: readonly FieldName[];
}

/** Names of fields without case, spaces, hyphens and underscores, as consoles, commands and applications write them. */
const NAMES: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
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

/** In objects these plain names are common for SMTP pairs, as in a secret of AWS Secrets Manager; elsewhere they mean too much. */
const OBJECT_NAMES: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
  ...NAMES,
  ["username", "smtpUsername"],
  ["password", "smtpPassword"],
]);

/** The records of a CSV text with a header that names a known field; undefined if it is no such text. */
export function parseCsv(text: string): readonly FieldRecord[] | undefined {
  const [header, ...rows] = linesOf(text).map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== "");
  const columns = cells(header?.line ?? "");
  if (columns.length < 2 || !columns.some((column) => NAMES.has(plain(column)))) return undefined;
  return rows.map(({ line, number }) => {
    const values = cells(line);
    const leaves = columns.map((column, index) =>
      leafAt([`[${number}]`], column, { value: textValue(values[index] ?? ""), line: number })
    );
    return recordOf(leaves, NAMES);
  });
}

/** The cells of one CSV line (RFC 4180, without line breaks inside cells, which no console writes). */
function cells(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:\s*"((?:[^"]|"")*)"\s*|([^,]*))/g)]
    .map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "");
}

/** The records of a JSON text, one an object; undefined if it is no JSON. */
export function parseJson(text: string): readonly FieldRecord[] | undefined {
  const trimmed = text.replace(/^\ufeff/, "").trim();
  return /^[{[]/.test(trimmed) ? parseTrees(text, readJsonTrees) : undefined;
}

/** The records of a text that `read` makes trees of, one an object; undefined if it cannot be read. */
export function parseTrees(text: string, read: (text: string) => readonly Tree[]): readonly FieldRecord[] | undefined {
  try {
    const leaves = read(text).map(leavesOf);
    return leaves.flatMap((document) => recordsOf(document, OBJECT_NAMES)).map(withOwnersName);
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** A list of passwords below a user name is that user's, as in what `derive --format json` prints. */
function withOwnersName(record: FieldRecord, _: number, all: readonly FieldRecord[]): FieldRecord {
  if (record.fields.has("smtpUsername") || !record.fields.has("smtpPassword")) return record;
  const owner = all.findLast(({ scope, fields }) =>
    fields.has("smtpUsername") && scope.length < record.scope.length &&
    scope.every((name, index) => name === record.scope[index])
  );
  const username = owner?.fields.get("smtpUsername");
  return username === undefined
    ? record
    : { ...record, fields: new Map([...record.fields, ["smtpUsername", username]]) };
}

/** The records of a text of `NAME=value` lines, one a section; undefined if no name is known. */
export function parseLines(text: string): readonly FieldRecord[] | undefined {
  const records = recordsOf(readAssignments(text), NAMES);
  return records.length === 0 ? undefined : records;
}

function recordsOf(leaves: readonly Leaf[], names: ReadonlyMap<string, FieldName>): readonly FieldRecord[] {
  const groups = Map.groupBy(leaves, ({ scope }) => scope.join("\n"));
  return [...groups.values()].map((group) => recordOf(group, names)).filter(({ fields }) => fields.size > 0);
}

function recordOf(leaves: readonly Leaf[], names: ReadonlyMap<string, FieldName>): FieldRecord {
  const fields = new Map<FieldName, Field>();
  const twice = new Set<FieldName>();
  for (const { name, line, value } of leaves) {
    const field = names.get(plain(name));
    if (field === undefined || (value.kind === "text" && value.text === "")) continue;
    const before = fields.get(field)?.value;
    if (before !== undefined && !isSame(before, value)) twice.add(field);
    fields.set(field, { name, line, value });
  }
  return { scope: leaves[0]?.scope ?? [], fields, twice: [...twice] };
}

function isSame(one: Value, other: Value): boolean {
  return one.kind === "text" && other.kind === "text" && one.text === other.text;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}
