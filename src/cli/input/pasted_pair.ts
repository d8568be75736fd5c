/**
 * Credentials from standard input or from the two prompts.
 *
 * Invariant: what was typed or piped is recognized by its format, judged, and never repeated.
 * @module
 */

import { shapeOf } from "../../credentials/shape.ts";
import { shapeOfText } from "../../credentials/shape.ts";
import { allFrom, type WrittenPair } from "../../credentials/pair.ts";
import { decodePasted, looksLikeYaml, parsePasted, type Pasted } from "../../credentials/pasted.ts";
import { EXIT, Failure } from "../../failure.ts";
import { PAIR } from "../../findings/catalogue/pair.ts";
import { findingMaker } from "../../findings/finding.ts";
import type { YamlReader } from "../../formats/tree.ts";
import type { Host, Prompted } from "../../host/host.ts";
import { Secret } from "../../secret.ts";
import type { AwsKeyPair } from "../../ses/credential.ts";
import { isMailManagerUserName } from "../../ses/mail_manager.ts";
import { acceptedPair } from "./accepted_pair.ts";
import { type FoundInSettings, pipedPair } from "./piped_pair.ts";
import { pipedText } from "./piped_text.ts";
import { refusal, type Resolved } from "./resolved.ts";

const finding = findingMaker(PAIR);

/**
 * The AWS key that is piped into standard input, or an SMTP pair where it holds only that; `yaml` loads the reader of YAML. Throws a
 * `Failure` if it cannot be read or holds no key.
 */
export async function readPasted(host: Host, yaml: () => Promise<YamlReader>): Promise<Pasted> {
  const text = withoutQuotes(await pipedText(host));
  return parsePasted(text, "standard input", "aws", looksLikeYaml(text) ? await yaml() : undefined);
}

/**
 * A secret that is alone between quotation marks, as a text of JSON or a line of a list is, without them; other texts as they are. No
 * secret has any.
 */
