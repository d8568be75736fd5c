/**
 * The door for the message that `verify` sends: who it is from, who it is for, and what makes it differ from any other.
 *
 * Invariant: both addresses are checked before a connection is opened, and what was typed is never repeated.
 * @module
 */

import { mayHoldSecret } from "../../credentials/showable.ts";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { MAILBOX_SIMULATOR } from "../../ses/endpoint.ts";
import { mailboxTrouble } from "../../smtp/mailbox.ts";
import type { MessageToSend } from "../../smtp/message.ts";

/** What was typed about the message. */
export interface MessageFlags {
  /** `--from` as typed; undefined: no message is sent. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const UNIQUE_BYTES = 16;

/** The message that was asked for, if one was. Throws a `Failure` for an address that an envelope cannot contain. */
export function resolveMessage(host: Host, { from, to }: MessageFlags): MessageToSend | undefined {
  if (from === undefined) {
    if (to === undefined) return undefined;
    throw new Failure("usage", "cannot send a message: --to needs --from", {
      hints: ["add --from ADDRESS, an address or domain that is verified in SES"],
    });
  }
  return {
    from: resolveMailbox("--from", from),
    to: to === undefined ? MAILBOX_SIMULATOR : resolveMailbox("--to", to),
    date: host.wallClock(),
    unique: host.randomBytes(UNIQUE_BYTES).toHex(),
  };
}

/** A bare address as `flag` gave it. */
function resolveMailbox(flag: string, typed: string): string {
  const text = typed.trim();
  if (text.split("@").some((half) => mayHoldSecret(half, "."))) {
    throw new Failure("bad-address", `cannot use the value of ${flag}: it looks like a key or a password`, {
      hints: ["pass secrets on standard input or in the environment, never as arguments"],
    });
  }
  const trouble = mailboxTrouble(text);
  if (trouble === undefined) return text;
  throw new Failure("bad-address", `cannot use the value of ${flag} as an address: ${trouble}`, {
    hints: [addressHint(flag, text)],
  });
}

/** How an address is typed, by what is around the one in `text`. */
function addressHint(flag: string, text: string): string {
  if (/[\u{80}-\u{10ffff}]/u.test(text)) return IN_ASCII;
  const [first, ...others] = text.match(/[^\s<>,;"']+@[^\s<>,;"']+/g) ?? [];
  if (first === undefined || /[\r\n]/.test(text)) return ONE_ADDRESS;
  return others.length > 0
    ? `one address at a time, such as: ${flag} user@example.com`
    : `the address alone, without a name: ${flag} user@example.com`;
}

const ONE_ADDRESS = "example: user@example.com, with nothing around it";

const IN_ASCII = "write a domain with other letters in its xn-- form; the part before the @ must be ASCII";
