/**
 * What is wrong with an SMTP pair, seen offline: user name and password by their looks, and against the AWS key if known.
 *
 * Invariant: the most likely first; what was ruled out is reported too, so that a reader knows how to continue.
 * @module
 */

import type { Secret } from "../secret.ts";
import type { SmtpLogin } from "../smtp/sasl.ts";
import { identifierKind } from "../ses/credential.ts";
import type { Region } from "../ses/region.ts";
import { PAIR } from "../findings/catalogue/pair.ts";
import { type Finding, findingMaker } from "../findings/finding.ts";
import { isForMailManager } from "./mail_manager_login.ts";
import { judgeMailManagerPair, wrongKind } from "./mail_manager_pair.ts";
import type { PairEvidence, PairJudgement } from "./pair_evidence.ts";
import { originOf } from "./password_region.ts";
import { judgePassword, judgeSecretKey, judgeUserName, relationTo, whitespaceAround } from "./classify.ts";
import { shapeOf } from "./shape.ts";

const finding = findingMaker(PAIR);

/** An AWS key pair as it was written down somewhere, not yet judged. */
export interface WrittenPair {
  /** The value of the access key id field, whatever it is. */
  readonly accessKeyId: string | undefined;
  /** The value of the secret access key field, whatever it is. */
  readonly secret: Secret;
  /** Whether there is a session token with them. */
  readonly hasSessionToken: boolean;
  /** Where each of the three came from. */
  readonly sources: { readonly id: string; readonly secret: string; readonly token: string };
}

/** The sources of a pair that came in one piece. */
export function allFrom(source: string): WrittenPair["sources"] {
  return { id: source, secret: source, token: source };
}

/** Judges a pair. */
export function judgePair(evidence: PairEvidence): PairJudgement {
  if (isForMailManager(evidence)) return judgeMailManagerPair(evidence);
  const { login, sources, region, key } = evidence;
  const { username, password } = login;
  const isPassword = ["smtp-password", "legacy-password"].includes(shapeOf(password.trimmed()));
  const fromKey = key === undefined || !isPassword ? undefined : judgeOrigin(login, sources.password, region, key);
  const named = judgeUserName({ value: username, source: sources.username })
    .map((one) => isPassword ? besidePassword(one, fromKey?.wantedName) : besideSecret(one, password));
  // A password can be derived from whatever is taken for a secret, and looks right all the same.
  const made = key !== undefined && fromKey?.isFromKey === true
    ? judgeSecretKey({ value: key.value.secret, source: key.source })
    : [];
  const looks = [
    ...named,
    ...made,
    ...judgePassword({ value: password, source: sources.password }, { region: region?.name })
      .map((one) => besideUserName(one, username)),
    ...whitespaceAround(username, sources.username, ""),
    ...whitespaceAround(password, sources.password, ""),
  ];
  return {
    findings: unique([...wrongKind(evidence), ...(fromKey?.findings ?? []), ...looks]),
    ruledOut: [
      ...(looks.length === 0 ? ["user name and password are well-formed"] : []),
      ...(fromKey?.ruledOut ?? []),
    ],
    isFromKey: fromKey?.isFromKey ?? false,
    keyId: identifierKind(login.shownName) === undefined ? undefined : login.shownName,
  };
}

/**
 * What is wrong with a user name where the password is one of SMTP: that cannot be the user name, so nothing is swapped. `wanted`
 * is the id of the key that the password was made from, if it is known.
 */
function besidePassword(found: Finding, wanted: string | undefined): Finding {
  if (found.id !== "fields-swapped" && found.id !== "username-not-access-key") return found;
  const because = found.id === "fields-swapped"
    ? `${found.because}, and the password is an SMTP password, so they are not swapped`
    : found.because;
  const remedy = wanted === undefined
    ? undefined
    : { text: `use ${wanted} as user name: the password was made from that access key` };
  return finding("username-not-access-key", { because, remedy, source: found.source });
}

/** What is wrong with a user name where the password is a secret access key: neither of them can be the user name. */
function besideSecret(found: Finding, password: Secret): Finding {
  if (found.id !== "fields-swapped" || shapeOf(password.trimmed()) !== "secret-key") return found;
  const because = `${found.because}, and the password is a secret access key, so they are not swapped`;
  return finding("username-not-access-key", { because, source: found.source });
}

/** What is wrong with a password that is an access key id where the user name is one too: neither of them is the password. */
function besideUserName(found: Finding, username: Secret): Finding {
  if (found.id !== "fields-swapped" || shapeOf(username.trimmed()) !== "access-key-id") return found;
  const because = "it is an access key id, as the user name is, so they are not swapped";
  const remedy = {
    text: "write the SMTP password there, which is derived from the secret access key of the user name",
  };
  return finding("unknown-shape", { because, severity: "error", remedy, source: found.source });
}

type KeyEvidence = NonNullable<PairEvidence["key"]>;

/** A judgement of the password alone. */
interface OriginJudgement extends PairJudgement {
  /** The user name that belongs to the password, where what is written is no access key id. */
  readonly wantedName?: string | undefined;
}

/** Compares a password with what the key gives. */
function judgeOrigin(
  { username, password }: SmtpLogin,
  source: string,
  region: Region | undefined,
  key: KeyEvidence,
): OriginJudgement {
  const origin = originOf(password.trimmed(), key.value, region === undefined ? [] : [region.name]);
  const relation = key.id === undefined ? "same" : relationTo(username, key.id);
  if (origin === undefined || relation === "other-id") {
    const because = mismatch(key, relation, origin !== undefined);
    if (because === undefined) return NOTHING;
    const places = { region: region?.name };
    return { ...NOTHING, findings: [finding("pair-mismatch", { because, source, places })] };
  }
  const made = judgeRegion(origin, source, region, key);
  if (relation === "same") return made;
  return { ...made, isFromKey: false, ...(relation === "no-id" ? { wantedName: key.id } : {}) };
}

/** Why a password and a user name are not one pair, if that is known: the key at hand may have nothing to do with them. */
function mismatch(
  key: KeyEvidence,
  relation: ReturnType<typeof relationTo>,
  isMadeFromKey: boolean,
): string | undefined {
  if (isMadeFromKey) return `it was made from the key ${key.id} (${key.source}), and the user name is not that id`;
  const isThisKey = relation === "same" || relation === "wrong-case";
  return isThisKey
    ? `the secret access key of ${key.source} gives other passwords in every region and version`
    : undefined;
}

/** Compares the region that a password was made for with that of the endpoint. */
function judgeRegion(
  origin: NonNullable<ReturnType<typeof originOf>>,
  source: string,
  region: Region | undefined,
  key: KeyEvidence,
): PairJudgement {
  const belongs = `it is the password of the key of ${key.source}`;
  if (origin.kind === "legacy") return { ...NOTHING, ruledOut: [belongs] };
  if (region === undefined || origin.name === region.name) {
    return { findings: [], ruledOut: [`${belongs} for ${origin.name}`], isFromKey: region !== undefined };
  }
  const because =
    `with the key of ${key.source} it is the password for ${origin.name}, but the endpoint is in ${region.name}`;
  return { ...NOTHING, findings: [finding("wrong-region", { because, source, places: { region: region.name } })] };
}

const NOTHING: PairJudgement = { findings: [], ruledOut: [], isFromKey: false };

/** Swapped fields show on both sides; once is enough. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const swapped = findings.find(({ id }) => id === "fields-swapped");
  return swapped === undefined ? findings : [swapped];
}
