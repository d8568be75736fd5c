/**
 * The login that `verify` tests: `-`, `SMTP_USERNAME` with `SMTP_PASSWORD`, or an AWS key to derive it from.
 *
 * Invariant: SMTP credentials that a program has are tested as they are, never refused or changed for their form; the form is
 * evidence. A user name that is typed at the prompt of the password is a slip, and is not sent.
 * @module
 */

import type { Sourced } from "../../sourced.ts";
import type { PairEvidence } from "../../credentials/pair_evidence.ts";
import { shapeOf } from "../../credentials/shape.ts";
import { isMeantForMailManager } from "../../credentials/mail_manager_login.ts";
import { shownUserName } from "../../credentials/showable.ts";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import type { Pasted } from "../../credentials/pasted.ts";
import { Secret } from "../../secret.ts";
import { type AccessKeyId, type AwsKeyPair } from "../../ses/credential.ts";
import { derivePassword } from "../../ses/password.ts";
import type { Region } from "../../ses/region.ts";
import type { SmtpLogin } from "../../smtp/sasl.ts";
import type { Resolved } from "./resolved.ts";
import { keyAtHand, keyPairNearby } from "./key.ts";
import type { PairLabels } from "./pasted_pair.ts";
import { loadPasted } from "./pasted_part.ts";
import type { ProfileSource } from "./profile_source.ts";

/** The pair to test and what is known about it. */
export interface LoginEvidence extends Pick<PairEvidence, "login" | "sources" | "key"> {
  /** Whether the password was derived here, from the key. */
  readonly isDerived: boolean;
}

/** What there is to log in with, before it is known for which region. */
export type LoginSource =
  | { readonly kind: "written"; readonly resolved: Resolved<LoginEvidence> }
  | { readonly kind: "aws"; readonly pair: Resolved<AwsKeyPair>; readonly accessKeyId: AccessKeyId };

/** What this run logs in with; `pasted` is what came on standard input, if that was asked for. Throws a `Failure` if there is nothing. */
export async function resolveLogin(
  host: Host,
  pasted: Pasted | undefined,
  profile: ProfileSource,
): Promise<LoginSource> {
  if (pasted !== undefined) return await fromPasted(host, { value: pasted, source: "standard input" }, profile);
  const login = loginInEnvironment(host);
  if (login !== undefined) return await written(host, login, profile);
  const pair = await keyPairNearby(host, profile);
  if (pair !== undefined) return fromKey(pair);
  const typed = await (await loadPasted()).promptPasted(host, LOGIN_LABELS, noLogin);
  refuseNameAsPassword(typed);
  return await fromPasted(host, { value: typed, source: "the prompt" }, profile);
}

const LOGIN_LABELS: PairLabels = {
  name: "SMTP user name (AKIA...): ",
  secret: "SMTP password (not shown): ",
};

/**
 * Throws a `Failure` if a user name was typed where the password belongs: a slip of this moment, and not what a program is set
 * to. Settings with the same mistake are tested as they are.
 */
function refuseNameAsPassword(typed: Pasted): void {
  if (typed.kind !== "words") return;
  const { name, secret } = typed;
  const password = secret.trimmed();
  const isAgain = name !== undefined && password.equals(new Secret(name.trim()));
  const isName = isAgain || shapeOf(password) === "access-key-id" || isMeantForMailManager(password);
  if (!isName) return;
  const what = isAgain ? "the user name again" : "a user name";
  throw new Failure("user-name-as-password", `cannot test a login: what was typed as the password is ${what}`, {
    hints: [
      "run it again and enter the SMTP password at the second prompt, which does not show it",
      "if the password is lost, derive it from the secret access key: smtpkey derive --region REGION",
      "to test these two values all the same, set SMTP_USERNAME and SMTP_PASSWORD",
    ],
  });
}

function noLogin(): Failure {
  return new Failure("no-login", "cannot test a login: no credentials found", {
    hints: [
      "set SMTP_USERNAME and SMTP_PASSWORD, or pipe the credentials with - at the end: smtpkey verify --region REGION - < FILE",
      "searched, in this order: -, SMTP_USERNAME with SMTP_PASSWORD, --profile, AWS_SECRET_ACCESS_KEY, AWS_PROFILE or " +
      "the default profile, a prompt on a terminal",
      "to test only the connection, add --no-auth",
    ],
  });
}

