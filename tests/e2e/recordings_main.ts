/**
 * The servers of the recordings, in a network of their own: SES as it answers in each region, and some that are not as they should
 * be. To be run by `namespace.sh`.
 *
 * In, as JSON on standard input: {@link Recording}s. Out: {@link Recorded}, one for each.
 *
 * Invariant: it serves until all recordings are made, and then ends.
 * @module
 */

import { smtpHost } from "../../src/ses/endpoint.ts";
import { regionNamed } from "../../src/ses/region.ts";
import { serve } from "../support/loopback_server.ts";
import { startTwin } from "../support/twin.ts";
import { runPython } from "./program.ts";

/** One run at a terminal of 80x24. */
export interface Recording {
  /** The program and its words; the file of root certificates is `roots.pem`. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The steps of `terminal.py`. */
  readonly steps: readonly (readonly [string, string])[];
}

/** What came of it: all that the terminal was sent. */
export interface Recorded {
  readonly exit: number;
  readonly stuck: string | null;
  readonly terminal: string;
}

/** What is asked for. */
export interface Session {
  /** An empty folder. */
  readonly folder: string;
  /** The script `terminal.py`. */
  readonly script: string;
  readonly recordings: readonly Recording[];
}

/** The regions with a server, in the order of their addresses, 127.0.1.1 and on. */
export const SERVED = [
  "us-east-1",
  "eu-west-1",
  "eu-central-1",
  // Without STARTTLS.
  "eu-west-2",
  // Silent.
  "eu-west-3",
  // Busy when it is asked for the first time.
  "eu-north-1",
] as const;

/** The lines of a file of hosts for them. */
export const HOSTS: string = ["127.0.0.1 localhost", ...SERVED.map((name) => `${addressOf(name)} ${hostOf(name)}`), ""]
  .join("\n");

type Served = (typeof SERVED)[number];

function hostOf(region: Served): string {
  return smtpHost(regionNamed(region));
}

function addressOf(region: Served): string {
  return `127.0.1.${SERVED.indexOf(region) + 1}`;
}

function placeOf(region: Served): { readonly hostname: string; readonly port: number } {
  return { hostname: addressOf(region), port: 587 };
}

/** What is served: each with what ends it. */
async function serveAll(): Promise<{ readonly roots: string; readonly close: () => Promise<void> }> {
  const twins = await Promise.all([
    startTwin({ region: "us-east-1", place: placeOf("us-east-1") }),
    startTwin({ region: "eu-west-1", place: placeOf("eu-west-1"), delayMs: 60 }),
    startTwin({ region: "eu-central-1", place: placeOf("eu-central-1"), delayMs: 150 }),
    startTwin({ region: "eu-north-1" }),
    startTwin({ region: "eu-north-1", before: "temporaryAuthFailure" }),
  ]);
  const [, , , open, busy] = twins;
  const others = [
    serve(async (socket) => {
      await socket.write(new TextEncoder().encode("220 email-smtp.amazonaws.com ESMTP SimpleEmailService\r\n"));
      await socket.read();
      await socket.write(new TextEncoder().encode("250-email-smtp.amazonaws.com\r\n250 Ok\r\n"));
      await socket.drain();
    }, placeOf("eu-west-2")),
    serve(async (socket) => void await socket.drain(), placeOf("eu-west-3")),
  ];
  const door = doorTo([busy.port, open.port], placeOf("eu-north-1"));
  return {
    roots: [...new Set(twins.map(({ rootPem }) => rootPem))].join("\n"),
    close: async () => {
      door.close();
      await Promise.all([...twins, ...others].map((server) => server.close()));
    },
  };
}

/** Leads the first connection to the first of `ports`, the second to the second, and all others to the last. */
function doorTo(ports: readonly number[], place: { readonly hostname: string; readonly port: number }): Deno.Listener {
  const listener = Deno.listen(place);
  const lead = async (): Promise<void> => {
    let count = 0;
    for await (const client of listener) {
      const server = await Deno.connect({ port: ports[Math.min(count++, ports.length - 1)] ?? 0 });
      const pipe = (from: Deno.Conn, to: Deno.Conn): void => void from.readable.pipeTo(to.writable).catch(() => {});
      pipe(client, server);
      pipe(server, client);
    }
  };
  void lead();
  return listener;
}

async function record({ folder, script, recordings }: Session): Promise<readonly Recorded[]> {
  const { roots, close } = await serveAll();
  // So that no name of a folder is in what the terminal shows.
  Deno.chdir(folder);
  await Deno.writeTextFile("roots.pem", roots);
  const run = async ({ argv, env, steps }: Recording): Promise<Recorded> =>
    parseRecorded(await runPython([script], { argv, env, steps, controls: true, whole: true }, 60_000));
  // A search connects to every region ahead, and would be the first at the one that is busy for its first client.
  const isSearch = ({ argv }: Recording): boolean => argv.includes("--find-region");
  const together = await Promise.all(recordings.map((one) => isSearch(one) ? undefined : run(one)));
  const recorded = await Promise.all(recordings.map((one, at) => together[at] ?? run(one)));
  await close();
  return recorded;
}

function parseRecorded(ended: unknown): Recorded {
  return ended as Recorded;
}

function parseSession(text: string): Session {
  return JSON.parse(text);
}

if (import.meta.main) {
  const recorded = await record(parseSession(await new Response(Deno.stdin.readable).text()));
  await Deno.stdout.write(new TextEncoder().encode(JSON.stringify(recorded)));
}
