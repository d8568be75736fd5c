/**
 * SMTP replies: bytes in, replies out (RFC 5321 section 4.2).
 *
 * Invariant: pure and capped. Bytes stay bytes until a line is whole, and a reply has a limit on line length and line
 * count. Its text is as it came, control characters and all: who shows it hides secrets first, and then escapes.
 * @module
 */

import { joined } from "../bytes.ts";
import { failed, type Fault, ok, type ProtocolFaultKind, type Reply, type Result } from "./connection.ts";

/** The reply on one line, as a person quotes it: `535 Authentication Credentials Invalid`. */
export function replyText({ code, lines }: Reply): string {
  return `${code} ${lines.join(" / ")}`.trimEnd();
}

/** Longest line in bytes with its end; RFC 5321 section 4.5.3.1.5 allows 512, and some servers more. */
const LONGEST_LINE = 2048;

/** Most lines of one reply; the longest EHLO replies have about 20. */
const MOST_LINES = 64;

const LF = 0x0a;
const CR = 0x0d;

/** Divides a stream of bytes into replies. One for each connection. */
export class ReplyReader {
  #pending = new Uint8Array();
  #lines: ReplyLine[] = [];

  /** Bytes that came and are not part of a reply that was given out. */
  get pendingBytes(): number {
    return this.#pending.length + this.#lines.length;
  }

  /** Reads the next bytes of the stream. */
  push(bytes: Uint8Array): void {
    this.#pending = joined(this.#pending, bytes);
  }

  /** The next whole reply, or undefined if more bytes are needed; a fault if the stream is no SMTP. */
  next(): Result<Reply> | undefined {
    while (true) {
      const line = this.#nextLine();
      if (line === undefined) return undefined;
      if (!line.ok) return line;
      this.#lines.push(line.value);
      const first = this.#lines[0];
      if (first !== undefined && first.code !== line.value.code) return failed(codesDisagree(first, line.value));
      if (this.#lines.length > MOST_LINES) return failed(broken("too-many-lines", `more than ${MOST_LINES} lines`));
      if (line.value.isLast) return ok(this.#completed());
    }
  }

  #completed(): Reply {
    const lines = this.#lines;
    this.#lines = [];
    return {
      code: lines[0]?.code ?? 0,
      lines: lines.map(({ text }) => text),
      endsWithCrlf: lines.every(({ hasCr }) => hasCr),
    };
  }

  #nextLine(): Result<ReplyLine> | undefined {
    const end = this.#pending.indexOf(LF);
    if (end + 1 > LONGEST_LINE || (end < 0 && this.#pending.length >= LONGEST_LINE)) {
      return failed(broken("line-too-long", `a line of more than ${LONGEST_LINE} bytes`));
    }
    if (end < 0) return undefined;
    const line = this.#pending.subarray(0, end);
    this.#pending = this.#pending.slice(end + 1);
    return parseLine(line);
  }
}

interface ReplyLine {
  readonly code: number;
  readonly isLast: boolean;
  readonly text: string;
  readonly hasCr: boolean;
}

function parseLine(line: Uint8Array): Result<ReplyLine> {
  const hasCr = line.at(-1) === CR;
  const text = new TextDecoder().decode(hasCr ? line.subarray(0, -1) : line);
  const [, code, mark, rest = ""] = /^([2-5]\d\d)(?:([ -])(.*))?$/s.exec(text) ?? [];
  if (code === undefined) return failed(broken("not-a-reply", text));
  return ok({ code: Number(code), isLast: mark !== "-", text: rest, hasCr });
}

function codesDisagree(first: ReplyLine, last: ReplyLine): Fault {
  return broken("codes-disagree", `${first.code} and ${last.code} in one reply`);
}

function broken(what: ProtocolFaultKind, text: string): Fault {
  return { kind: "protocol", what, text };
}
