/**
 * Which pairs are meant for Mail Manager.
 *
 * Invariant: pure, and without the findings about such a pair: where it is none, no more than this is loaded.
 * @module
 */

import type { Secret } from "../secret.ts";
import { identifierKind } from "../ses/credential.ts";
import {
  endpointKindOf,
  isBase64OfMailManagerUserName,
  isMailManagerUserName,
  isNearlyMailManagerUserName,
} from "../ses/mail_manager.ts";
import type { SmtpLogin } from "../smtp/sasl.ts";
import type { PairEvidence } from "./pair_evidence.ts";

/** Whether the user name is meant to be one of Mail Manager: as it is, misspelt, or from the base64 column of the CSV file. */
export function isMailManagerPair({ username }: SmtpLogin): boolean {
  return isMeantForMailManager(username);
}

/** The same of a user name alone. */
export function isMeantForMailManager(username: Secret): boolean {
  const text = username.trimmed().open();
  return isMailManagerUserName(text) || isNearlyMailManagerUserName(text) || isBase64OfMailManagerUserName(text);
}

/** Whether a pair is to be judged as one of Mail Manager: by its user name, or by an endpoint that accepts no other. */
export function isForMailManager({ login, host }: PairEvidence): boolean {
  if (isMailManagerPair(login)) return true;
  const isIngress = host !== undefined && endpointKindOf(host) === "mail-manager";
  return isIngress && identifierKind(login.username.trimmed().open()) === undefined;
}