function withoutQuotes(text: string): string {
  const [, inner = ""] =
    /^\s*["'`\u2018-\u201e\u00ab\u00bb]([A-Za-z0-9+/]{40,44})["'`\u2018-\u201e\u00ab\u00bb][,;]?\s*$/
      .exec(text) ?? [];
  return shapeOfText(inner) === "secret-key" ? inner : text;
}

/**
 * The SMTP pair on standard input, or the AWS key in it; `reader` loads what finds a pair in settings. Throws a `Failure` if there
 * is none.
 */
export async function readPipedLogin(
  host: Host,
  reader: () => Promise<(text: string) => FoundInSettings | undefined>,
): Promise<Pasted> {
  const text = await pipedText(host);
  const pair = pipedPair(text, "standard input");
  return typeof pair === "function" ? pair((await reader())(text)) : pair;
}

/** The two prompts for a pair, which may also be typed or pasted in one line. */
export interface PairLabels {
  readonly name: string;
  readonly secret: string;
}

/** What is typed at two prompts: a name that is shown, and a secret that is not. Throws what `absent` gives for nothing. */
export async function promptPasted(host: Host, labels: PairLabels, absent: () => Failure): Promise<Pasted> {
  if (!host.stdinIsTerminal) throw absent();
  const shown = await host.promptShown(labels.name, mayBeUserName);
  const first = answerOf(shown, absent);
  const name = new TextDecoder().decode(first).trim();
  if (isTextBegun(shown, name)) return await pastedLines(host, first);
  const isAlone = name === "" || (!/\s/.test(name) && ["unknown", "access-key-id"].includes(shapeOfText(name)));
  if (!isAlone) return parsePasted(decodePasted(first, PROMPT), PROMPT, "aws");
  const typed = await host.promptSecret(labels.secret);
  const second = answerOf(typed, absent);
  if (second.length === 0) throw absent();
  const text = decodePasted(second, PROMPT);
  if (name === "" && isTextBegun(typed, text)) return await pastedLines(host, second);
  if (isNameAgain(typed, text, name)) {
    const third = answerOf(await host.promptSecret(labels.secret), absent);
    return { kind: "words", name: text.trim(), secret: new Secret(decodePasted(third, PROMPT)) };
  }
  return name === "" ? parsePasted(text, PROMPT, "aws") : { kind: "words", name, secret: new Secret(text) };
}

const PROMPT = "the prompt";

/** Whether the first of several lines that were pasted is one of a text, such as the header of a CSV file: no user name has such marks. */
function isTextBegun(typed: Prompted, text: string): boolean {
  return typed.kind === "answered" && typed.hasMore === true && /[,;=:{["\s]/.test(text.trim());
}

/** Most lines that are read of a pasted text. */
const MOST_PASTED = 200;

/** What is in a text of several lines of which the first was read. Throws a `Failure` if it holds no key. */
async function pastedLines(host: Host, first: Uint8Array): Promise<Pasted> {
  const lines = [decodePasted(first, PROMPT)];
  for (let hasMore = true; hasMore && lines.length < MOST_PASTED;) {
    const next = await host.promptSecret("");
    if (next.kind !== "answered") break;
    lines.push(decodePasted(next.bytes, PROMPT));
    hasMore = next.hasMore === true;
  }
  return parsePasted(`${lines.join("\n")}\n`, PROMPT, "aws");
}

/** Whether the first of several lines that were pasted in place of the secret is the name, so that the next one is the secret. */
function isNameAgain(typed: Prompted, text: string, name: string): boolean {
  const hasMore = typed.kind === "answered" && typed.hasMore === true;
  return hasMore && shapeOfText(text.trim()) === "access-key-id" && ["", text.trim()].includes(name);
}

function answerOf(prompted: Prompted, absent: () => Failure): Uint8Array {
  if (prompted.kind === "interrupted") throw new Failure("interrupted", "interrupted", { exit: EXIT.interrupted });
  if (prompted.kind === "closed") throw absent();
  return prompted.bytes;
}

/** Whether `typed` may become an access key id or the user name of an ingress endpoint; no secret looks like that. */
function mayBeUserName(typed: string): boolean {
  return /^(?:[A-Z0-9]{0,20}|i|in|inp|inp-[a-z0-9]{0,24})$/.test(typed);
}

/** A pasted pair as an AWS key pair. Throws a `Failure` if it is something else. */
export async function judgePasted(host: Host, pasted: Pasted, source: string): Promise<Resolved<AwsKeyPair>> {
  const sources = allFrom(source);
  switch (pasted.kind) {
    case "words":
      return await acceptedPair({
        ...idFor(host, pasted.name, sources),
        secret: pasted.secret,
        hasSessionToken: false,
      });
    case "aws":
      return await acceptedPair({ ...pasted, ...idFor(host, pasted.accessKeyId, sources) });
    case "smtp":
      return await judgeSmtpFields(pasted.username, pasted.password, source);
  }
}

/** The id for a secret that came alone: that of AWS_ACCESS_KEY_ID, unless that has a secret of its own. */
function idFor(
  host: Host,
  accessKeyId: string | undefined,
  sources: WrittenPair["sources"],
): Pick<WrittenPair, "accessKeyId" | "sources"> {
  const isFree = accessKeyId === undefined && host.env("AWS_SECRET_ACCESS_KEY") === undefined;
  const id = isFree ? host.env("AWS_ACCESS_KEY_ID") : undefined;
  return id === undefined
    ? { accessKeyId, sources }
    : { accessKeyId: id, sources: { ...sources, id: "AWS_ACCESS_KEY_ID" } };
}

/** Fields that are called SMTP user name and password may hold the key itself: the usual reason for a 535. */
async function judgeSmtpFields(
  accessKeyId: string | undefined,
  secret: Secret,
  source: string,
): Promise<Resolved<AwsKeyPair>> {
  if (isMailManagerUserName(accessKeyId?.trim() ?? "")) {
    return await acceptedPair({ accessKeyId, secret, hasSessionToken: false, sources: allFrom(source) });
  }
  if (shapeOf(secret.trimmed()) !== "secret-key") {
    const because = "its field is called SMTP password";
    throw refusal("derive a password", finding("smtp-password-as-secret", { because, source }));
  }
  const because = "a field called SMTP password holds a secret access key, which is used as a secret access key here";
  const warning = finding("raw-secret-as-password", { because, source, severity: "warning", remedy: PUT_DERIVED });
  const pair = await acceptedPair({
    accessKeyId,
    secret,
    hasSessionToken: false,
    sources: allFrom(source),
  });
  return { ...pair, warnings: [warning, ...pair.warnings] };
}

const PUT_DERIVED = { text: "put the derived password into that field" };
