/**
 * From any pasted text, stack trace, mail log or transcript to findings.
 *
 * Invariant: a text comes in pieces and is never held; only lines that hold a literal are read, and what is kept of them does
 * not grow with the text. What comes out holds no secret.
 * @module
 */

import type { FindingId } from "../findings/finding.ts";
import type { Signature } from "../findings/signature.ts";
import { SIGNATURES } from "./signatures/all.ts";
import { LiteralIndex } from "./literal_index.ts";
import { LiteralSearch, type Search } from "./literal_search.ts";
import { type Attempt, Attempts, RANK } from "./attempt_groups.ts";
import { topicOf, type TypedTopic } from "./asked_topics.ts";
import { ToUtf8 } from "./utf8_stream.ts";
import type { KnownLines } from "./line_facts.ts";
import { LineScanner } from "./line_scanner.ts";
import { type KeptNote, Notes } from "./notes.ts";
import {
  namesSes,
  otherMailServer,
  otherProviderInWords,
  SES_NAMES,
  speaksOfMail,
} from "../findings/endpoint_mentions.ts";
import { Reader } from "./line_reader.ts";
import type { SteadyRun } from "./steady_run.ts";
import { type GeneralMeaning, generalMeaning, ownDeed, ownWords, typedReply } from "./general_words.ts";
import { type Suspect, suspectsIn } from "./suspects.ts";
import { joined } from "../bytes.ts";
import { NearbyLines } from "./nearby_lines.ts";
import { SeenLine } from "./seen_line.ts";
import { readLogLine } from "./log_prefix.ts";
import { onOneLine, plainText, textOf } from "./unescape.ts";
import { withoutQuotedErrors } from "./quoted_errors.ts";
import { secretsBelow } from "./redaction/lines_above.ts";
import { hasOtherWords } from "./english_clauses.ts";
import { isAboutOtherMatter, isTypedAboutSes, isWrittenOfSes, otherProvider, typedLine } from "./typed_text.ts";
import { type Subject, type Tallied, Tally } from "./ranking.ts";

/** One finding seen in a text. */
export type SeenFinding = Tallied;

/** What is plainly another server's answer, or what was decoded and ruled out. */
export type Note = KeptNote;

/** What a text means. */
export interface Explanation {
  /** What blocks mail now first. */
  readonly findings: readonly SeenFinding[];
  /** In the order in which they were first seen. */
  readonly notes: readonly Note[];
  /** Where nothing was found: the lines that look most like an error, with their numbers; at most two. */
  readonly suspects: readonly Suspect[];
  /** Where nothing was found in what a person typed about SES: what it is about. */
  readonly topic?: TypedTopic;
  readonly lines: number;
  readonly bytes: number;
}

/** What is known of a text before it is read, and what an explainer works with. */
export interface ExplainerOptions {
  /** What the caller knows of the server. */
  readonly subject?: Subject;
  /** Whether the text was typed as words; by default its length decides. */
  readonly isShort?: boolean;
  /** Finds the literals; a test may put another search in its place. */
  readonly search?: (literals: readonly string[]) => Search;
  /** What is searched for; a test may choose some of it. */
  readonly signatures?: readonly Signature[];
  /** What recognises runs of lines that say the same. */
  readonly run?: SteadyRun;
  /** What remembers the answers about lines that are alike. */
  readonly known?: KnownLines;
}

/** A text up to this size, with nothing else, is an error message and not a log. */
const SHORT_BYTES = 16_384;
const SHORT_LINES = 120;

/** What a person did for which no server answers, and what a client says then. */
const KEEPS_SILENT: ReadonlySet<FindingId> = new Set<FindingId>([
  "api-client-at-smtp-endpoint",
  "tls-mode-mismatch",
  "port-25-throttled",
]);
const SILENCE: ReadonlySet<FindingId> = new Set<FindingId>([
  "connection-timeout",
  "connection-closed",
  "connection-failed",
  "tls-failed",
]);

let usual: { readonly literals: string; readonly search: Search } | undefined;

/** Preparing a search costs milliseconds, and it serves any number of texts. */
function searchFor(literals: readonly string[]): Search {
  const key = literals.join("\n");
  if (usual?.literals !== key) usual = { literals: key, search: new LiteralSearch(literals) };
  return usual.search;
}

