/**
 * The AWS twin over HTTPS on the loopback, with all that can go wrong on the way.
 *
 * Invariant: after `close()` nothing is left open; a hang lasts until then.
 * @module
 */

import type { TestAccount } from "./accounts.ts";
import { actionIn, awsAnswer, error, type TwinAnswer, type TwinRequest } from "./aws_twin_answers.ts";
import { certificates } from "./certificates.ts";

/** What goes wrong on the way. */
export type AwsTrouble =
  | "hang"
  | "throttled"
  | "throttled-once"
  | "unavailable"
  | "redirect"
  | "garbage"
  | "huge"
  | "echo";

/** How the twin behaves. */
export interface AwsTwinOptions {
  readonly accounts: readonly TestAccount[];
  /** Milliseconds that its clock is ahead of this machine's; default 0. */
  readonly aheadMs?: number;
  /** What goes wrong, for one action such as `ses:GetAccount`, or for all under `*`. */
  readonly trouble?: Readonly<Record<string, AwsTrouble>>;
  /** Which certificate it shows; default `good`, valid for `localhost` and the names of AWS's endpoints. */
  readonly certificate?: "good" | "wrong-name";
  /** Names beside `localhost` that its certificate is valid for. */
  readonly names?: readonly string[];
}

/** A twin under way. */
export interface AwsTwin extends AsyncDisposable {
  /** `https://localhost:PORT`. */
  readonly url: string;
  readonly port: number;
  /** The root certificate to trust, PEM. */
  readonly rootPem: string;
  /** All requests so far. */
  readonly requests: readonly TwinRequest[];
  close(): Promise<void>;
}

/** Starts a twin. */
export async function startAwsTwin(options: AwsTwinOptions): Promise<AwsTwin> {
  const set = await certificates(options.names ?? []);
  const pair = set[options.certificate ?? "good"];
  return serve(
    options,
    (handler) =>
      Deno.serve({ hostname: "127.0.0.1", port: 0, cert: pair.cert, key: pair.key, onListen: () => {} }, handler),
    set.rootPem,
  );
}

/** Starts a twin that speaks plain HTTP, for clients that cannot be told of a root certificate. */
export function startPlainAwsTwin(options: AwsTwinOptions): AwsTwin {
  return serve(
    options,
    (handler) => Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, handler),
    undefined,
  );
}

type Handler = (request: Request) => Promise<Response>;

function serve(
  options: AwsTwinOptions,
  listen: (handler: Handler) => Deno.HttpServer<Deno.NetAddr>,
  rootPem: string | undefined,
): AwsTwin {
  const requests: TwinRequest[] = [];
  const closing = Promise.withResolvers<void>();
  const twin = new TwinOfAws(options, closing.promise);
  const server = listen(async (request) => {
    const incoming = await requestIn(request);
    requests.push(incoming);
    return responseOf(await twin.answer(incoming), new Date(Date.now() + (options.aheadMs ?? 0)));
  });
  const close = async (): Promise<void> => {
    closing.resolve();
    await server.shutdown();
  };
  const { port } = server.addr;
  return {
    url: rootPem === undefined ? `http://127.0.0.1:${port}` : `https://localhost:${port}`,
    port,
    rootPem: rootPem ?? "",
    requests,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function requestIn(request: Request): Promise<TwinRequest> {
  const url = new URL(request.url);
  const headers = new Map(request.headers);
  // The runtime drops it in favour of the URL.
  if (!headers.has("host")) headers.set("host", url.host);
  return { method: request.method, target: url.pathname + url.search, headers, body: await request.text() };
}

function responseOf({ status, headers, body }: TwinAnswer, at: Date): Response {
  return new Response(body, { status, headers: { ...headers, date: at.toUTCString() } });
}

class TwinOfAws {
  readonly #throttled = new Set<string>();

  constructor(readonly options: AwsTwinOptions, readonly closing: Promise<void>) {}

  async answer(request: TwinRequest): Promise<TwinAnswer> {
    const action = actionIn(request);
    const { accounts, aheadMs = 0, trouble = {} } = this.options;
    const spoilt = await this.#spoilt(request, action, trouble[action] ?? trouble["*"]);
    return spoilt ?? awsAnswer(request, { accounts, now: () => new Date(Date.now() + aheadMs) });
  }

  async #spoilt(
    request: TwinRequest,
    action: string,
    trouble: AwsTrouble | undefined,
  ): Promise<TwinAnswer | undefined> {
    const protocol = request.target.startsWith("/v2/") ? "json" : "xml";
    switch (trouble) {
      case undefined:
        return undefined;
      case "hang":
        await this.closing;
        return error(protocol, "ServiceUnavailable", "closing", 503);
      case "throttled-once":
        if (this.#throttled.has(action)) return undefined;
        this.#throttled.add(action);
        return error(protocol, "Throttling", "Rate exceeded", 400);
      case "throttled":
        return error(protocol, "Throttling", "Rate exceeded", 400);
      case "unavailable":
        return { status: 503, headers: { "content-type": "text/html" }, body: "<html><b>Service Unavailable</b>" };
      case "redirect":
        return { status: 302, headers: { location: "http://169.254.169.254/latest/meta-data/" }, body: "" };
      case "garbage":
        return { status: 200, headers: {}, body: "\u001b[31m<html>captive portal</html>\u0007" };
      case "huge":
        return { status: 200, headers: {}, body: "<a>".repeat(2_000_000) };
      case "echo":
        return error(protocol, "InternalFailure", [...request.headers].map((pair) => pair.join(": ")).join("\n"), 500);
    }
  }
}
