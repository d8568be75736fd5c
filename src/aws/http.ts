/**
 * What asking AWS needs of the world: one request over HTTPS, and its answer.
 *
 * Invariant: types only; every request has a limit in time and in size, no redirect is followed, and what goes wrong outside
 * is a fault.
 * @module
 */

import type { Result } from "../smtp/connection.ts";
import type { Header } from "./sigv4.ts";

/** A request, ready to be sent. */
export interface HttpRequest {
  readonly method: "GET" | "POST";
  /** The whole URL; `http:` is meant for the loopback alone, and is never sent through a proxy. */
  readonly url: string;
  /** All headers but `host`, which the URL gives. */
  readonly headers: readonly Header[];
  /** The body; empty for none. */
  readonly body: string;
}

/** What a request is bound to. */
export interface HttpTerms {
  /** Further trusted root certificates, PEM, in addition to those of the runtime. */
  readonly caCerts: readonly string[];
  /** Most milliseconds until the answer is whole. */
  readonly limitMs: number;
  /** Most bytes of its body. */
  readonly mostBytes: number;
}

/** An answer that came whole, whatever its status. */
export interface HttpAnswer {
  /** The status of HTTP, such as 403. */
  readonly status: number;
  /** The value of a header, by its name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The body as text; bytes that are no UTF-8 show as U+FFFD. */
  readonly body: string;
}

/** The part of the world that speaks HTTPS. */
export interface Https {
  /** Sends `request`, and waits for its answer. Never throws for what the world does. */
  fetch(request: HttpRequest, terms: HttpTerms): Promise<Result<HttpAnswer>>;
}
