/**
 * What attempts amount to: findings with counts, likeliest first.
 *
 * Invariant: within an attempt an answer of the server hides what clients made of it, and the first refusal hides what follows
 * from it; over all attempts, what explains the most of them comes first, but for values that were judged themselves.
 * @module
 */

import { type Attempt, type Cause, type Evidence, RANK } from "./attempt_groups.ts";
import type { Places } from "../findings/catalogue/entry.ts";
import type { Finding, FindingId } from "../findings/finding.ts";
import { finding } from "../findings/catalogue.ts";
import { masked } from "./redact.ts";
import type { Mention } from "./ses_mentions.ts";
import { placesIn, regionTrouble } from "../findings/endpoint_mentions.ts";
import { excerpt, positionIn, quotation } from "./excerpt.ts";
import { regionNamed } from "../ses/region.ts";

/** One finding, how often, when and on what line. */
export interface Tallied {
  /** What was found. */
  readonly finding: Finding;
  /** Attempts; one failed attempt counts once, however many lines a client spends on it. */
  readonly count: number;
  /** First line that shows it, from 1. */
  readonly firstLine: number;
  /** Last line that shows it. */
  readonly lastLine: number;
  /** Time of the first line, as it is written there. */
  readonly firstTime?: string;
  /** Time of the last line, as it is written there. */
  readonly lastTime?: string;
  /** The line it rests on, secrets hidden, at most about 300 characters. */
  readonly quote: string;
}

interface Total {
  readonly seen: Tallied;
  /** The rank of the best evidence, and in how many attempts it was the cause that comes first. */
  readonly rank: number;
  readonly led: number;
}

/** Findings that the place of the server turns into others, so that each attempt must tell it. */
const PLACED: ReadonlySet<FindingId> = new Set(["connection-timeout", "dns-failed"]);

/** Adds attempts up. */
export class Tally {
  readonly #totals = new Map<FindingId, Total>();

  /** Whether host, region or port make a difference to what an attempt with this finding adds. */
  needsPlaces(id: FindingId): boolean {
    return PLACED.has(id) || !this.#totals.has(id);
  }

  /** Adds an attempt, or `times` that are alike, and gives what it shows, likeliest first. */
  add(attempt: Attempt, times = 1): readonly FindingId[] {
    return surviving(attempt).map(({ cause, rank }, place) => {
      const id = refined(cause.evidence, attempt);
      const total = this.#totals.get(id);
      const led = place === 0 ? times : 0;
      const seen = total === undefined ? begun(id, cause, attempt, times) : more(total.seen, cause, times);
      this.#totals.set(id, { seen, rank: Math.min(rank, total?.rank ?? rank), led: led + (total?.led ?? 0) });
      return id;
    });
  }

  /** The sum. */
  findings(): readonly Tallied[] {
    const totals = [...this.#totals.values()].sort(byLikelihood);
    const isJudged = totals[0]?.rank === RANK.judged;
    return totals.map(({ seen }) =>
      isJudged && seen.finding.id === "credentials-invalid" ? explainedAbove(seen) : seen
    );
  }
}

/** A refused login whose cause was seen in what was sent needs no list of causes. */
function explainedAbove(seen: Tallied): Tallied {
  const { finding: { remedy: { link }, ...finding } } = seen;
  const remedy = { text: "fix the problems listed above, then retry", ...(link === undefined ? {} : { link }) };
  return { ...seen, finding: { ...finding, remedy } };
}

function byLikelihood(one: Total, other: Total): number {
  const judged = Math.min(one.rank, 1) - Math.min(other.rank, 1);
  return judged || other.led - one.led || one.rank - other.rank || one.seen.firstLine - other.seen.firstLine;
}

function begun(id: FindingId, { evidence, lastLine, lastTime }: Cause, attempt: Attempt, count: number): Tallied {
  const first = evidence.log.time === undefined ? {} : { firstTime: evidence.log.time };
  const last = { lastLine, ...(lastTime === undefined ? {} : { lastTime }) };
  return { ...described(id, evidence, attempt), count, firstLine: evidence.line, ...first, ...last };
}

function more({ lastTime: known, ...seen }: Tallied, { lastLine, lastTime }: Cause, times: number): Tallied {
  const isLater = lastLine >= seen.lastLine;
  const time = isLater ? lastTime : known;
  const last = { lastLine: isLater ? lastLine : seen.lastLine, ...(time === undefined ? {} : { lastTime: time }) };
  return { ...seen, count: seen.count + times, ...last };
}

/** Answers that end a login: what comes after them in the same attempt, above all 530, follows from them. */
const REFUSALS: ReadonlySet<FindingId> = new Set([
  "credentials-invalid",
  "not-subscribed",
  "starttls-required",
  "temporary-auth-failure",
  "auth-not-offered",
]);

/** What is left of an attempt, likeliest first, each with its rank in it. */
function surviving(
  { causes, isSes, isAccepted }: Attempt,
): readonly { readonly cause: Cause; readonly rank: number }[] {
  const about = causes.filter(({ evidence }) =>
    (isSes || evidence.isProven) && !(isAccepted && evidence.rank === RANK.judged)
  );
  const best = Math.min(...about.map(({ evidence }) => evidence.rank).filter((rank) => rank !== RANK.judged));
  const isRefused = about.some(({ evidence }) => REFUSALS.has(evidence.id) && evidence.rank === best);
  // Another answer than 535 says that the pair is right, whatever it looks like.
  const isPairRight = best === RANK.answer && about.every(({ evidence }) => evidence.id !== "credentials-invalid");
  return about
    .filter(({ evidence }) => evidence.rank <= RANK.reason || evidence.rank === best)
    .filter(({ evidence }) => !(isRefused && evidence.id === "client-never-authenticated"))
    .map((cause) => ({
      cause,
      rank: isPairRight && cause.evidence.rank === RANK.judged ? RANK.result : cause.evidence.rank,
    }))
    .sort((one, other) => one.rank - other.rank || one.cause.evidence.line - other.cause.evidence.line);
}

/** The finding in the light of where the server is. */
function refined({ id, text }: Evidence, { mentions }: Attempt): FindingId {
  if (!PLACED.has(id)) return id;
  const { port, region } = placesOf(text, mentions);
  if (id === "connection-timeout") return port === "25" ? "port-25-throttled" : id;
  return region !== undefined && regionNamed(region).smtp === "no" ? "no-smtp-endpoint" : id;
}

/** What the line itself says counts before what others say, and near ones before those further away. */
function placesOf(text: string, mentions: readonly Mention[]): Places {
  return [placesIn(text), ...mentions.map(({ places }) => places)].reduceRight(
    (far, near) => ({ ...far, ...near }),
    {},
  );
}

/** The finding with its evidence. */
function described(id: FindingId, { text, at, line, rank, judged }: Evidence, { mentions }: Attempt): {
  readonly finding: Finding;
  readonly quote: string;
} {
  const shown = masked(text);
  const position = positionIn(shown, text, at);
  const places = placesOf(shown, mentions);
  const quote = excerpt(shown, position);
  if (judged !== undefined) {
    const { because, severity, source = "" } = judged;
    return { finding: finding(id, { because, severity, source, places }), quote };
  }
  const trouble = id === "dns-failed" ? regionTrouble(text) : undefined;
  const who = rank === RANK.answer ? "the server says" : `line ${line} says`;
  const because = [`${who}: ${quotation(shown, position)}`, ...(trouble === undefined ? [] : [trouble])].join("; ");
  return {
    finding: finding(id, { because, places, ...(id === "no-smtp-endpoint" ? { severity: "error" } : {}) }),
    quote,
  };
}
