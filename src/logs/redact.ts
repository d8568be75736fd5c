/**
 * Hides what may be a secret in a line that is about to be quoted.
 *
 * Invariant: three rules, none of them a list of spellings: what the name of a secret is followed by, up to the end of that
 * value; what is at a place where only secrets are; what looks like one. Words, paths, hosts and ids stay readable.
 * @module
 */

import { ACCESS_KEY_ID_PATTERN } from "../ses/credential.ts";
import { inArgumentLists } from "./redaction/argument_lists.ts";
import { sentSecretsIn } from "./redaction/commands.ts";
import { type Label, labelsIn } from "./redaction/labels.ts";
import { isGiven, isLikeNoName, isMarkedPassword } from "./redaction/made_up.ts";
import { isOrdinary, isSaid, isStandIn } from "./redaction/ordinary.ts";
import { randomRunsIn } from "./redaction/random_runs.ts";
import { columnsIn, valueElsewhere } from "./redaction/records.ts";
import { type Span, valueOf } from "./redaction/values.ts";
import { valuesBefore } from "./redaction/values_before.ts";

const HIDDEN = "[secret]";
const KEY_ID = "[access key id]";
const ANY_KEY_ID = new RegExp(`${ACCESS_KEY_ID_PATTERN}|\\b${ACCESS_KEY_ID_PATTERN.toLowerCase()}`, "g");

/**
 * `text`, which must be on one line and free of escapes, without anything that may be a secret or an access key id; and
 * without `known` secrets, which the lines around it show to be such.
 */
export function masked(text: string, known: readonly string[] = []): string {
  const shown = text.replaceAll(ANY_KEY_ID, KEY_ID);
  const labels = labelsIn(shown);
  const spans = [
    ...known.flatMap((secret) => placesOf(secret, shown)),
    ...valuesOf(shown, labels),
    ...valuesBefore(shown, labels),
    ...inArgumentLists(shown, (command) => [...valuesOf(command, labelsIn(command)), ...sentSecretsIn(command)]),
    ...(labels.some(({ isWeak }) => !isWeak) ? [...columnsIn(shown), ...madeUpIn(shown), ...quotedIn(shown)] : []),
    ...sentSecretsIn(shown),
    ...randomRunsIn(shown, shown.length !== text.length || shown !== text),
    ...besideKeyId(shown),
  ];
  return withoutSpans(shown, spans);
}

/** Where `secret` is in `text`. */
function placesOf(secret: string, text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length)) {
    spans.push({ start: at, end: at + secret.length });
  }
  return spans;
}

/** The values of `labels`, up to one that has no end. */
function valuesOf(text: string, labels: readonly Label[]): readonly Span[] {
  const spans: Span[] = [];
  for (const label of labels) {
    const span = valueOf(text, label) ?? valueElsewhere(text, label);
    if (span !== undefined) spans.push(span);
    if (span?.end === text.length) break;
  }
  return spans;
}

const AFTER_KEY_ID =
  /(\[access key id\]["']?(?:\.\w{2,12}\(\))?(?: ?(?:[:,/;|]|[=-]>|=|→)|\s)( ?)["']?)(?!\d{1,5}[,;)\]'"]*(?:\s|$))([^\s"']+?)(?=@(?:[a-z0-9-]+\.)+[a-z]{2,}|[\s"']|$)/g;

/** What follows an access key id and a colon, but for a port, or a word after a space; after a space alone, a password. */
function besideKeyId(text: string): readonly Span[] {
  return [...text.matchAll(AFTER_KEY_ID)]
    .filter(({ 1: before = "", 2: space, 3: value = "" }) => {
      // The name of something comes next, which says what it is.
      const [, name = "", named = ""] = /^([A-Za-z_.-]{3,})=(?!=)(.+)$/.exec(value) ?? [];
      if (/[, ]$|[,;] ?["']?$/.test(before) && named !== "" && (/^[a-z]|_/.test(name) || isOrdinary(named))) {
        return false;
      }
      if (!/[:,/;|>=→]/.test(before)) return isGiven(value);
      if (/["'][^"']+["']$/.test(before)) return !isSaid(value) && !isStandIn(value, true);
      return space === "" || !isOrdinary(value);
    })
    .map(({ 1: id = "", 3: value = "", index }) => ({
      start: index + id.length,
      end: index + id.length + value.length,
    }));
}

/** What a line about a secret has in one piece, up to what may be around it. */
const PIECE = /[^\s"'`<>(){}\[\],;|=]{8,200}/g;
const ID_BEFORE =
  /(?:\bid|_id|uuid|guid|(?:request|message|trace|span|session|client|tenant|user|event|job|task|run|req)[-_ ]?(?:id)?|sess|ref|serial|version|acct|account)["']?\s?[=:#]?\s?["'<[(]*$/i;

/** What a text has in quotation marks, and what of it has a name of its own. */
const QUOTED = /(?<![\w"'`])(["'`])([^\s"'`]{8,200})\1(?!["'`]|\w)/g;
const NAMED_BEFORE =
  /(?:\b|_)(?:user\w{0,8}|login|name|host\w{0,4}|server|key|id|email|from|to|for|path|file|url|role|database|db|index|table|service|type|class|region|realm|tag|label|object|module)["']?\s?(?:[=:]>?\s?|\s)(?:0x[0-9a-f]+ )?["'`<[(]*$|\[["']$/i;

/** What in quotation marks looks like a password, in a text that has the name of one. */
function quotedIn(text: string): readonly Span[] {
  return [...text.matchAll(QUOTED)]
    .filter(({ 2: value = "", index }) => {
      const before = text.slice(Math.max(0, index - 40), index);
      return isLikeNoName(value) && !ID_BEFORE.test(before) && !NAMED_BEFORE.test(`${before}'`);
    })
    .map(({ 0: { length }, index }) => ({ start: index + 1, end: index + length - 1 }));
}

/** What looks like a password, in a text that has the name of one. */
function madeUpIn(text: string): readonly Span[] {
  return [...text.matchAll(PIECE)]
    .filter(({ 0: piece, index }) => {
      const isInBrackets = text[index - 1] === "<" && text[index + piece.length] === ">";
      // The id of a queue: opendmarc[12]: 4lwlL8kPP5K5Cz: …
      if (piece.endsWith(":") && /[\])\d]: $/.test(text.slice(Math.max(0, index - 3), index))) return false;
      return !isInBrackets && isMarkedPassword(piece) && !ID_BEFORE.test(text.slice(Math.max(0, index - 20), index));
    })
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  // What Google ends its replies with is an id.
  const ordered = spans.filter(({ end }) => !text.startsWith(" - gsmtp", end)).toSorted((one, other) =>
    one.start - other.start
  );
  let left = "";
  let end = 0;
  for (const span of ordered) {
    // What one rule sees the beginning of and another the end of is one secret.
    if (span.start >= end) left += `${text.slice(end, span.start)}${HIDDEN}`;
    end = Math.max(end, span.end);
  }
  return (left + text.slice(end)).replaceAll(/(?:\[secret\]){2,}/g, HIDDEN);
}
