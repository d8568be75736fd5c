/**
 * What settings say about TLS, where no table knows the program: by the words of their names and values.
 *
 * Invariant: a mode that programs do not agree on is left open, and only what contradicts the port in every reading is a fault.
 * @module
 */

import type { Leaf } from "../formats/value.ts";
import { type Security, securityOf } from "../ses/endpoint.ts";
import { writtenText } from "./assemble.ts";
import type { WrittenSecurity } from "./mail_settings.ts";
import { wordsOf } from "./name_words.ts";

/** One switch: what its name is about, and what it says. */
export interface TlsSwitch {
  readonly leaf: Leaf;
  readonly words: readonly string[];
  readonly text: string;
}

/** Words that a name about TLS has. */
export const ABOUT_TLS: readonly string[] = [
  "tls",
  "ssl",
  "smtps",
  "starttls",
  "secure",
  "security",
  "encryption",
  "encrypt",
  "protocol",
  "scheme",
];

/** Words of switches about certificates and versions, which say nothing of the mode. */
const ASIDE =
  /\b(?:disable|disabled|ignore|without|verify|verification|validate|skip|cert|certs|certificate|certificates|ca|cafile|insecure|version|trust|check|min|max|ciphers?|key|self|allow|reject|unauthorized|protocols|factory|hostname)\b/;

/** Values that are a mode of TLS, whatever their name. */
const MODE = /^(?:tls|ssl|starttls|start_tls|ssl\/tls|smtps)$/;

/** A property of Jakarta Mail in a text, as `mail.smtp.starttls.enable=true`. */
const PROPERTY = /^mail\.smtps?\.(starttls|ssl)\.enable\s*=\s*(\w+)$/;

/** What makes the sockets of Jakarta Mail. */
const SOCKETS = /\bsmtp\.(?:ssl\.)?socketfactory(?:\.class)?$/;

/** Whether the words of a name are about the TLS mode, and not about certificates. */
export function isAboutMode(words: readonly string[]): boolean {
  return words.some((word) => ABOUT_TLS.includes(word)) && !ASIDE.test(words.join(" "));
}

/** The switches about the TLS mode in `leaves`. */
export function tlsSwitches(leaves: readonly Leaf[]): readonly TlsSwitch[] {
  return leaves.flatMap((leaf) => {
    const words = wordsOf(leaf.name);
    const near = [...wordsOf(leaf.scope.at(-1) ?? ""), ...words];
    const text = writtenText(leaf)?.toLowerCase().trim();
    if (text !== undefined && SOCKETS.test(leaf.path)) {
      return /\bsslsocketfactory$/.test(text) ? [{ leaf, words: ["security"], text: "wrapper" }] : [];
    }
    if (text === undefined || ASIDE.test(words.join(" "))) return [];
    const [, property, state] = PROPERTY.exec(text) ?? [];
    if (property !== undefined && state !== undefined) return [{ leaf, words: [...near, property], text: state }];
    if (near.some((word) => ABOUT_TLS.includes(word))) return [{ leaf, words: near, text }];
    return MODE.test(text) ? [{ leaf, words: [...near, "security"], text }] : [];
  });
}

const WRAPPED =
  /^(?:ssl\/tls|ssl_tls|implicit(?:_tls)?|implicittls|force_tls|wrapper|submissions|tls_wrapper|smtp\+ssl|sslonconnect|direct)$/;
/** Implicit TLS for most programs; STARTTLS for some, on a port with STARTTLS. */
const TWO_MEANINGS = /^(?:ssl|smtps)$/;
const UPGRADED =
  /^(?:starttls|start_tls|starttls_required|smtp\+starttls|explicit(?:_tls)?|mandatory|require_starttls|always)$/;
const NOTHING = /^(?:none|plain|plaintext|off|unencrypted|no|false|0|never|disabled?)$/;
/** Words that leave no TLS of any kind, where the switch is about TLS and not about SSL alone. */
const NEVER = /^(?:never|none|plain|plaintext|unencrypted)$/;
/** What asks for STARTTLS under a name of it. */
const ASKED_FOR = /^(?:1|true|yes|on|enabled?|required?|forced?|strict)$/;
/** What turns a setting on, in lower case. */
export const YES: RegExp = /^(?:1|true|yes|on|enabled?)$/;

