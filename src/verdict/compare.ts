/**
 * What several reports mean together: the ports of one endpoint, or the endpoints of several regions.
 *
 * Invariant: each finding once, with the rows that it holds for.
 * @module
 */

import type { Verdict } from "./diagnosis.ts";
import { type Finding, findingMaker } from "../findings/finding.ts";
import { NETWORK } from "../findings/catalogue/network.ts";
import { type Outcome, OUTCOMES, rowOf, works } from "./outcome.ts";
import type { Report } from "./report.ts";

const finding = findingMaker(NETWORK);

/** One report among others. */
export interface ComparedReport {
  /** What makes it differ: `port 587`, `eu-west-1`. */
  readonly name: string;
  readonly outcome: Outcome;
  /** Its own findings, the most likely first. */
  readonly findings: readonly Finding[];
}

/** What reports differ in. */
export type Across = "ports" | "regions";

/** Reports that differ in one thing. */
export interface Comparison {
  readonly across: Across;
  readonly verdict: Verdict;
  /** In the order asked. */
  readonly reports: readonly Report[];
  /** Each once, with the rows that it holds for. */
  readonly findings: readonly Finding[];
}

/** What several reports come to together. */
export interface Compared {
  /** That of the worst region, or of the worst port that works: one port is enough. */
  readonly outcome: Outcome;
  /** What that means for the login. */
  readonly verdict: Verdict;
  /** Each once, with the rows it holds for. */
  readonly findings: readonly Finding[];
}

/** What `rows` come to that differ in the port or in the region; `not-tried` if there are none. */
export function compare(rows: readonly ComparedReport[], across: Across): Compared {
  const isOfPorts = across === "ports";
  const working = rows.filter(isWorking);
  const counting = isOfPorts && working.length > 0 ? working : rows;
  const outcome = OUTCOMES.findLast((one) => counting.some((row) => row.outcome === one)) ?? "not-tried";
  const findings = isOfPorts
    ? softened(gathered(knowingPorts(answersFirst(rows))), working.length > 0)
    : gathered(rows);
  return { outcome, verdict: rowOf(outcome).verdict, findings };
}

/** Where a port got as far as an answer to the login, that answer shows more than the silence of another. */
function answersFirst(rows: readonly ComparedReport[]): readonly ComparedReport[] {
  return [...rows.filter(isRefused), ...rows.filter((row) => !isRefused(row))];
}

function isRefused({ outcome }: ComparedReport): boolean {
  return outcome === "rejected";
}

/** One port that works is enough: problems with the others become warnings. */
function softened(findings: readonly Finding[], isAnyWorking: boolean): readonly Finding[] {
  if (!isAnyWorking) return findings;
  return findings.map((one) => one.severity === "error" ? { ...one, severity: "warning" } : one);
}

function isWorking({ outcome }: ComparedReport): boolean {
  return works(outcome);
}

/** The findings of all `rows`, each id once, in the order in which they come up. */
export function gathered(rows: readonly ComparedReport[]): readonly Finding[] {
  const ids = new Set(rows.flatMap(({ findings }) => findings.map(({ id }) => id)));
  return [...ids].flatMap((id) => {
    const same = rows.flatMap(({ name, findings }) =>
      findings.filter((one) => one.id === id).map((one) => ({ name, one }))
    );
    const [first] = same;
    if (first === undefined) return [];
    return [{
      ...first.one,
      because: becauseOf(same.map(({ name, one }) => ({ name, because: one.because })), rows.length),
    }];
  });
}

/** The evidence of all rows, what several have in common once. */
function becauseOf(rows: readonly { readonly name: string; readonly because: string }[], all: number): string {
  const names = new Map<string, readonly string[]>();
  for (const { name, because } of rows) names.set(because, [...names.get(because) ?? [], name]);
  const rowsText = (on: readonly string[]): string =>
    on.length <= MOST_NAMES ? on.join(", ") : `${on.length} of ${all}`;
  return [...names].map(([because, on]) => on.length === all ? because : `${rowsText(on)}: ${because}`).join("; ");
}

/** More rows than these are counted: their names are in the table. */
const MOST_NAMES = 5;

/** Ports side by side know more of one that is not reachable: where another answers that is the way, and where none does it is not the port. */
export function knowingPorts(rows: readonly ComparedReport[]): readonly ComparedReport[] {
  const isSilent = ({ findings }: ComparedReport): boolean =>
    findings.some(({ id }) => id === "connection-timeout" || id === "port-25-throttled");
  const open = rows.filter((row) => isWorking(row) || isRefused(row)).map(({ name }) => name);
  const text = open.length === 0 ? ALL_SILENT : `use a port that answers from here: ${open.join(", ")}`;
  if (open.length === 0 && rows.every(isRefusing)) {
    return rows.map((row) => withoutPort25(row, rows)).map(withHostAdvice);
  }
  if (open.length === 0 && !rows.every(isSilent)) return rows.map((row) => withoutPort25(row, rows));
  const reworded = (one: Finding): Finding => {
    const isUnreachable = one.id === "connection-timeout" || (one.id === "connection-refused" && open.length > 0);
    if (isUnreachable) return { ...one, remedy: { text } };
    const isNotAlone = one.id === "port-25-throttled" && open.length === 0;
    return isNotAlone ? finding("connection-timeout", { because: one.because, remedy: { text } }) : one;
  };
  return rows.map((row) => ({ ...row, findings: row.findings.map(reworded) }));
}

/** Where the other ports refuse the connection as well, port 25 is no case of its own. */
function withoutPort25(row: ComparedReport, rows: readonly ComparedReport[]): ComparedReport {
  const refused = rows.flatMap(({ findings }) => findings).find(({ id }) => id === "connection-refused");
  if (refused === undefined) return row;
  const same = (one: Finding): Finding =>
    one.id === "port-25-throttled" && /refused/i.test(one.because) ? { ...refused, because: one.because } : one;
  return { ...row, findings: row.findings.map(same) };
}

/** Whether the port refused the connection. */
function isRefusing({ findings }: ComparedReport): boolean {
  return findings.some(({ id, because }) =>
    id === "connection-refused" || (id === "port-25-throttled" && /refused/i.test(because))
  );
}

/** Where every port refuses, none of them is the way. */
function withHostAdvice(row: ComparedReport): ComparedReport {
  const reworded = (one: Finding): Finding =>
    one.id === "connection-refused" ? { ...one, remedy: { ...one.remedy, text: ALL_REFUSED } } : one;
  return { ...row, findings: row.findings.map(reworded) };
}

const ALL_REFUSED = "every port refuses the connection, so the cause is not the port: check these causes";

const ALL_SILENT =
  "every port is filtered, so the cause is not the port: allow outbound TCP to port 587; in a VPC check the " +
  "security group, the network ACL and the route out (NAT gateway or VPC endpoint)";
