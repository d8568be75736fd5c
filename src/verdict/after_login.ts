/**
 * What a reply to a message contains in addition to its words: which permission is missing on which resource, which address
 * is not verified in which region, and whether that means the sandbox.
 *
 * Invariant: pure; it reads what SES prints and adds nothing that is not there.
 * @module
 */

import { identityName } from "../ses/policy.ts";
import { MAILBOX_SIMULATOR } from "../ses/endpoint.ts";
import type { TranscriptLine } from "../smtp/transcript.ts";
import { AFTER } from "../findings/catalogue/after.ts";
import type { Remedy } from "../findings/catalogue/entry.ts";
import type { FindingId, Particulars } from "../findings/finding.ts";
import { placesIn } from "../findings/endpoint_mentions.ts";

/** The mail that an answer is about. */
export interface Envelope {
  /** The address that MAIL named. */
  readonly from: string | undefined;
  /** The address that RCPT named. */
  readonly to: string | undefined;
}

/** The addresses that a client named in `transcript`. */
export function envelopeIn(transcript: readonly TranscriptLine[]): Envelope {
  const lines = transcript.filter(({ from }) => from === "client").map(({ line }) => line);
  const named = (pattern: RegExp): string | undefined => lines.map((line) => pattern.exec(line)?.[1]).find(Boolean);
  return { from: named(/^MAIL FROM:<(.*)>/), to: named(/^RCPT TO:<(.*)>/) };
}

/** What is added to the finding `id` about the answer `text`; `region` is that of the endpoint. */
export function afterLogin(id: FindingId, text: string, envelope: Envelope, region: string | undefined): Particulars {
  const places = placesIn(text);
  const isElsewhere = places.region !== undefined && region !== undefined && places.region !== region;
  const elsewhere = isElsewhere ? [`SES checked ${places.region}, but the endpoint is in ${region}`] : [];
  const { evidence, remedy } = DETAILS[id]?.(text, envelope) ?? { evidence: [], remedy: undefined };
  return {
    because: [`the server answered: ${text}`, ...evidence, ...elsewhere].join("; "),
    places: { region, ...places },
    ...(remedy === undefined
      ? {}
      : { remedy: isElsewhere ? { ...remedy, text: `${ELSEWHERE}; ${remedy.text}` } : remedy }),
  };
}

interface Detail {
  readonly evidence: readonly string[];
  readonly remedy: Remedy;
}

const ELSEWHERE = "find out why this endpoint checks {region}";

const DETAILS: { readonly [id in FindingId]?: (text: string, envelope: Envelope) => Detail } = {
  "not-authorized-to-send": (text, { to }) => {
    const [, action = "ses:SendRawEmail", resource] =
      /perform:? [`'"]?(ses:\w+)['"`]? on resource:? [`'"]?(arn:[^\s`'"]+)/.exec(text) ?? [];
    const { remedy } = AFTER["not-authorized-to-send"];
    const what = resource === undefined ? action : `${action} on ${resource}`;
    const causes = [
      ...remedy.causes ?? [],
      ...(resource === undefined ? [] : [{ text: statementFor(action, resource, to) }]),
    ];
    return {
      evidence: [`the missing permission is ${what}`],
      remedy: { ...remedy, text: `allow ${what}; ${remedy.text}`, causes },
    };
  },
  "identity-not-verified": (text, { from, to }) => {
    // SES cuts a long list and says so with dots.
    const names = /\bin region [A-Za-z0-9-]+: (.*?)(?:\.\.\.)?$/.exec(text)?.[1]?.split(/, */) ?? [];
    const isSender = names.some((name) => isSame(name, from));
    // A sender that is also the recipient fails as the sender, in the sandbox or not.
    const isRecipient = to !== from && names.some((name) => isSame(name, to));
    const evidence = [
      ...(isSender ? [`${from} is the sender`] : []),
      ...(isRecipient ? [`${to} is the recipient, so the account is in the sandbox there`] : []),
    ];
    return { evidence, remedy: unverified(isSender, isRecipient) };
  },
};

/** Which of the three kinds of resource the policy does not cover, and the statement that allows it. */
function statementFor(action: string, resource: string, to: string | undefined): string {
  const statement = JSON.stringify({ Effect: "Allow", Action: action, Resource: resource });
  return `${resourceText(resource, to)}: the statement to add is ${statement}`;
}

function resourceText(resource: string, to: string | undefined): string {
  if (resource.includes(":configuration-set/")) {
    return "it is a configuration set, which the message names or the identity has as its default";
  }
  const name = identityName(resource);
  const isOfRecipient = to !== undefined && (isSame(name, to) || isSame(name, to.slice(to.lastIndexOf("@") + 1)));
  return isOfRecipient
    ? "it is the recipient's identity, which SES checks in the sandbox"
    : "it is the sender's identity";
}

function isSame(name: string, address: string | undefined): boolean {
  return address !== undefined && name.toLowerCase() === address.toLowerCase();
}

/** What to do about addresses that are not verified. */
function unverified(isSender: boolean, isRecipient: boolean): Remedy {
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
