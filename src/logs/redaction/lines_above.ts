/**
 * Secrets that have their name on a line above: in a table with a header, alone below a name, below a command that prints one.
 *
 * Invariant: what counts is the nearest line above that is not empty and no rule of a table; a value that looks like one only,
 * but in a column that has the name of a secret.
 * @module
 */

import { kindOf, labelsIn } from "./labels.ts";
import { isGivenOrToken } from "./made_up.ts";
import { isSaid, isStandIn } from "./ordinary.ts";
import { onOneLine } from "../unescape.ts";

/** The secrets in a line, by its number and its text, of which the lines above it say that they are such. */
export type SecretsIn = (line: number, text: string) => readonly string[];

/** Rows of a table below its header in which a secret is looked for. */
const ROWS = 200;
/** What is longer is no row of a table. */
const LONGEST_ROW = 4096;
/** What is longer is no header, and no name. */
const LONGEST = 400;

/** The secrets in `row` that the lines `above` it, the nearest last, say to be such. */
export function secretsBelow(above: readonly string[], row: string): readonly string[] {
  const lines = above.slice(-ROWS).filter((line) => line.length <= LONGEST && !RULE.test(line));
  return [...inColumns(lines, row), ...belowName(lines, row)];
}

/** An empty line, or what divides a table. */
const RULE = /^[\s|+─━═┌┐└┘├┤┬┴┼╭╮╰╯│:=-]*$/;

/** What divides cells. */
const DELIMITERS = [/\s?[|│┃║]\s?/, /\t/, /,/, /;/] as const;

function inColumns(above: readonly string[], row: string): readonly string[] {
  if (row.length > LONGEST_ROW) return [];
  for (const delimiter of DELIMITERS) {
    const cells = cellsOf(row, delimiter);
    if (cells.length < 2) continue;
    const header = above.findLast((line) => isHeader(cellsOf(line, delimiter), cells.length));
    if (header === undefined) continue;
    const names = cellsOf(header, delimiter);
    return cells.filter((cell, at) => kindOf(names[at] ?? "") !== undefined && isValue(cell));
  }
  return [];
}

