/**
 * Notes on a text in addition to its findings: answers of other servers, and values that were checked.
 *
 * Invariant: like notes are one note with a count, and there is a limit to how many differ.
 * @module
 */

import { namesAnother } from "../findings/endpoint_mentions.ts";
import { OTHER_ANSWERS, SERVERS } from "./signatures/others.ts";
import { masked } from "./redact.ts";
import type { SecretsIn } from "./redaction/lines_above.ts";
import { positionIn, quotation } from "./excerpt.ts";

/** A note as it is kept. */
export interface KeptNote {
  readonly text: string;
  /** First line that shows it, from 1. */
  readonly line: number;
  /** How many lines show it. */
  readonly count: number;
}

/** Notes that differ; more are not kept. */
const MOST = 20;

/** Ends the key of a note on a reply whose server is not known by its words. */
const UNKNOWN = "unknown";

/** Keeps notes. */
export class Notes {
  readonly #notes = new Map<string, KeptNote>();
  readonly #secretsIn: SecretsIn;

  /** `secretsIn` is what other lines show to be a secret in a line. */
  constructor(secretsIn: SecretsIn = () => []) {
    this.#secretsIn = secretsIn;
  }

  /** All notes, in the order in which they were first seen. */
  get all(): readonly KeptNote[] {
    return [...this.#notes.values()];
  }

  /**
   * Notes a reply in `text` from `at` on that SES is not known to give; `code` is what like answers have in common. The
   * lines `after` it and the one `before` it may name the server: only then is it certain that the reply came from another one.
   */
  addAnswer(
    text: string,
    at: number,
    code: string,
    line: number,
    after: readonly string[] = [],
    before = (): string => "",
  ): void {
    const lines = [text, ...after];
    const server = SERVERS.find(([pattern]) => lines.some((line) => pattern.test(line)))?.[1];
    this.#add(`${code.replaceAll(/[^\d.]+/g, " ")} ${server ?? UNKNOWN}`, line, () => {
      const shown = masked(text, this.#secretsIn(line, text));
      const quoted = quotation(shown, positionIn(shown, text, at));
      if (server === undefined && ![...lines, before()].some(namesAnother)) {
        return `${quoted} is not a known reply of SES`;
      }
      const who = server === undefined ? "another server" : `another server (${server})`;
      return `${quoted} came from ${who}, not from SES`;
    });
  }

  /** Notes that words on `line` are about `server`, which the text names, and which is not SES. */
  addServer(server: string, line: number): void {
    this.#add(`server ${server}`, line, () => `these words are about ${masked(server)}, which is not a server of SES`);
  }

  /** Drops the notes on replies whose server no line names: the text turned out to be a person's words for what SES says. */
  dropUnknown(): void {
    for (const key of this.#notes.keys()) if (key.endsWith(UNKNOWN)) this.#notes.delete(key);
  }

  /** Notes that a value in a transcript looks as it should. */
  addWellFormed(what: string, line: number): void {
    this.#add(`wellFormed ${what}`, line, () => `the ${what} that the client sent was decoded and is well-formed`);
  }

  #add(key: string, line: number, text: () => string): void {
    const known = this.#notes.get(key);
    if (known !== undefined) this.#notes.set(key, { ...known, count: known.count + 1 });
    else if (this.#notes.size < MOST) this.#notes.set(key, { text: text(), line, count: 1 });
  }
}

/** An answer in `text` that SES does not give: where it begins, and its codes; undefined if there is none. */
export function answerOfAnother(text: string): { readonly at: number; readonly code: string } | undefined {
  for (const { pattern } of OTHER_ANSWERS) {
    const found = pattern.exec(text);
    if (found !== null) return { at: found.index, code: found[1] ?? "" };
  }
  return undefined;
}
