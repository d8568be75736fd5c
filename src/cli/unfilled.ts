/**
 * Values that are no values yet: a variable that the shell did not replace, or the placeholder of an example.
 *
 * Invariant: what was typed is not repeated.
 * @module
 */

/** A variable in the forms of POSIX shells, cmd, PowerShell and templates. */
const VARIABLE = /^\$\w+$|^\$\{[^}]*\}$|^%\w+%$|^\$env:\w+$|^\{\{.*\}\}$|^\$\([^)]*\)$/i;

/** A word that stands for another one: in brackets, with a possessive, or the name of the thing itself. */
const PLACEHOLDER =
  /^<[^>]*>$|^\[[^\]]*\]$|^\{[^}]*\}$|^(?:your|my|the|some)[-_ ]?\w*(?:region|host|port|profile|name|file)$|^(?:aws[-_])?(?:region|host|hostname|port|name|value|file|profile|address|x{2,}|\.{3})$/i;

/** What to do about such a value of the option `name`; undefined if `value` is another one. */
export function unfilledHint(value: string, name: string | undefined): string | undefined {
  const option = name === undefined ? "" : ` for --${name}`;
  if (VARIABLE.test(value)) {
    return `the shell did not replace the variable${option}: type the value, or the variable as "$NAME" in a POSIX shell, ` +
      "as %NAME% in cmd, in PowerShell as $env:NAME";
  }
  return PLACEHOLDER.test(value) ? `the word is a placeholder${option}: type your own value instead` : undefined;
}
