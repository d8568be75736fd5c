/**
 * Reads one line that holds literals: what it says of an attempt, or of another server.
 *
 * Invariant: words that are not SES's alone count only if nothing on their line speaks of another server.
 * @module
 */

import { Deliveries } from "./deliveries.ts";
import type { Purpose } from "./literal_index.ts";
import { type Attempts, type Evidence, RANK } from "./attempt_groups.ts";
import type { Signature } from "../findings/signature.ts";
import type { FindingId } from "../findings/finding.ts";
import type { LineScanner } from "./line_scanner.ts";
import { type LogLine, mayBelong, readLogLine } from "./log_prefix.ts";
import { LogRecords } from "./log_records.ts";
import { SteadyRun } from "./steady_run.ts";
import { Match, matchesIn, type Passage } from "./signature_matcher.ts";
import type { NearbyLines } from "./nearby_lines.ts";
import { SeenEvidence } from "./seen_evidence.ts";
import { lineOf, SeenLine } from "./seen_line.ts";
import { type Mention, Mentions } from "./ses_mentions.ts";
import { answerOfAnother, type Notes } from "./notes.ts";
import { mechanismIn, type SentMechanism, type SentTo, type SentValue, sentValuesIn } from "./auth_payload.ts";
import { type Grade, gradeOf } from "./grade.ts";
import { meaningOf as wordsOfSes } from "../findings/ses_replies.ts";
import { replyIn, replyWithCode } from "./reply.ts";
import { isMailManagerHost } from "../ses/mail_manager.ts";
import { namesSes, placesIn } from "../findings/endpoint_mentions.ts";
import { onOneLine, plainText, textOf } from "./unescape.ts";
import { isQuoted } from "./quoted_lines.ts";

/** Where what was read goes. */
export interface Readings {
  /** Receives evidence. */
  readonly attempts: Attempts;
  /** Receives a login that succeeded, by the region of its server. */
  readonly accepted: (region: string, line: number) => void;
  /** Receives the reply of another server. */
  readonly notes: Notes;
  /** Whether the place of the server matters to another finding of this kind. */
  readonly needsPlaces: (id: FindingId) => boolean;
}

/** A line and what is known of it. */
interface Line {
  readonly seen: SeenLine;
  readonly line: number;
  readonly log: LogLine;
  readonly isSes: boolean;
  /** What another server than SES says there, if it does. */
  readonly other: ReturnType<typeof answerOfAnother>;
  /** Whether this is all of the line. */
  readonly isWhole: boolean;
  /** What was looked for in it. */
  readonly signatures: readonly Signature[];
}

/** Lines after an AUTH command that belong to the same login. */
const LOGIN_LINES = 12;
/** Characters before the words that are read for what distinguishes attempts, and of those that do. */
const CONTEXT = 100;
const WORDING = { before: 24, after: 16 } as const;
/** Bytes of a line that nothing was cut from; less than the scanner gives of a long one. */
const UNCUT = 1024;
/** Lines in which the answer to a challenge is looked for. */
const ANSWER_LINES = 4;
/** Lines in which an error of the API names its operation or its host. */
const API_LINES = 8;
/** Lines below a reply in which a person names the server. */
const SETTINGS_LINES = 8;
/** Lines around one that may hold settings, the port and the sender. */
const BEFORE = 24;
const AFTER = 12;

/** Findings that port, TLS mode or sender turn into others. */
const NEEDS_MORE: ReadonlySet<FindingId> = new Set([
  "connection-timeout",
  "connection-closed",
  "tls-failed",
  "sender-invalid",
  "identity-not-verified",
]);

/** Reads lines in their order. */
export class Reader {
  readonly #scanner: LineScanner;
  readonly #nearby: NearbyLines;
  readonly #readings: Readings;
  readonly #mentions: Mentions;
  readonly #records: LogRecords;
  readonly #run: SteadyRun;
  /** What the last line gave that opened an attempt by itself; in a run, what each of its lines gives. */
  #steady: { readonly match: Match; readonly evidence: Evidence; readonly isSes: boolean } | undefined;
  /** The line that was read last, and the one before it if that was read too. */
  #here: Line | undefined;
  #before: Line | undefined;
  #hasDismissed = false;
  /** The last user name that was sent. */
  #name: { readonly line: number; readonly isForMailManager: boolean } | undefined;
  readonly #deliveries = new Deliveries();
  /** The last AUTH command. */
  #auth: { readonly line: number; readonly mechanism: SentMechanism } | undefined;

