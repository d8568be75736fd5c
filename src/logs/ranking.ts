/**
 * What attempts amount to: findings with counts, the most likely first.
 *
 * Invariant: within an attempt an answer of the server hides what clients made of it, and the first refusal hides what follows
 * from it; over all attempts, what explains the most of them comes first, but for values that were judged themselves.
 * @module
 */

import { type Attempt, type Cause, type Evidence, RANK } from "./attempt_groups.ts";
import type { LogLine } from "./log_prefix.ts";
import { fittedRemedy } from "./advice.ts";
import type { Places } from "../findings/catalogue/entry.ts";
import type { Finding, FindingId } from "../findings/finding.ts";
import { CATALOGUE, finding } from "../findings/catalogue.ts";
import { better, type Grade } from "./grade.ts";
import { type Meaning, meaningInAttempt, PLACED } from "./meaning.ts";
import { masked } from "./redact.ts";
import type { SecretsIn } from "./redaction/lines_above.ts";
import { NO_PLACES, regionTrouble } from "../findings/endpoint_mentions.ts";
import { lineOf, textOfAll } from "./seen_line.ts";
import { excerpt, positionIn, quotation } from "./excerpt.ts";

/** One finding, how often, when and on what line. */
export interface Tallied {
  readonly finding: Finding;
  /** How sure it is that this is about SES. */
  readonly grade: Exclude<Grade, "tied">;
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
  /** Whether this is what went wrong last, where several things did. */
  readonly isLast: boolean;
  /** The line it rests on, secrets hidden, at most about 300 characters. */
  readonly quote: string;
}

/** What is known of one finding so far. */
class Total {
  #count = 0;
  /** The rank of the best evidence, and in how many attempts it was the cause that comes first. */
  rank: number = RANK.result;
  led = 0;
  /** Whether only bounces show it: they follow from another refusal. */
  isOfBounces = true;
  #lastLine = 0;
  #lastLog: LogLine = {};
  #first: Evidence;
  #grade: Tallied["grade"];

  constructor(
    readonly id: FindingId,
    readonly described: Pick<Tallied, "finding" | "quote">,
    first: Evidence,
    grade: Tallied["grade"],
  ) {
    this.#first = first;
    this.#grade = grade;
  }

