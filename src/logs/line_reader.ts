/**
 * Reads one line that holds literals: what it says of an attempt, or of another server.
 *
 * Invariant: words that are not SES's alone count only if nothing on their line speaks of another server.
 * @module
 */

import type { Purpose } from "./literal_index.ts";
import { type Attempts, type Evidence, RANK } from "./attempt_groups.ts";
import type { Signature } from "../findings/signature.ts";
import type { FindingId } from "../findings/finding.ts";
import type { LineScanner } from "./line_scanner.ts";
import { type LogLine, readLogLine } from "./log_prefix.ts";
import { type Match, matchesIn, type Passage } from "./signature_matcher.ts";
import { type Mention, Mentions } from "./ses_mentions.ts";
import { answerOfAnother, type Notes } from "./notes.ts";
import { type Mechanism, mechanismIn, type SentValue, sentValuesIn } from "./auth_payload.ts";
import { namesAnother, namesSes, namesSesApi } from "../findings/endpoint_mentions.ts";
import { onOneLine, plainText, textOf } from "./unescape.ts";

/** Where what was read goes. */
export interface Readings {
  /** Takes evidence. */
  readonly attempts: Attempts;
  /** Takes what another server says. */
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
  readonly isOther: boolean;
}

/** Lines behind an AUTH command that belong to the same login. */
const LOGIN_LINES = 12;
/** Characters before the words that may tell which of two logins they are about. */
const CONTEXT = 100;
/** Lines in which the answer to a challenge is looked for. */
const ANSWER_LINES = 4;

/** Reads lines in their order. */
export class Reader {
  readonly #scanner: LineScanner;
  readonly #readings: Readings;
  readonly #mentions: Mentions;
  /** The line that was read before, and what was looked for in it. */
  #lastLine = 0;
  #lastClues: readonly Signature[] = [];
  /** The last AUTH command. */
  #auth: { readonly line: number; readonly mechanism: Mechanism } | undefined;

  /** Reads in `scanner`, where the line at hand is. */
  constructor(scanner: LineScanner, readings: Readings) {
    this.#scanner = scanner;
    this.#mentions = new Mentions(scanner);
    this.#readings = readings;
  }

  /** The line at `position` names SES, and holds nothing else of interest. */
  mention(line: number, position: number): void {
    this.#mentions.add(line, position);
    const { attempts } = this.#readings;
    const mention = attempts.awaitsMention(line) ? this.#mentions.last : undefined;
    if (mention !== undefined) attempts.mention(line, mention);
  }

  /** The line at hand is worth reading. */
  read(line: number, { signatures, mayLogIn, mayAccept, mayBeOther }: Purpose): void {
    const raw = plainText(textOf(this.#scanner.current));
    const text = onOneLine(raw);
    const isSes = namesSes(text);
    if (isSes) this.mention(line, this.#scanner.position);
    const { head } = this.#scanner;
    const log = head === undefined ? readLogLine(text) : readLogLine(onOneLine(plainText(textOf(head))), text);
    if (mayLogIn) this.#readLogin(raw, line, log);
    if (mayAccept && /\b235\b.{0,10}Authentication succ/i.test(text)) this.#readings.attempts.accept(line, log);
    const other = mayBeOther ? answerOfAnother(text) : undefined;
    const lineRead: Line = { text, line, log, isSes, isOther: other !== undefined };
    const found = this.#matches(lineRead, signatures).flatMap((match) => this.#evidenceIn(match, lineRead));
    for (const evidence of found) this.#add(evidence);
    if (other === undefined || isSes || found.some(({ isProven }) => isProven)) return;
    this.#readings.notes.addAnswer(text, other.at, other.code, line, this.#following(1));
  }

  #matches({ text, line, log }: Line, signatures: readonly Signature[]): readonly Match[] {
    const known = this.#lastLine === line - 1 ? this.#lastClues : [];
    this.#lastLine = line;
    this.#lastClues = signatures;
    const passage: Passage = {
      line,
      text,
      isWhole: log.process !== undefined,
      before: () => this.#previous(),
      after: () => this.#following(2).join(" "),
    };
    return matchesIn(passage, signatures, (signature) => known.includes(signature));
  }

  #previous(): string {
    return onOneLine(plainText(textOf(this.#scanner.previous)));
  }

  #following(count: number): readonly string[] {
    return this.#scanner.following(count).map((bytes) => plainText(textOf(bytes)));
  }

  #evidenceIn(match: Match, { text, log, isSes, isOther }: Line): readonly Evidence[] {
    const { signature: { id, level, proof }, line, at } = match;
    const isAnswer = level === "answer";
    if (proof === "api" && !namesSesApi(`${text} ${this.#following(2).join(" ")}`)) return [];
    if (proof === "shared" && isOther && !isAnswer) return [];
    if ((proof === "shared" || proof === "likely") && !isSes && namesAnother(text)) {
      if (isAnswer) this.#readings.notes.addAnswer(match.text, at, id, line);
      return [];
    }
    const isProven = proof !== "shared" || isSes || namesSes(match.text);
    const before = isProven && line === this.#lastLine ? "" : this.#previous();
    const earlier = readLogLine(before);
    // A mail server names the other end first, and says what went wrong on the next line.
    if (!isProven && earlier.process !== undefined && earlier.process === log.process && namesAnother(before)) {
      return [];
    }
    const own = line < this.#lastLine ? earlier : log;
    return [{ id, rank: RANK[level], isProven, line, log: own, wording: this.#wordingOf(match), text: match.text, at }];
  }

  /** The words with what stands before them, without what differs from one attempt to the next. */
  #wordingOf({ signature, line, text, at }: Match): string {
    const before = text.slice(Math.max(0, at - CONTEXT), at);
    const named = /\b(?:LOGIN|PLAIN)\b/i.test(before) ? before.match(/\b(?:LOGIN|PLAIN)\b/gi)?.at(-1) : undefined;
    const isLogin = this.#auth !== undefined && line - this.#auth.line <= LOGIN_LINES;
    const mechanism = named?.toUpperCase() ?? (isLogin ? this.#auth?.mechanism : "");
    const words = before.includes("@") ? before.replaceAll(/[^ ]{0,100}@[^ ]{0,100}/g, "@") : before;
    return `${signature.id} ${mechanism} ${`${words.slice(-24)}${text.slice(at, at + 16)}`.replaceAll(/\d+/g, "")}`;
  }

  #readLogin(text: string, line: number, log: LogLine): void {
    const mechanism = mechanismIn(text);
    if (mechanism !== undefined) this.#auth = { line, mechanism };
    for (const sent of sentValuesIn([text, ...this.#following(ANSWER_LINES)], line)) this.#addSentValue(sent, log);
  }

  #addSentValue({ line, shown, mechanism, what, findings }: SentValue, log: LogLine): void {
    if (findings.length === 0) this.#readings.attempts.addWellFormed(line, log, what);
    const wording = `${mechanism} ${what}`;
    for (const judged of findings) {
      const { id } = judged;
      this.#add({ id, rank: RANK.judged, isProven: namesSes(shown), line, log, wording, text: shown, at: 0, judged });
    }
  }

  #add(evidence: Evidence): void {
    const mentions = (): readonly Mention[] => this.#mentions.before(evidence.line, evidence.log);
    this.#readings.attempts.add(evidence, this.#readings.needsPlaces(evidence.id), mentions);
  }
}
