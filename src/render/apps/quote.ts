/**
 * How each format writes a text so that its reader gets the same text back.
 *
 * Invariant: right for any printable ASCII. What a program replaces after its format was read (`${…}` in Grafana and Spring,
 * `%(…)s` in Grafana and Gitea) is not undone here; no derived password holds `$` or `%`. Formats that use a text as it
 * is (Postfix, Docker, Swaks) have no function.
 * @module
 */

/**
 * In double quotes as JSON has it (RFC 8259, section 7). For printable ASCII the escapes `\"` and `\\` are all there is,
 * and they mean the same in JavaScript, Python, Go, C#, and in the configuration file of curl (curl(1), `--config`).
 */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text);
}

/** In single quotes as PHP, Ruby and fish have it: `\'` and `\\` are the only escapes (the manual of each on strings and quotes). */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}

/** In single quotes as YAML has it, where a quote is written twice (YAML 1.2.2, section 7.3.2). */
export function yamlQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** In three double quotes up to the last three of the line: the INI of Go programs (go-ini, `readValue`; Grafana, `[smtp]`). */
export function iniQuoted(text: string): string {
  return `"""${text}"""`;
}

/** In double quotes for the .env of PHP: `\"`, `\\` and `\$` (phpdotenv, `EntryParser`; Symfony Dotenv, `lexValue`). */
export function dotenvQuoted(text: string): string {
  return `"${text.replaceAll(/["\\$]/g, "\\$&")}"`;
}

/**
 * For a .env that a shell, systemd, Docker Compose, Node and Ruby read alike: bare where nothing has a meaning to any of them, else in
 * single quotes, which none of them can have in a value (see {@link NOT_IN_ENV}).
 */
export function envQuoted(text: string): string {
  return /^[A-Za-z0-9+/=._@:-]+$/.test(text) ? text : `'${text}'`;
}

/** What {@link envQuoted} cannot write. */
export const NOT_IN_ENV = {
  pattern: /'/,
  because: "its .env cannot hold a ' that all readers understand alike",
} as const;

/** In single quotes, safe in any POSIX shell (POSIX.1-2017, Shell Command Language 2.2.2). */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** In double quotes for a POSIX shell (Shell Command Language 2.2.3) and for systemd (systemd.exec(5), `EnvironmentFile=`). */
export function shellDoubleQuoted(text: string): string {
  return `"${text.replaceAll(/["\\$`]/g, "\\$&")}"`;
}

/** Everything but the unreserved characters as `%XX`, fit for each part of a URL (RFC 3986, sections 2.1 to 2.3). */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${hex(char)}`);
}

/** The value of a Java property: backslashes, and a space in front (java.util.Properties, `load`). */
export function propertyValue(text: string): string {
  return text.replaceAll("\\", "\\\\").replace(/^ /, "\\ ");
}

/**
 * An item of Exim's `client_send`: a list parted by colons, whose items are expanded, in which `^` then means NUL
 * and `^^` for itself (Exim specification, "The plaintext authenticator"; `\x` from "Escape sequences").
 */
export function eximItem(text: string): string {
  return text.replaceAll("^", "^^").replaceAll(/[^A-Za-z0-9+/=._-]/g, (char) => `\\x${hex(char)}`);
}

/** A field of sendmail's authinfo: `"P:text"`, or `"P=base64"` for what quotes cannot hold (sendmail, cf/README, AuthInfo). */
export function authinfoField(tag: "U" | "I" | "P" | "M", text: string): string {
  return /^[A-Za-z0-9+/=._-]+$/.test(text) ? `"${tag}:${text}"` : `"${tag}=${btoa(text)}"`;
}

/** In double quotes that msmtp removes at both ends without looking further (msmtp(1), configuration files). */
export function msmtpQuoted(text: string): string {
  return `"${text}"`;
}

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
}
