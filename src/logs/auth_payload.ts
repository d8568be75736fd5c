/**
 * The user name and the password that a client sends in AUTH, as a transcript shows them: found, decoded, judged.
 *
 * Invariant: what is decoded goes into a box and is judged at once; what a client hid, or a person replaced before pasting, is
 * not judged. Nothing that leaves here holds a piece of either.
 * Source: RFC 4616 for PLAIN; LOGIN was never standardised, and asks `Username:` and `Password:` in base64.
 * @module
 */

import { Secret } from "../secret.ts";
import type { Finding } from "../findings/finding.ts";
import { finding } from "../findings/catalogue.ts";
import { onOneLine } from "./unescape.ts";
import { judgePassword, judgeUserName, whitespaceAround } from "../credentials/classify.ts";
import { isMeantForMailManager } from "../credentials/mail_manager_login.ts";
import { judgeSentPassword, judgeSentUserName } from "../credentials/mail_manager_pair.ts";
import { isMailManagerHost } from "../ses/mail_manager.ts";
import type { Sourced } from "../sourced.ts";

/** A way of logging in. */
export type SentMechanism = "LOGIN" | "PLAIN";

/** What a client sends, in words. */
export type What = "user name" | "password" | "user name and password";

/** What a transcript shows a client to have sent. */
export interface SentValue {
  /** Number of the line with it. */
  readonly line: number;
  /** That line, what was sent hidden. */
  readonly shown: string;
  readonly mechanism: SentMechanism;
  readonly what: What;
  /** What is wrong with it by its form, the most likely first; empty if nothing is. */
  readonly findings: readonly Finding[];
  /** Whether it has a user name of Mail Manager; undefined where it has none at all. */
  readonly isForMailManager: boolean | undefined;
}

/** What is known of a login before its values are read. */
export interface SentTo {
  /** The host of SES that the text names. */
  readonly host?: string | undefined;
  /** Whether the user name that was sent before is one of Mail Manager; undefined if none was. */
  readonly isForMailManager?: boolean | undefined;
}

/** What is searched for in bytes to find the lines that `sentValuesIn` is worth asking about. */
export const AUTH_ANCHORS: readonly string[] = [
  "auth login",
  "auth plain",
  ...["334 ", "334-"].flatMap((code) => ["vxnlc", "dxnlc", "ugfzc", "cgfzc"].map((challenge) => code + challenge)),
];

/** The mechanism that a line starts, if it is an AUTH command. */
export function mechanismIn(text: string): SentMechanism | undefined {
  const name = /(?<!\d{3}[ -])\bAUTH (PLAIN|LOGIN)\b/i.exec(text)?.[1]?.toUpperCase();
  return name === "LOGIN" || name === "PLAIN" ? name : undefined;
}

/**
 * What the client sends in the first of `lines`, or in answer to it; the other lines are those that follow. `line` is the
 * number of the first. Nothing that cannot be judged comes out.
 */
export function sentValuesIn(
  lines: readonly string[],
  line: number,
  to: () => SentTo = () => ({}),
): readonly SentValue[] {
  const [text = ""] = lines;
  const challenges = text.includes("334") ? [...text.matchAll(CHALLENGE)] : [];
  const found = challenges.length > 0 ? challenges.map((one) => answerToChallenge(one, lines)) : [byCommand(lines)];
  return found.flatMap((payload) => payload === undefined ? [] : judged(payload, lines, { line, to }));
}

/** What was found in base64, and how many lines further. */
interface Payload {
  readonly base64: string;
  readonly delta: number;
  readonly mechanism: SentMechanism;
  readonly what: What;
}