/** An SMTP pair as it is written. */
export interface WrittenLogin {
  /** The value of the user name, whatever it is. */
  readonly username: Sourced<string>;
  /** The value of the password, whatever it is. */
  readonly password: Sourced<Secret>;
}

/** The SMTP pair of the environment, if one is set. Throws a `Failure` for half of one. */
export function loginInEnvironment(host: Host): WrittenLogin | undefined {
  const username = host.env("SMTP_USERNAME");
  const password = host.env("SMTP_PASSWORD");
  if (username !== undefined && password !== undefined) {
    return {
      username: { value: username, source: "SMTP_USERNAME" },
      password: { value: new Secret(password), source: "SMTP_PASSWORD" },
    };
  }
  if (username === undefined && password === undefined) return undefined;
  const [set, missing] = username === undefined
    ? ["SMTP_PASSWORD", "SMTP_USERNAME"]
    : ["SMTP_USERNAME", "SMTP_PASSWORD"];
  throw new Failure("half-a-login", `cannot test a login: ${set} is set, but ${missing} is not`, {
    hints: [`set ${missing} too, or unset ${set} to use the AWS key`],
  });
}

async function fromPasted(
  host: Host,
  { value: pasted, source }: Sourced<Pasted>,
  profile: ProfileSource,
): Promise<LoginSource> {
  if (pasted.kind === "aws" || (pasted.kind === "words" && shapeOf(pasted.secret) === "secret-key")) {
    return fromKey(await (await loadPasted()).judgePasted(host, pasted, source));
  }
  const [name, password] = pasted.kind === "smtp" ? [pasted.username, pasted.password] : [pasted.name, pasted.secret];
  const username = name === undefined ? nameAtHand(host, source) : { value: name, source };
  return await written(host, { username, password: { value: password, source } }, profile);
}

/** The user name for a password that came alone. */
function nameAtHand(host: Host, from: string): Sourced<string> {
  for (const source of ["SMTP_USERNAME", "AWS_ACCESS_KEY_ID"] as const) {
    const value = host.env(source);
    if (value !== undefined) return { value, source };
  }
  throw new Failure("no-user-name", `cannot test a login: ${from} contains a password and no user name`, {
    hints: ["provide both: KEYID PASSWORD, or set SMTP_USERNAME too"],
  });
}

/** A written pair; an AWS key at hand is added as evidence. */
async function written(
  host: Host,
  { username, password }: WrittenLogin,
  profile: ProfileSource,
): Promise<LoginSource> {
  const sources = { username: username.source, password: password.source };
  const login = loginOf(username.value, password.value);
  const key = await keyAtHand(host, profile);
  return {
    kind: "written",
    resolved: { value: { login, sources, key, isDerived: false }, source: password.source, warnings: [] },
  };
}

function fromKey(pair: Resolved<AwsKeyPair>): LoginSource {
  const { value: { accessKeyId }, source } = pair;
  if (accessKeyId !== undefined) return { kind: "aws", pair, accessKeyId };
  throw new Failure("no-user-name", `cannot test a login: the key of ${source} has no access key id`, {
    hints: [
      "the id is the user name: set AWS_ACCESS_KEY_ID, add aws_access_key_id to the profile, or pipe KEYID SECRET",
    ],
  });
}

/** The pair that an AWS key gives for `region`, made on the spot. */
export function loginFor(login: Extract<LoginSource, { kind: "aws" }>, region: Region): Resolved<LoginEvidence> {
  const { pair: { value: { secretKey }, source, warnings }, accessKeyId } = login;
  const made = `derived from ${source} for ${region.name}`;
  const key = { value: secretKey, source, id: accessKeyId.text };
  const pair = loginOf(accessKeyId.text, derivePassword(secretKey, region).secret);
  const sources = { username: source, password: made };
  return { value: { login: pair, sources, key, isDerived: true }, source: made, warnings };
}

/** A pair to log in with. */
export function loginOf(username: string, password: Secret): SmtpLogin {
  return { username: new Secret(username), password, shownName: shownUserName(username) };
}
