/**
 * Named fields out of a text: the CSV of a console, the JSON of a command, the lines of an `.env` file, YAML.
 *
 * Invariant: a record is one section, row or object, and no record is ever completed from another one, so that no pair can
 * be put together from two keys. What a field refers to instead of holding it stays with the field.
 * @module
 */

import { columnFields, type FieldName, fieldNamed, type NameKind } from "./field_names.ts";
import { isBase64OfMailManagerUserName, isMailManagerHost, isMailManagerUserName } from "../ses/mail_manager.ts";
import { csvRows } from "../formats/csv.ts";
import { readAssignments, readLabels } from "../formats/env_properties.ts";
import { readJsonTrees } from "../formats/json.ts";
import { isUnreadable, type Tree } from "../formats/tree.ts";
import { leavesOf } from "../formats/tree_leaves.ts";
import { type Leaf, leafAt, linesOf, textValue, type Value } from "../formats/value.ts";

/** One field. */
export interface Field {
  /** Its name as it is written: one of the known names, and so fit to be shown. */
  readonly name: string;
  /** Its line, from 1. */
  readonly line: number;
  /** What it holds, or why it does not. */
  readonly value: Value;
  /** Whether a shell would read its line as an assignment. */
  readonly isAssigned?: boolean;
}

/** What is written together; empty fields are absent. */
export interface FieldRecord {
  /** The names above it, outermost first. */
  readonly scope: readonly string[];
  readonly fields: ReadonlyMap<FieldName, Field>;
  /** The fields that are set twice, to different values. */
  readonly twice: readonly FieldName[];
}

/** The records of a CSV text with a header that names a known field; undefined if it is no such text. */
export function parseCsv(text: string): readonly FieldRecord[] | undefined {
  const [header, ...rows] = csvRows(text);
  const columns = header?.cells ?? [];
  const fields = columnFields(columns, rows.some(({ cells }) => cells.some(isMailManagerValue)));
  const isAssigned = columns.some((column) => column.includes("="));
  if (isAssigned || columns.length < 2 || fields.every((field) => field === undefined)) return undefined;
  const [name = "", value = ""] = columns;
  if (rows.length === 0 && columns.length === 2 && fields[1] === undefined) {
    return [recordOf([leafAt([], name, { value: textValue(value), line: 1 })], () => fields[0])];
  }
  return rows.map(({ cells, line }) => {
    const leaves = columns.map((column, index) =>
      leafAt([`[${line}]`], column, { value: textValue(cells[index] ?? ""), line })
    );
    return recordOf(leaves, (_, index) => fields[index]);
  });
}

/** Whether a cell shows what the file is about, whatever the header says. */
function isMailManagerValue(cell: string): boolean {
  return isMailManagerUserName(cell) || isBase64OfMailManagerUserName(cell) || isMailManagerHost(cell);
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
    return leaves.flatMap((document) => recordsOf(document, "object")).map(withOwnersName);
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

/** The records of a text of `NAME=value` lines, or of nothing but `Label: value`, one a section; undefined if no name is known. */
export function parseLines(text: string): readonly FieldRecord[] | undefined {
  const assigned = recordsOf(readAssignments(text), "assignment");
  const records = assigned.length > 0
    ? withShellLines(assigned, linesOf(text))
    : recordsOf(readLabels(text), "assignment");
  return records.length === 0 ? undefined : records;
}

/** The records with the fields marked that a shell would set. */
function withShellLines(records: readonly FieldRecord[], lines: readonly string[]): readonly FieldRecord[] {
  const isAssigned = ({ line }: Field): boolean => /^\s*(?:export\s+)?[A-Za-z_]\w*=\S/.test(lines[line - 1] ?? "");
  return records.map((record) => ({
    ...record,
    fields: new Map(
      [...record.fields].map(([name, field]) => [name, { ...field, isAssigned: isAssigned(field) }] as const),
    ),
  }));
}

/** The records of `leaves`: what is in one section or object, and has the same word before its names. */
function recordsOf(leaves: readonly Leaf[], kind: NameKind): readonly FieldRecord[] {
  const named = leaves.flatMap((leaf) => {
    const found = fieldNamed(leaf.name, leaf.value.kind === "text" ? leaf.value.text : "", kind);
    return found === undefined ? [] : [{ leaf, ...found }];
  });
  const groups = Map.groupBy(named, ({ leaf, prefix }) => [...leaf.scope, prefix].join("\n"));
  const records = [...groups.values()].map((group) => ({
    prefix: group[0]?.prefix ?? "",
    record: recordOf(group.map(({ leaf }) => leaf), (_, index) => group[index]?.field),
  })).filter(({ record }) => record.fields.size > 0);
  // What has the plain names is meant before what has a word in front of them.
  const isWhole = ({ fields }: FieldRecord): boolean => fields.has("secretAccessKey") || fields.has("smtpPassword");
  const plain = records.filter(({ prefix }) => prefix === "");
  return (plain.some(({ record }) => isWhole(record)) ? plain : records).map(({ record }) => record);
}

function recordOf(
  leaves: readonly Leaf[],
  fieldOf: (leaf: Leaf, index: number) => FieldName | undefined,
): FieldRecord {
  const fields = new Map<FieldName, Field>();
  const twice = new Set<FieldName>();
  for (const [index, leaf] of leaves.entries()) {
    const { name, line, value } = leaf;
    const field = fieldOf(leaf, index);
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
