/**
 * Options and values of other programs, and what to type here in their place: tables.
 *
 * Invariant: a hint names only options that the command has, and repeats nothing that was typed.
 * @module
 */

import { hyphenated, nearest } from "../nearest.ts";
import type { Flags } from "./command.ts";
import { ONE_PORT, TLS_STAYS } from "./mistakes.ts";
import { fileIn } from "./word_meaning.ts";

/** Options of other programs, what to type here, and the option that a command must have for that. */
interface ForeignOption {
  readonly names: readonly string[];
  readonly hint: string;
  readonly needs?: string;
}

const LOGIN_NAMES = [
  ...["user", "username", "u", "auth-user", "au", "smtp-user", "smtp-username", "login"],
  ...["key-id", "access-key-id", "aws-access-key-id", "accesskeyid"],
];

/** What names a file to read. */
const INPUT_NAMES = [
  ...[
    "file",
    "input",
    "input-file",
    "in",
    "i",
    "stdin",
    "data",
    "from-file",
    "secret-stdin",
    "key-file",
    "keyfile",
    "csv-file",
  ],
  ...["credentials", "credentials-file", "env-file", "environment-file"],
];

const FOREIGN_OPTIONS: readonly ForeignOption[] = [
  { names: ["json"], hint: "type: --format json", needs: "format" },
  {
    names: ["insecure", "k", "no-verify", "no-check-certificate", "no-verify-ssl", "skip-verify", "noverify"],
    hint: "the check of certificates cannot be switched off; --ca-file FILE trusts your own CA",
    needs: "ca-file",
  },
  {
    names: LOGIN_NAMES,
    hint: "set SMTP_USERNAME and SMTP_PASSWORD, pipe KEYID PASSWORD, or run it on a terminal and be asked",
  },
  { names: ["ports"], hint: ONE_PORT, needs: "all-ports" },
  { names: ["p"], hint: "type: --port N; -p is --profile", needs: "port" },
  {
    names: ["connect", "url", "server", "hostname", "smtp-host", "smtp-server", "s", "h", "endpoint", "endpoint-url"],
    hint: "type: --host NAME --port N",
    needs: "port",
  },
  { names: ["server", "hostname", "smtp-host", "endpoint"], hint: "type: --host NAME", needs: "host" },
  { names: ["aws-region", "location", "zone"], hint: "type: --region REGION", needs: "region" },
  { names: ["aws-profile", "profile-name"], hint: "type: --profile NAME", needs: "profile" },
  {
    names: ["starttls", "ssl-reqd", "tls-required", "require-tls", "starttls-required"],
    hint: "type: --tls starttls",
    needs: "tls",
  },
  { names: ["ssl", "smtps", "tls-on-connect", "tlsc"], hint: "type: --tls wrapper", needs: "tls" },
  { names: ["protocol"], hint: "type: --tls starttls, or --tls wrapper for implicit TLS", needs: "tls" },
  {
    names: ["no-tls", "no-starttls", "no-ssl", "plaintext"],
    hint: TLS_STAYS,
    needs: "tls",
  },
  {
    names: ["cafile", "cacert", "ca", "ca-bundle", "ca-certs", "ca-cert", "cabundle", "trust", "truststore", "root-ca"],
    hint: "type: --ca-file FILE",
    needs: "ca-file",
  },
  {
    names: ["cert", "client-cert", "tls-cert"],
    hint: "a client certificate is not used; to show that of the server: --certificate",
    needs: "certificate",
  },
  { names: ["sni", "tls-sni", "server-name", "verify-hostname"], hint: "type: --servername NAME", needs: "servername" },
  {
    names: ["mail-from", "sender", "envelope-from", "return-path"],
    hint: "type: --from ADDRESS",
    needs: "from",
  },
  { names: ["mail-rcpt", "rcpt", "rcpt-to", "recipient", "t"], hint: "type: --to ADDRESS", needs: "to" },
  { names: ["cc", "bcc", "recipients"], hint: "a test message has one recipient: --to ADDRESS", needs: "to" },
  {
    names: ["ehlo", "helo", "heloname", "hello", "ehlo-name", "client-name"],
    hint: "smtpkey names itself [127.0.0.1] in EHLO, which SES accepts",
    needs: "port",
  },
  {
    names: ["min-tls", "tls-version", "tls-min", "tlsv1-2", "tlsv1-3", "ciphers", "cipher", "tls-max"],
    hint:
      "TLS 1.2 or 1.3 and the cipher are chosen in the handshake; the answer of the server is shown by --certificate",
    needs: "certificate",
  },
  {
    names: ["session-token", "aws-session-token", "role-arn", "assume-role", "role", "sso", "mfa", "web-identity"],
    hint: "temporary credentials do not work over SMTP: use an access key of an IAM user (AKIA...)",
    needs: "region",
  },
  {
    names: ["trace", "debug-level", "log-level", "loglevel", "wire", "show-raw"],
    hint: "for the transcript type: --verbose",
    needs: "verbose",
  },
  {
    names: ["dry-run", "skip-auth", "without-auth", "no-login", "skip-login", "connect-only", "quit-after"],
    hint: "to stop before the login type: --no-auth",
    needs: "no-auth",
  },
  {
    names: ["retry", "retries", "max-retries", "attempts", "repeat"],
    hint: "to retry while the failure may be temporary type: --wait 5m",
    needs: "wait",
  },
  {
    names: ["connect-timeout", "max-time", "m", "w", "deadline", "timelimit"],
    hint: "type: --timeout 10s; to retry: --wait 5m",
    needs: "timeout",
  },
  { names: ["fips", "use-fips"], hint: "type: --host email-smtp-fips.REGION.amazonaws.com", needs: "host" },
  {
    names: ["proxy", "x", "socks", "proxytunnel"],
    hint: "SMTP goes through no proxy: run smtpkey where the server is reachable, or --host NAME of a relay",
    needs: "port",
  },
  {
    names: ["bind", "bind-address", "interface", "source-ip", "local-interface"],
    hint: "the system chooses the address; to choose the IP version: -4 or -6",
    needs: "ipv4",
  },
  {
    names: ["subject", "body", "header", "headers", "attach", "attachment", "html-body", "text-body", "template"],
    hint: "the message of a test is fixed; to send one: --from ADDRESS",
    needs: "from",
  },
  {
    names: ["color", "colour", "no-color", "no-colour"],
    hint: "set the variable NO_COLOR=1; off a terminal there is no color",
  },
  { names: ["quiet", "q"], hint: "discard the output: > /dev/null; the exit code stays the same" },
  {
    names: ["output", "out"],
    hint: "for JSON type: --format json; for a file redirect it: > FILE",
    needs: "format",
  },
  {
    names: ["copy", "clipboard", "pbcopy", "xclip"],
    hint: "the output goes into a pipe: | pbcopy on macOS, | clip on Windows, | wl-copy or | xclip elsewhere",
  },
  { names: ["o", "output-file", "outfile", "save"], hint: "redirect it: > FILE" },
  { names: ["rotate", "rotation", "leaked", "leak"], hint: "to rotate a key: smtpkey doctor --rotation" },
  { names: ["html"], hint: "type: smtpkey verify --format html" },
  { names: ["nagios"], hint: "type: smtpkey verify --format nagios" },
];

