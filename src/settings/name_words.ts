/**
 * Names of settings as words: `SMTP_HOST`, `smtpHost`, `smtphost` and `smtp-host` are all `smtp host`.
 *
 * Invariant: pure; the same words for every way of writing a name, as long as its parts are in the dictionary.
 * @module
 */

/** Words that names without separators are made of; the longest that fits is meant. */
const DICTIONARY: ReadonlySet<string> = new Set(
  ("smtp smtps mail email mailer mailing notifier ses aws host hosts hostname server servername relay smart smarthost hub " +
    "mailhub addr address endpoint port number user users username login name account auth authentication pass password passwd " +
    "pwd passphrase secret credentials tls ssl starttls secure security encryption encrypt protocol scheme mode method transport " +
    "type sender from to reply key id file uri url dsn use enable enabled enforce force required require auto smtpd system " +
    "outgoing settings config options backend default usr psw send sendmail")
    .split(" "),
);

const LONGEST_WORD = 14;

/** Longest part of a name that is divided into words. */
const LONGEST_NAME = 64;

/** The words of one name, in lower case. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((part) => part.length > LONGEST_NAME || DICTIONARY.has(part) ? [part] : inDictionary(part))
    .filter((word) => word !== "");
}

/** The words of the dictionary that a text without separators is made of; the text itself if it is not. */
function inDictionary(text: string): readonly string[] {
  return dividedFrom(text, 0, new Set()) ?? withKnownEnd(text);
}

/** The words of `text` from `at` on, the longest first where the rest can be divided too; `dead`: places from which it cannot. */
function dividedFrom(text: string, at: number, dead: Set<number>): readonly string[] | undefined {
  if (at === text.length) return [];
  if (dead.has(at)) return undefined;
  for (let length = Math.min(LONGEST_WORD, text.length - at); length > 1; length--) {
    const word = text.slice(at, at + length);
    const rest = DICTIONARY.has(word) ? dividedFrom(text, at + length, dead) : undefined;
    if (rest !== undefined) return [word, ...rest];
  }
  dead.add(at);
  return undefined;
}

/** An unknown part, followed by words of the dictionary, such as `acmesmtphost`. */
function withKnownEnd(text: string): readonly string[] {
  const at = text.search(/(?:smtp|mail)[a-z]/);
  if (at <= 0) return [text];
  const end = inDictionary(text.slice(at));
  return end.length > 1 || DICTIONARY.has(end[0] ?? "") ? [text.slice(0, at), ...end] : [text];
}
