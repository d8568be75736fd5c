/**
 * Plays a `.smtp` script in memory: a {@link Connection} without sockets, permissions or waiting.
 *
 * Time is a number that `WAIT`, `HANG` and limits move. What the client does against the script is kept, told by
 * {@link MemoryPlayer.assertPlayedOut}, and ends the stream.
 *
 * Invariant: whatever the real sockets would answer, this answers with the same fault in the same words.
 * @module
 */

import type {
  Connection,
  Fault,
  NetworkFaultKind,
  Result,
  TlsFaultKind,
  TlsOptions,
} from "../../src/smtp/connection.ts";
import { concat, latin1, pieces, type Sent } from "./bytes.ts";
import { accepts, type Dialogue, type Step, type TlsAnswer, WRONG_NAMES } from "./dialogue.ts";

/** What the server has under way: bytes after a wait, or the end of the stream. */
type Event =
  & { readonly waitMs: number }
  & ({ readonly kind: "bytes"; readonly bytes: Uint8Array } | { readonly kind: End });

type End = "close" | "reset" | "hang";

const OK: Result<void> = { ok: true, value: undefined };

/** One play of one dialogue; make a new one for the next. */
export class MemoryPlayer {
  readonly #dialogue: Dialogue;
  #next = 0;
  #events: Event[] = [];
  #line = "";
  #cut = Infinity;
  #waitMs = 0;
  #nowMs = 0;
  #sent: Sent = { clear: "", encrypted: "" };
  #deviation: string | undefined;
  #current: Connection;
  #secure = false;
  #closed = false;

  /** Sets the stage for `dialogue`. */
  constructor(dialogue: Dialogue) {
    this.#dialogue = dialogue;
    this.#current = this.#connect();
    this.connection = this.#current;
  }

  /** The connection as it is when TCP is up: in clear, nothing read. */
  readonly connection: Connection;

  /** Virtual milliseconds since the start. */
  get nowMs(): number {
    return this.#nowMs;
  }

  /** What the client has sent so far. */
  get sent(): Sent {
    return this.#sent;
  }

  /** Whether the client has closed the connection, or a limit or a failed handshake did. */
  get isClosed(): boolean {
    return this.#closed;
  }

  /** Throws an `Error` naming file and line if the client left the script, or left before its last C or TLS line. */
  assertPlayedOut(): void {
    if (this.#deviation !== undefined) throw new Error(this.#deviation);
    const step = this.#dialogue.steps.slice(this.#next).find(({ kind }) => kind === "receive" || kind === "tls");
    if (step !== undefined) throw new Error(`${this.#at(step)}: the client never got here`);
    if (this.#line !== "") {
      throw new Error(`${this.#dialogue.file}: half a line is left: ${JSON.stringify(this.#line)}`);
    }
  }

  #connect(): Connection {
    const connection: Connection = {
      read: (limitMs) => this.#use(connection, () => this.#read(limitMs)),
      write: (bytes) => this.#use(connection, () => this.#write(bytes)),
      startTls: (options, limitMs) => this.#use(connection, () => this.#startTls(options, limitMs)),
      close: () => {
        if (connection === this.#current) this.#closed = true;
      },
    };
    return connection;
  }

  #use<T>(connection: Connection, action: () => Result<T>): Promise<Result<T>> {
    if (connection !== this.#current) this.#deviate("the client used the connection that TLS had replaced");
    if (this.#closed || connection !== this.#current) {
      return Promise.resolve({ ok: false, fault: network("closed", "the connection is closed") });
    }
    this.#advance();
    return Promise.resolve(action());
  }

  /** Lets the server do all that it does before it needs the client again. */
  #advance(): void {
    for (; this.#next < this.#dialogue.steps.length; this.#next++) {
      const step = this.#dialogue.steps[this.#next];
      if (step === undefined || step.kind === "receive" || step.kind === "tls") return;
      if (step.kind === "wait") this.#waitMs += step.ms;
      else if (step.kind === "cut") this.#cut = step.size;
      else if (step.kind === "send") this.#send(step.bytes, step.glued);
      else this.#events.push({ kind: step.kind, waitMs: this.#takeWait() });
    }
    if (!isEnd(this.#events.at(-1)?.kind)) this.#events.push({ kind: "close", waitMs: this.#takeWait() });
  }

  #send(bytes: Uint8Array, glued: boolean): void {
    const last = glued ? this.#events.pop() : undefined;
    const before = last?.kind === "bytes" ? last : { bytes: new Uint8Array(), waitMs: this.#takeWait() };
    pieces(concat([before.bytes, bytes]), this.#cut).forEach((piece, index) => {
      this.#events.push({ kind: "bytes", bytes: piece, waitMs: index === 0 ? before.waitMs : 0 });
    });
  }

  #takeWait(): number {
    const waitMs = this.#waitMs;
    this.#waitMs = 0;
    return waitMs;
  }