  /** Reads in `scanner`, where the line at hand is. */
  constructor(scanner: LineScanner, nearby: NearbyLines, readings: Readings, run = new SteadyRun()) {
    this.#scanner = scanner;
    this.#nearby = nearby;
    this.#run = run;
    this.#mentions = new Mentions(nearby);
    this.#records = new LogRecords(nearby);
    this.#readings = readings;
  }

  /** Whether words were found that are not about SES, or that a login which succeeded overruled. */
  get hasDismissed(): boolean {
    return this.#hasDismissed;
  }

  /** The line at `position` names SES, and holds nothing else of interest but, perhaps, that it accepted a message. */
  mention(line: number, position: number): void {
    this.#endRun();
    this.#addMention(line, position);
    if (this.#deliveries.areWanted) this.#readDelivery(line);
  }

  /** SES accepts no message without a login. */
  #readDelivery(line: number): void {
    const text = textOf(this.#scanner.current);
    if (this.#deliveries.isIn(text)) this.#noteRegion(onOneLine(plainText(text)), line, {});
  }

  /** The line at hand is worth reading. */
  read(line: number, purposeOf: () => Purpose): void {
    const { current, position } = this.#scanner;
    if (this.#run.accepts(line, position, current)) return;
    this.#endRun();
    const purpose = purposeOf();
    const here = this.#begin(line, this.#nearby.current(line, current), purpose);
    const isDialogue = this.#readDialogue(here, purpose);
    const matches = this.#matches(here);
    const found = matches.flatMap((match) => this.#evidenceIn(match, here));
    const opened = found.filter((evidence) => this.#add(evidence));
    const { other } = here;
    const isIngress = this.#isOfIngress(here);
    const isAnswered = found.some(({ rank }) => rank === RANK.answer);
    const mayReply = ((purpose.mayReply && here.isSes) || isIngress) && !isAnswered;
    const isReply = mayReply && this.#readReply(here, isIngress);
    if (other === undefined && !isDialogue && !isReply) this.#mayGoOn(here, current, matches, opened);
    if (!isIngress) this.#noteAnother(here, found);
  }

  /** Notes what plainly another server says. */
  #noteAnother({ seen, line, log, isSes, other }: Line, found: readonly Evidence[]): void {
    if (other === undefined || isSes || found.some(({ grade }) => grade === "proven")) return;
    this.#readings.notes.addAnswer(seen.text, other.at, other.code, line, this.#following(1), () => {
      const earlier = this.#previous();
      return mayBelong(earlier.log, log) ? earlier.seen.text : "";
    });
  }

  /** Whether a reply that no regional endpoint gives is that of an ingress endpoint: one was the last server to be named. */
  #isOfIngress({ line, log, isSes, other }: Line): boolean {
    if (other === undefined || isSes) return false;
    const named = this.#mentions.before(line, log)[0]?.host;
    return isMailManagerHost(named ?? (log.process === undefined ? this.#hostBelow() : undefined) ?? "");
  }

  /** The host of SES that the lines below name: a person may give the settings after the error. */
  #hostBelow(): string | undefined {
    return this.#nearby.following(this.#line, SETTINGS_LINES).find(({ places }) => places.host !== undefined)?.places
      .host;
  }

  /** What is known of the line at hand before anything is looked for. */
  #begin(line: number, seen: SeenLine, { signatures, mayBeOther }: Purpose): Line {
    const { head, position } = this.#scanner;
    const log = head === undefined ? seen.log : readLogLine(onOneLine(plainText(textOf(head))), seen.text);
    const isSes = seen.of("isSes");
    if (isSes) this.#addMention(line, position);
    const other = mayBeOther && seen.of("hasOther") ? answerOfAnother(seen.text) : undefined;
    const here = { seen, line, log, isSes, other, isWhole: seen.length <= UNCUT, signatures };
    this.#before = this.#here?.line === line - 1 ? this.#here : undefined;
    this.#here = here;
    return here;
  }

  /** Whether the line shows what a client sent, or that its login succeeded. */
  #readDialogue({ seen, line, log }: Line, { mayLogIn, mayAccept }: Purpose): boolean {
    const hasSent = mayLogIn && this.#readLogin([seen.raw, ...this.#following(ANSWER_LINES)], line, log);
    const isAccepted = mayAccept && /\b235\b.{0,10}Authentication succ/i.test(seen.text);
    if (isAccepted) {
      this.#hasDismissed = true;
      this.#readings.attempts.accept(line, log);
      this.#noteRegion(seen.text, line, log);
    }
    return hasSent || isAccepted;
  }

