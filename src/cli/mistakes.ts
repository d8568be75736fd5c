/**
 * What people type by mistake, and what they mean: tables and hints.
 *
 * Invariant: a typed word is repeated only where it cannot be a secret; the hint says what to type instead.
 * @module
 */

import { shapeOfText } from "../credentials/shape.ts";
import { Failure } from "../failure.ts";
import { nearest } from "../nearest.ts";
import type { AnyCommand, Flags } from "./command.ts";
import { optionsIn } from "./shown_values.ts";

/** Commands of other programs, by the command that is meant. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  verify: [
    "test",
    "check",
    "send",
    "login",
    "connect",
    "probe",
    "ping",
    "try",
    "validate",
    "s_client",
    "openssl",
    "swaks",
    "status",
    "health",
    "healthcheck",
    ...[
      "prüfen",
      "überprüfen",
      "pruefen",
      "testen",
      "probieren",
      "verificar",
      "comprobar",
      "probar",
      "vérifier",
      "verifier",
    ],
    ...["tester", "testar", "verifica", "verificare", "controlla", "sprawdz", "проверить", "检查", "测试", "検証"],
  ],
  derive: [
    "convert",
    "generate",
    "password",
    "passwd",
    "create",
    "make",
    "smtp",
    "compute",
    "ableiten",
    "erzeugen",
    "derivar",
    "generar",
    "dériver",
    "générer",
  ],
  doctor: [
    "explain",
    "diagnose",
    "analyze",
    "analyse",
    "why",
    "debug",
    "fix",
    "config",
    "lint",
    "whoami",
    "erklären",
    "explicar",
    "expliquer",
    "diagnosticar",
  ],
  completions: ["completion", "complete"],
  man: ["manual", "manpage"],
};

/** Words that are options here, or values of one, by the form that is meant. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  "doctor --rotation": ["rotate", "rotation", "rotate-key", "rotate-keys", "leak", "leaked"],
  "doctor --list": ["list", "findings", "errors"],
  "help regions": ["regions", "region", "endpoints"],
  "verify --format nagios": ["nagios", "icinga"],
  "verify --format html": ["html", "report", "ticket"],
};

/** The command with its option that `word` means, if it is one of those forms. */
export function formMeant(word: string): string | undefined {
  return Object.entries(FORMS).find(([, words]) => words.includes(word.toLowerCase()))?.[0];
}

/** The command that `word` means, if one of `names` is near or a synonym. */
export function commandMeant(word: string, names: readonly string[]): string | undefined {
  const synonym = Object.entries(SYNONYMS).find(([, words]) => words.includes(word.toLowerCase()))?.[0];
  return formMeant(word) ?? synonym ?? nearest(word.toLowerCase(), [...names, ...FIRST_OPTIONS]);
}

/** What may be typed in place of a command, as a word or as an option. */
const FIRST_OPTIONS: readonly string[] = ["help", "version"];

/** The commands. */
const COMMANDS = Object.keys(SYNONYMS);

const HELP_WORDS = /^(?:--?|\/)(?:help|h|\?)$/i;

/** Help in other languages. */
const HELP_ELSEWHERE: readonly string[] = [
  "hilfe",
  "ayuda",
  "aide",
  "ajuda",
  "aiuto",
  "pomoc",
  "помощь",
  "帮助",
  "ヘルプ",
];

