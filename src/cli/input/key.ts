/**
 * The door for AWS key pairs: `-`, `--profile`, the environment, the profile at hand, a hidden prompt.
 *
 * Invariant: first found wins and its source travels with it; a value that is certainly something else is refused with the
 * finding that says so, and never used.
 * @module
 */

import type { Sourced } from "../../sourced.ts";
import type { WrittenPair } from "../../credentials/pair.ts";
import type { Pasted } from "../../credentials/pasted.ts";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { Secret } from "../../secret.ts";
import type { AwsKeyPair, SecretKey } from "../../ses/credential.ts";
import { acceptedPair } from "./accepted_pair.ts";
import type { PairLabels } from "./pasted_pair.ts";
import { loadPasted } from "./pasted_part.ts";
import { type Resolved, unlessRefused } from "./resolved.ts";
import type { ProfileSource } from "./profile_source.ts";

/**
 * The AWS key pair of this run, fit to derive passwords from; `pasted` is what came on standard input, if it was read. Throws a
 * `Failure` if there is none or it is refused.
 */
export async function resolveAwsKeyPair(
  host: Host,
  pasted: Pasted | undefined,
  profile: ProfileSource,
): Promise<Resolved<AwsKeyPair>> {
  if (pasted !== undefined) return await (await loadPasted()).judgePasted(host, pasted, "standard input");
  const nearby = await keyPairNearby(host, profile);
  if (nearby !== undefined) return nearby;
  const { judgePasted, promptPasted } = await loadPasted();
  const typed = await promptPasted(host, KEY_LABELS, noKey);
  return await judgePasted(host, typed, "the prompt");
}

const KEY_LABELS: PairLabels = {
  name: "AWS access key id (AKIA...), or Enter: ",
  secret: "secret access key (not shown): ",
};

/** The AWS key pair of the environment or of the profile. Throws a `Failure` for one that is refused. */
export async function keyPairNearby(host: Host, profile: ProfileSource): Promise<Resolved<AwsKeyPair> | undefined> {
  const near = profile.isAsked ? undefined : await fromEnvironment(host);
  return near ?? await fromProfile(profile, host.stdinIsTerminal);
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

async function fromEnvironment(host: Host): Promise<Resolved<AwsKeyPair> | undefined> {
  const pair = pairInEnvironment(host);
  return pair === undefined ? undefined : await acceptedPair(pair);
}

/** A profile of temporary keys is an error only if it was named, or if nothing comes after it. */
async function fromProfile(profile: ProfileSource, canPrompt: boolean): Promise<Resolved<AwsKeyPair> | undefined> {
  const keys = await profile.keys();
  if (keys.kind === "pair") return await acceptedPair(keys.pair);
  if (keys.kind === "temporary" && (profile.isAsked || !canPrompt)) throw keys.failure;
  return undefined;
}

/** A key in the environment or in the profile, with its id. */
export interface KeyAtHand extends Sourced<SecretKey> {
  /** Its access key id, if there is one. */
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
