/**
 * The door for AWS key pairs: `-`, `--profile`, the environment, the profile at hand, a hidden prompt.
 *
 * Invariant: first found wins and its source travels with it; a value that is certainly something else is refused with the
 * finding that says so, and never used.
 * @module
 */

import type { Sourced } from "../../sourced.ts";
import { PAIR } from "../../findings/catalogue/pair.ts";
import { findingMaker } from "../../findings/finding.ts";
import { allFrom, judgeKeyPair, type WrittenPair } from "../../credentials/pair.ts";
import { shapeOf, shapeOfText } from "../../credentials/classify.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { Host, Prompted } from "../../host/host.ts";
import {
  decodePasted,
  looksLikeYaml,
  parsePasted,
  PASTE_LIMIT,
  type Pasted,
  type Wanted,
} from "../../credentials/pasted.ts";
import type { YamlReader } from "../../formats/tree.ts";
import { Secret } from "../../secret.ts";
import { type AwsKeyPair, parseAccessKeyId, type SecretKey } from "../../ses/credential.ts";
import { isMailManagerUserName } from "../../ses/mail_manager.ts";
import { refusal, refuseErrors, type Resolved, unlessRefused } from "./resolved.ts";
import { unreadReason } from "./unread.ts";
import type { ProfileSource } from "./profile.ts";

const finding = findingMaker(PAIR);

/** The AWS key pair of this run, fit to derive passwords from; `pasted` is what came on standard input, if it was read. Throws a `Failure` if there is none or it is refused. */
export async function resolveAwsKeyPair(
  host: Host,
  pasted: Pasted | undefined,
  profile: ProfileSource,
): Promise<Resolved<AwsKeyPair>> {
  if (pasted !== undefined) return judgePasted(host, pasted, "standard input");
  const nearby = await keyPairNearby(host, profile);
  if (nearby !== undefined) return nearby;
  const typed = await promptPasted(host, KEY_LABELS, noKey);
  return judgePasted(host, typed, "the prompt");
}

const KEY_LABELS: PairLabels = {
  name: "AWS access key id (AKIA...), or Enter: ",
  secret: "secret access key (not shown): ",
};

/** The AWS key pair of the environment or of the profile. Throws a `Failure` for one that is refused. */
export async function keyPairNearby(host: Host, profile: ProfileSource): Promise<Resolved<AwsKeyPair> | undefined> {
  const near = profile.isAsked ? undefined : fromEnvironment(host);
  return near ?? await fromProfile(profile, host.stdinIsTerminal);
}

/**
 * What is piped into standard input; `wanted` chooses where it holds both kinds of pairs, `yaml` loads the reader of YAML.
 * Throws a `Failure` if it cannot be read or holds no key.
 */
export async function readPasted(host: Host, wanted: Wanted, yaml?: () => Promise<YamlReader>): Promise<Pasted> {
  const source = "standard input";
  const read = await host.readStdin(PASTE_LIMIT);
  if (read.kind === "read") {
    const text = decodePasted(read.bytes, source);
    return parsePasted(text, source, wanted, looksLikeYaml(text) ? await yaml?.() : undefined);
  }
  throw new Failure("stdin-unreadable", `cannot read a key from ${source}: ${unreadReason(read, PASTE_LIMIT)}`, {
    hints: ["pipe only the key"],
  });
}

/** The AWS key pair of the environment as it is, if one is set. Throws a `Failure` for an id alone. */
export function pairInEnvironment(host: Host): WrittenPair | undefined {
  const secret = host.env("AWS_SECRET_ACCESS_KEY");
  const accessKeyId = host.env("AWS_ACCESS_KEY_ID");
  if (secret === undefined && accessKeyId === undefined) return undefined;
  if (secret === undefined) {
    throw new Failure("half-a-key", "cannot use a key: AWS_ACCESS_KEY_ID is set, but AWS_SECRET_ACCESS_KEY is not", {
      hints: ["set AWS_SECRET_ACCESS_KEY too, or unset AWS_ACCESS_KEY_ID to use the AWS profile"],
    });
  }
  return {
    accessKeyId,
    secret: new Secret(secret),
    hasSessionToken: host.env("AWS_SESSION_TOKEN") !== undefined,
    sources: { id: "AWS_ACCESS_KEY_ID", secret: "AWS_SECRET_ACCESS_KEY", token: "AWS_SESSION_TOKEN" },
  };
}

function fromEnvironment(host: Host): Resolved<AwsKeyPair> | undefined {
  const pair = pairInEnvironment(host);
  return pair === undefined ? undefined : accepted(pair);
}

