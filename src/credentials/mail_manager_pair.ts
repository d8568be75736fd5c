/**
 * What is wrong with SMTP credentials of Mail Manager, seen offline, and with a pair at an endpoint of the other kind.
 *
 * Invariant: such a password is chosen, not derived, so nothing is compared with an AWS key.
 * @module
 */

import { MAIL_MANAGER } from "../findings/catalogue/mail_manager.ts";
import { PAIR } from "../findings/catalogue/pair.ts";
import { type Finding, type FindingId, findingMaker } from "../findings/finding.ts";
import type { Secret } from "../secret.ts";
import { identifierKind } from "../ses/credential.ts";
import { regionOfHost } from "../ses/endpoint.ts";
import {
  endpointKindOf,
  isBase64OfMailManagerUserName,
  isMailManagerHost,
  isMailManagerUserName,
  MAIL_MANAGER_PASSWORD_LENGTH,
  MAIL_MANAGER_USER_NAME_LENGTH,
  mayBeMailManagerPassword,
} from "../ses/mail_manager.ts";
import type { Sourced } from "../sourced.ts";
import { whitespaceAround } from "./classify.ts";
import { isForMailManager, isMeantForMailManager } from "./mail_manager_login.ts";
import type { PairEvidence, PairJudgement } from "./pair_evidence.ts";

const finding = findingMaker({ ...PAIR, ...MAIL_MANAGER });

/** Judges a pair whose user name is meant to be one of Mail Manager. */
export function judgeMailManagerPair(evidence: PairEvidence): PairJudgement {
  const { login: { username, password }, sources } = evidence;
  const name = username.trimmed().open();
  const looks = [
    ...judgeUserName(name, sources.username),
    ...judgePassword(password.trimmed().open(), sources.password),
    ...whitespaceAround(username, sources.username, ""),
    ...whitespaceAround(password, sources.password, ""),
  ];
  return {
    findings: [...wrongKind(evidence), ...looks],
    ruledOut: looks.length === 0 ? ["user name and password have the form of Mail Manager credentials"] : [],
    isFromKey: false,
    keyId: isMailManagerUserName(name) ? name : undefined,
  };
}

/** Whether a finding is that of a pair of one kind at an endpoint of the other. */
export function isWrongKind(id: FindingId): boolean {
  return id === "mail-manager-pair-at-regional-endpoint" || id === "regional-pair-at-mail-manager-endpoint";
}

/** What is wrong with a password that no ingress endpoint can have: one outside printable ASCII. */
export function unsendablePassword(evidence: PairEvidence): Finding | undefined {
  return isForMailManager(evidence)
    ? judgeMailManagerPair(evidence).findings.find(({ because }) => because === NOT_ASCII)
    : undefined;
}

/** A pair of one kind at an endpoint of the other, as the finding that comes before all others. */
export function wrongKind({ login, sources, host }: PairEvidence): readonly Finding[] {
  return host === undefined ? [] : wrongKindOfName({ value: login.username, source: sources.username }, host);
}

function wrongKindOfName({ value, source }: Sourced<Secret>, host: string): readonly Finding[] {
  const name = value.trimmed().open();
  const endpoint = endpointKindOf(host);
  if (endpoint === "regional" && isMeantForMailManager(value)) {
    const because = `the user name is that of a Mail Manager ingress endpoint, and ${host} is a regional endpoint`;
    const ingressPointId = isMailManagerUserName(name) ? name : undefined;
    return [finding("mail-manager-pair-at-regional-endpoint", {
      because,
      source,
      places: { region: regionOfHost(host), ingressPointId },
    })];
  }
  if (endpoint !== "mail-manager" || identifierKind(name) === undefined) return [];
  const because = `the user name is an access key id, and ${host} is a Mail Manager ingress endpoint`;
  return [finding("regional-pair-at-mail-manager-endpoint", { because, source })];
}

/** Judges a user name that was sent to `host`, alone; undefined if it is to be judged as one of IAM. */
export function judgeSentUserName(name: Sourced<Secret>, host: string | undefined): readonly Finding[] | undefined {
  const wrong = host === undefined ? [] : wrongKindOfName(name, host);
  const isMeant = isMeantForMailManager(name.value);
  if (!isMeant && (wrong.length > 0 || host === undefined || !isMailManagerHost(host))) {
    return wrong.length > 0 ? wrong : undefined;
  }
  return [...wrong, ...judgeUserName(name.value.trimmed().open(), name.source)];
}

/** Judges a password that was sent with such a user name. */
export function judgeSentPassword({ value, source }: Sourced<Secret>): readonly Finding[] {
  return judgePassword(value.trimmed().open(), source);
}

function judgeUserName(name: string, source: string): readonly Finding[] {
  if (isMailManagerUserName(name)) return [];
  if (isBase64OfMailManagerUserName(name)) {
    return [
      finding("base64-column", { because: "the user name is the base64 form of a Mail Manager user name", source }),
    ];
  }
  return [finding("unknown-shape", { because: oddUserName(name), source, severity: "error", remedy: COPY_AGAIN })];
}

function oddUserName(name: string): string {
  if (isMailManagerUserName(name.toLowerCase())) {
    return "the user name has capital letters; Mail Manager writes it in lower case";
  }
  if (!name.startsWith("inp-")) return "the user name does not begin with inp-, as those of Mail Manager do";
  return `the user name starts with inp- and has ${name.length} characters; a Mail Manager user name has ${MAIL_MANAGER_USER_NAME_LENGTH}`;
}

function judgePassword(password: string, source: string): readonly Finding[] {
  const [least, most] = MAIL_MANAGER_PASSWORD_LENGTH;
  if (isBase64OfPassword(password)) {
    const because = "the password decodes from base64 to something that a Mail Manager password may be";
    return [finding("base64-column", { because, source, severity: "warning" })];
  }
  if (mayBeMailManagerPassword(password)) return [];
  if (!/^[\x20-\x7e]*$/.test(password)) {
    return [finding("unknown-shape", { because: NOT_ASCII, source, severity: "error", remedy: COPY_AGAIN })];
  }
  if (password.length < least || password.length > most) {
    const because = `the password has ${password.length} characters; a Mail Manager password has ${least} to ${most}`;
    return [finding("unknown-shape", { because, source, remedy: COPY_AGAIN })];
  }
  if (/^(["'`]).*\1$/.test(password)) return [finding("quoted-value", { source })];
  return [finding("unknown-shape", { because: NOT_FROM_CONSOLE, source, severity: "info", remedy: COPY_AGAIN })];
}

const NOT_FROM_CONSOLE =
  "the password contains characters that the console does not accept, such as spaces, quotes or backslashes; only one that " +
  "Secrets Manager keeps may contain them";

const NOT_ASCII =
  "the password contains accents, other characters outside ASCII, or control characters; a Mail Manager " +
  "password has 8 to 64 letters, digits and characters of !@#$%^&*()_+-=[]{}|.,?";

/** Chance makes this of a chosen password less than once in ten thousand times: each decoded byte would have to be allowed. */
function isBase64OfPassword(text: string): boolean {
  if (text.length < 12 || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  return mayBeMailManagerPassword(atob(text));
}

const COPY_AGAIN = {
  text:
    "copy user name and password again from the CSV file of the console (plain columns), or set a new password for the " +
    "ingress endpoint in the SES console; the old one stays valid for 14 days",
};
