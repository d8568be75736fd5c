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
import { SteadyRun } from "./steady_run.ts";
import { type Match, matchesIn, type Passage } from "./signature_matcher.ts";
import { type Mention, Mentions } from "./ses_mentions.ts";
import { answerOfAnother, type Notes } from "./notes.ts";
import { mechanismIn, type SentMechanism, type SentTo, type SentValue, sentValuesIn } from "./auth_payload.ts";
import { type Grade, gradeOf } from "./grade.ts";
import { meaningOf as wordsOfSes } from "../findings/ses_replies.ts";
import { replyIn, replyWithCode } from "./reply.ts";
import { isMailManagerHost } from "../ses/mail_manager.ts";
import { namesAnother, namesAnotherService, namesSes, namesSesApi, placesIn } from "../findings/endpoint_mentions.ts";
import { onOneLine, plainText, textOf } from "./unescape.ts";

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
  readonly text: string;
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
/** Characters before the words that may show which of two logins they are about. */
const CONTEXT = 100;
/** Characters of a line that distinguish attempts: before the words that were found, and from there on. */
const WORDING = { before: 24, after: 16 } as const;
/** Bytes of a line that nothing was cut from; less than the scanner gives of a long one. */
const UNCUT = 1024;
/** Lines in which the answer to a challenge is looked for. */
const ANSWER_LINES = 4;
/** Lines in which an error of the API names its operation or its host. */
const API_LINES = 8;
/** Lines around one that may hold settings, the port and the sender, and characters of each that are read. */
const BEFORE = 24;
const AFTER = 12;
const LINE_AROUND = 400;
/** Such lines that are remembered; the map is emptied when it is full. */
const MOST_NEARBY = 256;

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
  readonly #readings: Readings;
  readonly #mentions: Mentions;
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
  /** Lines around others, by their place in the text. */
  readonly #nearby = new Map<number, { readonly length: number; readonly text: string }>();
  /** The last AUTH command. */
  #auth: { readonly line: number; readonly mechanism: SentMechanism } | undefined;

  /** Reads in `scanner`, where the line at hand is. */
  constructor(scanner: LineScanner, readings: Readings, run = new SteadyRun()) {
    this.#scanner = scanner;
    this.#run = run;
    this.#mentions = new Mentions(scanner);
    this.#readings = readings;
  }

  /** Whether words were found that are not about SES. */
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
    const raw = plainText(textOf(current));
    const here = this.#begin(line, onOneLine(raw), purpose);
    const isDialogue = this.#readDialogue(raw, here, purpose);
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
  #noteAnother({ text, line, log, isSes, other }: Line, found: readonly Evidence[]): void {
    if (other === undefined || isSes || found.some(({ grade }) => grade === "proven")) return;
    this.#readings.notes.addAnswer(text, other.at, other.code, line, this.#following(1), () => {
      const earlier = this.#previous();
      return mayBelong(earlier.log, log) ? earlier.text : "";
    });
  }

  /** Whether a reply that no regional endpoint gives is that of an ingress endpoint: one was the last server to be named. */
  #isOfIngress({ line, log, isSes, other }: Line): boolean {
    return other !== undefined && !isSes && isMailManagerHost(this.#mentions.before(line, log)[0]?.host ?? "");
  }

  /** What is known of the line at hand before anything is looked for. */
  #begin(line: number, text: string, { signatures, mayBeOther }: Purpose): Line {
    const { head, current, position } = this.#scanner;
    const log = head === undefined ? readLogLine(text) : readLogLine(onOneLine(plainText(textOf(head))), text);
    const isSes = namesSes(text);
    if (isSes) this.#addMention(line, position);
    const other = mayBeOther ? answerOfAnother(text) : undefined;
    const here = { text, line, log, isSes, other, isWhole: current.length <= UNCUT, signatures };
    this.#before = this.#here?.line === line - 1 ? this.#here : undefined;
    this.#here = here;
    return here;
  }

  /** Whether the line shows what a client sent, or that its login succeeded. */
  #readDialogue(raw: string, { text, line, log }: Line, { mayLogIn, mayAccept }: Purpose): boolean {
    const hasSent = mayLogIn && this.#readLogin([raw, ...this.#following(ANSWER_LINES)], line, log);
    const isAccepted = mayAccept && /\b235\b.{0,10}Authentication succ/i.test(text);
    if (isAccepted) {
      this.#readings.attempts.accept(line, log);
      this.#noteRegion(text, line, log);
    }
    return hasSent || isAccepted;
  }

  /** The region whose server accepted a login. */
  #noteRegion(text: string, line: number, log: LogLine): void {
    const { region } = { ...this.#mentions.before(line, log)[0]?.places, ...placesIn(text) };
    if (region === undefined) return;
    this.#deliveries.accepted(region);
    this.#readings.accepted(region, line);
  }

  /** An answer of SES that the tables do not know is worth its code and its stage; whether there is one. */
  #readReply({ text, line, log, other }: Line, isIngress: boolean): boolean {
    const reply = replyIn(text) ?? (isIngress && other !== undefined ? replyWithCode(other, text) : undefined);
    // Its words may go on in the next lines, where a signature knows them.
    if (reply === undefined || wordsOfSes(onOneLine([text, ...this.#following(3)].join(" "))) !== undefined) {
      return false;
    }
    const { id, at } = reply;
    this.#add({ id, rank: RANK.answer, grade: "proven", line, log, wording: `${id} reply`, text, at });
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
    const { text, at } = match;
    const { isSes, log: { queueId } } = here;
    const line = textOf(bytes);
    const wording = text.slice(Math.max(0, at - WORDING.before), at + WORDING.after);
    const wordingAt = line.indexOf(wording);
    // Characters of several bytes have another place in the text; an address in the context may have any length.
    if (line.length !== bytes.length || wordingAt < 0 || text.slice(Math.max(0, at - CONTEXT), at).includes("@")) {
      return;
    }
    this.#steady = { match, evidence, isSes };
    const outcome = `${evidence.id} ${evidence.rank} ${evidence.grade} ${isSes}`;
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
      const match = { ...steady.match, line, text, at: steady.match.signature.pattern.exec(text)?.index ?? 0 };
      this.#add({ ...steady.evidence, line, log, wording: this.#wordingOf(match), text, at: match.at });
    }
    this.#here = undefined;
  }

  #matches({ text, line, log, signatures }: Line): readonly Match[] {
    const known = this.#before?.signatures ?? [];
    const passage: Passage = {
      line,
      text,
      isWhole: log.process !== undefined,
      before: () => this.#previous().text,
      after: () => this.#following(2).join(" "),
    };
    return matchesIn(passage, signatures, (signature) => known.includes(signature));
  }

  /** The line before; it is not read again if it was read just now, and whole. */
  #previous(): Pick<Line, "text" | "log"> {
    if (this.#before?.isWhole === true) return this.#before;
    const text = onOneLine(plainText(textOf(this.#scanner.previous)));
    return { text, log: readLogLine(text) };
  }

  #following(count: number): readonly string[] {
    return this.#scanner.following(count).map((bytes) => plainText(textOf(bytes)));
  }

  #evidenceIn(match: Match, here: Line): readonly Evidence[] {
    const { signature: { id, level }, line, at, text } = match;
    const grade = this.#gradeOf(match, here);
    if (grade === undefined) {
      this.#hasDismissed = true;
      if (level === "answer" && namesAnother(here.text)) {
        this.#readings.notes.addAnswer(text, at, id, line, [here.text]);
      }
      return [];
    }
    const log = line === here.line ? here.log : this.#previous().log;
    const evidence = { id, rank: RANK[level], grade, line, log, wording: this.#wordingOf(match), text, at };
    const needsMore = NEEDS_MORE.has(id) && here.log.process === undefined;
    return [needsMore ? { ...evidence, around: this.#around(BEFORE, AFTER) } : evidence];
  }

  /** How sure it is that a match is about SES; undefined if something speaks against it. */
  #gradeOf({ signature: { id, level, proof }, text: own }: Match, here: Line): Grade | undefined {
    const { text, isSes, other } = here;
    if (proof === "sole") return "proven";
    if (proof === "api") return this.#gradeOfApi(text);
    if (isSes || (own !== text && namesSes(own))) return "proven";
    if (namesAnother(text)) return undefined;
    if (proof === "likely") return "proven";
    if (level === "answer") return this.#followsAnother(here) ? undefined : "tied";
    if (other !== undefined || this.#followsAnother(here)) return undefined;
    return gradeOf(id, proof === "mail", text, (before, after) => this.#around(before, after));
  }

  /** A mail server names the other end first, and says what went wrong on the next line. */
  #followsAnother({ log: { process } }: Line): boolean {
    if (process === undefined) return false;
    const earlier = this.#previous();
    return earlier.log.process === process && namesAnother(earlier.text);
  }

  #gradeOfApi(text: string): Grade | undefined {
    if (namesSesApi(`${text} ${this.#around(2, API_LINES)}`)) return "proven";
    return namesAnotherService(`${text} ${this.#around(2, 2)}`) ? undefined : "possible";
  }

  #around(before: number, after: number): string {
    const lines = [...this.#scanner.preceding(before), ...this.#scanner.following(after)];
    return lines.map((bytes) => this.#shortened(bytes)).join(" ");
  }

  /** The beginning of a line nearby. Where every line is read, each is nearby to dozens of others. */
  #shortened(bytes: Uint8Array): string {
    const position = this.#scanner.origin + bytes.byteOffset;
    const known = this.#nearby.get(position);
    if (known?.length === bytes.length) return known.text;
    if (this.#nearby.size >= MOST_NEARBY) this.#nearby.clear();
    const text = onOneLine(plainText(textOf(bytes))).slice(0, LINE_AROUND);
    this.#nearby.set(position, { length: bytes.length, text });
    return text;
  }

  /** The words with those before them, without what differs from one attempt to the next. */
  #wordingOf({ signature, line, text, at }: Match): string {
    const before = text.slice(Math.max(0, at - CONTEXT), at);
    const named = /\b(?:LOGIN|PLAIN)\b/i.test(before) ? before.match(/\b(?:LOGIN|PLAIN)\b/gi)?.at(-1) : undefined;
    const isLogin = this.#auth !== undefined && line - this.#auth.line <= LOGIN_LINES;
    const mechanism = named?.toUpperCase() ?? (isLogin ? this.#auth?.mechanism : "");
    const words = before.includes("@") ? before.replaceAll(/[^ ]{0,100}@[^ ]{0,100}/g, "@") : before;
    return `${signature.id} ${mechanism} ${
      `${words.slice(-WORDING.before)}${text.slice(at, at + WORDING.after)}`.replaceAll(/\d+/g, "")
    }`;
  }

  /** Reads what the client sends in the first of `lines`, or in answer to it; whether there is something. */
  #readLogin(lines: readonly string[], line: number, log: LogLine): boolean {
    const mechanism = mechanismIn(lines[0] ?? "");
    if (mechanism !== undefined) this.#auth = { line, mechanism };
    const sent = sentValuesIn(lines, line, this.#sentTo(line, log));
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
    if (evidence.id === "credentials-invalid") this.#deliveries.refused(placesIn(evidence.text).region);
    const needsPlaces = this.#readings.needsPlaces(evidence.id) && placesIn(evidence.text).region === undefined;
    return this.#readings.attempts.add(evidence, needsPlaces, mentions);
  }
}