/** The same where a command reads something else. */
const FOREIGN_OPTIONS_OF: Readonly<Record<string, readonly ForeignOption[]>> = {
  derive: [
    {
      names: LOGIN_NAMES,
      hint: "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, pipe KEYID SECRET, or run it on a terminal and be asked",
    },
    { names: INPUT_NAMES, hint: "to read a file: smtpkey derive --region REGION - < FILE" },
    { names: ["k", "s"], hint: "a secret is never an argument: smtpkey derive --region REGION - < FILE" },
    {
      names: ["raw", "password-only", "only-password", "bare", "short", "plain", "no-newline", "n"],
      hint: "standard output has the password alone, unless --format or --for is set",
    },
    {
      names: ["decode", "reverse", "decrypt", "inverse", "undo"],
      hint: "a password does not lead back to its secret access key: if the key is lost, create a new one",
    },
    { names: ["app", "application", "program", "template", "framework"], hint: "type: --for APP" },
    {
      names: ["version", "v4", "v2", "sigv4", "sigv2", "signature-version"],
      hint: "passwords are those of Signature Version 4; for the deprecated Version 2: --legacy",
    },
  ],
  verify: [{ names: INPUT_NAMES, hint: "to read a file: smtpkey verify --region REGION - < FILE" }],
  doctor: [
    {
      names: ["text", "error", "message", "msg", "code", "reply", "string"],
      hint: "the words of an error are typed without an option: smtpkey doctor TEXT",
    },
    { names: ["log", "logfile", "log-file"], hint: "to read a log: smtpkey doctor - < FILE" },
    {
      names: [...INPUT_NAMES, "settings", "conf", "config-file", "c", "check", "lint", "validate"],
      hint: "settings of a program: smtpkey doctor --config FILE; a log: smtpkey doctor - < FILE",
    },
    { names: ["env", "environment", "machine"], hint: "the values of this machine are checked by: smtpkey doctor" },
    { names: ["id", "finding", "help-id", "e"], hint: "type: --explain ID" },
    { names: ["all", "ids", "findings"], hint: "all findings: smtpkey doctor --list" },
    { names: ["iam", "iam-policy"], hint: "type: --policy" },
    { names: ["resource", "arn", "identity-arn"], hint: "type: --policy --identity ARN" },
    {
      names: ["domain", "email", "address", "sender"],
      hint: "type: --policy --from ADDRESS, or --policy --identity ARN",
    },
    {
      names: ["online", "connect", "live", "host", "network"],
      hint: "doctor opens no connection: smtpkey verify does",
    },
    { names: ["fix", "repair"], hint: "smtpkey changes no file: it prints what to change" },
  ],
  completions: [{
    names: ["shell", "install", "bash", "zsh", "fish", "powershell"],
    hint: "name the shell without an option: smtpkey completions bash",
  }],
};

