/**
 * Which things in which states are which finding, in any language.
 *
 * Invariant: data. Of the exact rules the first that fits counts; of the others the one whose words are nearest to each other.
 * @module
 */

import type { FindingId } from "../../findings/finding.ts";
import type { SpokenConcept } from "../languages/vocabulary.ts";

/** A state: bad news, or good news that is negated. */
export type State = SpokenConcept | `not ${SpokenConcept}`;

/** A finding, the things that it may be about, and the states that they may be in. */
export interface Rule {
  readonly id: FindingId;
  /** None: the state by itself says what it is about. */
  readonly things: readonly SpokenConcept[];
  readonly states: readonly State[];
  /** Things that the text must not have, since then it is about these. */
  readonly unless?: readonly SpokenConcept[];
  /** Things of which the text must have one as well. */
  readonly also?: readonly SpokenConcept[];
  /** Most characters from thing to state; by default those of a sentence. */
  readonly gap?: number;
}

const LOGIN: readonly SpokenConcept[] = ["login", "password", "userName"];

/** What says more than a code in the same text. */
export const EXACT_RULES: readonly Rule[] = [
  { id: "wrong-region", things: LOGIN, states: ["otherRegion"] },
  { id: "certificate-expired", things: ["certificate"], states: ["expired"] },
  { id: "certificate-wrong-name", things: ["certificate"], states: ["differs", "not matches"] },
  {
    id: "certificate-untrusted",
    things: ["certificate"],
    states: ["untrusted", "not trusted", "unknown", "not accepts", "refused", "wrong", "failed"],
  },
  { id: "identity-not-verified", things: ["address"], states: ["unverified", "not verified"] },
  {
    id: "identity-not-verified",
    things: [],
    states: ["unverified", "not verified"],
    unless: [...LOGIN, "certificate"],
  },
  { id: "identity-not-verified", things: [], states: ["sandbox"], unless: ["left"] },
  { id: "identity-not-verified", things: ["only"], states: ["verified"], also: ["address"] },
  { id: "sending-rate", things: [], states: ["tooFast"] },
  { id: "sending-rate", things: ["perSecond"], states: ["reached", "tooMany"] },
  { id: "daily-quota", things: ["daily"], states: ["reached"], also: ["limit", "message", "sending"] },
  { id: "daily-quota", things: ["limit"], states: ["reached"] },
  { id: "message-too-long", things: ["message"], states: ["tooLarge"] },
  { id: "too-many-connections", things: ["connection"], states: ["tooMany"], gap: 24 },
  { id: "not-authorized-to-send", things: [], states: ["denied"], unless: ["connection", "password"] },
  { id: "not-authorized-to-send", things: ["sending"], states: ["not allowed"], gap: 24 },
  { id: "message-malformed", things: ["header"], states: ["twice"], gap: 30 },
  { id: "sending-paused", things: ["sending"], states: ["stopped"], gap: 40, unless: ["connection", "silent"] },
  { id: "starttls-required", things: ["encryption"], states: ["requires"], gap: 30 },
  { id: "client-never-authenticated", things: ["login"], states: ["requires"], gap: 12 },
];

/** What a code in the same text says more exactly: first those that no other words can mean. */
export const SURE_RULES: readonly Rule[] = [
  { id: "network-unreachable", things: [], states: ["unreachable"] },
  { id: "dns-failed", things: ["hostName"], states: ["not resolves", "unknown"], gap: 40, unless: ["password"] },
  { id: "connection-timeout", things: [], states: ["silent"] },
  { id: "connection-timeout", things: ["connection", "hostName"], states: ["not answers"], gap: 40 },
];

/** Then those of which the nearest words decide. */
export const NEAR_RULES: readonly Rule[] = [
  { id: "credentials-invalid", things: LOGIN, states: ["failed", "wrong", "refused", "not accepts", "not matches"] },
  { id: "connection-refused", things: ["connection"], states: ["refused"] },
  { id: "connection-closed", things: ["connection"], states: ["closed"] },
  { id: "connection-failed", things: ["connection"], states: ["failed", "not accepts"] },
  { id: "message-refused", things: ["message", "address"], states: ["refused"] },
];

/** What is left: what could not be done at all. */
export const LAST_RULES: readonly Rule[] = [
  { id: "credentials-invalid", things: [], states: ["not login"] },
  { id: "connection-failed", things: [], states: ["not connection"] },
  { id: "connection-closed", things: ["service"], states: ["closed"], gap: 14 },
];

/** States that show that something went wrong, where a text is a question. */
export const TROUBLES: readonly State[] = [
  "failed",
  "wrong",
  "refused",
  "closed",
  "silent",
  "expired",
  "stopped",
  "not accepts",
  "not answers",
  "not resolves",
];
