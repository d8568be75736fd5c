/**
 * Who and where a line speaks of: SES or another server, which host, port, region and user.
 *
 * Invariant: names are read as they are printed; a line that names SES is about SES, whatever else it names.
 * @module
 */

import { API_HOST_PATTERN, DOMAIN_PATTERN, SMTP_HOST_PATTERN } from "../ses/endpoint.ts";
import { isRegionShaped, nearestRegion, regionNamed } from "../ses/region.ts";
import type { Places } from "./catalogue/entry.ts";

/** What is searched for in bytes to find the lines that `namesSes` holds for. */
export const SES_NAMES: readonly string[] = ["email-smtp", "simpleemailservice"];

/** Whether a line names SES's SMTP service: its hosts, also misspelt ones, or its banner. */
export function namesSes(text: string): boolean {
  return /email-smtp|SimpleEmailService/i.test(text);
}

/** Whether a text is about the API of SES: one of its operations, its host, or the client for it in an SDK. */
export function namesSesApi(text: string): boolean {
  return SES_API.test(text);
}

const SES_API = new RegExp(
  String
    .raw`\b(?:Send(?:Raw|Bulk|BulkTemplated|Templated|Custom\w{0,20})?Email|GetSend(?:Quota|Statistics)|GetAccount(?:SendingEnabled)?|Verify\w{0,20}(?:Email|Domain)\w{0,20})\b|\b${API_HOST_PATTERN}|\bclient-ses(?:v2)?\b|\bSES(?:v2)?(?:Client)?\.|\bses:Send`,
);

const SMTP_PORTS = "25|465|587|2465|2587";
const TOP_LEVEL_OF_FILES = "py|js|mjs|cjs|ts|go|java|c|cc|cpp|h|rb|php|rs|cs|pl|ex|kt|scala|log|conf|cf";
const PACKAGES = "javax?|jakarta|sun|com|org|system|microsoft|smtplib|socket|ssl";
const HOST = String.raw`(?!(?:${PACKAGES})\.)(?:[a-z0-9_-]{1,63}\.){1,8}(?!(?:${TOP_LEVEL_OF_FILES})\b)[a-z]{2,18}`;

/** Ways to name the other end of a connection that is not SES. */
const OTHER_ENDS: readonly RegExp[] = [
  // Postfix: host[address]; Exim: H=host
  new RegExp(String.raw`\b${HOST}\[[0-9a-f.:]+\]`, "i"),
  new RegExp(String.raw`\bH=${HOST}`, "i"),
  new RegExp(
    String
      .raw`\b(?:ENOTFOUND|EAI_AGAIN|lookup|lookup for|hosts?|hostname|server|to|with|name) ?[=:]? ?['"\x60\[(]?${HOST}\b`,
    "i",
  ),
  new RegExp(String.raw`:\/\/(?:[^\s@\/]{0,200}@)?${HOST}`, "i"),
  new RegExp(String.raw`\b${HOST}:\d{2,5}\b`, "i"),
  // An address or a port where no mail server listens.
  new RegExp(String.raw`\b\d{1,3}(?:\.\d{1,3}){3}:(?!(?:${SMTP_PORTS})\b)\d{2,5}\b`),
  new RegExp(String.raw`\bport[=: ]{1,2}(?!(?:${SMTP_PORTS})\b)\d{2,5}\b`, "i"),
  /\b(?:mysqli?|postgres\w*|psql|redis|mongo\w*|amqp|rabbitmq|kafka|ldaps?|imaps?|pop3s?|memcached?)\b/i,
];

/** Whether a line names another end than SES, so that its words are about that one. */
export function namesAnother(text: string): boolean {
  return !namesSes(text) && OTHER_ENDS.some((pattern) => pattern.test(text));
}

const SES_HOST = new RegExp(SMTP_HOST_PATTERN, "i");
const REGION = /\b(?:in region|arn:aws[a-z-]{0,10}:ses:|email\.)[ :]?([A-Za-z]{2,5}(?:-[A-Za-z]{2,10}){1,3}-\d{1,2})\b/;
const PORT = new RegExp(
  String
    .raw`(?:${DOMAIN_PATTERN}|\]|\)|\b\d{1,3}(?:\.\d{1,3}){3}|\bport)['"]?[:, =]{1,3}(?:port)?[:, =]{0,3}(${SMTP_PORTS})\b`,
  "i",
);
const USER = /\barn:aws[a-z-]{0,10}:iam::\d{12}:user\/([\w+=,.@/-]{1,64})/;

/** What a line tells of places; `text` must be masked. */
export function placesIn(text: string): Places {
  const host = SES_HOST.exec(text);
  const region = (REGION.exec(text)?.[1] ?? host?.[1])?.toLowerCase();
  const port = PORT.exec(text)?.[1];
  const user = USER.exec(text)?.[1]?.split("/").at(-1);
  return {
    ...(host === null ? {} : { host: host[0].toLowerCase() }),
    ...(region === undefined || !isRegionShaped(region) ? {} : { region }),
    ...(port === undefined ? {} : { port }),
    ...(user === undefined ? {} : { user }),
  };
}

/** What is wrong with the region in a host name that cannot be resolved, in words; undefined if nothing is seen. */
export function regionTrouble(text: string): string | undefined {
  const name = SES_HOST.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const near = nearestRegion(name);
  if (regionNamed(name).title !== undefined) return undefined;
  return near === undefined ? `no region ${name} is known` : `no region ${name} is known; ${near} is`;
}
