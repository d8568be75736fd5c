/**
 * What is wrong with the SMTP settings of a program, seen offline: the pair, and host, port and TLS mode against each other.
 *
 * Invariant: settings of another server than SES are not judged. Remedies use the program's own words.
 * @module
 */

import { GREETING_HOST, type Port, regionOfApiHost, regionOfHost, securityOf } from "../ses/endpoint.ts";
import { isMailManagerHost, portsOf } from "../ses/mail_manager.ts";
import { insteadOfEndpoint, nearestRegion, type Region, regionNamed } from "../ses/region.ts";
import type { SmtpLogin } from "../smtp/sasl.ts";
import type { Entry, Places, Remedy, Severity } from "../findings/catalogue/entry.ts";
import type { Sourced } from "../sourced.ts";
import type { Finding, FindingId } from "../findings/finding.ts";
import { CATALOGUE, finding } from "../findings/catalogue.ts";
import { FIELD_NAMES } from "./assemble.ts";
import { judgeHalf } from "./half_pair.ts";
import {
  HALVES,
  type MailSettings,
  type ModeWords,
  type SettingsFact,
  type SettingsFault,
  UNKNOWN_PROGRAM,
} from "./mail_settings.ts";
import { judgePair } from "../credentials/pair.ts";
import type { PairEvidence } from "../credentials/pair_evidence.ts";
import { shapeOf } from "../credentials/shape.ts";
import { shownHost } from "../credentials/showable.ts";
import { looksLikeSesUser } from "./roles.ts";

/** What is known in addition to the settings. */
export interface JudgeContext {
  /** Their pair, if they have both halves. */
  readonly login: SmtpLogin | undefined;
  readonly key: PairEvidence["key"];
  /** The region of `--region`, for settings without a host. */
  readonly region: Region | undefined;
}

/** What was made of one program's settings. */
export interface SettingsJudgement {
  /** The most likely first. */
  readonly findings: readonly Finding[];
  /** What could not be judged, and why. */
  readonly notes: readonly string[];
  /** Whether the pair was looked at; `in-doubt`: it was, and the TLS mode was not; `foreign`: the settings are for another server. */
  readonly pair: "judged" | "in-doubt" | "unseen" | "foreign";
  readonly region: Region | undefined;
}

/** Judges the settings of one program. */
export function judgeSettings(settings: MailSettings, { login, key, region: named }: JudgeContext): SettingsJudgement {
  const host = settings.host?.value.trim().toLowerCase() ?? "";
  const name = bareName(host);
  const region = regionIn(name);
  const ingress = isMailManagerHost(name) ? name : undefined;
  const isSes = (region ?? ingress) !== undefined || isMeantAsEndpoint(name);
  if (!isSes && !isForSes(settings, host === "" ? named : undefined)) {
    return { findings: [], ...unjudged(settings, host), region };
  }
  const state = stateOf(isSes, named, login);
  // A half that is still to be filled in is a fault only where it is known to be for SES.
  const empty = settings.facts.filter(({ fault }) => fault === "empty");
  const facts = settings.facts.filter(({ fault }) => isSes || fault !== "empty").map((one) =>
    factFinding(one, region, ingress)
  );
  const evidence = login && { login, region: isSes ? region : named, host: name, key };
  const pair = evidence === undefined ? judgeHalf(settings, region) : pairFindings(settings, evidence, facts);
  const [sure, doubtful] = [pair.filter(isSure), pair.filter((one) => !isSure(one))];
  return {
    findings: [
      ...facts.filter(isSure),
      ...sure,
      ...(isSes ? hostFindings(settings, host, region) : []),
      ...portFindings(settings, { region, isSes, ingress }),
      ...doubtful,
      ...facts.filter((fact) => !isSure(fact)),
    ],
    notes: [
      ...settings.notes,
      ...otherHost(settings, host, isSes),
      ...halfNotes(settings, empty),
      ...hostlessNotes(settings, host, state),
      ...(isSes ? [] : empty.map(({ source, because }) => `${source}: ${because}`)),
    ],
    pair: judgedPart(state, settings),
    region,
  };
}