  #read(limitMs: number): Result<Uint8Array> {
    const event = this.#events[0];
    if (event?.kind !== "bytes" || event.waitMs > limitMs) return this.#endWith(event, limitMs);
    this.#nowMs += event.waitMs;
    this.#events.shift();
    return { ok: true, value: event.bytes };
  }

  #write(bytes: Uint8Array): Result<void> {
    const text = latin1(bytes);
    const { clear, encrypted } = this.#sent;
    this.#sent = this.#secure ? { clear, encrypted: encrypted + text } : { clear: clear + text, encrypted };
    // Behind CLOSE, RESET and HANG nobody listens: the bytes are gone, which the client learns when it reads.
    const { steps } = this.#dialogue;
    if (this.#next === steps.length && isEnd(steps.at(-1)?.kind)) return OK;
    this.#line += text;
    for (let end = this.#line.indexOf("\n"); end >= 0; end = this.#line.indexOf("\n")) {
      const line = this.#line.slice(0, end + 1);
      this.#line = this.#line.slice(end + 1);
      this.#receive(line);
    }
    return OK;
  }

  #receive(line: string): void {
    this.#advance();
    const step = this.#dialogue.steps[this.#next];
    if (step?.kind === "receive" && line.endsWith("\r\n") && accepts(step.pattern, line.slice(0, -2))) this.#next++;
    else this.#deviate(`${this.#at(step)}: the client sent ${JSON.stringify(line)}`);
  }

  #startTls({ serverName }: TlsOptions, limitMs: number): Result<Connection> {
    const event = this.#events[0];
    if (event?.kind === "bytes") return this.#refuse(tlsFault("plain-text", serverName));
    const step = this.#dialogue.steps[this.#next];
    if (event === undefined && (step?.kind !== "tls" || this.#line !== "")) {
      this.#deviate(`${this.#at(step)}: the client started TLS`);
    }
    if (this.#waitMs > limitMs || step?.kind !== "tls") return this.#endWith(event, limitMs);
    this.#nowMs += this.#takeWait();
    this.#next++;
    if (step.answer !== "good") return this.#refuse(tlsFault(step.answer, serverName));
    this.#secure = true;
    this.#current = this.#connect();
    return { ok: true, value: this.#current };
  }

  #refuse(fault: Fault): Result<never> {
    this.#closed = true;
    return { ok: false, fault };
  }

  /** The end of the stream, or of the client's patience if nothing is under way. */
  #endWith(event: Event | undefined, limitMs: number): Result<never> {
    const kind = event === undefined || event.kind === "bytes" || event.waitMs > limitMs ? "hang" : event.kind;
    this.#nowMs += kind === "hang" ? limitMs : event?.waitMs ?? 0;
    if (kind === "close") return { ok: false, fault: network("closed", "unexpected end of file") };
    if (kind === "reset") return this.#refuse(network("reset", "connection reset"));
    return this.#refuse(network("timeout", `no answer within ${limitMs} ms`));
  }

  #deviate(text: string): void {
    this.#deviation ??= text;
    this.#events = [{ kind: "close", waitMs: 0 }];
    this.#next = this.#dialogue.steps.length;
  }

  #at(step: Step | undefined): string {
    const { file } = this.#dialogue;
    if (step === undefined) return `${file}: the script is over`;
    return `${file}:${step.line}: ${step.kind === "receive" ? `expected ${JSON.stringify(step.pattern)}` : step.kind}`;
  }
}

function isEnd(kind: string | undefined): boolean {
  return kind === "close" || kind === "reset" || kind === "hang";
}

function network(what: NetworkFaultKind, text: string): Fault {
  return { kind: "network", what, text };
}

/** The fault of each refusal; `text` is what the runtime's startTls says. */
function tlsFault(answer: Exclude<TlsAnswer, "good">, serverName: string): Fault {
  const fault = (what: TlsFaultKind, text: string): Fault => ({ kind: "tls", what, text });
  const peer = (what: TlsFaultKind, text: string): Fault => fault(what, `invalid peer certificate: ${text}`);
  const valid = WRONG_NAMES.map((name) => `DnsName("${name}")`).join(" or ");
  switch (answer) {
    case "expired":
      return peer("expired", `certificate expired: ${CLOCK} after 1609459200 (157766400 seconds ago)`);
    case "not-yet-valid":
      return peer(
        "not-yet-valid",
        `certificate not valid yet: ${CLOCK} before 3786912000 (2019686400 seconds in future)`,
      );
    case "wrong-name": {
      const text = `certificate not valid for name "${serverName}"; certificate is only valid for ${valid}`;
      return { kind: "tls", what: answer, text: `invalid peer certificate: ${text}`, names: WRONG_NAMES };
    }
    case "no-intermediate":
    case "self-signed":
      return peer("untrusted", "UnknownIssuer");
    case "self-signed-ca":
      return peer("self-signed", "Other(OtherError(CaUsedAsEndEntity))");
    case "old-version":
      return fault("version", "received fatal alert: ProtocolVersion");
    case "plain-text":
      return fault("not-tls", "received corrupt message of type InvalidContentType");
  }
}

const CLOCK = "verification time 1767225600 (UNIX), but certificate is not valid";
