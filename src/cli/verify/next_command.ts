/**
 * Commands to type next, with the flags of this run.
 *
 * Invariant: a command changes what the finding says and nothing else: it goes to the same server, in the same way, with the
 * same credentials. What excludes each other is never put together.
 * @module
 */

import { mayBeShown } from "../../credentials/showable.ts";
import { withCommands, withoutCommand } from "../../findings/catalogue/entry.ts";
import type { Finding } from "../../findings/finding.ts";
import { securityOf, smtpHost } from "../../ses/endpoint.ts";
import { regionNamed } from "../../ses/region.ts";
import { shellWord } from "../../system.ts";
import type { Report } from "../../verdict/report.ts";
import type { Typed } from "../command.ts";
import { EXCLUSIVE } from "../input/targets.ts";
import { VERIFY_FLAGS, type VerifyFlags } from "./verify_flags.ts";

/** The flags of a run that its next commands carry, in the form in which they are typed. */
export interface OwnFlags {
  readonly flags: ReadonlyMap<string, string>;
  /** The command of this run, which no next one repeats. */
  readonly line: string;
  /** Whether the credentials came from standard input. */
  readonly stdin: boolean;
  /** Whether all ports of the host were tried, so that the next such run is for another host. */
  readonly allPorts: boolean;
}

/** The flags that go on from run to run; the others ask for one answer only. */
const CARRIED = [
  "region",
  "any-region",
  "host",
  "port",
  "tls",
  "auth",
  "no-auth",
  "profile",
  "from",
  "to",
  "timeout",
  "ipv4",
  "ipv6",
  "servername",
  "ca-file",
] as const satisfies readonly (keyof VerifyFlags)[];

const ORDER = Object.keys(VERIFY_FLAGS);

/** Flags that everybody types in their short form. */
const SHORT_FORMS: Readonly<Record<string, string>> = { ipv4: "-4", ipv6: "-6" };

/** The flags of this run. A name that may not be shown is a placeholder. */
export function ownFlags({ flags, stdin }: Typed<typeof VERIFY_FLAGS>): OwnFlags {
  const all = new Map(NAMES.flatMap((name) => typedForm(name, flags[name])));
  return {
    flags: new Map([...all].filter(([name]) => CARRIED.some((one) => one === name))),
    line: commandLine(all, stdin ? ["- < FILE"] : []),
    stdin,
    allPorts: flags["all-ports"],
  };
}

/** The names of all flags but that of the form of the answer. */
const NAMES = [
  ...CARRIED,
  "all-regions",
  "all-ports",
  "find-region",
  "wait",
  "certificate",
  "verbose",
  "ask-aws",
  "ask-profile",
] as const;

function typedForm(
  name: typeof NAMES[number],
  value: boolean | string | readonly string[] | undefined,
): readonly (readonly [string, string])[] {
  if (value === undefined || value === false) return [];
  if (value === true) return [[name, ""]];
  const text = typeof value === "string" ? value.trim() : value.map((one) => one.trim().toLowerCase()).join(",");
  return text === "" ? [] : [[name, shown(name, text)]];
}

function shown(name: typeof NAMES[number], text: string): string {
  if (name.endsWith("profile") && !mayBeShown(text, "profile")) return "NAME";
  if (name === "host" || name === "servername") return text.toLowerCase();
  return text;
}

/** `report` with the flags of this run in its commands. */
export function withOwnFlags(report: Report, own: OwnFlags): Report {
  const region = report.endpoint.region?.name;
  return { ...report, findings: report.findings.map((one) => carriedIn(one, own, region)) };
}

function carriedIn(finding: Finding, own: OwnFlags, region: string | undefined): Finding {
  const remedy = withCommands(finding.remedy, (command) => carried(command, own, region));
  return { ...finding, remedy: withoutCommand(remedy, own.line) };
}

