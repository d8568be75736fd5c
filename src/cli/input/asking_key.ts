/**
 * The door for the credentials that AWS is asked with.
 *
 * Invariant: these ask and never send mail, so a temporary key is welcome with its token. Nothing is fetched or run to get
 * one: where a profile needs that, the command that does it is named.
 * @module
 */

import type { AskingKey } from "../../aws/sigv4.ts";
import type { Indirection, Profile } from "../../credentials/profile.ts";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { Secret } from "../../secret.ts";
import { type AwsKeyPair, parseAccessKeyId } from "../../ses/credential.ts";
import type { Sourced } from "../../sourced.ts";
import type { ProfileSource } from "./profile_source.ts";
import type { Resolved } from "./resolved.ts";

/** A key as it was written down, before it is known to be whole. */
interface WrittenKey {
  readonly id: string | undefined;
  readonly secret: Secret | undefined;
  readonly token: Secret | undefined;
}

/**
 * The key to ask with: of the profile that was asked for, of the environment, of the profile at hand, or the one that the
 * login is derived from. Throws a `Failure` if there is none, or only a part of one.
 */
export async function resolveAskingKey(
  host: Host,
  profile: ProfileSource,
  own: Resolved<AwsKeyPair> | undefined,
): Promise<Sourced<AskingKey>> {
  const inEnvironment = profile.isAsked ? undefined : keyInEnvironment(host);
  if (inEnvironment !== undefined) return whole(inEnvironment, "the environment");
  const written = await profile.whole();
  const isUseful = written !== undefined && (profile.isAsked || own === undefined || hasKey(written.value));
  if (isUseful) return keyInProfile(written);
  if (own === undefined) throw noKey();
  const { value: { accessKeyId, secretKey }, source } = own;
  return whole({ id: accessKeyId?.text, secret: secretKey.secret, token: undefined }, source);
}

function keyInEnvironment(host: Host): WrittenKey | undefined {
  const [id, secret] = [host.env("AWS_ACCESS_KEY_ID"), host.env("AWS_SECRET_ACCESS_KEY")];
  if (id === undefined && secret === undefined) return undefined;
  const token = host.env("AWS_SESSION_TOKEN");
  return { id, secret: boxed(secret), token: boxed(token) };
}

function boxed(text: string | undefined): Secret | undefined {
  return text === undefined ? undefined : new Secret(text.trim());
}

function hasKey({ accessKeyId, secretAccessKey }: Profile): boolean {
  return accessKeyId !== undefined && secretAccessKey !== undefined;
}

function keyInProfile({ value: profile, source }: Sourced<Profile>): Sourced<AskingKey> {
  const { name, accessKeyId, secretAccessKey, sessionToken, indirection } = profile;
  if (indirection !== undefined) throw fetched(indirection, name, source);
  return whole({ id: accessKeyId?.value, secret: secretAccessKey?.value, token: sessionToken?.value }, source);
}

/** A whole key. Its id goes out and is shown, so that nothing else may be in its place. */
function whole({ id, secret, token }: WrittenKey, source: string): Sourced<AskingKey> {
  const accessKeyId = id === undefined ? undefined : parseAccessKeyId(id.trim())?.text;
  if (accessKeyId === undefined || secret === undefined) {
    const what = id !== undefined && accessKeyId === undefined
      ? "its access key id is not one"
      : id === undefined
      ? "the access key id is missing"
      : "the secret access key is missing";
    throw new Failure("half-a-key", `cannot ask AWS with the credentials of ${source}: ${what}`, {
      hints: ["name other credentials: --ask-profile NAME, or AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY"],
    });
  }
  if (token === undefined && accessKeyId.startsWith("ASIA")) {
    throw new Failure("half-a-key", `cannot ask AWS with the credentials of ${source}: the session token is missing`, {
      hints: ["a key that starts with ASIA is temporary: set AWS_SESSION_TOKEN or aws_session_token as well"],
    });
  }
  return { value: { accessKeyId, secretKey: secret, sessionToken: token }, source };
}

/** Names fit for a command that is pasted into a shell. */
const PLAIN_NAME = /^[\w.@+-]{1,64}$/;

function fetched({ setting }: Indirection, name: string, source: string): Failure {
  const shown = PLAIN_NAME.test(name) ? name : "NAME";
  return new Failure("keys-not-at-hand", `cannot ask AWS with ${source}: its ${setting} means that keys are fetched`, {
    hints: [
      `fetch them into the environment first: eval "$(aws configure export-credentials --profile ${shown} --format env)"`,
    ],
  });
}

function noKey(): Failure {
  return new Failure("no-asking-key", "cannot ask AWS: no AWS credentials were found", {
    hints: [
      "searched: --ask-profile, --profile, AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY, AWS_PROFILE or the default profile",
      "an SMTP password cannot ask AWS: use an access key, of the SMTP user or of an operator",
    ],
  });
}