/** What to type in place of `argv`, whose first word is none of `commands`: as far as that is clear. */
export function firstWordHint(argv: readonly string[], commands: readonly AnyCommand[]): string | undefined {
  const [first = ""] = argv;
  const name = argv.find((word) => COMMANDS.includes(word));
  const flags = commands.find((one) => one.name === name)?.flags ?? {};
  const command = name === undefined ? undefined : `${name}${optionsIn(argv.filter((word) => word !== name), flags)}`;
  if (/^[A-Z][A-Z0-9_]*=/.test(first)) {
    return `a variable is set before the name of the program: NAME=VALUE smtpkey ${name ?? "verify"}` +
      `; or type: smtpkey ${command ?? "verify --region REGION"}`;
  }
  if (/^(?:\$|#|>|(?:.*[/\\])?smtpkey(?:\.exe)?:?)$/i.test(first)) {
    return `type the name of the program once: smtpkey ${command ?? "--help"}`;
  }
  if (HELP_WORDS.test(first) || HELP_ELSEWHERE.includes(first.toLowerCase())) return "for help: smtpkey --help";
  if (/^--?version$/i.test(first)) return "for the version: smtpkey --version";
  if (first === "-v") return "for the version: smtpkey --version; for the transcript: smtpkey verify -v";
  const [, option = ""] = /^--?([a-z]+)$/i.exec(first) ?? [];
  const meant = nearest(option.toLowerCase(), FIRST_OPTIONS);
  if (meant !== undefined) return `did you mean smtpkey --${meant}`;
  const isNear = first.startsWith("-") || argv.slice(1, 3).some((word) => word === name);
  return isNear && command !== undefined ? `put the command first: smtpkey ${command}` : undefined;
}

/** What to type in place of `word` after the command `name`, where it asks for help or is another command. */
export function commandWordHint(word: string, name: string): string | undefined {
  if (word === "help" || (HELP_WORDS.test(word) && !["--help", "-h"].includes(word))) {
    return `for help: smtpkey ${name} --help`;
  }
  if (name === "man" && COMMANDS.includes(word)) return `for the page of one command: smtpkey help ${word}`;
  return COMMANDS.includes(word) ? `one command at a time: smtpkey ${name}, then smtpkey ${word}` : undefined;
}

const INSTALL = "curl -fsSL https://github.com/smtpkey/smtpkey/releases/latest/download/install.sh | sh";
const PACKAGE = "installed as a package: with its package manager";

/** What smtpkey does not do to its own file, and what does it, by the words that people type for it. */
const OWN_FILE: readonly (readonly [words: readonly string[], hints: readonly string[]])[] = [
  [["update", "upgrade", "self-update", "selfupdate", "self-upgrade"], [
    `smtpkey does not update itself; run the install script again: ${INSTALL}`,
    PACKAGE,
  ]],
  [["uninstall", "self-uninstall", "remove"], [
    `smtpkey does not remove itself; the install script does: ${INSTALL} -s -- --remove`,
    PACKAGE,
  ]],
  [["install", "self-install"], [
    "smtpkey is one file: copy it to a folder of PATH; for completions: smtpkey completions bash",
  ]],
  [["configure", "init", "setup"], [
    "smtpkey has no settings of its own: it reads options, variables, the AWS profile or standard input",
    "which variables it reads: smtpkey help environment",
  ]],
];

/** How the file of the program is updated, removed or set up, if `word` asks for that. */
export function ownFileHints(word: string): readonly string[] {
  return OWN_FILE.find(([words]) => words.includes(word.toLowerCase()))?.[1] ?? [];
}

/** What a failure with this code hints at, where the words `argv` show another meaning of a short option. */
export function shortOptionHints(code: string, argv: readonly string[]): readonly string[] {
  const at = code === "unknown-profile" ? argv.findIndex((word) => /^-p/.test(word)) : -1;
  if (at === -1) return [];
  const [, port] = /^-p ?=?(\d{2,5})$/.exec(argv[at] === "-p" ? `-p ${argv[at + 1]}` : argv[at] ?? "") ?? [];
  return [port === undefined ? PROFILE_IS_NO_PASSWORD : `-p is --profile; for a port type: --port ${port}`];
}

const PROFILE_IS_NO_PASSWORD =
  "-p is --profile; a password is never an argument: set SMTP_PASSWORD, pipe it, or be asked at a terminal";

/** The hint for several ports. */
export const ONE_PORT = "one port at a time; to try all ports of SES: --all-ports";
/** The hint for a request to do without TLS. */
export const TLS_STAYS = "TLS cannot be switched off: nothing secret leaves in plaintext";

/** A value of each option that needs one, as an example. */
const EXAMPLES: Readonly<Record<string, string>> = {
  region: "eu-west-1",
  host: "email-smtp.eu-west-1.amazonaws.com",
  port: "587",
  timeout: "10s",
  wait: "5m",
  from: "me@example.com",
  to: "you@example.com",
  servername: "email-smtp.eu-west-1.amazonaws.com",
  config: "/etc/postfix/main.cf",
  explain: "credentials-invalid",
  profile: "default",
  "ask-profile": "admin",
  "ca-file": "ca.pem",
  identity: "arn:aws:ses:eu-west-1:123456789012:identity/example.com",
};

/** The port that is meant by a name of a service, or by a number with something around it. */
export function portHints(typed: string): readonly string[] {
  if (/^\d+(?:[, ]+\d+)+$/.test(typed)) return [ONE_PORT];
  const isWrapped = ["smtps", "submissions", "ssl", "ssmtp"].includes(typed.toLowerCase());
  const [, inside] = /^\D{0,20}(25|465|587|2465|2587)(?:\D.{0,20})?$/.exec(typed) ?? [];
  return [`such as: --port ${inside ?? (isWrapped ? "465" : EXAMPLES.port)}`];
}

/** What to type for a switch that was given a value. */
export function switchHint(name: string): string {
  return `type --${name} without a value, or leave it out`;
}

/** How an option is typed with a value, if an example of one is known. */
export function exampleHints(name: string): readonly string[] {
  const example = EXAMPLES[name];
  return example === undefined ? [] : [`such as: --${name} ${example}`];
}

/** Options whose values exclude each other, so that the last one must not win unseen, and what to type instead. */
const ONE_AT_A_TIME: ReadonlyMap<string, string> = new Map([
  ["port", ONE_PORT],
  ["host", "one host at a time"],
  ["for", "one at a time, for each program its own call"],
]);

/** What to type in place of several different values of the option `name`, if only one of them can be used. */
export function oneAtATime(name: string, values: readonly string[]): string | undefined {
  return new Set(values).size > 1 ? ONE_AT_A_TIME.get(name) : undefined;
}

/** Hyphens as chats and word processors write them. */
const DASHES = /^[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D-]+/u;

/** What is meant by a word whose beginning is no `--`: a dash from a chat, or one hyphen before a long name. */
export function dashHint(word: string, names: readonly string[]): string | undefined {
  const [dashes = ""] = DASHES.exec(word) ?? [];
  const [name = ""] = word.slice(dashes.length).split("=");
  if (dashes === "" || dashes === "--" || !names.includes(name)) return undefined;
  const what = /^-+$/.test(dashes) ? "a long option begins with two hyphens" : `the ${dashes} is not --`;
  return `${what}; type: --${name}`;
}

/** What is meant by hyphens with a space after them, before the name of an option of `flags` or its letter. */
export function dividedHint(
  word: string,
  [next, value = ""]: readonly (string | undefined)[],
  flags: Flags,
): string | undefined {
  if ((word !== "-" && word !== "--") || next === undefined) return undefined;
  const isName = Object.hasOwn(flags, next);
  const isLetter = word === "-" && Object.values(flags).some(({ short }) => short === next);
  if (!isName && !isLetter) return undefined;
  return `no space follows the hyphens; type:${optionsIn([`${isName ? "--" : "-"}${next}`, value], flags)}`;
}

/** What is meant by a word for yes or no after the switch `word` of `flags`. */
export function switchValueHint(word: string, next: string | undefined, flags: Flags): string | undefined {
  const [, name = ""] = /^--([a-z-]+)$/.exec(word) ?? [];
  const isSwitch = Object.hasOwn(flags, name) && flags[name]?.kind === "switch";
  return isSwitch && /^(?:true|false|yes|no|on|off|0|1)$/i.test(next ?? "") ? switchHint(name) : undefined;
}

/** What is meant by the name of an option, one of `names`, within quotation marks as word processors write them. */
export function quotedOptionHint(word: string, names: readonly string[]): string | undefined {
  const [, name = ""] = /^[\u2018-\u201F\u00AB\u00BB"']+--?([a-z-]+)/u.exec(word) ?? [];
  return names.includes(name) ? `an option is typed without quotation marks: --${name}` : undefined;
}

/** What is meant by a dash from a chat with a space after it, before the name of an option. */
export function loneDashHint(word: string, next: string | undefined, names: readonly string[]): string | undefined {
  const isDash = word !== "-" && word !== "--" && DASHES.exec(word)?.[0] === word;
  if (!isDash || next === undefined || !names.includes(next)) return undefined;
  return `the ${word} is not --, and no space follows it; type: --${next}`;
}

/** The option of `flags` that `typed` means, if it is one with its value in the same word or without its hyphens; `next` follows it. */
export function gluedOption(typed: string, flags: Flags, next?: string): string | undefined {
  const [, name = ""] = /^\/?([a-z][a-z-]*)(?:[:=\s].*)?$/is.exec(typed) ?? [];
  const lower = name.toLowerCase();
  const flag = Object.hasOwn(flags, lower) ? flags[lower] : undefined;
  if (flag === undefined) return undefined;
  const [, value = ""] = /^[^:=\s]*[:=\s](.*)$/s.exec(typed) ?? [];
  const option = optionsIn([`--${lower}`, ...(value === "" ? [next ?? ""] : [value])], { [lower]: flag });
  return `type:${option}`;
}

/** The option of `flags` that the unknown option `typed` means, as it is typed, or all that begin with it. */
export function optionMeant(typed: string, flags: Flags): string | undefined {
  const lower = typed.toLowerCase();
  const isShort = Object.values(flags).some(({ short }) => short === lower);
  if (isShort) return `-${lower}`;
  const names = Object.keys(flags);
  const longer = lower.length < 3 ? [] : names.filter((name) => name.startsWith(lower));
  const inner = names.find((name) => name.length > 3 && (lower.endsWith(`-${name}`) || lower.startsWith(`${name}-`)));
  if (longer.length > 1) return longer.map((name) => `--${name}`).join(" or ");
  const meant = longer[0] ?? nearest(lower, names) ?? inner;
  return meant === undefined ? undefined : `--${meant}`;
}

/** The same for the first word, where there is no command yet. */
export function firstDashHint(word: string): string | undefined {
  const hint = dashHint(word, ["help", "version"]);
  return hint?.replace("type: --", "type: smtpkey --");
}

/** An unknown option as it may be shown: one letter, or a short word of letters. */
export function shownOption(name: string): string | undefined {
  if (/^[A-Za-z]$/.test(name)) return `-${name}`;
  return /^[a-z]+(?:-[a-z]+)*$/.test(name) && name.length <= 20 ? `--${name}` : undefined;
}

/** The refusal of a secret that was, or may have been, typed as an argument of `command`. */
export function secretAsArgument(command: string): Failure {
  const message = `cannot run ${command}: keys and passwords are not accepted as arguments, because ` +
    "ps shows them to other users and the shell keeps them in its history";
  return new Failure("secret-as-argument", message, {
    hints: [
      `pipe it: smtpkey ${command} --region REGION - < FILE`,
      "or set AWS_SECRET_ACCESS_KEY, use --profile, or run it on a terminal and enter it at the prompt",
      "if it was a real key, remove it from the shell history and replace it: smtpkey doctor --rotation",
    ],
  });
}

/** Whether `word` is a key or a password, or holds one: after the name of a variable, or in a URL. */
export function holdsSecret(word: string): boolean {
  if (shapeOfText(word) !== "unknown" || /^[a-z]+:\/\/[^@/]+:[^@]+@/i.test(word)) return true;
  if (/(?:pass(?:word|wd)?|secret\w*)["']?=./i.test(word)) return true;
  return word.split(/[^A-Za-z0-9+/]+/).some((piece) => !["unknown", "access-key-id"].includes(shapeOfText(piece)));
}

/** What to type for a unit of time that was divided from its number. */
export function unitHint(word: string): string | undefined {
  const isUnit = /^(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?)$/.test(word);
  return isUnit ? "no space before a unit of time, such as: --wait 5m" : undefined;
}
