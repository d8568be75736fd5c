/**
 * The `data` of a Secret of Kubernetes in YAML, for a process that has no reader of YAML.
 *
 * Invariant: line by line and without a library; what is not plainly base64 of one line of text stays as it is.
 * @module
 */

const SECRET = /^kind:[ \t]*["']?Secret["']?[ \t]*\r?$/m;
const ENTRY = /^([ \t]+["']?[\w.-]+["']?:[ \t]+)["']?([A-Za-z0-9+/]+={0,2})["']?[ \t]*\r?$/;

/** `text` with the values below `data:` decoded and in quotation marks, where it is a Secret. */
export function withOpenData(text: string): string {
  if (!SECRET.test(text)) return text;
  let isData = false;
  return text.split("\n").map((line) => {
    if (/^\S/.test(line)) isData = /^data:[ \t]*\r?$/.test(line);
    const [, name, base64] = (isData ? ENTRY.exec(line) : null) ?? [];
    const value = base64 === undefined ? undefined : quoted(base64);
    return name === undefined || value === undefined ? line : `${name}${value}`;
  }).join("\n");
}

/** What base64 holds, in quotation marks that it does not contain; undefined where that is not a line of ASCII text. */
function quoted(base64: string): string | undefined {
  if (base64.length % 4 !== 0) return undefined;
  const text = atob(base64);
  if (!/^[\x20-\x7e]*$/.test(text)) return undefined;
  if (!text.includes("'")) return `'${text}'`;
  return /["\\$`]/.test(text) ? undefined : `"${text}"`;
}