/** The mode that `switches` mean on `port`, if it can be known. */
export function modeOf(switches: readonly TlsSwitch[], port: number | undefined): WrittenSecurity | undefined {
  const has = (pattern: RegExp, ...names: readonly string[]): boolean => hasValue(switches, pattern, names);
  const wanted = port === undefined ? undefined : securityOf(port);
  if (has(WRAPPED, ...ABOUT_TLS)) return "wrapper";
  if (has(UPGRADED, ...ABOUT_TLS)) return "starttls";
  return has(TWO_MEANINGS, ...ABOUT_TLS)
    ? wanted === "starttls" ? undefined : "wrapper"
    : modeOfSwitches(switches, wanted);
}

function hasValue(switches: readonly TlsSwitch[], pattern: RegExp, names: readonly string[]): boolean {
  return switches.some(({ words, text }) => pattern.test(text) && names.some((name) => words.includes(name)));
}

/** The mode that is switched on and off, where `wanted` is the mode of the port. */
function modeOfSwitches(switches: readonly TlsSwitch[], wanted: Security | undefined): WrittenSecurity | undefined {
  const has = (pattern: RegExp, ...names: readonly string[]): boolean => hasValue(switches, pattern, names);
  const isStartTls = has(ASKED_FOR, "starttls", "start");
  // What EnableSsl of .NET means is for its doubt.
  if (switches.some((one) => isDotNet(one) && YES.test(one.text))) return wanted === "wrapper" ? undefined : wanted;
  if (isOnlySsl(switches)) return "wrapper";
  if (has(YES, "ssl")) return wanted === "wrapper" || isStartTls ? wanted : undefined;
  if (isStartTls) return "starttls";
  if (has(YES, "tls", "secure") || has(/^tls$/, ...ABOUT_TLS)) return wanted;
  return isOff(switches) ? "clear" : undefined;
}

/** Whether a number names one of several modes, of which each program has its own. */
function isNumbered({ words, text }: TlsSwitch): boolean {
  return /^[2-9]$/.test(text) || (/^[01]$/.test(text) && words.some((word) => /^(?:security|encryption)$/.test(word)));
}

/**
 * Whether SSL is on and STARTTLS, under a name of its own, is off: then SSL is implicit TLS in every program. A switch that is called
 * smtps needs no other.
 */
function isOnlySsl(switches: readonly TlsSwitch[]): boolean {
  if (hasValue(switches, YES, ["smtps"])) return true;
  if (!hasValue(switches, YES, ["ssl"])) return false;
  const others = switches.filter((one) => !one.words.includes("ssl"));
  return others.some(({ words }) => words.includes("tls") || words.includes("starttls")) &&
    others.every(({ text }) => NOTHING.test(text));
}

function isOff(switches: readonly TlsSwitch[]): boolean {
  return !switches.some(isNumbered) && switches.every(({ text }) => NOTHING.test(text)) &&
    switches.some(({ words, text }) =>
      words.includes("security") || words.includes("encryption") || (words.includes("tls") && NEVER.test(text))
    );
}

/** A switch that is in doubt, with why, and what to write. */
export interface SwitchDoubt {
  readonly leaf: Leaf;
  readonly because: string;
  readonly fix: string;
}

/** The switch that on `port` is right in some programs and wrong in others; undefined if none is. */
export function doubtOf(switches: readonly TlsSwitch[], port: number | undefined): SwitchDoubt | undefined {
  if (port === undefined) return undefined;
  const numbered = switches.find(isNumbered);
  if (numbered !== undefined) {
    return {
      leaf: numbered.leaf,
      because: `which mode ${numbered.text} is depends on the program`,
      fix: "check that it is STARTTLS with port 587, or implicit TLS, often called SSL, with port 465",
    };
  }
  return securityOf(port) === "wrapper" ? wrappedDoubt(switches, port) : upgradedDoubt(switches, port);
}

/** What is in doubt on a port with implicit TLS. */
function wrappedDoubt(switches: readonly TlsSwitch[], port: number): SwitchDoubt | undefined {
  const dotNet = switches.find((one) => isDotNet(one) && YES.test(one.text));
  if (dotNet !== undefined) {
    return {
      leaf: dotNet.leaf,
      because: `System.Net.Mail of .NET has STARTTLS and no implicit TLS, and port ${port} uses implicit TLS`,
      fix: "EnableSsl true with port 587; port 465 needs a library such as MailKit",
    };
  }
  const off = switches.find((one) => isOffFor(one, switches));
  if (off !== undefined) return twoMeanings(off, `no implicit TLS, and port ${port} uses implicit TLS`);
  const upgrade = switches.find((one) => isUpgradeFor(one, switches));
  return upgrade && {
    leaf: upgrade.leaf,
    because: `in Django and programs like it a switch for TLS means STARTTLS, and port ${port} uses implicit TLS`,
    fix: "for these programs: use_tls with port 587, or use_ssl alone with port 465",
  };
}

