/**
 * One finding: an entry of a table, filled with the evidence of one case.
 *
 * Invariant: it loads no table; the caller passes the table, so that a command loads only the texts that it can print.
 * @module
 */

import type { Entry, Places, PossibleCause, Remedy, Severity } from "./catalogue/entry.ts";
import type { AFTER } from "./catalogue/after.ts";
import type { AWS } from "./catalogue/aws.ts";
import type { CONFIGURATION } from "./catalogue/configuration.ts";
import type { LIMITS } from "./catalogue/limits.ts";
import type { LOGIN } from "./catalogue/login.ts";
import type { MAIL_MANAGER } from "./catalogue/mail_manager.ts";
import type { NETWORK } from "./catalogue/network.ts";
import type { PAIR } from "./catalogue/pair.ts";
import type { REGION } from "./catalogue/region.ts";
import type { TLS } from "./catalogue/tls.ts";

/** The stable name of a finding. */
export type FindingId =
  | keyof typeof PAIR
  | keyof typeof REGION
  | keyof typeof LOGIN
  | keyof typeof TLS
  | keyof typeof NETWORK
  | keyof typeof LIMITS
  | keyof typeof AFTER
  | keyof typeof CONFIGURATION
  | keyof typeof MAIL_MANAGER
  | keyof typeof AWS;

/** One thing that was found, ready for a report or for JSON. */
export interface Finding {
  /** Stable name. */
  readonly id: FindingId;
  readonly severity: Severity;
  readonly summary: string;
  /** The evidence it rests on, never with a secret in it. */
  readonly because: string;
  /** Where the value came from, if it is about a value. */
  readonly source?: string;
  readonly remedy: Remedy;
  /** Set if it only follows from findings before it, and so is fixed with them. */
  readonly consequence?: true;
}

/** The evidence, followed by the source of the value. */
export function evidenceText({ because, source }: Pick<Finding, "because" | "source">): string {
  return source === undefined ? because : `${because} (${source})`;
}

/** What is known in one case; it replaces the general words of the catalogue, where it is not undefined. */
export interface Particulars {
  /** The evidence, never with a secret in it. */
  readonly because?: string;
  /** Where the value came from. */
  readonly source?: string | undefined;
  /** What fills the placeholders of the remedy. */
  readonly places?: Places;
  /** A next step that fits better than the general one. */
  readonly remedy?: Remedy | undefined;
  /** A severity other than the catalogue's, where this case is harmless or worse. */
  readonly severity?: Severity;
  /** Set if it only follows from findings before it. */
  readonly consequence?: true;
}

/** Makes findings of one table. */
export type FindingMaker<Id extends FindingId> = (id: Id, particulars?: Particulars) => Finding;

/** The maker of the findings of `table`. */
export function findingMaker<Id extends FindingId>(table: Readonly<Record<Id, Entry>>): FindingMaker<Id> {
  return (id, { because, source, places = {}, remedy, severity, consequence } = {}) => {
    const entry = table[id];
    return {
      id,
      severity: severity ?? entry.severity,
      summary: entry.summary,
      because: because ?? filled(entry.because, places),
      ...(source === undefined ? {} : { source }),
      remedy: filledRemedy(remedy ?? entry.remedy, places),
      ...(consequence === undefined ? {} : { consequence }),
    };
  };
}

function filledRemedy({ text, causes, command, task, link }: Remedy, places: Places): Remedy {
  return {
    text: filled(text, places),
    ...(causes === undefined ? {} : { causes: causes.map((cause) => filledCause(cause, places)) }),
    ...(command === undefined ? {} : { command: filled(command, places) }),
    ...(task === undefined ? {} : { task }),
    ...(link === undefined ? {} : { link }),
  };
}

function filledCause({ text, command, ...cause }: PossibleCause, places: Places): PossibleCause {
  return {
    ...cause,
    text: filled(text, places),
    ...(command === undefined ? {} : { command: filled(command, places) }),
  };
}

const PLACES = {
  "{region}": "region",
  "{host}": "host",
  "{port}": "port",
  "{key-id}": "keyId",
  "{user}": "user",
  "{ingress-point-id}": "ingressPointId",
  "{configuration-set}": "configurationSet",
} as const satisfies Record<string, keyof Places>;

const BY_REGION = "smtpkey verify --region {region}";
const FIND_REGION = "--region {region} --find-region";

const UNFILLED = {
  region: "REGION",
  host: "HOST",
  port: "PORT",
  keyId: "KEYID",
  user: "USER",
  ingressPointId: "INGRESS_POINT_ID",
  configurationSet: "CONFIGURATION_SET",
} as const;

/** `template` with its placeholders filled; what is not known is printed in capitals. */
export function filled(template: string, places: Places): string {
  if (!template.includes("{")) return template;
  const { region, host } = places;
  // A search for the region needs none to begin with.
  if (region === undefined && template.includes(FIND_REGION)) {
    return filled(template.replaceAll(FIND_REGION, "--find-region"), places);
  }
  // Where only the host is known, the command that connects names that; the calls of the API need a region.
  if (region === undefined && host !== undefined && template.includes(BY_REGION)) {
    return filled(template.replaceAll(BY_REGION, "smtpkey verify --host {host}"), places);
  }
  return Object.entries(PLACES).reduce(
    (text, [place, name]) => text.replaceAll(place, places[name] ?? UNFILLED[name]),
    template,
  );
}
