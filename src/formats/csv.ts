/**
 * Tables with a separator: the CSV of consoles, of spreadsheets and of database tools.
 *
 * Invariant: RFC 4180 without line breaks inside cells, which no console writes; what separates the cells is seen in the header.
 * @module
 */

import { expandedValue, type Leaf, leafAt, linesOf } from "./value.ts";

/** One row and its line, from 1. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The rows of a text, the header first; lines without text are passed over. */
export function csvRows(text: string): readonly CsvRow[] {
  const lines = linesOf(text).map((row, index) => ({ row, line: index + 1 })).filter(({ row }) => row.trim() !== "");
  const separator = separatorOf(lines[0]?.row ?? "");
  return lines.map(({ row, line }) => ({ cells: cellsOf(row, separator), line }));
}

/** What separates the cells: a comma, or what a spreadsheet writes in its place. */
function separatorOf(header: string): string {
  const count = (separator: string): number => header.split(separator).length;
  return [",", ";", "\t"].reduce((best, other) => count(other) > count(best) ? other : best);
}

function cellsOf(line: string, separator: string): readonly string[] {
  const cell = new RegExp(String.raw`(?:^|${separator})(?:[ ]*"((?:[^"]|"")*)"[ ]*|([^${separator}]*))`, "g");
  return [...line.matchAll(cell)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "");
}

/** The cells under the names of their columns; in a table of two columns the first one is the name of the second too. */
export function readCsv(text: string): readonly Leaf[] {
  const [header, ...rows] = csvRows(text);
  if (header === undefined || header.cells.length < 2) return [];
  const named = rows.flatMap(({ cells, line }) =>
    header.cells.map((column, at) => leafAt([`[${line}]`], column, { value: expandedValue(cells[at] ?? ""), line }))
  );
  if (header.cells.length > 2) return named;
  return [
    ...named,
    ...[header, ...rows].map(({ cells: [name = "", text = ""], line }) =>
      leafAt([], name, { value: expandedValue(text), line })
    ),
  ];
}