/** What was looked at; a mode that depends on the program or its version, which the file does not name, was not. */
function judgedPart(state: ReturnType<typeof stateOf>, { facts }: MailSettings): SettingsJudgement["pair"] {
  if (state !== "judged") return "unseen";
  return facts.some(({ fault }) => fault === "tls-in-doubt") ? "in-doubt" : "judged";
}

/** Whether a host has the name in SES's greeting, or is an endpoint with something after it. */
function isMeantAsEndpoint(name: string): boolean {
  return name === GREETING_HOST || ENDPOINT_AND_MORE.test(name);
}

const ENDPOINT_AND_MORE = /^(?:email-smtp(?:-fips)?\.[\w-]+|[\w.-]+\.mail-manager-smtp)\.amazonaws\.(?:com|eu)[^\w.-]/;

function place(settings: MailSettings, field: "host" | "port" | "security" | "username" | "password"): string {
  return settings[field]?.source ?? `${settings.file} line ${settings.line}`;
}

/** The name alone, where the value is a URL or has a port. */
function bareName(host: string): string {
  return host.replace(/^\w+:\/\//, "").replace(/[:/].*$/, "");
}

function writtenRegion(name: string): string | undefined {
  return regionOfHost(name) ?? regionOfApiHost(name);
}

/** The region that is meant by the name of an endpoint. */
function regionIn(name: string): Region | undefined {
  const written = writtenRegion(name);
  return written === undefined ? undefined : regionNamed(nearestRegion(written) ?? written);
}

/** Whether settings without a host of SES are for SES: by what they hold, by the region that was named, or by an example of SES. */
function isForSes({ username, password, isExampleOfSes }: MailSettings, named: Region | undefined): boolean {
  return named !== undefined || isExampleOfSes === true || looksLikeSesUser(username?.value ?? "") ||
    (password !== undefined && shapeOf(password.value.trimmed()) === "smtp-password");
}

/** What is made of settings that may be for any server; that a value is an example is no fault of them. */
function unjudged(settings: MailSettings, host: string): Pick<SettingsJudgement, "notes" | "pair"> {
  if (host !== "") return { notes: [hostNote(settings, "these settings were not checked")], pair: "foreign" };
  const { file, line, notes, facts } = settings;
  const empty = facts.filter(({ fault }) => fault === "empty");
  return {
    notes: [
      ...notes,
      ...halfNotes(settings, empty),
      `${file} line ${line}: no host was found here, so these settings were not checked; --region R sets the region`,
      ...empty.map(({ source, because }) => `${source}: ${because}`),
    ],
    pair: "unseen",
  };
}

function otherHost(settings: MailSettings, host: string, isSes: boolean): readonly string[] {
  return host === "" || isSes ? [] : [hostNote(settings, "the credentials were checked as credentials of SES")];
}

function hostNote(settings: MailSettings, what: string): string {
  const host = shownHost(settings.host?.value ?? "");
  return `${place(settings, "host")}: ${host} is not an SES endpoint: ${what}`;
}

/** A note for half a pair whose other half is not set anywhere. */
function halfNotes(settings: MailSettings, empty: readonly SettingsFact[]): readonly string[] {
  const lacks = HALVES.filter((half) =>
    settings[half] === undefined && !settings.elsewhere.includes(half) &&
    !empty.some(({ because }) => because.includes(FIELD_NAMES[half]))
  );
  const names = lacks.map((half) => FIELD_NAMES[half]).join(" and no ");
  return lacks.length === 0 ? [] : [`${settings.file} line ${settings.line}: there is no ${names} here`];
}

/** What is wrong with the pair and not a fact already. */
function pairFindings(
  settings: MailSettings,
  evidence: Omit<PairEvidence, "sources">,
  facts: readonly Finding[],
): readonly Finding[] {
  const sources = { username: place(settings, "username"), password: place(settings, "password") };
  return judgePair({ ...evidence, sources }).findings
    .filter(({ id, source }) => !facts.some((fact) => fact.id === id && fact.source === source));
}

/** What is only in doubt comes last. */
function isSure({ severity }: Finding): boolean {
  return severity === "error";
}

function stateOf(
  isSes: boolean,
  named: Region | undefined,
  login: SmtpLogin | undefined,
): "judged" | "hostless" | "unseen" {
  if (login === undefined) return "unseen";
  return isSes || named !== undefined ? "judged" : "hostless";
}

/** Settings without a host of SES may be right for one region and wrong for all others, so they never count as judged. */
function hostlessNotes(
  { file, line }: MailSettings,
  host: string,
  state: ReturnType<typeof stateOf>,
): readonly string[] {
  if (state !== "hostless") return [];
  const what = host === "" ? "no host" : "no host of SES";
  return [
    `${file} line ${line}: ${what} was found here, so region, port and TLS were not checked; --region R sets the region`,
  ];
}

function hostFindings(settings: MailSettings, host: string, region: Region | undefined): readonly Finding[] {
  const source = place(settings, "host");
  const places = { region: region?.name };
  if (!/^[a-z0-9.-]+$/.test(host)) {
    return [finding("dns-failed", { because: "it is more than a host name", source, places })];
  }
  const meant = nearestRegion(writtenRegion(host) ?? "");
  if (meant !== undefined) {
    const because = `the region in it is unknown; did you mean ${meant}`;
    return [finding("dns-failed", { because, source, places })];
  }
  if (regionOfApiHost(host) !== undefined) {
    return [finding("not-smtp", { because: "it is the host of the API, which speaks HTTPS", source, places })];
  }
  if (region?.smtp !== "no") return [];
  const because = `${region.name} ${insteadOfEndpoint(region)} (${region.source})`;
  return [finding("no-smtp-endpoint", { because, source, places })];
}

const PORT_25_SUMMARY = "port 25 is blocked from most clouds";

const PORT_25 = {
  because: "EC2, Lambda and many providers block it against spam; this check is offline and did not try it",
  severity: "info",
  remedy: {
    text: "use port 587 or 2587 with STARTTLS: same server, same password, not blocked",
    command: "smtpkey verify --region {region} --port 587",
  },
} as const;

/** What a host is, as far as its ports go. */
interface PortCase {
  readonly region: Region | undefined;
  readonly isSes: boolean;
  /** The name of an ingress endpoint of Mail Manager; undefined for any other host. */
  readonly ingress: string | undefined;
}

function portFindings(settings: MailSettings, at: PortCase): readonly Finding[] {
  const { port } = settings;
  if (port === undefined) return [];
  const places = {
    region: at.region?.name,
    host: at.ingress ?? (at.isSes ? undefined : "HOST"),
    port: `${port.value}`,
  };
  const ports = portsOf(at.ingress);
  if (!ports.some((known) => known.port === port.value)) {
    return at.isSes ? [unknownPort(port, ports, { ...at, places })] : [];
  }
  const slow = {
    ...finding("port-25-throttled", { ...PORT_25, source: port.source, places }),
    summary: PORT_25_SUMMARY,
  };
  return [...modeFindings(settings, port.value, { ...at, places }), ...(port.value === 25 ? [slow] : [])];
}

type PlacedCase = PortCase & { readonly places: Places };

function unknownPort(port: Sourced<number>, ports: readonly Port[], { ingress, places }: PlacedCase): Finding {
  const [id, who] = ingress === undefined
    ? ["connection-timeout", "SES"] as const
    : ["mail-manager-port", "an ingress endpoint"] as const;
  const because = `${who} listens on ${ports.map((one) => one.port).join(", ")}, and the port is ${port.value}`;
  return finding(id, { because, source: port.source, places });
}

/** A TLS mode that does not fit the port. */
function modeFindings(
  { security, words, program }: MailSettings,
  port: number,
  { ingress, places }: PlacedCase,
): readonly Finding[] {
  if (security === undefined) return [];
  const wanted = securityOf(port);
  const isFit = security.value === wanted || (security.value === "maybe" && wanted === "starttls");
  if (isFit) return [];
  const who = program === UNKNOWN_PROGRAM ? "the program" : program;
  const isClear = security.value === "clear" && wanted === "starttls";
  const id = isClear ? "starttls-required" : "tls-mode-mismatch";
  const because = isClear
    ? `${who} does not encrypt on port ${port}, and SES accepts no login without TLS`
    : `port ${port} ${NEEDS[wanted]}, and ${who} ${DOES[security.value]}`;
  return [finding(id, { because, source: security.source, places, remedy: modeRemedy(program, words, ingress) })];
}

const NEEDS = { starttls: "uses STARTTLS", wrapper: "uses implicit TLS" } as const;

const DOES = {
  starttls: "uses STARTTLS",
  wrapper: "uses implicit TLS",
  clear: "does not use TLS",
  maybe: "uses STARTTLS",
} as const;

function modeRemedy(program: string, { starttls, wrapper }: ModeWords, ingress: string | undefined): Remedy {
  const other = wrapper === undefined ? `; ${program} has no implicit TLS` : `, or port 465 with ${wrapper}`;
  return {
    text: `use port 587 with ${starttls}${ingress === undefined ? other : ""}`,
    command: "smtpkey verify --region {region} --port 587",
  };
}

const FAULTS: Readonly<Record<SettingsFault, FindingId>> = {
  "no-login": "client-never-authenticated",
  "login-forbidden": "auth-not-offered",
  "other-name": "client-never-authenticated",
  "other-host": "login-for-other-host",
  "url-broken": "password-broke-url",
  "plus-in-url": "plus-became-space",
  "cut": "truncated-password",
  "not-base64": "base64-missing",
  "quoted": "quoted-value",
  "whitespace": "stray-whitespace",
  "base64": "base64-twice",
  // Reported as a note.
  "disputed": "unknown-shape",
  "comment": "dns-failed",
  "empty": "client-never-authenticated",
  "no-port": "port-missing",
  "default-port": "port-25-throttled",
  "tls-mode": "tls-mode-mismatch",
  "tls-in-doubt": "tls-mode-mismatch",
  "placeholder": "placeholder",
  "user-as-sender": "user-name-in-from",
};

const SEVERITIES: { readonly [fault in SettingsFault]?: Severity } = {
  "plus-in-url": "info",
  "default-port": "info",
  "tls-in-doubt": "info",
};

/** Where the catalogue's sentence reports what has happened, and here it only may happen. */
const SUMMARIES: { readonly [fault in SettingsFault]?: string } = {
  "plus-in-url": "a + in a URL is not percent-encoded",
  "tls-in-doubt": "the TLS mode may not fit the port",
  "default-port": PORT_25_SUMMARY,
  "other-host": "the login is set for another host name than the connection",
  "tls-mode": "the program refuses this TLS mode",
  "empty": "the settings contain no complete credentials",
  "comment": "a comment became part of the host name",
};

/** The half of a fix that an ingress endpoint, which has no implicit TLS, leaves out. */
const OR_465 = /[,;] or\b.*465.*$/;

function factFinding(
  { fault, because, source, fix }: SettingsFact,
  region: Region | undefined,
  ingress: string | undefined,
): Finding {
  const id = FAULTS[fault];
  const { remedy }: Entry = CATALOGUE[id];
  const severity = SEVERITIES[fault];
  const made = finding(id, {
    because,
    source,
    places: { region: region?.name, host: ingress },
    ...(severity === undefined ? {} : { severity }),
    // The general command would not help with so exact a fix.
    remedy: fix === undefined ? remedy : {
      text: ingress === undefined ? fix : fix.replace(OR_465, ""),
      ...(remedy.link === undefined ? {} : { link: remedy.link }),
    },
  });
  return { ...made, summary: SUMMARIES[fault] ?? made.summary };
}
