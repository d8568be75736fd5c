/**
 * How sure it is that words in a text are about SES.
 *
 * Invariant: who asks about a text asks about SES, so a client's words count unless something speaks against them: another
 * server named as the other end, another protocol, port or service, another server's answer.
 * @module
 */

import { mistypedPort } from "../findings/endpoint_mentions.ts";
import type { FindingId } from "../findings/finding.ts";
import type { SeenLine } from "./seen_line.ts";

/**
 * `proven`: only SES says it, or an SES host is tied to it. `likely`: a mail client's words, and nothing speaks against SES.
 * `possible`: the general words of an error, which count in a short text alone. `tied`: counts if the attempt is proven.
 */
export type Grade = "proven" | "likely" | "possible" | "tied";

/** The better of two grades. */
export function better(one: Grade, other: Grade): Grade {
  return ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
}

const ORDER: readonly Grade[] = ["proven", "likely", "possible", "tied"];

/** Findings that are about another protocol, so that its name is no evidence against them. */
const ABOUT_HTTP: ReadonlySet<FindingId> = new Set(["not-smtp", "api-client-at-smtp-endpoint"]);

/** The lines before and after one, as many as asked for. */
export type Surroundings = (before: number, after: number) => readonly SeenLine[];

/** Lines next to one that may speak against SES, and those further away that may be the same error message. */
const NEXT = 2;
const BEFORE = 14;
const AFTER = 8;

/**
 * The grade of words in a line that does not name SES, by this line and those around it; undefined if they are not about it.
 * Lines around them may be of another program: what speaks against SES there leaves it to a line that names SES.
 */
export function gradeOf(id: FindingId, isMail: boolean, line: SeenLine, around: Surroundings): Grade | undefined {
  const isAgainst = (words: SeenLine): boolean => !ABOUT_HTTP.has(id) && words.of("isService");
  const isOthers = (words: SeenLine): boolean => isAgainst(words) || words.of("isAnother");
  if (isAgainst(line)) return isAtPortOfSes(line, around) ? "likely" : undefined;
  if (isMail || line.of("isMail")) return "likely";
  if (line.of("isOwnLimit")) return gradeOfLimit(around(BEFORE, AFTER));
  if (around(NEXT, NEXT).some(isOthers)) return "tied";
  const all = around(BEFORE, AFTER);
  if (all.some((words) => words.of("isMail"))) return "likely";
  return all.some(isOthers) || (id === "dns-failed" && line.of("isHost")) ? "tied" : "possible";
}

/** Whether nothing but its port speaks against SES, and a line before it names SES with this port. */
function isAtPortOfSes(line: SeenLine, around: Surroundings): boolean {
  const port = line.of("isServiceByName") ? undefined : mistypedPort(line.text)?.typed;
  return port !== undefined &&
    around(BEFORE, 0).some((words) => words.of("isSes") && mistypedPort(words.text)?.typed === port);
}

/** What took too long is known only from the lines around it. */
function gradeOfLimit(lines: readonly SeenLine[]): Grade | undefined {
  return lines.some((words) => words.of("isMail") || words.of("isSes")) ? "likely" : undefined;
}
