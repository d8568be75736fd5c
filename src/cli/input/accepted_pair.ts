/**
 * The last look at an AWS key pair before it is used.
 * @module
 */

import { judgeKeyPair, type WrittenPair } from "../../credentials/pair.ts";
import { type AwsKeyPair, parseAccessKeyId } from "../../ses/credential.ts";
import { refuseErrors, type Resolved } from "./resolved.ts";

/** A pair fit for use. Throws a `Failure` for one that is certainly something else. */
export function acceptedPair(written: WrittenPair): Resolved<AwsKeyPair> {
  const { accessKeyId, secret, sources } = written;
  const warnings = refuseErrors("derive a password", judgeKeyPair(written));
  const pair: AwsKeyPair = {
    kind: "aws",
    accessKeyId: accessKeyId === undefined ? undefined : parseAccessKeyId(accessKeyId.trim()),
    secretKey: { kind: "secret-key", secret: secret.trimmed() },
  };
  return { value: pair, source: sources.secret, warnings };
}
