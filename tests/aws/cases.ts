/**
 * Accounts, keys and questions that the tests of this room share.
 *
 * Invariant: every key is AWS's example or made up; none ever worked.
 * @module
 */

import type { Question } from "../../src/aws/ask.ts";
import type { Asking } from "../../src/aws/call.ts";
import { awsSettings } from "../../src/aws/settings.ts";
import { Secret } from "../../src/secret.ts";
import { regionNamed } from "../../src/ses/region.ts";
import type { TestAccount, TestKey } from "../support/accounts.ts";

/** A key whose id tells the account 111122223333. */
export const SENDER: TestKey = {
  accessKeyId: "AKIARTX3GSDSQA23456A",
  secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  created: "2025-02-03T04:05:06Z",
  lastUsed: { at: "2026-11-27T11:00:00Z", service: "ses-smtp", region: "eu-west-1" },
};

/** An operator's temporary key. */
export const OPERATOR: TestKey = {
  accessKeyId: "ASIARTX3GSDSQA76543A",
  secretKey: "OperatorOperator/SecretSecret+KeyKeyKey1",
  sessionToken: "IQoJb3JpZ2luX2VjEXAMPLETOKENtokenTOKENtoken+/0123456789",
};

/** The account of both. */
export const ACCOUNT: TestAccount = {
  account: "111122223333",
  users: [
    { name: "ses-smtp-user", keys: [SENDER] },
    { name: "alice", keys: [OPERATOR], may: "everything" },
  ],
};

/** How `key` asks. */
export function askingWith(
  key: TestKey,
  hidden: readonly Secret[] = [],
  env: Readonly<Record<string, string>> = {},
): Asking {
  const { accessKeyId, secretKey, sessionToken } = key;
  return {
    key: {
      accessKeyId,
      secretKey: new Secret(secretKey),
      sessionToken: sessionToken === undefined ? undefined : new Secret(sessionToken),
    },
    settings: awsSettings((name) => env[name]),
    caCerts: [],
    limitMs: 10_000,
    userAgent: "smtpkey-test",
    hidden,
  };
}

/** A question of `key` about the login of {@link SENDER}. */
export function questionOf(key: TestKey, changed: Partial<Question> = {}): Question {
  return {
    asking: askingWith(key),
    source: "a test",
    keyId: SENDER.accessKeyId,
    region: regionNamed("eu-west-1"),
    from: undefined,
    to: undefined,
    ...changed,
  };
}