  /** Adds `times` attempts that are alike. */
  add({ evidence, lastLine, lastLog }: Cause, grade: Tallied["grade"], times: number): void {
    this.#count += times;
    // Attempts end in another order than they begin.
    if (evidence.line < this.#first.line) this.#first = evidence;
    if (lastLine >= this.#lastLine) {
      this.#lastLine = lastLine;
      this.#lastLog = lastLog;
    }
    const best = better(this.#grade, grade);
    if (best !== "tied") this.#grade = best;
  }

  /** The sum. */
  get seen(): Tallied {
    const { line, log: { time } } = this.#first;
    const { time: lastTime } = this.#lastLog;
    return {
      ...this.described,
      grade: this.#grade,
      count: this.#count,
      firstLine: line,
      ...(time === undefined ? {} : { firstTime: time }),
      lastLine: this.#lastLine,
      ...(lastTime === undefined ? {} : { lastTime }),
      isLast: false,
    };
  }
}

type Counted = Pick<Total, "id" | "rank" | "led" | "isOfBounces" | "seen">;

/** What the caller knows of the server that a text is about. */
export interface Subject {
  readonly places: Places;
  /** What names SES, such as `--region`; undefined if nothing does but the text. */
  readonly source?: string;
}

/** The last attempts, which show what goes wrong now, and how many of one kind in a row are enough for it. */
const LATEST = 20;
const IN_A_ROW = 3;

/** Adds attempts up. */
export class Tally {
  readonly #totals = new Map<FindingId, Total>();
  readonly #latest: FindingId[] = [];
  readonly #subject: Subject;
  readonly #secretsIn: SecretsIn;
  /** Regions that accepted a login and such as refused one, each with the first line that shows it. */
  readonly #accepting = new Map<string, number>();
  readonly #refusing = new Map<string, number>();

  /** `subject` is what the caller says of the server, `secretsIn` what other lines show to be a secret in a line. */
  constructor(subject: Subject = { places: NO_PLACES }, secretsIn: SecretsIn = () => []) {
    // What is known of nothing is not added to what each line shows.
    this.#subject = Object.keys(subject.places).length === 0 ? { ...subject, places: NO_PLACES } : subject;
    this.#secretsIn = secretsIn;
  }

  /** Whether nothing was found. */
  get isEmpty(): boolean {
    return this.#totals.size === 0;
  }

  /** Whether what was found says no more than that something failed. */
  get isVague(): boolean {
    return [...this.#totals].every(([id, { rank }]) => rank === RANK.result || id === "message-refused");
  }

  /** Whether nothing but some of `ids` was found. */
  hasOnly(ids: ReadonlySet<FindingId>): boolean {
    return [...this.#totals.keys()].every((id) => ids.has(id));
  }

  /** Begins anew: a text says itself what was meant. */
  clear(): void {
    this.#totals.clear();
    this.#latest.length = 0;
  }

  /** Whether `id` was found. */
  has(id: FindingId): boolean {
    return this.#totals.has(id);
  }

  /** Whether host, region or port make a difference to what an attempt with this finding adds. */
  needsPlaces(id: FindingId): boolean {
    return PLACED.has(id) || !this.#totals.has(id);
  }

  /**
   * Adds an attempt, or `times` that are alike, and returns what it shows, the most likely first. In a short text the general words of
   * an error count too.
   */
  add(attempt: Attempt, times = 1, isShort = false): readonly FindingId[] {
    const [first, ...others] = surviving(attempt, isShort);
    if (first === undefined) return [];
    const id = this.#addCause(attempt, first, times, times);
    return others.length === 0 ? [id] : [id, ...others.map((ranked) => this.#addCause(attempt, ranked, times, 0))];
  }

  #addCause(attempt: Attempt, { cause, rank }: Ranked, times: number, led: number): FindingId {
    const { evidence } = cause;
    const meaning = meaningInAttempt(evidence, attempt.mentions, this.#subject.places);
    const { id } = meaning;
    if (led > 0) this.#note(id, times);
    if (id === "credentials-invalid") noteRegion(this.#refusing, meaning.region, evidence.line);
    const grade = gradeIn(attempt, cause);
    const total = this.#totals.get(id) ?? this.#begun(meaning, evidence, grade);
    total.add(cause, grade, times);
    total.rank = Math.min(rank, total.rank);
    total.led += led;
    total.isOfBounces &&= id === "sender-invalid" && lineOf(evidence).of("isOfBounce");
    return id;
  }

  /** A login at a server of `region` succeeded. */
  accept(region: string, line: number): void {
    noteRegion(this.#accepting, region, line);
  }

  /** The sum, what blocks mail now first. */
  findings(): readonly Tallied[] {
    const totals = [...this.#totals.values()]
      .map(({ id, rank, led, isOfBounces, seen }) => ({ id, rank, led, isOfBounces, seen: this.#inRegion(seen) }))
      .sort((one, other) => this.#byUrgency(one, other));
    const isJudged = totals[0]?.rank === RANK.judged;
    const refused = isJudged ? totals.find((total) => total.id === "credentials-invalid") : undefined;
    const shown = totals.filter((total) => total !== refused);
    const last = shown.length > 1 ? this.#latest.at(-1) : undefined;
    return shown.map(({ id, seen }, place) => ({
      ...(place === 0 && refused !== undefined ? withRefusal(seen, refused.seen) : seen),
      isLast: id === last,
    }));
  }

  /** A refused login whose like succeeded in another region is the wrong region. */
  #inRegion(seen: Tallied): Tallied {
    if (seen.finding.id !== "credentials-invalid") return seen;
    const accepting = [...this.#accepting].find(([region]) => !this.#refusing.has(region));
    const refusing = [...this.#refusing].find(([region]) => !this.#accepting.has(region));
    if (accepting === undefined || refusing === undefined) return seen;
    const because = `${refusing[0]} refused the login (line ${refusing[1]}) and ${accepting[0]} accepted one (line ` +
      `${accepting[1]}): a password works in the region that it was derived for`;
    return { ...seen, finding: finding("wrong-region", { because, places: { region: refusing[0] } }) };
  }

  #note(id: FindingId, times: number): void {
    for (let added = 0; added < Math.min(times, LATEST); added++) {
      this.#latest.push(id);
      if (this.#latest.length > LATEST) this.#latest.shift();
    }
  }

  #byUrgency(one: Counted, other: Counted): number {
    const judged = Math.min(one.rank, 1) - Math.min(other.rank, 1);
    const latest = (total: Counted): number => this.#latest.filter((id) => id === total.id).length;
    const isNow = ({ id }: Counted): number => Number(this.#latest.slice(-IN_A_ROW).every((last) => last === id));
    return Number(one.isOfBounces) - Number(other.isOfBounces) || judged || isNow(other) - isNow(one) ||
      latest(other) - latest(one) ||
      other.led - one.led || one.rank - other.rank || lastTimed(other) - lastTimed(one) ||
      one.seen.firstLine - other.seen.firstLine;
  }

  #begun(meaning: Meaning, evidence: Evidence, grade: Tallied["grade"]): Total {
    const words = described(meaning, evidence, this.#hedge(grade), this.#secretsIn(evidence.line, evidence.text));
    const total = new Total(meaning.id, words, evidence, grade);
    this.#totals.set(meaning.id, total);
    return total;
  }

  /** What the evidence says of SES where the text does not name it. */
  #hedge(grade: Tallied["grade"]): readonly string[] {
    if (grade === "proven") return [];
    const { source } = this.#subject;
    return source === undefined
      ? ["the text does not name SES; this applies only if the server is SES"]
      : [`the text does not name SES; ${source} does`];
  }
}

/** The last line with a time that shows it: of what happened equally often, and more than once, the last blocks mail now. */
function lastTimed({ led, seen: { lastTime, lastLine } }: Counted): number {
  return lastTime === undefined || led < 2 ? 0 : lastLine;
}

/** Regions that are remembered; a text that names more shows nothing about one pair. */
const MOST_REGIONS = 8;

function noteRegion(regions: Map<string, number>, region: string | undefined, line: number): void {
  if (region !== undefined && !regions.has(region) && regions.size < MOST_REGIONS) regions.set(region, line);
}

function gradeIn({ isSes, causes }: Attempt, { evidence }: Cause): Tallied["grade"] {
  if (isSes || evidence.grade === "proven") return "proven";
  return causes.some((cause) => cause.evidence.grade === "likely") ? "likely" : "possible";
}

/** A refused login whose cause was seen in what was sent is one finding, not two. */
function withRefusal(seen: Tallied, refused: Tallied): Tallied {
  const because = `${seen.finding.because}; ${refused.finding.because}`;
  return {
    ...seen,
    count: Math.max(seen.count, refused.count),
    firstLine: Math.min(seen.firstLine, refused.firstLine),
    lastLine: Math.max(seen.lastLine, refused.lastLine),
    finding: { ...seen.finding, because },
  };
}

/** Answers that end a login: what comes after them in the same attempt, above all 530, follows from them. */
const REFUSALS: ReadonlySet<FindingId> = new Set([
  "credentials-invalid",
  "not-subscribed",
  "starttls-required",
  "temporary-auth-failure",
  "auth-not-offered",
]);

/** What says only that it failed, and is dropped when anything else is known. */
const VAGUE: ReadonlySet<FindingId> = new Set(["connection-failed"]);

/** A cause with its rank in its attempt. */
interface Ranked {
  readonly cause: Cause;
  readonly rank: number;
}

/** What is left of an attempt, the most likely first. */
function surviving(attempt: Attempt, isShort: boolean): readonly Ranked[] {
  const about = attempt.causes.filter(({ evidence }) =>
    counts(attempt, evidence, isShort) && !isOverruled(attempt, evidence)
  );
  const [only] = about;
  // Most attempts have one cause, and nothing that it would be weighed against.
  if (only !== undefined && about.length === 1) return [{ cause: only, rank: only.evidence.rank }];
  const best = Math.min(...about.map(({ evidence }) => evidence.rank).filter((rank) => rank !== RANK.judged));
  const isRefused = about.some(({ evidence }) => REFUSALS.has(evidence.id) && evidence.rank === best);
  // Another answer than 535 says that the pair is right, whatever it looks like.
  const isPairRight = best === RANK.answer && about.every(({ evidence }) => evidence.id !== "credentials-invalid");
  return about
    .filter(({ evidence }) => evidence.rank <= RANK.reason || evidence.rank === best)
    .filter(({ evidence }) => !(isRefused && evidence.id === "client-never-authenticated"))
    .filter(({ evidence }) => !VAGUE.has(evidence.id) || about.every((other) => VAGUE.has(other.evidence.id)))
    .map((cause) => ({
      cause,
      rank: isPairRight && cause.evidence.rank === RANK.judged ? RANK.result : cause.evidence.rank,
    }))
    .sort((one, other) => one.rank - other.rank || one.cause.evidence.line - other.cause.evidence.line);
}

/** Whether a login that succeeded shows that evidence was no obstacle: what was sent, or a 530 to a command before the login. */
function isOverruled({ isAccepted, isBeforeLogin }: Attempt, { id, rank }: Evidence): boolean {
  return (isAccepted && rank === RANK.judged) || (isBeforeLogin && id === "client-never-authenticated");
}

/** Whether evidence counts by its grade: words that are general in a long text need a mail client's in the same attempt. */
function counts({ isSes, causes }: Attempt, { grade }: Evidence, isShort: boolean): boolean {
  if (isSes || grade === "proven" || grade === "likely") return true;
  if (grade === "tied") return false;
  return isShort || causes.some(({ evidence }) => evidence.grade === "likely");
}

/** Findings about a value whose command names that value. */
const SAYS_PLACES: ReadonlySet<FindingId> = new Set<FindingId>(["mail-manager-pair-at-regional-endpoint"]);

/** The finding with its evidence. */
function described(
  meaning: Meaning,
  evidence: Evidence,
  hedge: readonly string[],
  secrets: readonly string[],
): Pick<Tallied, "finding" | "quote"> {
  const { text, at, line, rank, judged } = evidence;
  const around = textOfAll(evidence.around ?? []);
  const { id } = meaning;
  const places = meaning.places();
  const shown = masked(text, secrets);
  const position = positionIn(shown, text, at);
  const quote = excerpt(shown, position);
  if (judged !== undefined) {
    const { because, severity, source = "", remedy } = judged;
    // The catalogue's remedy is filled in with the places of the text; one that the value itself calls for is complete.
    const own = remedy.text === CATALOGUE[id].remedy.text && !SAYS_PLACES.has(id) ? {} : { remedy };
    return { finding: finding(id, { because, severity, source, places, ...own }), quote };
  }
  const trouble = id === "dns-failed" ? regionTrouble(text)?.words : undefined;
  const who = rank === RANK.answer ? "the server says" : `line ${line} says`;
  const because = [
    `${who}: ${quotation(shown, position)}`,
    ...(trouble === undefined ? [] : [trouble]),
    ...meaning.details(),
    ...hedge,
  ].join("; ");
  const remedy = fittedRemedy(id, places, { text, around });
  const severity = id === "no-smtp-endpoint" ? { severity: "error" as const } : {};
  return { finding: finding(id, { because, places, remedy, ...severity }), quote };
}
