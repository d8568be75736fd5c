/**
 * The door for AWS key pairs: `-`, `--profile`, the environment, the profile at hand, a hidden prompt.
 *
 * Rule: first found wins and its source travels with it; a value that is certainly something else is refused with the
 * finding that says so, and never used.
 * @module
 */

import type { Sourced } from "../diagnosis/evidence.ts";
import { finding } from "../diagnosis/findings.ts";
import { judgeKeyPair, type WrittenPair } from "../diagnosis/pair.ts";
import { EXIT, Failure } from "../failure.ts";
import type { Host } from "../host/host.ts";
import { decodePasted, parsePasted, PASTE_LIMIT, type Pasted } from "../keys/pasted.ts";
import { Secret } from "../secret.ts";
import { type AwsKeyPair, parseAccessKeyId, type SecretKey } from "../ses/credential.ts";
import { refusal, refuseErrors, type Taken } from "./input.ts";
import type { ProfileDoor } from "./profile_input.ts";

/** The AWS key pair of this run, fit to derive passwords from. Throws a `Failure` if there is none or it is refused. */
export async function takeAwsKeyPair(host: Host, stdin: boolean, profile: ProfileDoor): Promise<Taken<AwsKeyPair>> {
  if (stdin) return judgePasted(await readPasted(host), "standard input");
  const near = profile.isAsked ? undefined : fromEnvironment(host);
  return near ?? await fromProfile(profile, host.stdinIsTerminal) ?? await fromPrompt(host);
}

/** What is piped into standard input. Throws a `Failure` if it cannot be read or holds no key. */
export async function readPasted(host: Host): Promise<Pasted> {
  const source = "standard input";
  const read = await host.readStdin(PASTE_LIMIT);
  if (read.kind === "read") return parsePasted(decodePasted(read.bytes, source), source);
  const state = read.kind === "unreadable" ? read.reason : `it is larger than ${PASTE_LIMIT / 1024} KiB`;
  throw new Failure("stdin-unreadable", `cannot read a key from ${source}: ${state}`, {
    hints: ["pipe the key and nothing else"],
  });
}

/** The AWS key pair of the environment as it is, if a secret access key is set. */
export function pairInEnvironment(host: Host): WrittenPair | undefined {
  const secret = host.env("AWS_SECRET_ACCESS_KEY");
  if (secret === undefined) return undefined;
  return {
    accessKeyId: host.env("AWS_ACCESS_KEY_ID"),
    secret: new Secret(secret),
    hasSessionToken: host.env("AWS_SESSION_TOKEN") !== undefined,
    sources: { id: "AWS_ACCESS_KEY_ID", secret: "AWS_SECRET_ACCESS_KEY", token: "AWS_SESSION_TOKEN" },
  };
}

function fromEnvironment(host: Host): Taken<AwsKeyPair> | undefined {
  const pair = pairInEnvironment(host);
  return pair === undefined ? undefined : accepted(pair);
}

/** A profile of temporary keys stands in the way only if somebody asked for it, or if nothing comes after it. */
async function fromProfile(profile: ProfileDoor, canPrompt: boolean): Promise<Taken<AwsKeyPair> | undefined> {
  const keys = await profile.keys();
  if (keys.kind === "pair") return accepted(keys.pair);
  if (keys.kind === "temporary" && (profile.isAsked || !canPrompt)) throw keys.failure;
  return undefined;
}

async function fromPrompt(host: Host): Promise<Taken<AwsKeyPair>> {
  if (!host.stdinIsTerminal) throw noKey();
  const prompted = await host.promptSecret("secret access key, or KEYID SECRET (not shown): ");
  if (prompted.kind === "interrupted") throw new Failure("interrupted", "interrupted", { exit: EXIT.interrupted });
  if (prompted.kind === "closed") throw noKey();
  return judgePasted(parsePasted(decodePasted(prompted.bytes, "the prompt"), "the prompt"), "the prompt");
}

/**
 * The secret access key that belongs to `keyId`, if it lies in the environment or in the profile: evidence, so whatever
 * is wrong with it is passed over in silence.
 */
export async function keyAtHand(
  host: Host,
  profile: ProfileDoor,
  keyId: string,
): Promise<Sourced<SecretKey> | undefined> {
  try {
    const pair = fromEnvironment(host) ?? await fromProfile(profile, true);
    const isSame = pair?.value.accessKeyId === undefined || pair.value.accessKeyId.text === keyId;
    return pair !== undefined && isSame ? { value: pair.value.secretKey, source: pair.source } : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function noKey(): Failure {
  return new Failure("no-key", "cannot go on without a key: no secret access key was given, and one is needed", {
    hints: [
      "pipe it: aws iam create-access-key --user-name USER | smtpkey derive --region REGION -",
      "looked at, in this order: -, --profile, AWS_SECRET_ACCESS_KEY, AWS_PROFILE or the default profile, a prompt on a terminal",
    ],
  });
}

/** A pasted pair as an AWS key pair. Throws a `Failure` if it is something else. */
export function judgePasted(pasted: Pasted, source: string): Taken<AwsKeyPair> {
  const sources = { id: source, secret: source, token: source };
  switch (pasted.kind) {
    case "words":
      return accepted({ accessKeyId: pasted.name, secret: pasted.secret, hasSessionToken: false, sources });
    case "aws":
      return accepted({ ...pasted, sources });
    case "smtp": {
      const because = "its field is called SMTP password";
      throw refusal("derive a password", finding("smtp-password-as-secret", { because, source }));
    }
  }
}

/** A pair fit for use. Throws a `Failure` for one that is certainly something else. */
function accepted(written: WrittenPair): Taken<AwsKeyPair> {
  const { accessKeyId, secret, sources } = written;
  const warnings = refuseErrors("derive a password", judgeKeyPair(written));
  const pair: AwsKeyPair = {
    kind: "aws",
    accessKeyId: accessKeyId === undefined ? undefined : parseAccessKeyId(accessKeyId.trim()),
    secretKey: { kind: "secret-key", secret: secret.trimmed() },
  };
  return { value: pair, source: sources.secret, warnings };
}
