/**
 * Which format a settings file has: by its name where that is a known one, else by what it says.
 *
 * Invariant: a table; a wrong guess costs nothing, since the other readers are tried where the first finds no settings.
 * @module
 */

import { isSerialized } from "../formats/php_serialized.ts";
import { looksLikeMsmtprc } from "./msmtp_exim.ts";
import { looksLikeMainCf } from "./postfix.ts";
import { isSmtpUrl } from "./smtp_url.ts";
import { SMTP_USER_NAME_PATTERN } from "../ses/mail_manager.ts";
import { looksLikeToml } from "../formats/code_language.ts";
import { looksLikeYaml } from "../credentials/pasted.ts";

/** A line of `sasl_passwd` with a user name of SES, whatever is in the password. */
const SASL_LINE = new RegExp(String.raw`^\[?[\w-]+(?:\.[\w-]+)+\]?(?::\d+)?[ \t]+${SMTP_USER_NAME_PATTERN}:.+$`, "m");
/** A line of dma's `auth.conf`. */
const DMA_LINE = new RegExp(String.raw`^${SMTP_USER_NAME_PATTERN}\|[\w.-]+:.+$`, "m");
const EXIM_LINE = new RegExp(String.raw`^[\w.*-]+:${SMTP_USER_NAME_PATTERN}:.+$`, "m");

/** A format. */
export type Format =
  | "postfix"
  | "sasl_passwd"
  | "msmtp"
  | "exim"
  | "tables"
  | "php"
  | "code"
  | "ini"
  | "gitconfig"
  | "configparser"
  | "json"
  | "yaml"
  | "xml"
  | "properties"
  | "ssmtp"
  | "command-line"
  | "words"
  | "csv"
  | "sql"
  | "lisp"
  | "exim-conf"
  | "serialized"
  | "url"
  | "env";

const BY_NAME: readonly (readonly [pattern: RegExp, format: Format])[] = [
  [/^main\.cf/, "postfix"],
  [/sasl_passwd/, "sasl_passwd"],
  [/msmtprc|^msmtp.*conf/, "msmtp"],
  [/^passwd\.client/, "exim"],
  [
    /^(?:auth(?:info|-info|\.conf)|dma\.conf|remotes|smtpd\.conf|secrets|sendmail\.mc|\.?netrc|client-info|maddy\.conf)$|\.mc$/,
    "tables",
  ],
  [/^exim4?\.conf/, "exim-conf"],
  [/\.(?:csv|tsv)$/, "csv"],
  [/\.sql$/, "sql"],
  [/\.(?:edn|clj[sc]?|scm|el|lisp|rkt)$/, "lisp"],
  [/\.ini\.php$/, "ini"],
  [/\.php(?:\.\w+)?$|\.inc$/, "php"],
  [/^(?:airflow|odoo|openerp-server|.*-odoo)\.(?:cfg|conf)$|\.cfg$/, "configparser"],
  [/^\.?gitconfig$/, "gitconfig"],
  [/\.ini(?:\.\w+)?$|\.service$|\.container$/, "ini"],
  [/\.(?:json|json5|jsonc)(?:\.\w+)?$|\.tfstate$/, "json"],
  [/\.ya?ml(?:\.\w+)?$/, "yaml"],
  [/\.(?:xml|config|plist)$/, "xml"],
  [/\.properties$/, "properties"],
  [/^ssmtp.*\.conf$/, "ssmtp"],
  [/\.env(?:\.[\w.-]+)?$|^\.?env|^\.flaskenv$/, "env"],
  [
    /\.(?:rb|py|[cm]?[jt]sx?|exs?|tf|tfvars|hcl|toml|go|java|kts?|cs|fsx?|ps1|pl|pm|lua|rs|nix|groovy|gradle|scala|vbs?|vba|bas|asp|dart|swift|cr|jl|cue|dhall|jsonnet|libsonnet|bicep|pp|l?hs|cc?|cpp|h|hpp|ino|mm?|cf[cm])$/,
    "code",
  ],
  [/mailrc$|^s-nail\.rc$|muttrc/, "command-line"],
  [/^(?:Dockerfile|Containerfile|.*\.(?:sh|bash|bat|cmd))/, "command-line"],
];

/** What a text of no known name is by its looks; the first that fits. */
const BY_LOOKS: readonly (readonly [format: Format, test: (text: string) => boolean])[] = [
  [
    "php",
    (text) => /^\s*<\?php/i.test(text) || /^[ \t]*define[ \t]*\(|^[ \t]*\$\w+[ \t]*->[ \t]*\w+[ \t]*=/m.test(text),
  ],
  ["serialized", isSerialized],
  ["sql", (text) => /^[ \t]*(?:(?:INSERT|REPLACE)(?: \w+){0,2} INTO|UPDATE \S+ SET)\s/im.test(text)],
  ["exim-conf", (text) => /^[ \t]*client_send[ \t]*=/m.test(text)],
  ["xml", (text) => /^\s*<(?:\?xml|[a-zA-Z][\w.:-]*[\s>])/.test(text)],
  ["postfix", looksLikeMainCf],
  ["msmtp", looksLikeMsmtprc],
  ["json", (text) => /^\s*\{/.test(text)],
  [
    "tables",
    (text) =>
      /^AuthInfo:|^define\(`|^[ \t]*action[ \t]+\S+[ \t]+relay\b|^machine[ \t]+\S+\s+(?:port|login)\b/m.test(text) ||
      DMA_LINE.test(text),
  ],
  ["sasl_passwd", (text) => SASL_LINE.test(text)],
  ["exim", (text) => EXIM_LINE.test(text)],
  ["code", looksLikeToml],
  ["ini", (text) => /^\[[\w. "-]+\][ \t]*\r?$/m.test(text)],
  ["properties", (text) => /^(?:spring|quarkus|mail)\.[\w.]+\s*=/m.test(text)],
  ["ssmtp", (text) => /^[ \t]*mailhub[ \t]*=/im.test(text) && /^[ \t]*AuthPass[ \t]*=/im.test(text)],
  ["yaml", looksLikeYaml],
  ["env", (text) => /^[ \t]*(?:export[ \t]+)?[A-Za-z_]\w*=|^[ \t]*\$env:\w+[ \t]*=/im.test(text)],
  ["code", (text) => /^[ \t]*[\w$.'"[\]:@-]+[ \t]*(?:=>?|:=)[ \t]*["'[{]/m.test(text)],
  ["env", (text) => /^[ \t]*(?:export[ \t]+)?[A-Za-z_]\w*[ \t]*=/m.test(text)],
  ["sasl_passwd", (text) => /^\[?[\w-]+(?:\.[\w-]+)+\]?(?::\d+)?[ \t]+[^\s:]+:\S+[ \t]*\r?$/m.test(text)],
  ["sasl_passwd", (text) => /^\[[\w.-]+\](?::\d+)?[ \t]+[^\s:]+:\S+[ \t]*\r?$/m.test(text)],
];

/** The format of a file. */
export function formatOf(name: string, text: string): Format {
  const start = text.trim();
  // Open Journal Systems: INI in a file that PHP would end at once.
  if (/^;\s*<\?php exit/i.test(start)) return "ini";
  if (isSmtpUrl(start) && !/\s/.test(start)) return "url";
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  return named ?? BY_LOOKS.find(([, test]) => test(text))?.[0] ?? "yaml";
}

/** Whether settings files of this name are known, for a folder of files. */
export function isKnownName(name: string): boolean {
  return BY_NAME.some(([pattern]) => pattern.test(name));
}
