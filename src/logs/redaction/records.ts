/**
 * Secrets whose name and value are apart: `"name": "SMTP_PASSWORD", "value": "…"`, `(login, password) VALUES ('me', '…')`,
 * `["password", "…"]`, `--name smtp-password --value …`.
 *
 * Invariant: only where the name has no value of its own. Every pattern has a bound.
 * @module
 */

import { kindOf, type Label } from "./labels.ts";
import { isLikePassword, isUnlikeWords } from "./made_up.ts";
import { isSaid, isStandIn } from "./ordinary.ts";
import { NO_VALUE, type Span } from "./values.ts";

/** Characters between a name and its value. */
const REACH = 200;
/** The same after what may be the name of something else. */
const WEAK_REACH = 60;

/** What the value of a record, an option or a column is called, with its value. */
const KEYED =
  /(?:^|[\s"'`,;{(<[-])(?:(?:\w{0,20}value|val|default|secret-string|connectionString|literal|data|body|plaintext)["'`]?(?:\s?(?:=>|[:=|])\s?|\s)|(?:v|input|content)["'`]?\s?(?:=>|[:=])\s?)(?:\{\s?["'](?:S|string\w{0,5}|value|text)["']\s?:\s?)?(?:@?(["'`])((?:(?!\1)[^\\]|\\.){1,200})\1|([^\s"'`<>{}()[\],;]{1,200}))/gi;

/** The secret that belongs to `label`, which has no value at its side. */
export function valueElsewhere(text: string, label: Label): Span | undefined {
  if (label.isWeak) return keyedAfter(text, label, WEAK_REACH).find(isQuotedSecret(text));
  return inTuple(text, label) ?? keyedAfter(text, label)[0] ?? keyedBefore(text, label);
}

function keyedAfter(text: string, { end }: Label, reach = REACH): readonly Span[] {
  return keyedIn(text, end, Math.min(text.length, end + reach));
}

/** `{"name": "token", "value": "…"}`: what may be the name of something else needs a value that is no word. */
function isQuotedSecret(text: string): (span: Span) => boolean {
  return ({ start, end }) => /["']/.test(text[start - 1] ?? "") && isLikePassword(text.slice(start, end));
}

/** `UPDATE settings SET value = '…' WHERE name = 'smtp_password'`, `Value: … # SmtpPassword` */
function keyedBefore(text: string, { start }: Label): Span | undefined {
  const isCondition =
    /(?:\bwhere\b[^'"]{1,60}["'`]|#\s?|\|[^|]{0,60}|["']?\b(?:name|key|k|id|field|label)["']?\s?(?:[:=]|=>)\s?["'])[\w./:-]{0,40}$/i
      .test(
        text.slice(Math.max(0, start - 100), start),
      );
  return isCondition ? keyedIn(text, Math.max(0, start - REACH), start).at(-1) : undefined;
}

function keyedIn(text: string, from: number, to: number): readonly Span[] {
  return [...text.slice(from, to).matchAll(KEYED)].flatMap(({ 0: { length }, 1: quote, 2: quoted, 3: bare, index }) => {
    const value = quoted ?? bare ?? "";
    const end = from + index + length - (quote === undefined ? 0 : 1);
    const isSecret = quote === undefined ? isLikePassword(value) || isUnlikeWords(value) : isNoWord(value);
    return isSecret ? [{ start: end - value.length, end }] : [];
  });
}

/** `{password, "…"}`, `("password", "…")`, `(password . "…")`: two that are alone are a name and its value. */
const AFTER_NAME = /(["'`]?) ?(?:,|\.(?= ))\s?(?:<<)?(["'`])((?:(?!\2)[^\\]|\\.){1,200})\2(?:>>)?\s?([)}\]])?/y;

function inTuple(text: string, { start, end }: Label): Span | undefined {
  AFTER_NAME.lastIndex = end;
  const found = AFTER_NAME.exec(text);
  if (found === null) return undefined;
  const [whole, , , value = "", close] = found;
  const opened = /(?:[({[]|cons )["'`:]?$/.test(text.slice(Math.max(0, start - 8), start));
  const isPair = opened && close !== undefined;
  if (!(isPair ? isNoWord(value) && kindOf(value) === undefined : isLikePassword(value))) return undefined;
  const at = end + whole.indexOf(value, 2);
  return { start: at, end: at + value.length };
}

function isNoWord(value: string): boolean {
  return !isSaid(value) && !isStandIn(value, true) && !NO_VALUE.test(value) && !/^[$\d.,-]+$/.test(value);
}

/** Names and values in two lists of the same length. */
const COLUMNS = /\(([^()]{1,400})\)\s?VALUES?\s?\(([^()]{1,800})\)/gi;
const ELEMENT = /\s?N?(?:'((?:[^'\\]|\\.|'')*)'|"((?:[^"\\]|\\.)*)"|([^,'"]*))\s?(?:,|$)/g;

/** The secrets of `text` in lists of columns and values. */
export function columnsIn(text: string): readonly Span[] {
  return [...text.matchAll(COLUMNS)].flatMap(({ 0: whole, 1: names = "", 2: values = "", index }) => {
    const from = index + whole.length - 1 - values.length;
    const elements = [...values.matchAll(ELEMENT)];
    const isSecret = names.split(",").map((name) => kindOf(name.trim().replaceAll(/["'`[\]]/g, "")) !== undefined);
    // ('smtp_password', '…'): the value comes after its name.
    const isNamed = elements.map((_, at) => at > 0 && kindOf(textOf(elements[at - 1]) ?? "") !== undefined);
    return elements.flatMap((element, at) => {
      const value = textOf(element) ?? "";
      if (!(isSecret[at] || isNamed[at]) || value === "" || !isNoWord(value)) return [];
      const start = from + (element.index ?? 0) + element[0].indexOf(value);
      return [{ start, end: start + value.length }];
    });
  });
}

function textOf(element: RegExpMatchArray | undefined): string | undefined {
  return element?.[1] ?? element?.[2];
}
