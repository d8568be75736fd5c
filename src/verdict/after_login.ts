/**
 * What a reply to a message contains in addition to its words: which permission is missing on which resource, which address
 * is not verified in which region, and whether that means the sandbox.
 *
 * Invariant: pure; it reads what SES prints and adds nothing that is not there.
 * @module
 */

import type { TranscriptLine } from "../smtp/transcript.ts";
import type { Remedy } from "../findings/catalogue/entry.ts";
import { allowing, deniedAction, deniedText, isSameAddress, verifying } from "../findings/denied_sending.ts";
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
    const denied = deniedAction(text);
    return { evidence: [`the missing permission is ${deniedText(denied)}`], remedy: allowing(denied, to) };
  },
  "identity-not-verified": (text, { from, to }) => {
    // SES cuts a long list and says so with dots.
    const names = /\bin region [A-Za-z0-9-]+: (.*?)(?:\.\.\.)?$/.exec(text)?.[1]?.split(/, */) ?? [];
    const isSender = names.some((name) => isSameAddress(name, from));
    // A sender that is also the recipient fails as the sender, in the sandbox or not.
    const isRecipient = to !== from && names.some((name) => isSameAddress(name, to));
    const evidence = [
      ...(isSender ? [`${from} is the sender`] : []),
      ...(isRecipient ? [`${to} is the recipient, so the account is in the sandbox there`] : []),
    ];
    return { evidence, remedy: verifying({ isSender, isRecipient }) };
  },
};
