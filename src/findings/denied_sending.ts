/**
 * What SES's refusals after the login name, and the fix that fits it: the resource that a policy does not cover, and whether an
 * address that is not verified is the sender's or the recipient's.
 *
 * Invariant: pure; it reads what SES prints and adds nothing that is not there.
 * @module
 */

import { identityName } from "../ses/policy.ts";
import { MAILBOX_SIMULATOR } from "../ses/endpoint.ts";
import { AFTER } from "./catalogue/after.ts";
import type { Remedy } from "./catalogue/entry.ts";

/** A permission that is missing. */
export interface DeniedAction {
  /** Such as `ses:SendRawEmail`. */
  readonly action: string;
  /** The ARN that the policy does not cover, if the reply names it. */
  readonly resource: string | undefined;
}

/** The permission that the reply `text` says is missing. */
export function deniedAction(text: string): DeniedAction {
  const [, action = "ses:SendRawEmail", resource] =
    /perform:? [`'"]?(ses:\w+)['"`]? on resource:? [`'"]?(arn:[^\s`'"]+)/.exec(text) ?? [];
  return { action, resource };
}

/** The permission in words. */
export function deniedText({ action, resource }: DeniedAction): string {
  return resource === undefined ? action : `${action} on ${resource}`;
}

/** The remedy for a missing permission, with the exact statement to add; `to` is the recipient, if it is known. */
export function allowing(denied: DeniedAction, to: string | undefined): Remedy {
  const { remedy } = AFTER["not-authorized-to-send"];
  const { action, resource } = denied;
  const narrow = resource !== undefined && isOfSender(resource, to) ? ` --identity ${resource}` : "";
  const causes = [
    // A policy for all identities would allow more than what was denied.
    ...(remedy.causes ?? []).map((cause) => ({
      ...cause,
      text: cause.text.replace(/(?<=\bdoctor --policy)(?= > policy\.json)/, narrow),
    })),
    ...(resource === undefined ? [] : [{ text: statementFor(action, resource, to) }]),
  ];
  return { ...remedy, text: `allow ${deniedText(denied)}; ${remedy.text}`, causes };
}

/** Which of the three kinds of resource the policy does not cover, and the statement that allows it. */
function statementFor(action: string, resource: string, to: string | undefined): string {
  const statement = JSON.stringify({ Effect: "Allow", Action: action, Resource: resource });
  return `${resourceText(resource, to)}: the statement to add is ${statement}`;
}

function resourceText(resource: string, to: string | undefined): string {
  if (resource.includes(":configuration-set/")) {
    return "it is a configuration set, which the message names or the identity has as its default";
  }
  if (!resource.includes(":identity/")) return "it is neither an identity nor a configuration set";
  return isOfSender(resource, to)
    ? "it is the sender's identity"
    : "it is the recipient's identity, which SES checks in the sandbox";
}

/** Whether `resource` is an identity, and not that of the recipient `to`, as far as that is known. */
function isOfSender(resource: string, to: string | undefined): boolean {
  if (!resource.includes(":identity/")) return false;
  const name = identityName(resource);
  return to === undefined ||
    !(isSameAddress(name, to) || isSameAddress(name, to.slice(to.lastIndexOf("@") + 1)));
}

/** Whether two addresses are the same, but for upper and lower case. */
export function isSameAddress(name: string, address: string | undefined): boolean {
  return address !== undefined && name.toLowerCase() === address.toLowerCase();
}

/** Whose address is not verified. */
export interface Unverified {
  readonly isSender: boolean;
  readonly isRecipient: boolean;
}

/** What to do about addresses that are not verified; the general list where it is not known whose they are. */
export function verifying({ isSender, isRecipient }: Unverified): Remedy {
  const { remedy } = AFTER["identity-not-verified"];
  const steps = [...(isSender ? [VERIFY] : []), ...(isRecipient ? [SANDBOX] : [])];
  if (steps.length === 0) return remedy;
  return {
    text: steps.join("; "),
    command: isSender ? LIST_IDENTITIES : GET_ACCOUNT,
    link: remedy.link,
  };
}

const VERIFY = "verify the sender or its domain in {region}, or send from an address that is verified there";
const SANDBOX =
  "in the sandbox recipients must be verified too: request production access for {region}, or test with the " +
  `mailbox simulator, ${MAILBOX_SIMULATOR}, which needs no verification`;
const LIST_IDENTITIES = "aws sesv2 list-email-identities --region {region}";
const GET_ACCOUNT = "aws sesv2 get-account --region {region}";