  /** The region whose server accepted a login. */
  #noteRegion(text: string, line: number, log: LogLine): void {
    const region = placesIn(text).region ?? this.#mentions.before(line, log)[0]?.places.region;
    if (region === undefined) return;
    this.#deliveries.accepted(region);
    this.#readings.accepted(region, line);
  }

  /** An answer of SES that the tables do not know is worth its code and its stage; whether there is one. */
  #readReply({ seen, line, log, other }: Line, isIngress: boolean): boolean {
    const { text } = seen;
    const reply = replyIn(text) ?? (isIngress && other !== undefined ? replyWithCode(other, text) : undefined);
    // Its words may go on in the next lines, where a signature knows them.
    if (reply === undefined || wordsOfSes(onOneLine([text, ...this.#following(3)].join(" "))) !== undefined) {
      return false;
    }
    const { id, at } = reply;
    const around = isIngress ? this.#around(0, SETTINGS_LINES) : undefined;
    this.#add({ id, rank: RANK.answer, grade: "proven", line, log, wording: `${id} reply`, text, at, seen, around });
    return true;
  }

  /** Nothing more comes. */
  finish(): void {
    this.#endRun();
  }

  #addMention(line: number, position: number): void {
    this.#mentions.add(line, position);
    const { attempts } = this.#readings;
    const mention = attempts.awaitsMention(line) ? this.#mentions.last : undefined;
    if (mention !== undefined) attempts.mention(line, mention);
  }

  /** A line that `opened` an attempt with one piece of evidence, and says nothing else, may be the first of a run. */
  #mayGoOn(here: Line, bytes: Uint8Array, [match, ...others]: readonly Match[], opened: readonly Evidence[]): void {
    const [evidence] = opened;
    if (match === undefined || evidence === undefined || others.length > 0 || match.line !== here.line) return;
    const { isSes, log: { queueId } } = here;
    const outcome = `${evidence.id} ${evidence.rank} ${evidence.grade} ${isSes}`;
    if (!this.#run.follows(here.line, outcome)) return;
    const { text, at } = match;
    const line = textOf(bytes);
    const wording = text.slice(Math.max(0, at - WORDING.before), at + WORDING.after);
    const wordingAt = line.indexOf(wording);
    // Characters of several bytes have another place in the text; an address in the context may have any length.
    if (line.length !== bytes.length || wordingAt < 0 || text.slice(Math.max(0, at - CONTEXT), at).includes("@")) {
      return;
    }
    this.#steady = { match, evidence, isSes };
    const place = { from: wordingAt, to: wordingAt + wording.length };
    this.#run.add(here.line, bytes, outcome, place, queueId === undefined ? -1 : line.indexOf(`${queueId}:`));
  }

  /** Adds up the lines of a run that were counted and not read. */
  #endRun(): void {
    const run = this.#run.end();
    const steady = this.#steady;
    if (run === undefined || steady === undefined) return;
    this.#readings.attempts.repeatLast(run.counted);
    for (const { line, position, bytes } of run.last) {
      const raw = plainText(textOf(bytes));
      const text = onOneLine(raw);
      const log = readLogLine(text);
      const mechanism = mechanismIn(raw);
      if (mechanism !== undefined) this.#auth = { line, mechanism };
      if (steady.isSes) this.#addMention(line, position);
      const seen = SeenLine.of(text);
      const find = seen.find(steady.match.signature) ?? steady.match.find;
      const match = new Match(steady.match.signature, line, seen, find);
      this.#add({ ...steady.evidence, line, log, wording: this.#wordingOf(match), text, at: match.at, seen });
    }
    this.#here = undefined;
  }

  #matches({ seen, line, log, signatures }: Line): readonly Match[] {
    const known = this.#before?.signatures ?? [];
    const passage: Passage = {
      line,
      seen,
      isWhole: log.process !== undefined,
      before: () => this.#previous().seen.text,
      after: () => this.#following(2).join(" "),
    };
    const matches = matchesIn(passage, signatures, (signature) => known.includes(signature));
    if (matches.length === 0 || !isQuoted(seen, line, this.#nearby)) return matches;
    this.#hasDismissed = true;
    return [];
  }

  /** The line before; it is not read again if it was read just now, and whole. */
  #previous(): Pick<Line, "seen" | "log"> {
    if (this.#before?.isWhole === true) return this.#before;
    const seen = this.#nearby.previous(this.#line);
    return { seen, log: seen.log };
  }

  #following(count: number): readonly string[] {
    return this.#nearby.following(this.#line, count).map(({ raw }) => raw);
  }

  get #line(): number {
    return this.#here?.line ?? 0;
  }

  #evidenceIn(match: Match, here: Line): readonly Evidence[] {
    const { signature: { id, level }, line } = match;
    const grade = this.#gradeOf(match, here);
    if (grade === undefined) {
      this.#hasDismissed = true;
      if (level === "answer" && here.seen.of("isAnother")) {
        this.#readings.notes.addAnswer(match.text, match.at, id, line, [here.seen.text]);
      }
      return [];
    }
    const log = this.#records.logOf(here.line, line === here.line ? here.log : this.#previous().log);
    const wording = this.#wordingOf(match);
    const needsMore = NEEDS_MORE.has(id) && here.log.process === undefined;
    const around = needsMore ? this.#around(BEFORE, AFTER) : undefined;
    return [new SeenEvidence(match, { rank: RANK[level], grade, line, log, wording, around })];
  }

  /** How sure it is that a match is about SES; undefined if something speaks against it. */
  #gradeOf({ signature: { id, level, proof }, seen: own }: Match, here: Line): Grade | undefined {
    const { seen, isSes, other } = here;
    if (proof === "sole") return "proven";
    if (proof === "api") return this.#gradeOfApi(seen);
    if (isSes || (own !== seen && own.of("isSes"))) return "proven";
    if (seen.of("isAnother")) return undefined;
    if (proof === "likely") return "proven";
    if (level === "answer") return this.#followsAnother(here) ? undefined : "tied";
    if (other !== undefined || this.#followsAnother(here)) return undefined;
    return gradeOf(id, proof === "mail", seen, (before, after) => this.#around(before, after));
  }

  /** A mail server names the other end first, and says what went wrong on the next line. */
  #followsAnother({ log: { process } }: Line): boolean {
    if (process === undefined) return false;
    const earlier = this.#previous();
    return earlier.log.process === process && earlier.seen.of("isAnother");
  }

  #gradeOfApi(line: SeenLine): Grade | undefined {
    if ([line, ...this.#around(2, API_LINES)].some((other) => other.of("isApi"))) return "proven";
    return [line, ...this.#around(2, 2)].some((other) => other.of("isService")) ? undefined : "possible";
  }

  #around(before: number, after: number): readonly SeenLine[] {
    const lines: SeenLine[] = [];
    for (const { beginning } of this.#nearby.preceding(this.#line, before)) lines.push(beginning);
    for (const { beginning } of this.#nearby.following(this.#line, after)) lines.push(beginning);
    return lines;
  }

  /** What distinguishes attempts, with the way to log in. */
  #wordingOf({ signature, line, find }: Match): string {
    const isLogin = this.#auth !== undefined && line - this.#auth.line <= LOGIN_LINES;
    return `${signature.id} ${find.mechanism ?? (isLogin ? this.#auth?.mechanism : "")} ${find.wording}`;
  }

  /** Reads what the client sends in the first of `lines`, or in answer to it; whether there is something. */
  #readLogin(lines: readonly string[], line: number, log: LogLine): boolean {
    const mechanism = mechanismIn(lines[0] ?? "");
    if (mechanism !== undefined) this.#auth = { line, mechanism };
    const sent = sentValuesIn(lines, line, () => this.#sentTo(line, log));
    for (const value of sent) {
      this.#addSentValue(value, log);
      if (value.isForMailManager !== undefined) this.#name = { line, isForMailManager: value.isForMailManager };
    }
    return sent.length > 0;
  }

  /** The server that a login at `line` goes to, and the user name that was sent just before. */
  #sentTo(line: number, log: LogLine): SentTo {
    const isRecent = this.#name !== undefined && line - this.#name.line <= LOGIN_LINES;
    const hosts = this.#mentions.before(line, log).flatMap(({ host }) => host ?? []);
    return { host: hosts[0], isForMailManager: isRecent ? this.#name?.isForMailManager : undefined };
  }

  #addSentValue({ line, shown, mechanism, what, findings }: SentValue, log: LogLine): void {
    if (findings.length === 0) this.#readings.attempts.addWellFormed(line, log, what);
    const wording = `${mechanism} ${what}`;
    for (const judged of findings) {
      const { id } = judged;
      const grade = namesSes(shown) ? "proven" : "tied";
      this.#add({ id, rank: RANK.judged, grade, line, log, wording, text: shown, at: 0, judged });
    }
  }

  /** Adds the evidence; whether it opened an attempt. */
  #add(evidence: Evidence): boolean {
    const mentions = (): readonly Mention[] => this.#mentions.before(evidence.line, evidence.log);
    // A line that names the server itself needs none of the lines before it, which cost more than all the rest.
    const { region } = lineOf(evidence).places;
    if (evidence.id === "credentials-invalid") this.#deliveries.refused(region);
    const needsPlaces = this.#readings.needsPlaces(evidence.id) && region === undefined;
    return this.#readings.attempts.add(evidence, needsPlaces, mentions);
  }
}
