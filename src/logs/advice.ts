/**
 * The remedy of a finding, fitted to the port and the program that the text shows.
 *
 * Invariant: a command tests the port that the text names, in the TLS mode that this port needs.
 * @module
 */

import { regionOfHost, securityOf } from "../ses/endpoint.ts";
import { CATALOGUE } from "../findings/catalogue.ts";
import { withFittingCauses } from "../findings/fitting_causes.ts";
import { ingressRemedy } from "../findings/ingress_remedies.ts";
import {
  type Places,
  type PossibleCause,
  type Remedy,
  unlinkedRemedyOf,
  withCommands,
} from "../findings/catalogue/entry.ts";
import { allowing, deniedAction, verifying } from "../findings/denied_sending.ts";
import { CODES_PAGE } from "../findings/catalogue/pages.ts";
import { mistypedPort, regionTrouble } from "../findings/endpoint_mentions.ts";
import type { FindingId } from "../findings/finding.ts";
import { recipientsIn, unverifiedIn } from "./meaning.ts";
import { masked } from "./redact.ts";
import { lacksTlsLibrary } from "./signatures/missing_libraries.ts";
import { tlsSettings } from "./tls_settings.ts";

/** The words that a finding rests on, and those near them. Only a resource that a policy denies is shown of them. */
export interface TextNear {
  readonly text: string;
  readonly around?: string;
}

/** The remedy of `id` at these places. */
export function fittedRemedy(id: FindingId, places: Places, words: TextNear): Remedy {
  const { port, host } = places;
  const context = `${words.text} ${words.around ?? ""}`;
  const atIngress = ingressRemedy(id, host);
  if (atIngress !== undefined) return atIngress;
  const byWords = withFittingCauses(remedyByWords(id, host, words), words.text);
  const fitted = withCommands(byWords, (command) => fittedCommand(command, port));
  if (id === "starttls-required") return inProgram(fitted, context);
  return id === "tls-mode-mismatch" ? inMode(fitted, port, context) : fitted;
}

/** What to set in the program that the text shows, in front of the general words. */
function inProgram(remedy: Remedy, context: string): Remedy {
  const settings = tlsSettings(context);
  return settings === undefined ? remedy : { ...remedy, text: `${settings}. In general: ${remedy.text}` };
}

/** The remedy that fits what the words name. */
function remedyByWords(id: FindingId, host: string | undefined, { text, around = "" }: TextNear): Remedy {
  switch (id) {
    case "not-authorized-to-send":
      return allowing(deniedAction(masked(text)), recipientsIn(text, around)[0]);
    case "identity-not-verified":
      return verifying(unverifiedIn(text, around));
    case "dns-failed":
      return resolving(regionTrouble(text), host === undefined ? undefined : regionOfHost(host));
    case "connection-timeout":
    case "connection-refused":
    case "connection-failed":
      return correctingPort(text) ?? CATALOGUE[id].remedy;
    case "tls-failed":
      return lacksTlsLibrary(text) ? WITH_TLS_LIBRARY : CATALOGUE[id].remedy;
    case "certificate-wrong-name":
      return OF_WEB_HOST.test(`${text} ${around}`) ? withWebHostFirst(CATALOGUE[id].remedy) : CATALOGUE[id].remedy;
    default:
      return CATALOGUE[id].remedy;
  }
}

/** The program cannot speak TLS at all, which no other port or network changes. */
const WITH_TLS_LIBRARY: Remedy = {
  text:
    "the program has no library for TLS: install it and start the program again (Perl: IO::Socket::SSL, on Debian " +
    "libio-socket-ssl-perl; PHP: the extension openssl; Delphi: the DLLs of OpenSSL next to the program; else a build of " +
    "the program or of its language with TLS); this command shows that the machine itself reaches the server with TLS",
  command: "smtpkey verify --region {region} --no-auth",
};

/** The remedy for a name that cannot be resolved: the region that was meant, or the resolver first where the name is right. */
function resolving(trouble: ReturnType<typeof regionTrouble>, region: string | undefined): Remedy {
  const remedy: Remedy = CATALOGUE["dns-failed"].remedy;
  const [misspelt, ...others] = remedy.causes ?? [];
  if (trouble?.meant !== undefined) {
    const correct = {
      text: `the region is misspelt: write email-smtp.${trouble.meant}.amazonaws.com in the settings`,
      command: `smtpkey verify --region ${trouble.meant} --no-auth`,
    };
    return withCauses(remedy, [correct, ...others]);
  }
  if (trouble !== undefined || region === undefined || misspelt === undefined) return remedy;
  return withCauses(remedy, [...others, misspelt]);
}