/** Explains a text that comes in pieces, in constant memory. */
export class Explainer {
  readonly #utf8 = new ToUtf8();
  readonly #scanner: LineScanner;
  readonly #tally: Tally;
  readonly #notes = new Notes((line, text) => this.#secretsIn(line, text));
  readonly #attempts: Attempts;
  readonly #reader: Reader;
  readonly #isShort: boolean | undefined;
  readonly #isNamedByCaller: boolean;
  #bytes = 0;
  /** The whole text as long as it is short. */
  #text = new Uint8Array();
  #whole: string | undefined;

  /** Tests may put their own parts in place of the program's. */
  constructor(options: ExplainerOptions = {}) {
    const { search = searchFor, signatures = SIGNATURES, subject, isShort, run, known } = options;
    this.#tally = new Tally(subject, (line, text) => this.#secretsIn(line, text));
    this.#isShort = isShort;
    this.#isNamedByCaller = subject?.source !== undefined;
    this.#attempts = new Attempts((attempt, times, isOver) => {
      if (isOver && this.#isKept && !attempt.isSes && (this.#isOfOther(attempt) || this.#isOfOtherThing)) return;
      const isShort = isOver && this.#looksShort && !isAboutOtherMatter(this.#plain);
      const isNamed = isShort && !attempt.isSes && isWrittenOfSes(this.#plain);
      this.#addAttempt(isNamed ? { ...attempt, isSes: true } : attempt, times, isShort);
    });
    const index = new LiteralIndex(signatures);
    this.#scanner = new LineScanner(search(index.literals), SES_NAMES.length, {
      literalsFound: (line, literals) => this.#reader.read(line, () => index.purposeOf(literals)),
      sesNamed: (line, position) => this.#reader.mention(line, position),
    });
    this.#reader = new Reader(this.#scanner, new NearbyLines(this.#scanner, known), {
      attempts: this.#attempts,
      notes: this.#notes,
      accepted: (region, line) => this.#tally.accept(region, line),
      needsPlaces: (id) => this.#tally.needsPlaces(id),
    }, run);
  }

  /** How far it has come: bytes and lines that were read. */
  get progress(): { readonly bytes: number; readonly lines: number } {
    return { bytes: this.#bytes, lines: this.#scanner.lines };
  }

  /** Reads the next piece; it may be cut anywhere. */
  push(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    this.#read(this.#utf8.push(bytes));
  }

  /** The end of the text. */
  finish(): Explanation {
    this.#read(this.#utf8.finish());
    this.#scanner.finish();
    this.#reader.finish();
    this.#attempts.finish();
    if (this.#looksShort) this.#readTyped();
    const findings = this.#tally.findings();
    const suspects = findings.length > 0 ? [] : suspectsIn(this.#scanner.tail, this.#scanner.lines);
    const topic = findings.length > 0 || !this.#looksShort ? undefined : topicOf(this.#plain);
    return { findings, notes: this.#notes.all, suspects, ...(topic === undefined ? {} : { topic }), ...this.progress };
  }

  /** The secrets of a line whose names are above it, in what is kept of the text; the header of a table is its first line. */
  #secretsIn(line: number, text: string): readonly string[] {
    const lines = textOf(this.#text).split("\n").map(plainText);
    return line <= lines.length && this.#isKept
      ? secretsBelow(lines.slice(0, line - 1), lines[line - 1] ?? "")
      : secretsBelow(lines.slice(0, 1), text);
  }

  /** Whether the text is kept as a whole, so far. */
  get #isKept(): boolean {
    return this.#text.length <= SHORT_BYTES;
  }

  /** The whole text, where it is short; asked for at its end, and by several then. */
  get #plain(): string {
    return this.#whole ??= plainText(textOf(this.#text));
  }

  get #looksShort(): boolean {
    return this.#isShort ?? (this.#isKept && this.#scanner.lines <= SHORT_LINES);
  }

  #read(bytes: Uint8Array): void {
    if (this.#isKept) this.#text = joined(this.#text, bytes.subarray(0, SHORT_BYTES + 1));
    this.#scanner.push(bytes);
  }

  /** Whether the text names another mail server and not SES, so that words which do not name one are about that server. */
  #isOfOther({ causes: [first] }: Attempt): boolean {
    return first !== undefined && this.#namesOther(first.evidence.line);
  }

  /** Whether a person typed a sentence that speaks of no mail and of something else. */
  get #isOfOtherThing(): boolean {
    const text = this.#plain;
    return !this.#isNamedByCaller && !speaksOfMail(text) && !isTypedAboutSes(text) && hasOtherWords(text);
  }

  /** Whether the text names another mail server and not SES: then it is a note on `line`. */
  #namesOther(line: number): boolean {
    const text = this.#plain;
    const server = isTypedAboutSes(text) ? undefined : otherMailServer(text) ?? otherProviderInWords(text);
    if (server !== undefined) this.#notes.addServer(server, line);
    return server !== undefined;
  }

  #addAttempt(attempt: Attempt, times: number, isShort: boolean): void {
    const ids = this.#tally.add(attempt, times, isShort);
    if (!ids.includes("credentials-invalid")) return;
    for (const { what, line } of attempt.wellFormed) this.#notes.addWellFormed(what, line);
  }

  /** What a person did counts in any case; where nothing was found, what the words of a short text may mean is worth an answer. */
  #readTyped(): void {
    const text = this.#plain;
    const deed = ownDeed(text);
    if (deed !== undefined && !this.#tally.has(deed.id)) return this.#addDeed(text, deed);
    if (!this.#tally.isEmpty) return this.#readExactly(text);
    this.#readMeaning(text);
  }

  #addDeed(text: string, deed: GeneralMeaning): void {
    if (KEEPS_SILENT.has(deed.id) && this.#tally.hasOnly(SILENCE) && typedLine(text) !== undefined) this.#tally.clear();
    this.#addMeaning(text, deed, RANK.judged);
  }

  #readMeaning(whole: string): void {
    const text = withoutQuotedErrors(whole);
    const isOpen = this.#notes.all.length === 0 && (!this.#reader.hasDismissed || isTypedAboutSes(text));
    const reply = typedReply(text);
    if (reply !== undefined) this.#notes.dropUnknown();
    const meaning = reply ?? (isOpen ? generalMeaning(text) : undefined);
    if (meaning?.isReply === true) return this.#addMeaning(text, meaning, RANK.answer);
    if (meaning !== undefined) {
      if (!this.#namesOther(meaning.line + 1)) this.#addMeaning(text, meaning, RANK.result);
      return;
    }
    const provider = isOpen ? otherProvider(text) : undefined;
    if (provider !== undefined) this.#notes.addServer(provider, 1);
  }

  /** Where a client's words say only that it failed, a person's say more. */
  #readExactly(text: string): void {
    const said = this.#tally.isVague ? ownWords(text) : undefined;
    if (said === undefined || this.#tally.has(said.id)) return;
    this.#tally.clear();
    this.#addMeaning(text, said, RANK.result);
  }

  #addMeaning(text: string, meaning: GeneralMeaning, rank: number): void {
    const { id, at, isReply } = meaning;
    const words = onOneLine(text.split("\n")[meaning.line] ?? "");
    const log = readLogLine(words);
    const around = [SeenLine.of(onOneLine(text))];
    const isNamed = namesSes(text) || isTypedAboutSes(text) || isWrittenOfSes(text);
    const grade = isReply || isNamed ? "proven" : "possible";
    const evidence = { id, rank, grade, line: meaning.line + 1, log, wording: id, text: words, at, around } as const;
    const cause = { evidence, lastLine: evidence.line, lastLog: log };
    this.#addAttempt(
      {
        causes: [cause],
        isSes: grade === "proven",
        isAccepted: false,
        isBeforeLogin: false,
        mentions: [],
        wellFormed: [],
      },
      1,
      true,
    );
  }
}

/** Explains a short text. */
export function explainText(text: string, options: ExplainerOptions = {}): Explanation {
  const explainer = new Explainer(options);
  explainer.push(new TextEncoder().encode(text));
  return explainer.finish();
}
