/**
 * Where a text last named SES, so that words which are not about SES by themselves can be tied to it.
 *
 * Invariant: near means some hundred lines and a few minutes, and nothing that speaks of another process or message.
 * @module
 */

import type { Places } from "../findings/catalogue/entry.ts";
import { isNear, type LogLine, mayBelong } from "./log_prefix.ts";
import { masked } from "./redact.ts";
import { placesIn } from "../findings/endpoint_mentions.ts";
import { GREETING_HOST } from "../ses/endpoint.ts";
import type { NearbyLines } from "./nearby_lines.ts";
import type { SeenLine } from "./seen_line.ts";

/** Lines between a mention and what it is tied to. */
export const NEAR_LINES = 1000;
/** Seconds between them; a connection times out after two minutes. */
const NEAR_SECONDS = 180;

/** A line that names SES. */
export class Mention {
  readonly #seen: SeenLine;
  #shown: Places | undefined;

  /** It is that line. */
  constructor(seen: SeenLine) {
    this.#seen = seen;
  }

  /** What else the line shows. */
  get log(): LogLine {
    return this.#seen.log;
  }

  /** Host, region and port, as far as it shows them, to decide by; many lines may ask. */
  get places(): Places {
    return this.#seen.places;
  }

  /** The same as it may be shown: a secret is in none of it. */
  get shown(): Places {
    return this.#shown ??= placesIn(masked(this.#seen.text));
  }

  /** The host of SES that it names; the name in its greeting means any regional endpoint. */
  get host(): string | undefined {
    return this.places.host ?? (this.#seen.of("isGreeting") ? GREETING_HOST : undefined);
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
  readonly #nearby: NearbyLines;
  readonly #lines = new Float64Array(REMEMBERED);
  readonly #positions = new Float64Array(REMEMBERED);
  readonly #read: (Mention | undefined)[] = Array.from({ length: REMEMBERED }, () => undefined);
  #count = 0;

  /** Reads in `nearby`, where the lines are. */
  constructor(nearby: NearbyLines) {
    this.#nearby = nearby;
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
    const seen = this.#nearby.at(this.#lines[place] ?? 0, this.#positions[place] ?? 0);
    const mention = seen === undefined ? undefined : new Mention(seen);
    this.#read[place] = mention;
    return mention;
  }
}
