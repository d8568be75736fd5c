/**
 * The parser of `.smtp` scripts: both sides of one SMTP dialogue, line by line, for the two players.
 *
 * Header lines `Key: value`, then steps: `S: text` and `S! escaped\r\n` (the server sends), `C: text` (the client must
 * send; `*` for any line, ` *` at the end for any rest, `<username>` `<password>` `<plain>` for base64 of the headers),
 * `MESSAGE` (the `C:` lines of the test message with its last dot), `TLS`, `TLS cert=KIND`,
 * `TLS answer=old-version|plain-text`, `WAIT ms`, `CUT bytes`, `GLUE`, `CLOSE`, `RESET`, `HANG`.
 *
 * Invariant: pure, and strict: a line that it does not know is an error that names file and line.
 * @module
 */

import { concat, encode, latin1 } from "./bytes.ts";

/** What is right or wrong with a server's certificate. `self-signed` is CA:FALSE, `self-signed-ca` CA:TRUE. */
export const CERTIFICATE_KINDS = [
  "good",
  "expired",
  "not-yet-valid",
  "wrong-name",
  "no-intermediate",
  "self-signed",
  "self-signed-ca",
] as const;

/** One of {@link CERTIFICATE_KINDS}. */
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

/** The names that the `wrong-name` certificate is valid for. */
export const WRONG_NAMES: readonly string[] = ["other.example", "*.wild.example"];

/** What the server does in place of a handshake, if not that. `old-version`: it knows TLS 1.1 only. */
const TLS_REFUSALS = ["old-version", "plain-text"] as const;

/** What the server does when the client starts TLS: a handshake with that certificate, or no handshake at all. */
export type TlsAnswer = CertificateKind | (typeof TLS_REFUSALS)[number];

/** One step of a script, with the number of its line. */
export type Step =
  & { readonly line: number }
  & (
    /** The server sends; `glued`: in the same write as the bytes before. */
    | { readonly kind: "send"; readonly bytes: Uint8Array; readonly glued: boolean }
    /** The client must send a line that {@link accepts} finds right. */
    | { readonly kind: "receive"; readonly pattern: string }
    | { readonly kind: "tls"; readonly answer: TlsAnswer }
    /** The server waits before its next bytes. */
    | { readonly kind: "wait"; readonly ms: number }
    /** From here on the server's bytes go out in pieces of that size. */
    | { readonly kind: "cut"; readonly size: number }
    /** The last step: the server ends the stream, breaks it off, or falls silent. */
    | { readonly kind: "close" | "reset" | "hang" }
  );

/** A parsed script. `file` is for messages only. */
export interface Dialogue {
  readonly file: string;
  /** The header lines, such as `Title`, `Port`, `Auth`, `Username`, `Password`, `Expect`. */
  readonly headers: ReadonlyMap<string, string>;
  readonly steps: readonly Step[];
}

/** The message that smtpkey sends, as it goes over the wire; addresses that make a line too long are folded. */
const MESSAGE: readonly string[] = [
  "C: Date: *",
  "C: Message-ID: *",
  "C: From: *",
  "C: To: *",
  "C: Subject: Test of an SMTP login by smtpkey",
  "C: Auto-Submitted: auto-generated",
  "C: MIME-Version: 1.0",
  "C: Content-Type: text/plain; charset=utf-8",
  "C: Content-Transfer-Encoding: 7bit",
  "C:",
  "C: This is a test message. smtpkey, a tool that checks SMTP logins, sent it to",
  "C: find out whether a login may also send mail. No answer is needed, and it can",
  "C: be deleted.",
  "C:",
  "C: The next line begins with one dot; if it does not, a server changed it:",
  "C: ..end of the test",
  "C: .",
];

const ESCAPES: Readonly<Record<string, string>> = { r: "\r", n: "\n", t: "\t", e: "\x1b", "\\": "\\" };

/** Reads the script in `text`; `known` are headers that it need not repeat. Throws an `Error` that names `file` and the line. */
export function parseDialogue(text: string, file: string, known: Headers = new Map()): Dialogue {
  const headers = new Map(known);
  const steps: Step[] = [];
  let glued: number | undefined;
  const sources = text.split(/\r?\n/).flatMap((source, index) =>
    (source === "MESSAGE" ? MESSAGE : [source]).map((expanded) => [expanded, index + 1] as const)
  );
  sources.forEach(([source, line]) => {
    if (source.trim() === "" || source.startsWith("#")) return;
    try {
      const header = steps.length === 0 ? /^([A-Z][A-Za-z-]+): *(.*)$/.exec(source) : null;
      if (header !== null) addHeader(headers, header[1] ?? "", header[2] ?? "");
      else if (source === "GLUE") glued = gluing(steps, line);
      else {
        const step: Step = { ...parseStep(source, headers, glued !== undefined), line };
        checkOrder(steps, step, glued);
        steps.push(step);
        glued = undefined;
      }
    } catch (error) {
      throw new Error(`${file}:${line}: ${error instanceof Error ? error.message : error}: ${source}`);
    }
  });
  if (glued !== undefined) throw new Error(`${file}:${glued}: GLUE must stand between two S lines`);
  return { file, headers, steps };
}

