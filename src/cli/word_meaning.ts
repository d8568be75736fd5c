/**
 * What a word alone means: the name of a host, or a file.
 *
 * Invariant: a word is repeated only where it can be no secret: a host in lower case, a file without a capital letter.
 * @module
 */

/** The ends of files that credentials are kept in. */
const CREDENTIALS_FILE = /\.(?:csv|json|ya?ml|txt|env|ini|conf|cfg|pem|xml|toml)$/i;

/** A file that is named in a message: nothing with a capital letter, as keys and passwords have. */
export const PLAIN_FILE = /^[a-z0-9._~/-]{1,100}$/;

/** The name of a host, alone, with a port, in brackets as Postfix writes it, or in a URL without credentials. */
const HOST = /^(?:smtps?:\/\/)?\[?([a-z0-9-]+(?:\.[a-z0-9-]+)+|localhost)\.?\]?(?::(\d{1,5}))?\/?$/i;

/** How the host that `word` is, alone or with a port, is typed; undefined if it is none. */
export function hostOptions(word: string): string | undefined {
  const [, host, port] = CREDENTIALS_FILE.test(word) ? [] : HOST.exec(word) ?? [];
  if (host === undefined || (/[A-Z]/.test(host) && !/\.amazonaws\.com$/i.test(host))) return undefined;
  return `--host ${host.toLowerCase()}${port === undefined ? "" : ` --port ${port}`}`;
}

/** The file of credentials that `word` names, or a placeholder where it may not be shown. */
export function fileIn(word: string): string {
  const path = word.replace(/^(?:@|file:\/\/)/, "");
  return (CREDENTIALS_FILE.test(path) || /\.log$|\/log\//.test(path)) && PLAIN_FILE.test(path) ? path : "FILE";
}

/** Whether `word` can only be meant as a file: by a slash, a drive, or its end. */
export function isFileName(word: string): boolean {
  return /^(?:~|\.{1,2})?[/\\]|^[a-z]:\\|\.log$/i.test(word) || CREDENTIALS_FILE.test(word);
}
