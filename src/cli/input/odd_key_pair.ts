/**
 * What is wrong with a key pair at the door: a part of the program by itself, since of almost every pair nothing is wrong.
 * @module
 */

import { judgeKeyPair } from "../../credentials/key_pair.ts";
import type { WrittenPair } from "../../credentials/pair.ts";
import type { Finding } from "../../findings/finding.ts";
import { refuseErrors } from "./resolved.ts";

/** What was noticed about `written`. Throws a `Failure` if it is certainly something else than a key pair. */
export function acceptedOddPair(written: WrittenPair): readonly Finding[] {
  return refuseErrors("derive a password", judgeKeyPair(written));
}