/** `remedy` with these causes. */
function withCauses({ text, link }: Remedy, causes: readonly PossibleCause[]): Remedy {
  return { ...unlinkedRemedyOf(text, causes), ...(link === undefined ? {} : { link }) };
}

/** A port that SES does not have, for one that it has. */
function correctingPort(text: string): Remedy | undefined {
  const port = mistypedPort(text);
  if (port === undefined) return undefined;
  const { meant } = port;
  return {
    text: `correct the port in the settings: ${meant ?? "587 with STARTTLS, or 465 with implicit TLS"}`,
    command: `smtpkey verify --region {region} --port ${meant ?? 587}`,
    link: CODES_PAGE,
  };
}

/** Names of web hosts' servers, as their certificates have them. */
const OF_WEB_HOST =
  /(?:web-?hosting|hostgator|bluehost|siteground|sgvps|dreamhost|hostinger|secureserver|unifiedlayer|websitewelcome|namecheap|cpanel|plesk|\bhosting\b|a2hosting|inmotionhosting|ionos|strato|ovh|kasserver|one\.com|webhost\w*|shared\d*|cp\d+|(?:server|srv|host|web|vps|box)[-\d]+)(?:\.[a-z0-9-]+){0,3}\.[a-z]{2,}/i;

function withWebHostFirst(remedy: Remedy): Remedy {
  const isWebHost = (cause: PossibleCause): boolean => /web host/.test(cause.text);
  const { causes = [] } = remedy;
  return withCauses(remedy, [...causes.filter(isWebHost), ...causes.filter((cause) => !isWebHost(cause))]);
}

function fittedCommand(command: string, port: string | undefined): string {
  const takesPort = port !== undefined && port !== "587" && port !== "25" && ANY_PORT.test(command);
  return takesPort ? `${command} --port ${port}` : command;
}

const ANY_PORT = /^smtpkey verify --region \{region\}(?: --no-auth| --verbose| --find-region)?$/;

/** Words of a client that requires STARTTLS and is not offered it. */
const NO_STARTTLS =
  /(?:advertise|offer|support|accept)\w*.{0,40}(?:STARTTLS|\bTLS)|STARTTLS.{0,40}not (?:supported|accepted|offered)|not offered by host|missing_requirement/i;

/** A port with implicit TLS is in use, and the client asks for STARTTLS as well. */
function withoutStartTls(remedy: Remedy, port: string, settings: string | undefined): Remedy {
  return {
    ...unlinkedRemedyOf(
      `port ${port} uses implicit TLS and offers no STARTTLS; choose one of these${
        settings === undefined ? "" : ` (${settings})`
      }`,
      [
        { text: "port 587 with STARTTLS", command: "smtpkey verify --region {region} --port 587 --tls starttls" },
        {
          text: `keep port ${port}, and turn off what requires STARTTLS in the program`,
          command: `smtpkey verify --region {region} --port ${port} --tls wrapper`,
        },
      ],
    ),
    ...(remedy.link === undefined ? {} : { link: remedy.link }),
  };
}

/** Whether a program has STARTTLS alone, so that another port is the only way. */
function lacksImplicit(settings: string | undefined): boolean {
  return settings?.includes("on port 465 not supported") === true;
}

/** The mode that the port of the text needs comes first, with the settings of the program that the text shows. */
function inMode(remedy: Remedy, port: string | undefined, context: string): Remedy {
  const settings = tlsSettings(context);
  const text = settings === undefined ? remedy.text : `${remedy.text} (${settings})`;
  if (port === undefined) return { ...remedy, text };
  const mode = lacksImplicit(settings) ? "starttls" : securityOf(Number(port));
  if (mode === "wrapper" && NO_STARTTLS.test(context)) return withoutStartTls(remedy, port, settings);
  const own = securityOf(Number(port)) === mode ? port : "587";
  const command = `smtpkey verify --region {region} --port ${own} --tls ${mode}`;
  const isFor = (cause: PossibleCause): boolean => cause.command?.includes(`--tls ${mode}`) ?? false;
  const causes = remedy.causes ?? [];
  const ordered = [
    ...causes.filter(isFor).map((cause) => ({ ...cause, command })),
    ...causes.filter((cause) => !isFor(cause)),
  ];
  return { ...remedy, text, command, ...(causes.length === 0 ? {} : { causes: ordered }) };
}
