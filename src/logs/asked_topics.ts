/**
 * What a typed text about SES is about, where nothing went wrong that is known: the command that says most of it.
 *
 * Invariant: for a text that a person typed about SES. A topic is no cause and never a finding; the first that fits counts.
 * @module
 */

import { isAboutOtherMatter, isTypedAboutSes, typedLine } from "./typed_text.ts";
import { CERTIFICATE, CREDENTIALS, DAILY_LIMIT, PASSWORD, TOO_FAST, USER_NAME } from "./word_stems.ts";

/** A topic, and what to type for it. */
export interface TypedTopic {
  /** What the command shows, in a few words. */
  readonly about: string;
  /** After the name of the program; `{region}` is the region. */
  readonly command: string;
}

type Row = readonly [words: RegExp, about: string, command: string];

const TOPICS: readonly Row[] = [
  [
    /\bspam|\bjunk|inbox|deliver|reputation|blacklist|blocklist|\bdmarc\b|\bspf\b|\bdkim\b|bounc|complain|not (?:arriv|receiv)|n['’]t (?:arrive|receive)|pourriel|ind[ée]sirable|posteingang|zustell|垃圾|迷惑|スパム|спам|스팸|istenmeyen/i,
    "how the account may send, as AWS reports it",
    "verify --region {region} --ask-aws",
  ],
  [
    /sandbox|沙盒|沙箱|サンドボックス|샌드박스|песочниц|production access/i,
    "the sandbox of SES",
    "doctor --explain account-in-sandbox",
  ],
  [/\brotat|rotier|rotaci|rotazion|ротаци|轮换|ローテーション|교체/i, "how to replace a key", "doctor --rotation"],
  [
    /\biam\b|polic(?:y|ies)|permission|berechtigung|permiso|permiss|autoris|права|权限|権限|권한/i,
    "the IAM policy that sending needs",
    "doctor --policy",
  ],
  [
    new RegExp(`${PASSWORD}|${CREDENTIALS}|${USER_NAME}|\\bcsv\\b`, "i"),
    "the SMTP password from a secret access key",
    "derive --region {region}",
  ],
  [
    new RegExp(`${CERTIFICATE}|\\btls\\b|\\bssl\\b`, "i"),
    "TLS and the certificate",
    "verify --region {region} --certificate",
  ],
  [
    /\bp(?:o|oo)rts?\b|puerto|porta\b|порт|端口|ポート|포트|\b(?:25|465|587|2465|2587)\b/i,
    "which ports answer from here",
    "verify --region {region} --all-ports",
  ],
  [
    new RegExp(`${DAILY_LIMIT}|${TOO_FAST}|\\blimits?\\b|p(?:er|or|ro|ar) se[ckg]`, "i"),
    "the limits of the account",
    "verify --region {region} --ask-aws",
  ],
  [
    /verif|v[ée]rifi|验证|検証|인증|подтвер|do[gğ]rula|ov[eě][rř]/i,
    "verified addresses and domains",
    "doctor --explain identity-not-verified",
  ],
];

/** The topic of `text`; undefined if a person did not type it about SES, or if it has none of them. */
export function topicOf(text: string): TypedTopic | undefined {
  const line = typedLine(text);
  if (line === undefined || !isTypedAboutSes(text) || isAboutOtherMatter(text)) return undefined;
  const [, about, command] = TOPICS.find(([words]) => words.test(line)) ?? [];
  return about === undefined || command === undefined ? undefined : { about, command };
}
