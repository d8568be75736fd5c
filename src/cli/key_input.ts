/**
 * The door for AWS key pairs: `-`, `--profile`, the environment, the profile at hand, a hidden prompt.
 *
 * Rule: first found wins and its source travels with it; a value that is certainly something else is refused with the
 * finding that says so, and never used.
 * @module
 */

import type { Sourced } from "../diagnosis/evidence.ts";
import { finding } from "../diagnosis/findings.ts";
import { judgeAccessKeyId, judgeSecretKey, whitespaceAround } from "../diagnosis/shape.ts";
import { EXIT, Failure } from "../failure.ts";
import type { Host } from "../host/host.ts";
import { decodePasted, parsePasted, PASTE_LIMIT, type Pasted } from "../keys/pasted.ts";
import { Secret } from "../secret.ts";
import { type AwsKeyPair, parseAccessKeyId } from "../ses/credential.ts";
import { refusal, refuseErrors, type Taken } from "./input.ts";
import type { ProfileDoor } from "./profile_input.ts";

/** A pair before it is judged. */
interface RawPair {
  readonly accessKeyId: string | undefined;
  readonly secret: Secret;
  readonly hasSessionToken: boolean;
}

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

function fromEnvironment(host: Host): Taken<AwsKeyPair> | undefined {
  const secret = host.env("AWS_SECRET_ACCESS_KEY");
  if (secret === undefined) return undefined;
  const pair: RawPair = {
    accessKeyId: host.env("AWS_ACCESS_KEY_ID"),
    secret: new Secret(secret),
    hasSessionToken: host.env("AWS_SESSION_TOKEN") !== undefined,
  };
  return judgePair({ value: pair, source: "AWS_SECRET_ACCESS_KEY" }, {
    id: "AWS_ACCESS_KEY_ID",
    token: "AWS_SESSION_TOKEN",
  });
}

/** A profile of temporary keys stands in the way only if somebody asked for it, or if nothing comes after it. */
async function fromProfile(profile: ProfileDoor, canPrompt: boolean): Promise<Taken<AwsKeyPair> | undefined> {
  const keys = await profile.keys();
  if (keys.kind === "pair") return judgePair({ value: keys.pair, source: keys.pair.source });
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

function noKey(): Failure {
  return new Failure("no-key", "cannot go on without a key: no secret access key was given, and one is needed", {
    hints: [
      "pipe it: aws iam create-access-key --user-name USER | smtpkey derive --region REGION -",
      "looked at, in this order: -, --profile, AWS_SECRET_ACCESS_KEY, AWS_PROFILE or the default profile, a prompt on a terminal",
    ],
  });
}

function judgePasted(pasted: Pasted, source: string): Taken<AwsKeyPair> {
  switch (pasted.kind) {
    case "words":
      return judgePair({ value: { accessKeyId: pasted.name, secret: pasted.secret, hasSessionToken: false }, source });
    case "aws":
      return judgePair({ value: pasted, source });
    case "smtp": {
      const because = "its field is called SMTP password";
      throw refusal("derive a password", finding("smtp-password-as-secret", { because, source }));
    }
  }
}

/** Judges a pair; `places` names where id and session token came from, if elsewhere than the secret. */
function judgePair(
  { value, source }: Sourced<RawPair>,
  places: { readonly id: string; readonly token: string } = { id: source, token: source },
): Taken<AwsKeyPair> {
  const { secret, hasSessionToken } = value;
  const id = value.accessKeyId?.trim();
  const token = finding("temporary-key", { because: "a session token comes with it", source: places.token });
  const warnings = refuseErrors("derive a password", [
    ...(hasSessionToken ? [token] : []),
    ...(id === undefined ? [] : judgeAccessKeyId({ value: id, source: places.id })),
    ...judgeSecretKey({ value: secret, source }),
    ...whitespaceAround(secret, source),
  ]);
  const pair: AwsKeyPair = {
    kind: "aws",
    accessKeyId: id === undefined ? undefined : parseAccessKeyId(id),
    secretKey: { kind: "secret-key", secret: secret.trimmed() },
  };
  return { value: pair, source, warnings };
}