/** What is in doubt on a port with STARTTLS. */
function upgradedDoubt(switches: readonly TlsSwitch[], port: number): SwitchDoubt | undefined {
  const on = isOnlySsl(switches) ? undefined : switches.find((one) => isOnFor(one, switches));
  if (on !== undefined) return twoMeanings(on, `implicit TLS, and port ${port} uses STARTTLS`);
  const isAllOff = switches.every(({ text }) => NOTHING.test(text) && !NEVER.test(text));
  const isEachOff = switches.some(({ words }) => words.includes("tls")) && switches.some(isAboutSsl);
  const plain = isAllOff ? switches.find((one) => isEachOff || isAboutStartTls(one) || isDotNet(one)) : undefined;
  return plain && {
    leaf: plain.leaf,
    because: "without STARTTLS most programs do not encrypt on this port, and SES accepts no login without TLS",
    fix: "turn STARTTLS on with port 587; or use implicit TLS, often called SSL, with port 465",
  };
}

function twoMeanings({ leaf, text }: TlsSwitch, meaning: string): SwitchDoubt {
  return {
    leaf,
    because: `programs disagree on what ${text} means here: for some it is ${meaning}`,
    fix: TWO_MEANINGS.test(text)
      ? `for most programs: the word for STARTTLS with port 587; or ${text} with port 465`
      : "for most programs: false with port 587, where STARTTLS follows; or true with port 465",
  };
}

function isAboutStartTls({ words }: TlsSwitch): boolean {
  return words.includes("starttls") || words.includes("start");
}

/** Whether a switch has the name that is STARTTLS in System.Net.Mail of .NET, which has no implicit TLS. */
function isDotNet({ leaf }: TlsSwitch): boolean {
  return /enablessl$/i.test(leaf.name);
}

/** Whether a switch has the name that is STARTTLS in Django, and no other one asks for implicit TLS. */
function isUpgradeFor(one: TlsSwitch, all: readonly TlsSwitch[]): boolean {
  const isApart = one.words.at(-1) === "tls" && all.some((other) => isAboutSsl(other) && NOTHING.test(other.text));
  return (one.words.slice(-2).join(" ") === "use tls" || isApart) && YES.test(one.text) &&
    !all.some((other) => WRAPPED.test(other.text) || (isAboutSsl(other) && YES.test(other.text)));
}

function isAboutSsl({ words }: TlsSwitch): boolean {
  return words.includes("ssl") || words.includes("secure");
}

/** Whether a switch asks for implicit TLS, as some programs read it, and no other one names STARTTLS. */
function isOnFor(one: TlsSwitch, all: readonly TlsSwitch[]): boolean {
  if (isDotNet(one)) return false;
  const isEncrypted = one.words.some((word) => word === "encrypt" || word === "encryption");
  // Where a setting names the type of TLS, the other type may be called STARTTLS.
  const isType = one.text === "tls" && /^(?:.*tls.*)?(?:type|mode)$/.test(wordsOf(one.leaf.name).join(" "));
  const isAsked = isType || TWO_MEANINGS.test(one.text) || ((isAboutSsl(one) || isEncrypted) && YES.test(one.text));
  return isAsked && !all.some(({ text }) => UPGRADED.test(text));
}

/** Whether a switch asks for no implicit TLS, and no other one asks for TLS. */
function isOffFor(one: TlsSwitch, all: readonly TlsSwitch[]): boolean {
  return isAboutSsl(one) && NOTHING.test(one.text) &&
    !all.some(({ words, text }) => words.includes("tls") && YES.test(text));
}

/** What is in doubt about a URL whose reader is not known; undefined if nothing is. */
export function urlDoubt(
  scheme: string,
  port: number | undefined,
): { readonly because: string; readonly fix: string } | undefined {
  if (scheme !== "smtps" || port === undefined || securityOf(port) === "wrapper") return undefined;
  return {
    because: `programs disagree on what smtps:// means with port ${port}, which uses STARTTLS: for most it is ` +
      "implicit TLS, which fails there, for some (django-environ, dj-email-url) it is STARTTLS",
    fix: "for most programs: smtp:// with port 587, where STARTTLS follows; or smtps:// with port 465",
  };
}