/** A profile of temporary keys stands in the way only if somebody asked for it, or if nothing comes after it. */
async function fromProfile(profile: ProfileSource, canPrompt: boolean): Promise<Resolved<AwsKeyPair> | undefined> {
  const keys = await profile.keys();
  if (keys.kind === "pair") return accepted(keys.pair);
  if (keys.kind === "temporary" && (profile.isAsked || !canPrompt)) throw keys.failure;
  return undefined;
}

/** The two prompts for a pair, which may also be typed or pasted in one line. */
export interface PairLabels {
  readonly name: string;
  readonly secret: string;
}

/** What is typed at two prompts: a name that is shown, and a secret that is not. Throws what `absent` gives for nothing. */
export async function promptPasted(host: Host, labels: PairLabels, absent: () => Failure): Promise<Pasted> {
  if (!host.stdinIsTerminal) throw absent();
  const first = answerOf(await host.promptShown(labels.name, mayBeUserName), absent);
  const name = new TextDecoder().decode(first).trim();
  const isAlone = name === "" || (!/\s/.test(name) && ["unknown", "access-key-id"].includes(shapeOfText(name)));
  if (!isAlone) return parsePasted(decodePasted(first, "the prompt"), "the prompt", "aws");
  const second = answerOf(await host.promptSecret(labels.secret), absent);
  if (second.length === 0) throw absent();
  const text = decodePasted(second, "the prompt");
  return name === "" ? parsePasted(text, "the prompt", "aws") : { kind: "words", name, secret: new Secret(text) };
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

/** A key that lies in the environment or in the profile, with its id. */
export interface KeyAtHand extends Sourced<SecretKey> {
  /** The access key id beside it, if one stands there. */
  readonly id: string | undefined;
}

/** The key at hand: evidence for judging a pair, so whatever is wrong with it is passed over in silence. */
export async function keyAtHand(host: Host, profile: ProfileSource): Promise<KeyAtHand | undefined> {
  const pair = await unlessRefused(() => keyPairNearby(host, profile));
  return pair && { value: pair.value.secretKey, source: pair.source, id: pair.value.accessKeyId?.text };
}

function noKey(): Failure {
  return new Failure("no-key", "cannot derive a password: no secret access key found", {
    hints: [
      "to read standard input, add - at the end: smtpkey derive --region REGION - < FILE",
      "searched, in this order: -, --profile, AWS_SECRET_ACCESS_KEY, AWS_PROFILE or the default profile, a prompt on a terminal",
    ],
  });
}

/** A pasted pair as an AWS key pair. Throws a `Failure` if it is something else. */
export function judgePasted(host: Host, pasted: Pasted, source: string): Resolved<AwsKeyPair> {
  const sources = allFrom(source);
  switch (pasted.kind) {
    case "words":
      return accepted({ ...idFor(host, pasted.name, sources), secret: pasted.secret, hasSessionToken: false });
    case "aws":
      return accepted({ ...pasted, ...idFor(host, pasted.accessKeyId, sources) });
    case "smtp":
      return judgeSmtpFields(pasted.username, pasted.password, source);
  }
}

/** The id for a secret that came alone: what AWS_ACCESS_KEY_ID says, unless a secret of its own stands beside it. */
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
function judgeSmtpFields(accessKeyId: string | undefined, secret: Secret, source: string): Resolved<AwsKeyPair> {
  if (isMailManagerUserName(accessKeyId?.trim() ?? "")) {
    return accepted({ accessKeyId, secret, hasSessionToken: false, sources: allFrom(source) });
  }
  if (shapeOf(secret.trimmed()) !== "secret-key") {
    const because = "its field is called SMTP password";
    throw refusal("derive a password", finding("smtp-password-as-secret", { because, source }));
  }
  const because = "a field called SMTP password holds a secret access key, which is used as a secret access key here";
  const warning = finding("raw-secret-as-password", { because, source, severity: "warning", remedy: PUT_DERIVED });
  const pair = accepted({
    accessKeyId,
    secret,
    hasSessionToken: false,
    sources: allFrom(source),
  });
  return { ...pair, warnings: [warning, ...pair.warnings] };
}

const PUT_DERIVED = { text: "put the derived password into that field" };

/** A pair fit for use. Throws a `Failure` for one that is certainly something else. */
function accepted(written: WrittenPair): Resolved<AwsKeyPair> {
  const { accessKeyId, secret, sources } = written;
  const warnings = refuseErrors("derive a password", judgeKeyPair(written));
  const pair: AwsKeyPair = {
    kind: "aws",
    accessKeyId: accessKeyId === undefined ? undefined : parseAccessKeyId(accessKeyId.trim()),
    secretKey: { kind: "secret-key", secret: secret.trimmed() },
  };
  return { value: pair, source: sources.secret, warnings };
}