/** What an option of another program, with that value, means for `command`, which has the options `names`; undefined if nothing. */
export function foreignOption(
  name: string,
  command: string,
  names: readonly string[],
  value?: string,
): string | undefined {
  const lower = name.toLowerCase();
  const isFormat = ["o", "output", "out"].includes(lower) && names.includes("format");
  if (isFormat && /^(?:json|ya?ml)$/i.test(value ?? "")) return "type: --format json";
  const known = [...FOREIGN_OPTIONS_OF[command] ?? [], ...FOREIGN_OPTIONS];
  const isOffered = ({ needs }: ForeignOption): boolean => needs === undefined || names.includes(needs);
  return known.find((one) => one.names.includes(lower) && isOffered(one))?.hint;
}

/** The option of `flags` of which `word` is a value, as it is typed with it. */
export function choiceOption(word: string, flags: Flags): string | undefined {
  const lower = word.toLowerCase();
  const found = Object.entries(flags).find(([, { choices }]) => choices?.includes(lower) === true);
  return found === undefined ? undefined : `type: --${found[0]} ${lower}`;
}

/** Values of other programs for an option here, by the option. */
const FOREIGN_CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tls: {
    "ssl": "wrapper",
    "smtps": "wrapper",
    "implicit": "wrapper",
    "implicit-tls": "wrapper",
    "ssl/tls": "wrapper",
    "tls-wrapper": "wrapper",
    "tls": "starttls",
    "explicit": "starttls",
    "yes": "starttls",
    "on": "starttls",
    "true": "starttls",
    "opportunistic": "starttls",
  },
  auth: { "auth-login": "login", "auth-plain": "plain" },
  format: {
    text: "human",
    txt: "human",
    page: "html",
    ticket: "html",
    icinga: "nagios",
    metrics: "prometheus",
    openmetrics: "prometheus",
    yaml: "json",
    yml: "json",
  },
  for: {
    "node": "nodemailer",
    "nodejs": "nodemailer",
    "js": "nodemailer",
    "javascript": "nodemailer",
    "typescript": "nodemailer",
    "ts": "nodemailer",
    "express": "nodemailer",
    "next.js": "nodemailer",
    "nextjs": "nodemailer",
    "nestjs": "nodemailer",
    "py": "python",
    "smtplib": "python",
    "java": "spring",
    "springboot": "spring",
    "spring-boot": "spring",
    "c#": "dotnet",
    "csharp": "dotnet",
    "net": "dotnet",
    "golang": "go",
    "k8s": "kubernetes",
    "docker-compose": "docker",
    "compose": "docker",
    "php": "phpmailer",
    "ruby": "rails",
    "wp": "wordpress",
    "main": "postfix",
    "main.cf": "postfix",
    "sasl-passwd": "postfix",
    "exim4": "exim",
    "passwd.client": "exim",
    "mail": "sendmail",
    "msmtprc": "msmtp",
    "prometheus": "alertmanager",
    "env": "dotenv",
    ".env": "dotenv",
    "settings.py": "django",
    "grafana.ini": "grafana",
    "app.ini": "gitea",
    "wp-config.php": "wordpress",
    "gitlab.rb": "gitlab",
    "forgejo": "gitea",
  },
};

