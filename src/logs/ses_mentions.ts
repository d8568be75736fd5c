/**
 * Where a text last named SES, so that words which are not about SES by themselves can be tied to it.
 *
 * Invariant: near means some hundred lines and a few minutes, and nothing that speaks of another process or message.
 * @module
 */

import type { Places } from "../findings/catalogue/entry.ts";
import type { LineScanner } from "./line_scanner.ts";
import { isNear, type LogLine, mayBelong, readLogLine } from "./log_prefix.ts";
import { masked } from "./redact.ts";
import { placesIn } from "../findings/endpoint_mentions.ts";
import { GREETING_HOST } from "../ses/endpoint.ts";
import { onOneLine, plainText, textOf } from "./unescape.ts";

/** Lines between a mention and what it is tied to. */
export const NEAR_LINES = 1000;
/** Seconds between them; a connection times out after two minutes. */
const NEAR_SECONDS = 180;

/** A line that names SES. */
export class Mention {
  readonly #text: string;
  #places: Places | undefined;
  #shown: Places | undefined;
  /** What else the line shows. */
  readonly log: LogLine;

  /** Reads the line. */
  constructor(text: string) {
    this.#text = onOneLine(plainText(text));
    this.log = readLogLine(this.#text);
  }

  /** Host, region and port, as far as it shows them, to decide by; many lines may ask. */
  get places(): Places {
    return this.#places ??= placesIn(this.#text);
  }

  /** The same as it may be shown: a secret is in none of it. */
  get shown(): Places {
    return this.#shown ??= placesIn(masked(this.#text));
  }

  /** The host of SES that it names; the name in its greeting means any regional endpoint. */
  get host(): string | undefined {
    return this.places.host ?? (/email-smtp|SimpleEmailService/i.test(this.#text) ? GREETING_HOST : undefined);
  }

  /** Whether a line with `log` may be about the same. */
  isTiedTo(log: LogLine): boolean {
    return mayBelong(this.log, log) && isNear(this.log, log, NEAR_SECONDS);
  }
}

/** Mentions that are remembered, those that are looked at when one is asked for, and those that are enough. */
const REMEMBERED = 64;
const LOOKED_AT = 32;
const ENOUGH = 4;

/** Remembers the last lines that name SES, by their place; few of them are ever read. */
export class Mentions {
  readonly #scanner: LineScanner;
  readonly #lines = new Float64Array(REMEMBERED);
  readonly #positions = new Float64Array(REMEMBERED);
  readonly #read: (Mention | undefined)[] = Array.from({ length: REMEMBERED }, () => undefined);
  #count = 0;

  /** Reads in `scanner`, where the lines are. */
  constructor(scanner: LineScanner) {
    this.#scanner = scanner;
  }

  /** Notes that the line at `position` names SES. */
  add(line: number, position: number): void {
    const place = this.#count % REMEMBERED;
    this.#lines[place] = line;
    this.#positions[place] = position;
    this.#read[place] = undefined;
    this.#count++;
  }

  /** The last one. */
  get last(): Mention | undefined {
    return this.#count === 0 ? undefined : this.#at((this.#count - 1) % REMEMBERED);
  }

  /** The mentions, nearest first, that a line may be tied to. */
  before(line: number, log: LogLine): readonly Mention[] {
    const found: Mention[] = [];
    const first = Math.max(0, this.#count - LOOKED_AT);
    for (let i = this.#count - 1; i >= first && found.length < ENOUGH; i--) {
      if (line - (this.#lines[i % REMEMBERED] ?? 0) > NEAR_LINES) break;
      const mention = this.#at(i % REMEMBERED);
      if (mention?.isTiedTo(log)) found.push(mention);
    }
    return found;
  }

  #at(place: number): Mention | undefined {
    const known = this.#read[place];
    if (known !== undefined) return known;
    const bytes = this.#scanner.lineAt(this.#positions[place] ?? 0);
    const mention = bytes === undefined ? undefined : new Mention(textOf(bytes));
    this.#read[place] = mention;
    return mention;
  }
}
