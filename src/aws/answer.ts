/**
 * What an answer of AWS is: a body to read, or an error with its code, and what that code means.
 *
 * Invariant: pure; codes are a table, and their texts are evidence, never instructions: control characters are written out,
 * and what AWS repeats of the request is left out.
 * Source: "Common Errors" of the API references of STS, IAM and SES; bodies quoted in public threads.
 * @module
 */

import { escapeAndCut } from "../escape.ts";
import type { HttpAnswer } from "./http.ts";
import { readJson, stringAt } from "./json.ts";
import { elementsAt, type Hide, readXml, textAt } from "./xml.ts";

/** What an error says about the key, the permission or the moment. */
export type ErrorMeaning =
  /** The key id is unknown, deleted, inactive or of another partition, or the region is not enabled for the account. */
  | "not-recognized"
  /** The key id is known and active, and its secret is another. */
  | "wrong-secret"
  /** The time of this machine is off by minutes. */
  | "clock"
  /** The key is right, and a policy forbids this action. */
  | "denied"
  /** A temporary key that is over. */
  | "expired"
  /** The region or the service is not enabled for the account. */
  | "not-enabled"
  /** Asked too often. */
  | "throttled"
  /** The service cannot answer now. */
  | "unavailable"
  /** What was asked for does not exist. */
  | "not-found"
  /** Anything else. */
  | "other";

/** An error of AWS. */
export interface AwsError {
  /** The code, such as `AccessDenied`; the status of HTTP where the answer holds none. */
  readonly code: string;
  /** AWS's own words, fit to be shown. */
  readonly text: string;
  readonly meaning: ErrorMeaning;
}

const MEANINGS: Readonly<Record<string, ErrorMeaning>> = {
  InvalidClientTokenId: "not-recognized",
  UnrecognizedClientException: "not-recognized",
  UnrecognizedClient: "not-recognized",
  SignatureDoesNotMatch: "wrong-secret",
  InvalidSignatureException: "wrong-secret",
  InvalidSignature: "wrong-secret",
  RequestExpired: "clock",
  RequestTimeTooSkewed: "clock",
  RequestTimeTooSkewedException: "clock",
  AccessDenied: "denied",
  AccessDeniedException: "denied",
  UnauthorizedOperation: "denied",
  NotAuthorized: "denied",
  NotAuthorizedException: "denied",
  ExpiredToken: "expired",
  ExpiredTokenException: "expired",
  OptInRequired: "not-enabled",
  RegionDisabledException: "not-enabled",
  Throttling: "throttled",
  ThrottlingException: "throttled",
  ThrottledException: "throttled",
  RequestThrottled: "throttled",
  TooManyRequestsException: "throttled",
  RequestLimitExceeded: "throttled",
  ServiceUnavailable: "unavailable",
  ServiceUnavailableException: "unavailable",
  ServiceFailure: "unavailable",
  InternalFailure: "unavailable",
  InternalServiceError: "unavailable",
  InternalServiceErrorException: "unavailable",
  NoSuchEntity: "not-found",
  NotFoundException: "not-found",
};

/** AWS signs out of time with the code of a wrong signature; only its words distinguish the two. */
const OUT_OF_TIME = /Signature (?:expired|not yet current)|Request has expired/i;

/** Most characters of a code and of a text that are shown. */
const LONGEST_CODE = 64;
const LONGEST_TEXT = 400;

/** The error in `answer`; undefined if its status is one of success. All text in it goes through `hide`. */
export function errorIn(answer: HttpAnswer, hide: Hide): AwsError | undefined {
  const { status, headers, body } = answer;
  if (status >= 200 && status < 300) return undefined;
  const xml = readXml(body, hide);
  const [inXml] = [...elementsAt(xml, "Error"), ...elementsAt(xml, "Errors", "Error")];
  const json = inXml === undefined ? readJson(body, hide) : undefined;
  const typed = headers.get("x-amzn-errortype") ?? stringAt(json, "__type") ?? stringAt(json, "code");
  const code = textAt(inXml, "Code") ?? bareCode(hide(typed ?? "")) ?? `HTTP ${status}`;
  const text = textAt(inXml, "Message") ?? stringAt(json, "message") ?? stringAt(json, "Message") ?? "";
  return { code: shown(code, LONGEST_CODE), text: withoutRequest(text), meaning: meaningOf(code, text, status) };
}

/** `com.amazonaws.ses#NotFoundException` and `NotFoundException:http://…` are the code with decoration. */
function bareCode(typed: string): string | undefined {
  const code = typed.split(":")[0]?.replace(/^.*#/, "").trim();
  return code === "" ? undefined : code;
}

function meaningOf(code: string, text: string, status: number): ErrorMeaning {
  const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  if (meaning === "wrong-secret" && OUT_OF_TIME.test(text)) return "clock";
  if (meaning !== undefined) return meaning;
  if (status === 429) return "throttled";
  return status >= 500 ? "unavailable" : "other";
}

/** AWS's words without the canonical request that it repeats, which holds the session token. */
function withoutRequest(text: string): string {
  const [words = ""] = text.split(/\s*(?:The Canonical String for this request|\n\s*\n)/);
  return shown(words.trim().replaceAll(/\s+/g, " "), LONGEST_TEXT);
}

/** Text from outside, short and without control characters. */
export function shown(text: string, most: number = LONGEST_TEXT): string {
  return escapeAndCut(text, most);
}
