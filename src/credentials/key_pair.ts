/**
 * What is wrong with an AWS key pair, seen offline.
 *
 * Invariant: the most likely first. Of almost every pair nothing is wrong, and `isSoundKeyPair` says so without this file.
 * @module
 */

import { PAIR } from "../findings/catalogue/pair.ts";
import { type Finding, findingMaker } from "../findings/finding.ts";
import { isMailManagerUserName } from "../ses/mail_manager.ts";
import { judgeAccessKeyId, judgeSecretKey, whitespaceAround } from "./classify.ts";
import type { WrittenPair } from "./pair.ts";

const finding = findingMaker(PAIR);

/** What is wrong with an AWS key pair, the most likely first. */
export function judgeKeyPair({ accessKeyId, secret, hasSessionToken, sources }: WrittenPair): readonly Finding[] {
  // Its password is chosen, so nothing can be wrong with its form as a key.
  if (isMailManagerUserName(accessKeyId?.trim() ?? "")) {
    return judgeAccessKeyId({ value: accessKeyId?.trim() ?? "", source: sources.id });
  }
  return [
    ...(hasSessionToken
      ? [finding("temporary-key", { because: "there is a session token", source: sources.token })]
      : []),
    ...(accessKeyId === undefined ? [] : judgeAccessKeyId({ value: accessKeyId.trim(), source: sources.id })),
    ...judgeSecretKey({ value: secret, source: sources.secret }),
    ...whitespaceAround(secret, sources.secret),
  ];
}
