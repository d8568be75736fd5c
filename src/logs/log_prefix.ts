/**
 * What the beginning of a log line shows: when it was written, by which process, about which message.
 *
 * Invariant: times are kept as they are written, without an invented zone or year.
 * @module
 */

/** What a line has in addition to its message. */
export interface LogLine {
  /** Its time, as it is written. */
  readonly time?: string | undefined;
  /** The line that has this time, where it is another: the first line of the same record. */
  readonly record?: number | undefined;
  /** Seconds since midnight, to find out what is near. */
  readonly seconds?: number | undefined;
  /** Program and process id, such as `postfix/smtp[2716]`. */
  readonly process?: string | undefined;
  /** What a mail server calls the message: the queue id of Postfix and Sendmail, the message id of Exim. */
  readonly queueId?: string | undefined;
}

/** Where a value is in a line: the index of its first character, and of the one after it. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where a line has what it has in addition to its message. */
export interface LogPlaces {
  /** `colon`: where that after the hours is; undefined if the time is a number of seconds since 1970. `isPm`: in the afternoon. */
  readonly time?: Place & { readonly colon?: number; readonly isPm?: boolean };
  /** `isId`: whether it is no more than a number. */
  readonly process?: Place & { readonly isId: boolean };
  readonly queueId?: Place;
}

const CLOCK = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d:[0-6]\d`;
const DAY = String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?`;
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
const FRACTION = String.raw`(?:[.,]\d{1,9})?`;

/** RFC 3339 and its relatives, with spaces, commas or slashes. */
const NUMERIC = String.raw`\d{4}[-/]\d{2}[-/]\d{2}(?:T|,? )${CLOCK}${FRACTION}${ZONE}`;
/** `Nov 22 19:57:52` of syslog, `Mon Mar 11 06:25:04.123 2024` of Apache, `11 Mar 2024 06:25:04`. */
const NAMED = String.raw`${DAY}${MONTH} {1,2}\d{1,2},? (?:\d{4},? )?${CLOCK}${FRACTION}(?: [AP]M)?(?: \d{4}\b)?`;
const EUROPEAN = String.raw`${DAY}\d{1,2}[ -/]${MONTH}[ -/]\d{4}[: ]${CLOCK}${FRACTION}${ZONE}`;

/** A time as logs write it: the source of a pattern. */
export const LOG_TIME = `(?:${NUMERIC}|${NAMED}|${EUROPEAN})`;
/** Near the start, after at most a container's name, a level or a bracket. */
const LEADING = new RegExp(String.raw`^.{0,40}?(?<![\w:.-])(${LOG_TIME})`);
/** A clock without a day, which begins the line, after a container's name at most. */
const CLOCK_ALONE = new RegExp(String.raw`^(?:\S{1,40} +\| +)?[\[(]?(${CLOCK}${FRACTION}(?: [AP]M)?)(?=[\s\])|,]|$)`);
const KEYED = new RegExp(
  String.raw`(?:"(?:time|ts|@?timestamp|t|date|datetime|asctime)": ?"|\b(?:time|ts|t)=["']?)(${LOG_TIME})`,
);
/** Seconds, milliseconds or microseconds since 1970 in the JSON of pino, zap, GELF and the journal. */
const EPOCH =
  /"(?:time|ts|@?timestamp|__REALTIME_TIMESTAMP)": ?"?(1[0-9]{9})(?:(\.\d{1,9})|\d{3}|\d{6})?"?(?=[,}\s]|$)/;
