/**
 * The catalogue of findings: every id that smtpkey can report, and how one is made from evidence.
 *
 * Rule: ids are public and never vanish; what an id says stands in the tables of `catalogue/`, one a group.
 * @module
 */

import type { Entry, Places, Remedy, Severity } from "./catalogue/entry.ts";
import { AFTER } from "./catalogue/after.ts";
import { CONFIGURATION } from "./catalogue/configuration.ts";
import { LIMITS } from "./catalogue/limits.ts";
import { LOGIN } from "./catalogue/login.ts";
import { NETWORK } from "./catalogue/network.ts";
import { PAIR } from "./catalogue/pair.ts";
import { REGION } from "./catalogue/region.ts";
import { TLS } from "./catalogue/tls.ts";

/**
 * All entries, by id, in the order of `doctor --list`.
 *
 * @internal Its exact type is inferred, so that {@link FindingId} names every id and no other.
 */
export const CATALOGUE = {
  ...PAIR,
  ...REGION,
  ...LOGIN,
  ...TLS,
  ...NETWORK,
  ...LIMITS,
  ...AFTER,
  ...CONFIGURATION,
} as const satisfies Record<string, Entry>;

/** The stable name of a finding. */
export type FindingId = keyof typeof CATALOGUE;

/** Whether `text` is the id of a finding. */
export function isFindingId(text: string): text is FindingId {
  return Object.hasOwn(CATALOGUE, text);
}

/** Every id, in the order of the catalogue. */
export const FINDING_IDS: readonly FindingId[] = Object.keys(CATALOGUE).filter(isFindingId);

/** The whole entry of `id`, for reading up on it; places that only a case at hand can fill stand in capitals. */
export function entryOf(id: FindingId): Entry {
  const entry: Entry = CATALOGUE[id];
  const { text, command, link } = finding(id).remedy;
  return {
    ...entry,
    because: filled(entry.because, {}),
    shows: filled(entry.shows, {}),
    confirm: filled(entry.confirm, {}),
    remedy: { text, ...(command === undefined ? {} : { command }), ...(link === undefined ? {} : { link }) },
  };
}

/** One thing that was found, ready for a report or for JSON. */
export interface Finding {
  /** Stable name. */
  readonly id: FindingId;
  /** How bad it is. */
  readonly severity: Severity;
  /** One sentence: what is wrong. */
  readonly summary: string;
  /** The evidence it rests on, never with a secret in it. */
  readonly because: string;
  /** Where the value came from, if it is about a value. */
  readonly source?: string;
  /** What to do. */
  readonly remedy: Remedy;
}

/** What is known in the case at hand; it replaces the general words of the catalogue. */
export interface Particulars {
  /** The evidence, never with a secret in it. */
  readonly because?: string;
  /** Where the value came from. */
  readonly source?: string;
  /** What fills the places in the remedy. */
  readonly places?: Places;
  /** A next step that fits better than the general one. */
  readonly remedy?: Remedy;
  /** A severity other than the catalogue's, where the case at hand is harmless or worse. */
  readonly severity?: Severity;
}

/** The finding `id` in the case at hand. */
export function finding(id: FindingId, particulars: Particulars = {}): Finding {
  const { because, source, places = {}, remedy, severity } = particulars;
  const entry: Entry = CATALOGUE[id];
  const { text, command, link } = remedy ?? entry.remedy;
  return {
    id,
    severity: severity ?? entry.severity,
    summary: entry.summary,
    because: because ?? filled(entry.because, places),
    ...(source === undefined ? {} : { source }),
    remedy: {
      text: filled(text, places),
      ...(command === undefined ? {} : { command: filled(command, places) }),
      ...(link === undefined ? {} : { link }),
    },
  };
}

const PLACES = {
  "{region}": "region",
  "{host}": "host",
  "{port}": "port",
  "{key-id}": "keyId",
  "{user}": "user",
} as const satisfies Record<string, keyof Places>;

const BY_REGION = "--region {region}";

const UNFILLED = { region: "REGION", host: "HOST", port: "PORT", keyId: "KEYID", user: "USER" } as const;

function filled(template: string, places: Places): string {
  // Where only the host is known, commands name that.
  const { region, host } = places;
  if (region === undefined && host !== undefined && template.includes(BY_REGION)) {
    return filled(template.replaceAll(BY_REGION, "--host {host}"), places);
  }
  return Object.entries(PLACES).reduce(
    (text, [place, name]) => text.replaceAll(place, places[name] ?? UNFILLED[name]),
    template,
  );
}
