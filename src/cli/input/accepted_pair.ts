/**
 * The last look at an AWS key pair before it is used.
 * @module
 */

import type { WrittenPair } from "../../credentials/pair.ts";
import { isSoundKeyPair } from "../../credentials/shape.ts";
import { type AwsKeyPair, parseAccessKeyId } from "../../ses/credential.ts";
import type { Resolved } from "./resolved.ts";

/** A pair fit for use. Throws a `Failure` for one that is certainly something else. */
export async function acceptedPair(written: WrittenPair): Promise<Resolved<AwsKeyPair>> {
  const { accessKeyId, secret, sources } = written;
  const warnings = isSoundKeyPair(written) ? [] : (await import("./odd_key_pair.ts")).acceptedOddPair(written);
  const pair: AwsKeyPair = {
    kind: "aws",
    accessKeyId: accessKeyId === undefined ? undefined : parseAccessKeyId(accessKeyId.trim()),
    secretKey: { kind: "secret-key", secret: secret.trimmed() },
  };
  return { value: pair, source: sources.secret, warnings };
}
