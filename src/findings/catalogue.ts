/**
 * The catalogue of findings: every id that smtpkey can report.
 *
 * Invariant: ids are public and never removed; their texts are in the tables of `catalogue/`, one per group.
 * @module
 */

import type { Entry } from "./catalogue/entry.ts";
import { AFTER } from "./catalogue/after.ts";
import { AWS } from "./catalogue/aws.ts";
import { CONFIGURATION } from "./catalogue/configuration.ts";
import { LIMITS } from "./catalogue/limits.ts";
import { LOGIN } from "./catalogue/login.ts";
import { MAIL_MANAGER } from "./catalogue/mail_manager.ts";
import { NETWORK } from "./catalogue/network.ts";
import { PAIR } from "./catalogue/pair.ts";
import { REGION } from "./catalogue/region.ts";
import { TLS } from "./catalogue/tls.ts";
import { ingressRemedy } from "./ingress_remedies.ts";
import { filled, type Finding, type FindingId, findingMaker, type Particulars } from "./finding.ts";

/** All entries, by id, in the order of `doctor --list`. */
export const CATALOGUE: Readonly<Record<FindingId, Entry>> = {
  ...PAIR,
  ...REGION,
  ...LOGIN,
  ...TLS,
  ...NETWORK,
  ...LIMITS,
  ...AFTER,
  ...CONFIGURATION,
  ...MAIL_MANAGER,
  ...AWS,
};

/** The findings by group, in the order of the catalogue. */
export const FINDING_GROUPS: readonly (readonly [title: string, entries: Readonly<Record<string, Entry>>])[] = [
  ["credentials, checked offline", PAIR],
  ["region", REGION],
  ["login", LOGIN],
  ["TLS", TLS],
  ["network", NETWORK],
  ["limits", LIMITS],
  ["after login", AFTER],
  ["configuration", CONFIGURATION],
  ["Mail Manager", MAIL_MANAGER],
  ["AWS, when asked", AWS],
];

const make = findingMaker(CATALOGUE);

/** The finding `id` in one case; at an ingress endpoint of Mail Manager with what can be done there. */
export function finding(id: FindingId, particulars: Particulars = {}): Finding {
  const remedy = particulars.remedy ?? ingressRemedy(id, particulars.places?.host);
  return make(id, { ...particulars, remedy });
}

/** Whether `text` is the id of a finding. */
export function isFindingId(text: string): text is FindingId {
  return Object.hasOwn(CATALOGUE, text);
}

/** Every id, in the order of the catalogue. */
export const FINDING_IDS: readonly FindingId[] = Object.keys(CATALOGUE).filter(isFindingId);

/** The whole entry of `id` for `--explain`; placeholders are printed in capitals. */
export function entryOf(id: FindingId): Entry {
  const entry: Entry = CATALOGUE[id];
  return {
    ...entry,
    because: filled(entry.because, {}),
    shows: filled(entry.shows, {}),
    confirm: filled(entry.confirm, {}),
    remedy: finding(id).remedy,
  };
}