const CHALLENGE = /\b334[ -](?:([Vd]XNlc)|[Uc]GFzc)[A-Za-z0-9+/]{1,12}={0,2}/g;
const INITIAL = /\bAUTH (?:PLAIN|LOGIN) ([A-Za-z0-9+/]{4,}={0,2})(?=['"\s]|$)/i;
/** A line of the client: base64 and nothing else but the marks that programs put before it. */
const ANSWER = /(?:^|[\s>:|'"])([A-Za-z0-9+/]{2,}={0,2})[\s'"]*$/;
/** On one line with the challenge, in a log that joins lines or writes their ends out. */
const INLINE = /^["'\s]*(?:>>|->|~>|>|C:|\n)\s*([A-Za-z0-9+/]{2,}={0,2})(?=[\s"']|$)/;

function answerToChallenge(challenge: RegExpExecArray, lines: readonly string[]): Payload | undefined {
  const [first = "", ...others] = lines;
  const answer = answerIn([first.slice(challenge.index + challenge[0].length), ...others]);
  return answer && { ...answer, mechanism: "LOGIN", what: challenge[1] === undefined ? "password" : "user name" };
}

function byCommand(lines: readonly string[]): Payload | undefined {
  const [text = ""] = lines;
  const mechanism = mechanismIn(text);
  if (mechanism === undefined) return undefined;
  const base64 = INITIAL.exec(text)?.[1];
  if (base64 === undefined && mechanism === "LOGIN") return undefined;
  const answer = base64 === undefined ? answerToEmptyChallenge(lines) : { base64, delta: 0 };
  return answer && { ...answer, mechanism, what: mechanism === "LOGIN" ? "user name" : "user name and password" };
}

/** AUTH PLAIN in two steps: the server asks with `334`, and SES with `334 Ok`. */
function answerToEmptyChallenge(lines: readonly string[]): Pick<Payload, "base64" | "delta"> | undefined {
  const asked = lines.findIndex((text, index) => index > 0 && /\b334\b/.test(text));
  const answer = asked < 0 ? undefined : answerIn(lines.slice(asked + 1));
  return answer && { ...answer, delta: answer.delta + asked + 1 };
}

/** The first of `lines` with an answer in it, before the server speaks again. */
function answerIn(lines: readonly string[]): Pick<Payload, "base64" | "delta"> | undefined {
  const inline = INLINE.exec(lines[0] ?? "")?.[1];
  if (inline !== undefined) return { base64: inline, delta: 0 };
  for (const [delta, text] of lines.entries()) {
    const isChallenge = /\b334\b/.test(text);
    if (/(?<![:.\d])\b[235]\d\d[ -]/.test(text) && !isChallenge) return undefined;
    const base64 = isChallenge ? undefined : ANSWER.exec(text)?.[1];
    if (base64 !== undefined) return { base64, delta };
  }
  return undefined;
}

function judged(
  { base64, delta, mechanism, what }: Payload,
  lines: readonly string[],
  { line: first, to }: { readonly line: number; readonly to: () => SentTo },
): readonly SentValue[] {
  const text = decoded(base64);
  const line = first + delta;
  const values = text === undefined ? [] : valuesIn(text, what).filter(([what, value]) => !isStandIn(value, what));
  const source = `AUTH ${mechanism} in the text, line ${line}`;
  const isBroken = what === "user name and password" && text !== undefined && text.split("\0").length !== 3;
  if (!isBroken && values.length === 0) return [];
  const isForMailManager = kindOfName(values);
  const asked = to();
  const known = { host: asked.host, isForMailManager: isForMailManager ?? asked.isForMailManager };
  const findings = isBroken ? [notPlain(text, source)] : values.flatMap((value) => judge(value, source, known));
  const shown = onOneLine(lines[delta] ?? "").replaceAll(base64, "[secret]");
  const one = values.length === 1 ? values[0]?.[0] ?? what : what;
  return [{ line, shown, mechanism, what: one, findings, isForMailManager }];
}

/** Whether the user name among `values` is one of Mail Manager; undefined if there is none. */
function kindOfName(values: ReturnType<typeof valuesIn>): boolean | undefined {
  const [, name] = values.find(([what]) => what === "user name") ?? [];
  return name === undefined ? undefined : isMeantForMailManager(new Secret(name));
}

/** The text that base64 encodes; undefined if it is not base64, or encodes what cannot be typed. */
function decoded(base64: string): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.fromBase64(base64);
  } catch {
    return undefined;
  }
  const text = LENIENT.decode(bytes);
  if (text.includes(REPLACEMENT) && !isUtf8(bytes)) return undefined;
  // deno-lint-ignore no-control-regex -- PLAIN puts NUL before the user name and before the password
  return /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text) ? undefined : text;
}

const LENIENT = new TextDecoder();
/** What stands for bytes that are no UTF-8, but may itself be encoded. */
const REPLACEMENT = "\ufffd";
const LAST_OF_REPLACEMENT = 0xbd;

/** A failure costs as much as reading several lines, and what clients send may be random bytes. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.includes(LAST_OF_REPLACEMENT)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function valuesIn(text: string, what: What): readonly (readonly ["user name" | "password", string])[] {
  const [, name, password, more] = text.split("\0");
  if (what !== "user name and password") return name === undefined ? [[what, text]] : [];
  if (name === undefined || password === undefined || more !== undefined) return [];
  return [["user name", name], ["password", password]];
}

function judge(
  [what, text]: readonly ["user name" | "password", string],
  source: string,
  to: SentTo,
): readonly Finding[] {
  const value = new Secret(text);
  const looks = what === "password" ? judgeAnyPassword({ value, source }, to) : judgeAnyUserName({ value, source }, to);
  return [...looks, ...whitespaceAround(value, source, ", sent with it")];
}

function judgeAnyUserName(name: Sourced<Secret>, { host }: SentTo): readonly Finding[] {
  return judgeSentUserName(name, host) ?? judgeUserName(name);
}

function judgeAnyPassword(password: Sourced<Secret>, { host, isForMailManager }: SentTo): readonly Finding[] {
  const isChosen = isForMailManager ?? (host !== undefined && isMailManagerHost(host));
  return isChosen ? judgeSentPassword(password) : judgePassword(password);
}

function notPlain(text: string, source: string): Finding {
  const because = text.includes("\\0")
    ? "it contains a backslash and a zero instead of the character NUL: use printf, not echo"
    : "it does not have the character NUL before the user name and before the password";
  return finding("unknown-shape", { because, source, severity: "error" });
}

/** Shortest text that may be meant as a password. */
const SHORTEST_PASSWORD = 8;
const STAND_IN =
  /^(?:your|my|the|some|user(?:name)?$|login$|name$|test$|foo|example|pass(?:word|wd)?$|secret$|x+$|\*+$|\.+$|<|\[|\{|\/\*)/i;

/** Whether a person put it there in place of the real one. */
function isStandIn(text: string, what: "user name" | "password"): boolean {
  const value = text.trim();
  return STAND_IN.test(value) || value.length < (what === "password" ? SHORTEST_PASSWORD : 1);
}
