/**
 * What the beginning of a log line shows: when it was written, by which process, about which message.
 *
 * Invariant: times are kept as they are written, without an invented zone or year.
 * @module
 */

/** What a line has in addition to its message. */
export interface LogLine {
  /** Its time, as it is written. */
  readonly time?: string;
  /** The line that has this time, where it is another: the first line of the same record. */
  readonly record?: number;
  /** Seconds since midnight, to find out what is near. */
  readonly seconds?: number;
  /** Program and process id, such as `postfix/smtp[2716]`. */
  readonly process?: string;
  /** What a mail server calls the message: the queue id of Postfix and Sendmail, the message id of Exim. */
  readonly queueId?: string;
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

/** Reads a line by its beginning; `text` is what else of it is at hand. */
export function readLogLine(beginning: string, text = ""): LogLine {
  const head = beginning.slice(0, HEAD);
  const time = timeIn(LEADING, head) ?? timeIn(KEYED, beginning) ?? timeIn(KEYED, text) ?? epochIn(beginning) ??
    epochIn(text);
  // Each pattern is dear where its most particular part is absent.
  const process = head.includes("]:") ? PROCESS.exec(head) : null;
  const processId = process === null ? jsonProcessIn(beginning) ?? jsonProcessIn(text) : process[1];
  const queueId = process === null
    ? (EXIM_MIDDLE.test(head) ? EXIM_ID.exec(head)?.[1] : undefined)
    : QUEUE_ID.exec(head.slice(process.index + process[0].length))?.[1];
  return {
    ...(time === undefined ? {} : { time, seconds: secondsIn(time) }),
    ...(processId === undefined ? {} : { process: processId }),
    ...(queueId === undefined ? {} : { queueId }),
  };
}

/** The first test spares most lines of an error message the long one. */
function timeIn(pattern: RegExp, text: string): string | undefined {
  return /\d:[0-5]\d:[0-6]\d/.test(text) ? pattern.exec(text)?.[1] : undefined;
}

function jsonProcessIn(text: string): string | undefined {
  const id = /id":/i.test(text) ? JSON_PROCESS.exec(text)?.[1] : undefined;
  return id === undefined ? undefined : `pid ${id}`;
}

/** The time that a number means, in UTC. */
function epochIn(text: string): string | undefined {
  const seconds = text.includes('":') ? EPOCH.exec(text)?.[1] : undefined;
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
}

function secondsIn(time: string): number {
  const [, hours = "0", minutes = "0", seconds = "0"] = /(\d{1,2}):(\d\d):(\d\d)(?!:)/.exec(time) ?? [];
  const afternoon = time.includes(" PM") && hours !== "12" ? 12 : 0;
  return (Number(hours) + afternoon) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** What two lines of one attempt have in addition to their messages; where both have it, that of the later one. */
export function laterLog(one: LogLine, other: LogLine): LogLine {
  const isAll = other.time !== undefined && other.process !== undefined && other.queueId !== undefined;
  return isAll ? other : { ...one, ...other };
}

const DAY_SECONDS = 86_400;

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