/** Words for no TLS and for no login. */
const NONE = ["none", "off", "no", "false", "plaintext", "clear", "disabled", "null"];

/** Hints for values that ask for something which is no value of the option. */
const OTHER_MEANINGS: Readonly<Record<string, readonly (readonly [meant: RegExp, hint: string])[]>> = {
  tls: [
    [new RegExp(`^(?:${NONE.join("|")}|plain)$`), TLS_STAYS],
    [/^(?:tls)?v?1[.-]?[0-3]$/, "TLS 1.2 or 1.3 is chosen in the handshake; --tls chooses how TLS begins"],
  ],
  auth: [
    [new RegExp(`^(?:${NONE.join("|")}|skip)$`), "to stop before the login type: --no-auth"],
    [/^(?:(?:cram|digest)-?md5|x?oauth(?:2|bearer)?|ntlm|gssapi|scram.*)$/, "SES offers PLAIN and LOGIN only"],
  ],
};

/** What to type in place of `value`, which is none of the `choices` of the option `name`. */
export function choiceHints(name: string, value: string, choices: readonly string[]): readonly string[] {
  const lower = hyphenated(value);
  const accepts = `--${name} accepts: ${choices.join(", ")}`;
  const other = OTHER_MEANINGS[name]?.find(([meant]) => meant.test(lower));
  if (other !== undefined) return [other[1], accepts];
  const foreign = FOREIGN_CHOICES[name] ?? {};
  const meant = Object.hasOwn(foreign, lower)
    ? foreign[lower]
    : choices.find((one) => one === lower) ?? nearest(lower, choices);
  const isOffered = meant !== undefined && choices.includes(meant);
  const [first = "", ...others] = value.toLowerCase().split(/[,;\s]+/);
  const isList = others.length > 0 && [first, ...others].every((one) => choices.includes(one));
  return [
    ...(isList ? [`one at a time, such as: --${name} ${first}`] : isOffered ? [`did you mean ${meant}`] : []),
    accepts,
  ];
}

/** What to type where the option `name` has a value that another option of `flags` accepts. */
export function otherOptionHints(name: string, value: string, flags: Flags): readonly string[] {
  if (name !== "format") return [];
  const meant = flags.for?.choices?.find((one) => one === value.toLowerCase());
  if (meant !== undefined) return [`type: --for ${meant}`];
  if (flags.from !== undefined && value.includes("@")) return ["-f is --format; for a sender type: --from ADDRESS"];
  const isFile = /[/\\]|\.\w{2,4}$/.test(value);
  if (!isFile) return [];
  const file = fileIn(value);
  const isSettings = flags.config !== undefined && file !== "FILE" && !file.includes(".log");
  return [
    ...(isSettings ? [`-f is --format; to check settings: --config ${file}`] : []),
    `-f is --format; a file is read from standard input: - < ${file}`,
  ];
}