/** The process id in the JSON of pino, bunyan and the journal. */
const JSON_PROCESS = /"_?pid": ?"?(\d{1,10})\b/i;
const PROCESS = /(?:^|[\s"|>])([A-Za-z][\w./-]{0,40}\[\d{1,10}\]):/;
const QUEUE_ID = /^ ?(?=[A-Za-z]*\d)([0-9A-Za-z]{6,20}): /;
const EXIM_ID = /(?<![\w-])([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4})(?![\w-])/;
const EXIM_MIDDLE = /-[0-9A-Za-z]{6,11}-/;

/** Characters at the beginning of a line that are read. */
const HEAD = 200;

const DAY_SECONDS = 86_400;

/** Reads a line by its beginning; `text` is what else of it is at hand. */
export function readLogLine(beginning: string, text = ""): LogLine {
  const here = logPlacesIn(beginning);
  const own = new LogLineAt(beginning, here);
  const there = new LogLineAt(text, keyedPlacesIn(text));
  // A number is the time only where there is none in words.
  const isThere = own.time === undefined || (own.isEpoch && !there.isEpoch);
  const { time, seconds } = isThere && there.time !== undefined ? there : own;
  const process = own.process ?? there.process;
  const { queueId } = own;
  return {
    ...(time === undefined ? {} : { time, seconds }),
    ...(process === undefined ? {} : { process }),
    ...(queueId === undefined ? {} : { queueId }),
  };
}

/** Where `line` has time, process and message, which it may only have at its beginning or under their names. */
export function logPlacesIn(line: string): LogPlaces {
  const head = line.slice(0, HEAD);
  const leading = timeIn(LEADING, head);
  const keyed = keyedPlacesIn(line);
  const time = leading ?? keyed.time ?? timeIn(CLOCK_ALONE, head);
  // Each pattern is dear where its most particular part is absent.
  const found = head.includes("]:") ? PROCESS.exec(head) : null;
  const process = found === null ? keyed.process : { ...lastGroup(found, 1), isId: false };
  const queueId = found === null ? eximIdIn(head) : queueIdIn(head, found.index + found[0].length);
  return {
    ...(time === undefined ? {} : { time }),
    ...(process === undefined ? {} : { process }),
    ...(queueId === undefined ? {} : { queueId }),
  };
}

/** What a line has there, each value cut out once, when it is asked for. */
export class LogLineAt implements LogLine {
  readonly #line: string;
  readonly #places: LogPlaces;
  #time: string | undefined;
  #seconds: number | undefined;
  #process: string | undefined;
  #queueId: string | undefined;

  /** `line` has the values at `places`. */
  constructor(line: string, places: LogPlaces) {
    this.#line = line;
    this.#places = places;
  }

  /** Whether the time is a number. */
  get isEpoch(): boolean {
    const { time } = this.#places;
    return time !== undefined && time.colon === undefined;
  }

  /** See `LogLine`. A number is shown as the time in UTC that it means. */
  get time(): string | undefined {
    const time = this.#time === undefined ? this.#at(this.#places.time) : undefined;
    if (time !== undefined) this.#time = this.isEpoch ? momentOf(Number(time)) : time;
    return this.#time;
  }

  /** See `LogLine`. */
  get seconds(): number | undefined {
    const { time } = this.#places;
    if (time === undefined) return undefined;
    return this.#seconds ??= time.colon === undefined
      ? Number(this.#at(time)) % DAY_SECONDS
      : secondsAt(this.#line, time.colon, time.isPm === true);
  }

  /** See `LogLine`. */
  get process(): string | undefined {
    const process = this.#process === undefined ? this.#at(this.#places.process) : undefined;
    if (process !== undefined) this.#process = this.#places.process?.isId === true ? `pid ${process}` : process;
    return this.#process;
  }

  /** See `LogLine`. */
  get queueId(): string | undefined {
    return this.#queueId ??= this.#at(this.#places.queueId);
  }

  #at(place: Place | undefined): string | undefined {
    return place === undefined ? undefined : this.#line.slice(place.from, place.to);
  }
}

/** A number of seconds as the time in UTC that it means. */
function momentOf(epoch: number): string {
  return new Date(epoch * 1000).toISOString().replace(".000Z", "Z");
}

/** The first test spares most lines of an error message the long one. */
function timeIn(pattern: RegExp, text: string): LogPlaces["time"] {
  const found = /\d:[0-5]\d:[0-6]\d/.test(text) ? pattern.exec(text) : null;
  if (found === null) return undefined;
  const place = lastGroup(found);
  const time = text.slice(place.from, place.to);
  const colon = place.from + time.search(/:\d\d:\d\d(?!:)/);
  return { ...place, colon, isPm: time.includes(" PM") };
}

/** What a line has under a name. */
function keyedPlacesIn(line: string): LogPlaces {
  const time = timeIn(KEYED, line) ?? epochIn(line);
  const process = /id":/i.test(line) ? JSON_PROCESS.exec(line) : null;
  return {
    ...(time === undefined ? {} : { time }),
    ...(process === null ? {} : { process: { ...lastGroup(process), isId: true } }),
  };
}

/** The first group of a match that ends `after` characters after it. */
function lastGroup({ 0: { length }, 1: group = "", index }: RegExpExecArray, after = 0): Place {
  const to = index + length - after;
  return { from: to - group.length, to };
}

/** A time that is a number of seconds. */
function epochIn(text: string): LogPlaces["time"] {
  const found = text.includes('":') ? EPOCH.exec(text) : null;
  if (found === null) return undefined;
  // The names before it have no digits.
  const from = text.indexOf(found[1] ?? "", found.index);
  return { from, to: from + (found[1] ?? "").length };
}

function queueIdIn(head: string, at: number): Place | undefined {
  const found = QUEUE_ID.exec(head.slice(at));
  if (found === null) return undefined;
  const { from, to } = lastGroup(found, 2);
  return { from: at + from, to: at + to };
}

function eximIdIn(head: string): Place | undefined {
  const found = EXIM_MIDDLE.test(head) ? EXIM_ID.exec(head) : null;
  return found === null ? undefined : lastGroup(found);
}

/** Seconds since midnight by the clock whose first colon is at `colon`. */
function secondsAt(line: string, colon: number, isPm: boolean): number {
  const digit = (at: number): number => line.charCodeAt(at) - 0x30;
  const tens = digit(colon - 2);
  const hours = digit(colon - 1) + (tens >= 0 && tens <= 9 ? tens * 10 : 0);
  const minutes = digit(colon + 1) * 10 + digit(colon + 2);
  const seconds = digit(colon + 4) * 10 + digit(colon + 5);
  return (hours + (isPm && hours !== 12 ? 12 : 0)) * 3600 + minutes * 60 + seconds;
}

/** What two lines of one attempt have in addition to their messages; where both have it, that of the later one. */
export function laterLog(one: LogLine, other: LogLine): LogLine {
  const isAll = other.seconds !== undefined && other.process !== undefined && other.queueId !== undefined;
  if (isAll) return other;
  return {
    time: other.time ?? one.time,
    seconds: other.seconds ?? one.seconds,
    record: other.record ?? one.record,
    process: other.process ?? one.process,
    queueId: other.queueId ?? one.queueId,
  };
}

/** Whether the times of two lines are at most `limit` seconds apart, or one is unknown. Midnight may be between. */
export function isNear(one: LogLine, other: LogLine, limit: number): boolean {
  if (one.seconds === undefined || other.seconds === undefined) return true;
  const apart = Math.abs(one.seconds - other.seconds);
  return Math.min(apart, DAY_SECONDS - apart) <= limit;
}

/** Whether nothing shows that two lines are of different processes or about different messages. */
export function mayBelong(one: LogLine, other: LogLine): boolean {
  return agree(one.queueId, other.queueId) && agree(one.process, other.process);
}

function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
