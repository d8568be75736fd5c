/**
 * The shapes in which a key pair is pasted or piped: bare, two words, CSV of a console, JSON of the AWS CLI, `.env` lines.
 *
 * Invariant: recognise, never repair: what comes out is what was written, secrets in their boxes. Nothing of the text
 * gets into a message.
 * @module
 */

import { Failure } from "../failure.ts";
import { Secret } from "../secret.ts";
import { type Fields, parseCsv, parseJson, parseLines } from "./fields.ts";

/** What was found in a pasted text. */
export type Pasted =
  /** A secret alone, or with the word before it; which kind it is, its looks and the command must tell. */
  | { readonly kind: "words"; readonly name: string | undefined; readonly secret: Secret }
  /** A pair of IAM, by the names of its fields. */
  | {
    readonly kind: "aws";
    readonly accessKeyId: string | undefined;
    readonly secret: Secret;
    readonly hasSessionToken: boolean;
  }
  /** An SMTP pair, by the names of its fields. */
  | { readonly kind: "smtp"; readonly username: string | undefined; readonly password: Secret };

/** Most bytes that are read of a pasted text; the largest known shape is far below. */
export const PASTE_LIMIT = 64 * 1024;

/** The text in `bytes`: UTF-8, or UTF-16 as PowerShell writes it. Throws a `Failure` for anything that is no text. */
export function decodePasted(bytes: Uint8Array, source: string): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    // deno-lint-ignore no-control-regex
    if (!/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text)) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new Failure("not-text", `cannot read a key from ${source}: it is not text`, { hints: [SHAPES_HINT] });
}

const SHAPES_HINT = "accepted: the secret alone, `KEYID SECRET`, the CSV of the IAM or SES console, " +
  "the JSON of `aws iam create-access-key`, or .env lines";

const CONFIG_HINT = "for the settings of a program: smtpkey doctor --config FILE";

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

/** What is in `text`. Throws a `Failure` if it is empty, holds no secret, or holds more than one. */
export function parsePasted(text: string, source: string): Pasted {
  if (text.trim() === "") {
    throw new Failure("empty-input", `cannot read a key from ${source}: it is empty`, { hints: [SHAPES_HINT] });
  }
  const records = parseJson(text) ?? parseCsv(text) ?? parseLines(text);
  if (records === undefined) return words(withoutComments(text), source);
  const pairs = records.flatMap(pairOf);
  if (pairs.length > 1) {
    throw new Failure("several-pairs", `cannot read a key from ${source}: it holds ${pairs.length} pairs, not one`, {
      hints: ["pipe one pair at a time"],
    });
  }
  const [pair] = pairs;
  if (pair !== undefined) return pair;
  throw new Failure("no-secret", `cannot read a key from ${source}: it has fields, but none of them holds a secret`, {
    hints: [
      SHAPES_HINT,
      CONFIG_HINT,
      "if the secret access key is not shown any more, create a new key: IAM shows it only once",
    ],
  });
}

function pairOf(fields: Fields): readonly Pasted[] {
  const secret = fields.secretAccessKey;
  if (secret !== undefined) {
    const { accessKeyId, sessionToken } = fields;
    return [{ kind: "aws", accessKeyId, secret: new Secret(secret), hasSessionToken: sessionToken !== undefined }];
  }
  const password = fields.smtpPassword;
  return password === undefined
    ? []
    : [{ kind: "smtp", username: fields.smtpUsername, password: new Secret(password) }];
}

/** Two words: with a blank, a comma or a colon between them, or behind a host as in Postfix's `sasl_passwd`. */
const TWO_WORDS = /^\s*(?:\[?[\w.-]+\]?(?::\d+)?\s+(?=A[KS]IA))?([^\s,:]{16,128})(?:\s*[,:]\s*|\s+)(\S+)\s*$/;

const KEY_ID = /^[A-Za-z]{4}[A-Za-z0-9]+$/;

/** Comments as the tables of Postfix have them. */
function withoutComments(text: string): string {
  return text.replaceAll(/^#.*(\r?\n|$)/gm, "");
}

/** No secret is longer, whatever else is wrong with it. */
const LONGEST_SECRET = 256;

/**
 * A secret, or a key id and a secret, in either order. Anything else in one line is one odd secret; a text is none, and
 * must not be taken for one: what is taken for a password goes to a server.
 * The line break that ends a piped line is no part of it; other white space is, and is for others to report.
 */
function words(text: string, source: string): Pasted {
  const [, name, secret] = TWO_WORDS.exec(text) ?? [];
  const isPair = name !== undefined && secret !== undefined &&
    (KEY_ID.test(name) || /^A[KS]IA[A-Z0-9]{16}$/.test(secret));
  if (isPair) return { kind: "words", name, secret: new Secret(secret) };
  const line = text.replace(/\r?\n$/, "");
  if (!/[\r\n]/.test(line.trim()) && line.length <= LONGEST_SECRET) {
    return { kind: "words", name: undefined, secret: new Secret(line) };
  }
  throw new Failure("not-recognised", `cannot read a key from ${source}: it is a text in no shape that is known`, {
    hints: [SHAPES_HINT, CONFIG_HINT],
  });
}
