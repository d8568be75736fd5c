/**
 * AWS's endpoints behind a proxy, in a network that has nothing else: for the compiled program, to be run by `namespace.sh`.
 *
 * In, as JSON on standard input: {@link ProxyPlay}. Out: {@link ProxyPlayed}.
 *
 * Invariant: it serves until all runs are over, and then ends.
 * @module
 */

import { smtpTwinFor, type TestAccount } from "../support/accounts.ts";
import { startAwsTwin, startPlainAwsTwin } from "../support/aws_twin.ts";
import { startTwin } from "../support/twin.ts";

/** What to play. In arguments and values `ROOTS`, `SMTP`, `PROXY` and `PLAIN` stand for paths, ports and URLs. */
export interface ProxyPlay {
  readonly program: string;
  readonly folder: string;
  readonly accounts: readonly TestAccount[];
  /** The names that the certificate of the endpoints is valid for. */
  readonly names: readonly string[];
  /** What the proxy demands of a client; absent: nothing. */
  readonly proxyAuthorization?: string;
  readonly runs: readonly { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> }[];
}

/** What came of it. */
export interface ProxyPlayed {
  readonly runs: readonly {
    readonly exit: number;
    readonly stdout: string;
    readonly stderr: string;
    /** The first lines that the proxy got. */
    readonly proxied: readonly string[];
  }[];
}

async function play({ program, folder, accounts, names, proxyAuthorization, runs }: ProxyPlay): Promise<ProxyPlayed> {
  await using aws = await startAwsTwin({ accounts, names });
  await using plain = startPlainAwsTwin({ accounts });
  await using smtp = await startTwin(smtpTwinFor(accounts, { region: "eu-west-1" }));
  await Deno.writeTextFile(`${folder}/roots.pem`, `${aws.rootPem}\n${smtp.rootPem}`);
  const proxied: string[] = [];
  using proxy = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const serving = serveProxy(proxy, { port: aws.port, wanted: proxyAuthorization, proxied });
  const places: Readonly<Record<string, string>> = {
    ROOTS: `${folder}/roots.pem`,
    SMTP: String(smtp.port),
    PROXY: `127.0.0.1:${proxy.addr.port}`,
    PLAIN: plain.url,
  };
  const filled = (text: string): string =>
    text.replaceAll(/ROOTS|SMTP(?!_)|PROXY|PLAIN/g, (name) => places[name] ?? name);
  const results: ProxyPlayed["runs"][number][] = [];
  for (const { args, env } of runs) {
    proxied.length = 0;
    const { code, stdout, stderr } = await new Deno.Command(program, {
      args: args.map(filled),
      env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)])),
      clearEnv: true,
    }).output();
    const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    results.push({ exit: code, stdout: text(stdout), stderr: text(stderr), proxied: [...proxied] });
  }
  proxy.close();
  await serving;
  return { runs: results };
}

interface ProxyWay {
  readonly port: number;
  readonly wanted: string | undefined;
  readonly proxied: string[];
}

/** A proxy that leads every CONNECT to one port, and serves nothing else. */
async function serveProxy(listener: Deno.TcpListener, way: ProxyWay): Promise<void> {
  try {
    for await (const client of listener) tunnel(client, way).catch(() => client.close());
  } catch (error) {
    if (!(error instanceof Deno.errors.BadResource || error instanceof Deno.errors.Interrupted)) throw error;
  }
}

async function tunnel(client: Deno.TcpConn, { port, wanted, proxied }: ProxyWay): Promise<void> {
  const buffer = new Uint8Array(4096);
  const head = new TextDecoder().decode(buffer.subarray(0, await client.read(buffer) ?? 0));
  const [first = ""] = head.split("\r\n");
  proxied.push(first);
  const isAllowed = wanted === undefined || head.toLowerCase().includes(`proxy-authorization: ${wanted}`.toLowerCase());
  if (!isAllowed || !first.startsWith("CONNECT ")) {
    await client.write(
      new TextEncoder().encode(`HTTP/1.1 ${isAllowed ? "405 No" : "407 No"}\r\ncontent-length: 0\r\n\r\n`),
    );
    client.close();
    return;
  }
  const server = await Deno.connect({ hostname: "127.0.0.1", port });
  await client.write(new TextEncoder().encode("HTTP/1.1 200 OK\r\n\r\n"));
  await Promise.allSettled([client.readable.pipeTo(server.writable), server.readable.pipeTo(client.writable)]);
}

function parsePlay(text: string): ProxyPlay {
  return JSON.parse(text);
}

if (import.meta.main) {
  const played = await play(parsePlay(await new Response(Deno.stdin.readable).text()));
  await Deno.stdout.write(new TextEncoder().encode(JSON.stringify(played)));
  Deno.exit(0);
}