function cellsOf(line: string, delimiter: RegExp): readonly string[] {
  return line.trim().split(delimiter).map((cell) => cell.replace(/^[\s"'`]+|[\s"'`]+$/g, ""));
}

/** Whether `cells` are names of columns, with that of a secret; a row may be longer by the error that ends it. */
function isHeader(cells: readonly string[], count: number): boolean {
  return cells.length >= 2 && count >= cells.length - 1 && cells.some((cell) => kindOf(cell) !== undefined) &&
    cells.every((cell) => /^[\p{L}\p{M}][\p{L}\p{M}\w ./()-]{0,40}$|^#?$/u.test(cell));
}

function isValue(cell: string): boolean {
  return cell.length >= 4 && !isSaid(cell) && !isStandIn(cell, true) && !/^[\d.:-]+$/.test(cell);
}

/** What a line may end with after the name of a secret: `["password"]=>`, `password: |-`, `<key>Password</key>`, `<<EOF`. */
const AFTER_NAME =
  /^["'`*_\])}]{0,4}\s?(?:\([^()]{1,20}\)\s?)?(?:<\/\w{1,20}>){0,2}\s?(?:(?:[:：=]>?\s?)?(?:<<-?["']?\w{1,20}["']?|[|>][+-]?\d?)?|->|\?|:?\s?\d{1,4} bytes)$/;

/** Words about a secret that is not shown. */
const REJECTED = /\b(?:invalid|incorrect|wrong|bad|expired|missing|fail\w*|error|denied|reset|changed|unknown)\b/i;
/** A title. */
const SHORT_LINE = 40;

/** A command or a query that prints a secret. */
const PRINTS =
  /\b(?:vault (?:kv )?(?:get|read)|pass show|printenv|op (?:item get|read)|bw get|lpass show|secret-tool lookup|find-generic-password|consul kv get|etcdctl get|redis-cli get|base64 -(?:d|D|-decode)|smtpkey derive|keyvault secret show|secrets versions access|\b(?:cat|type|head|tail|less) \S*(?:pass|pwd|secret|token)\S*$|\$ pass \w[\w/.-]*$|get-parameter|get-secret-value|gopass show|decrypt\w*\(|getenv\(|echo ["']?[$%]\w)|> ?GET \S|\bselect\b.{1,80}\bfrom\b/i;

/** What may come before the value: `- `, `=> "`, `<string>`, `string(12) "`, `4) "`, `$1 = "`, `Value  `. */
const BEFORE_VALUE =
  /^(?:[-|>*+=]\s|=>\s?|(?:\([\w *]{1,30}\) )?\$\w{1,6} = (?:\([\w *]{1,30}\) )?(?:0x[0-9a-f]{1,16} )?|(?:val|let|var|const) \w{1,20}(?:: ?\w{1,20})? = |\d{1,3}\)\s|(?:<[\w:]{1,20}[^<>]{0,60}>)|(?:string|str)\(\d{1,5}\)\s|["']?(?:value|val|data|result|default)["']?\s?[:=|]?\s)?["'`]?/i;

/** What a line of a log begins with, and a reply. */
const NO_BEGINNING = /:$|^\d{4}-\d\d-\d\d|^\d\d?:\d\d|[\d\])]:$|\[\d+\]|^\d{3}-/;

/** A command at a prompt, which is about a secret. */
const COMMAND = /^(?:\S{0,60}[$#%>]|\([\w-]{1,12}\)|PS .{1,80}>) .*(?:pass|secret|token|pwd)|^PS .{1,80}> ?\$env:/i;
/** What may come after a value that is alone in its line. */
const ALONE = /^["'`;,]*(?:\s[245]\d\d[ -].*)?$/;

/** A field of a record, which has its name some lines above. */
const FIELD = /^(?:- )?["']?(?:default|value|val)["']?\s?[:=]/i;
const FIELDS = 3;

function belowName(above: readonly string[], row: string): readonly string[] {
  const line = onOneLine(row.trim());
  const name = nearestName(above) ?? (FIELD.test(line) ? above.slice(-FIELDS).findLast(announces) : undefined);
  if (name === undefined) return [];
  const value = /^[^\s"'`<]+/.exec(line.slice(BEFORE_VALUE.exec(line)?.[0].length ?? 0))?.[0] ?? "";
  if (NO_BEGINNING.test(value)) return [];
  const rest = line.slice(line.indexOf(value) + value.length);
  const isPrinted = COMMAND.test(name) && ALONE.test(rest) && value.length >= 6 && !isSaid(value) &&
    !isStandIn(value, false);
  return isPrinted || isGivenOrToken(value) ? [value] : [];
}

/** The line that names a secret: the last one, or the one before a user name that is alone. */
function nearestName(above: readonly string[]): string | undefined {
  const [before = "", last = ""] = ["", "", ...above].slice(-2).map((line) => onOneLine(line.trim()));
  if (announces(last)) return last;
  return /^[\w.@+/-]{1,60}:?$/.test(last) && announces(before) ? before : undefined;
}

/** A user name of SES that a line ends with: the password may be on the next. */
const KEY_ID_ALONE = /\b(?:A[KS]IA[A-Z2-7]{16}|inp-[a-z0-9]{24})$/;

function announces(line: string): boolean {
  if (PRINTS.test(line) || KEY_ID_ALONE.test(line) || (COMMAND.test(line) && labelsIn(line).length > 0)) return true;
  if (REJECTED.test(line)) return false;
  return labelsIn(line).some(({ end, isWeak }) =>
    (!isWeak || line.length <= SHORT_LINE) && AFTER_NAME.test(line.slice(end))
  );
}