/** `command` with the flags of this run, if it is one that accepts them; `region` is that of the endpoint. */
export function carried(command: string, own: OwnFlags, region: string | undefined): string {
  if (command.startsWith("openssl s_client ")) return opensslCarried(command, own);
  const [, before = "", words] = /^([A-Z_]+=\w+ )?smtpkey verify((?: [^|<>;&]*)?)$/.exec(command) ?? [];
  if (words === undefined) return command;
  const { flags: suggested, rest } = parsedWords(words);
  const flags = merged(own, suggested, region);
  return before + commandLine(flags, own.stdin && rest.length === 0 ? ["- < FILE"] : rest);
}

function commandLine(flags: ReadonlyMap<string, string>, rest: readonly string[]): string {
  const typed = [...flags].toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([name, value]) => value === "" ? SHORT_FORMS[name] ?? `--${name}` : `--${name} ${shellWord(value)}`);
  return ["smtpkey verify", ...typed, ...rest].join(" ");
}

interface Words {
  readonly flags: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
}

/** The flags of a suggested command; its words hold no spaces and no quotes. */
function parsedWords(text: string): Words {
  const words = text.split(" ").filter((word) => word !== "");
  const flags = new Map<string, string>();
  const rest: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const name = longName(words[index] ?? "");
    if (name === undefined) rest.push(words[index] ?? "");
    else flags.set(name, KINDS.get(name) === "switch" ? "" : words[++index] ?? "");
  }
  return { flags, rest };
}

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(VERIFY_FLAGS).map(([name, { kind }]) => [name, kind]),
);

function longName(word: string): string | undefined {
  if (word.startsWith("--")) return word.slice(2);
  const short = /^-(\w)$/.exec(word)?.[1];
  return Object.entries(VERIFY_FLAGS).find(([, flag]) => "short" in flag && flag.short === short)?.[0];
}

/** The run's own flags, and over them those that are suggested. */
function merged(
  run: OwnFlags,
  suggested: ReadonlyMap<string, string>,
  region: string | undefined,
): ReadonlyMap<string, string> {
  const own = run.flags;
  const kept = new Map(own);
  // A finding about one of several regions is tried again in that one.
  if (region !== undefined && kept.get("region")?.includes(",") === true) kept.set("region", region);
  const drop = (...names: readonly string[]): void => names.forEach((name) => kept.delete(name));
  const wantedHost = suggested.get("host");
  if (leavesServer(run, suggested, region)) drop("host", "servername");
  if (wantedHost !== undefined && wantedHost !== own.get("host")) drop("servername");
  if (suggested.has("port")) drop("tls");
  for (const [one, others] of EXCLUSIVE) {
    if (suggested.has(one)) drop(...others);
    if (others.some((other) => suggested.has(other))) drop(one);
  }
  const all = new Map([...kept, ...suggested]);
  return suggested.has("host") ? withoutDefaults(all, own) : all;
}

/** Whether what is suggested is for the endpoint of a region and not for the server of this run. */
function leavesServer({ allPorts }: OwnFlags, suggested: ReadonlyMap<string, string>, region?: string): boolean {
  const wanted = suggested.get("region");
  // Another server has another name, certificate and TLS mode.
  if (wanted !== undefined && wanted !== region) return true;
  // All ports of the same server again show the same.
  return allPorts && region !== undefined && suggested.has("all-ports");
}

/** Of an endpoint that is named in full, what region and port decide anyway, unless the run itself had it. */
function withoutDefaults(
  flags: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const port = flags.get("port") ?? "587";
  const region = flags.get("region");
  const defaults = new Map([
    ["port", "587"],
    ["tls", securityOf(Number(port))],
    ["host", region === undefined ? undefined : smtpHost(regionNamed(region))],
  ]);
  return new Map([...flags].filter(([name, value]) => own.has(name) || defaults.get(name) !== value));
}

/** The same handshake as this run's: the name that it checks, and the certificates that it trusts. */
function opensslCarried(command: string, { flags }: OwnFlags): string {
  const name = flags.get("servername");
  const file = flags.get("ca-file");
  const named = name === undefined ? command : command.replace(/(?<= -servername )\S+/, name);
  return file === undefined || named.includes("-CAfile") ? named : `${named} -CAfile ${shellWord(file)}`;
}
