/**
 * What the dialogue needs from a connection, and how failures of the world are reported.
 *
 * Invariant: types, and no more than two constructors. Whatever goes wrong outside is a {@link Fault} that keeps the original text; nothing here throws,
 * and every wait has a limit that closes the connection when it is over.
 * @module
 */

/** IP version of an address. */
export type Family = 4 | 6;

/** One address of a host name. */
export interface Address {
  /** The address as text, without brackets. */
  readonly address: string;
  readonly family: Family;
}

/** How the network failed. `closed`: the peer ended the stream; `reset`: it broke it off. */
export type NetworkFaultKind =
  | "name-not-found"
  | "refused"
  | "timeout"
  | "unreachable"
  | "closed"
  | "reset"
  | "other";

/** How TLS failed, as far as the runtime's own words show. */
export type TlsFaultKind =
  | "expired"
  | "not-yet-valid"
  | "wrong-name"
  | "untrusted"
  | "self-signed"
  | "version"
  | "not-tls"
  | "bad-server-name"
  /** The server speaks TLS from the first byte, or in clear where TLS was expected: the port is used in the wrong mode. */
  | "mode-mismatch"
  | "other";

/** How a server broke the protocol. */
export type ProtocolFaultKind =
  | "line-too-long"
  | "too-many-lines"
  | "codes-disagree"
  | "not-a-reply"
  | "starttls-not-offered"
  | "starttls-masked"
  | "plaintext-behind-starttls"
  | "auth-not-offered"
  | "endless-challenge"
  | "accepted-too-early"
  | "out-of-step";

/** One reply of the server, of one or more lines. */
export interface Reply {
  readonly code: number;
  /** The text of each line after the code, at least one. */
  readonly lines: readonly string[];
  /** Whether every line ended as RFC 5321 section 2.3.8 asks, with CRLF. */
  readonly endsWithCrlf: boolean;
}

/** One thing that went wrong, with the original words. */
export type Fault =
  & (
    | { readonly kind: "network"; readonly what: NetworkFaultKind; readonly text: string }
    | {
      readonly kind: "tls";
      readonly what: TlsFaultKind;
      readonly text: string;
      /** For `wrong-name`: the names that the certificate is valid for. */
      readonly names?: readonly string[];
    }
    | { readonly kind: "reply"; readonly reply: Reply; readonly text: string }
    | { readonly kind: "protocol"; readonly what: ProtocolFaultKind; readonly text: string }
  )
  & {
    /** Whether a message was on its way, so that it is unknown whether the server accepted it. */
    readonly mayBeTaken?: true;
  };

/** Either a value, or the fault that prevented it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

/** What a TLS handshake is checked against. */
export interface TlsOptions {
  /** The name that the certificate must be valid for. */
  readonly serverName: string;
  /** Trusted root certificates, PEM, in addition to the runtime's own. */
  readonly caCerts: readonly string[];
}

/** A two-way stream of bytes. Limits are in milliseconds; when one is over, the connection is closed. */
export interface Connection {
  /** The next bytes, at least one; an end of the stream is the network fault `closed`. */
  read(limitMs: number): Promise<Result<Uint8Array>>;
  /** Sends all of `bytes`. */
  write(bytes: Uint8Array, limitMs: number): Promise<Result<void>>;
  /** Performs a verified TLS handshake and gives the encrypted connection; this one is dead afterwards. */
  startTls(options: TlsOptions, limitMs: number): Promise<Result<Connection>>;
  /** Closes at once; harmless when already closed. */
  close(): void;
}

/** The part of the world that a dialogue needs. */
export interface Network {
  /** The addresses of `hostname`, in the system's order; an empty list is the fault `name-not-found`. */
  resolve(hostname: string, family: Family | undefined, limitMs: number): Promise<Result<readonly Address[]>>;
  /** A TCP connection to one address; `meanwhile` is called if the answer has to be waited for, and does what needs none. */
  connect(address: Address, port: number, limitMs: number, meanwhile?: () => void): Promise<Result<Connection>>;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
}

/** A value as a result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A fault as a result. */
export function failed<T>(fault: Fault): Result<T> {
  return { ok: false, fault };
}

/** Whether a wait was over before what was waited for came. */
export function isTimeout(fault: Fault): boolean {
  return fault.kind === "network" && fault.what === "timeout";
}