/** Whether the line that the client sent, one character a byte and without CRLF, is what the script asks for. */
export function accepts(pattern: string, line: string): boolean {
  if (pattern === "*") return true;
  return pattern.endsWith(" *") ? line.startsWith(pattern.slice(0, -1)) : line === pattern;
}

type Headers = ReadonlyMap<string, string>;
type Bare<T> = T extends unknown ? Omit<T, "line"> : never;

function addHeader(headers: Map<string, string>, key: string, value: string): void {
  if (headers.has(key)) throw new Error("header given twice");
  headers.set(key, value.trim());
}

function gluing(steps: readonly Step[], line: number): number {
  if (steps.at(-1)?.kind !== "send") throw new Error("GLUE must stand between two S lines");
  return line;
}

function parseStep(source: string, headers: Headers, glued: boolean): Bare<Step> {
  const [, word = "", argument = ""] = /^(S:|S!|C:|[A-Z]+)(?: (.*))?$/.exec(source) ?? [];
  const bare = argument === "";
  if (word === "S:") return { kind: "send", bytes: encode(argument + "\r\n"), glued };
  if (word === "S!") return { kind: "send", bytes: unescape(argument), glued };
  if (word === "C:") return { kind: "receive", pattern: latin1(encode(filled(argument, headers))) };
  if (word === "WAIT") return { kind: "wait", ms: count(argument) };
  if (word === "CUT") return { kind: "cut", size: count(argument) };
  if (word === "CLOSE" && bare) return { kind: "close" };
  if (word === "RESET" && bare) return { kind: "reset" };
  if (word === "HANG" && bare) return { kind: "hang" };
  const answer = word === "TLS" ? tlsAnswer(argument) : undefined;
  if (answer !== undefined) return { kind: "tls", answer };
  throw new Error("unknown line");
}

function tlsAnswer(argument: string): TlsAnswer | undefined {
  if (argument === "") return "good";
  return CERTIFICATE_KINDS.find((kind) => argument === `cert=${kind}`) ??
    TLS_REFUSALS.find((refusal) => argument === `answer=${refusal}`);
}

/** Keeps a script from asking for what cannot be done, or for steps that are never reached. */
function checkOrder(steps: readonly Step[], step: Step, glued: number | undefined): void {
  const before = steps.at(-1);
  if (glued !== undefined && step.kind !== "send") throw new Error("GLUE must stand between two S lines");
  if (before?.kind === "close" || before?.kind === "reset" || before?.kind === "hang") {
    throw new Error("nothing can follow CLOSE, RESET or HANG");
  }
  if (step.kind === "tls" && steps.some(({ kind }) => kind === "tls")) throw new Error("TLS can start once");
}

function count(text: string): number {
  if (!/^[1-9][0-9]*$/.test(text)) throw new Error("a number from 1 is wanted");
  return Number(text);
}

function filled(pattern: string, headers: Headers): string {
  const value = (key: string): string => {
    const found = headers.get(key);
    if (found === undefined) throw new Error(`no header ${key}`);
    return found;
  };
  const base64 = (text: string): string => encode(text).toBase64();
  return pattern
    .replaceAll("<username>", () => base64(value("Username")))
    .replaceAll("<password>", () => base64(value("Password")))
    .replaceAll("<plain>", () => base64(`\0${value("Username")}\0${value("Password")}`));
}

function unescape(text: string): Uint8Array {
  const parts = text.match(/\\x[0-9a-fA-F]{2}|\\.|[^\\]+|\\$/gs) ?? [];
  return concat(parts.map((part) => {
    if (part.startsWith("\\x")) return Uint8Array.of(parseInt(part.slice(2), 16));
    if (!part.startsWith("\\")) return encode(part);
    const escape = ESCAPES[part.slice(1)];
    if (escape === undefined) throw new Error(`unknown escape ${part}`);
    return encode(escape);
  }));
}
