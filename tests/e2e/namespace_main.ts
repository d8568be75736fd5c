/**
 * The endpoints of Amazon SES in miniature, for the compiled program: every regional host under its own name and address,
 * on the ports that it has, and one ingress endpoint of Mail Manager. To be run by `namespace.sh`.
 *
 * In, as JSON on standard input: {@link Play}. Out: {@link Played}.
 *
 * Invariant: it serves until all runs are over, and then ends.
 * @module
 */

import { PORTS, smtpHost } from "../../src/ses/endpoint.ts";
import { MAIL_MANAGER_PORTS } from "../../src/ses/mail_manager.ts";
import { regionNamed } from "../../src/ses/region.ts";
import { INGRESS_HOST } from "../support/certificates.ts";
import { startTwin, type Twin } from "../support/twin.ts";
import type { TwinLogin } from "../support/twin_session.ts";
import { runCommand } from "./program.ts";

/** What to play. */
export interface Play {
  /** Where the program lies. */
  readonly program: string;
  /** A folder for the file of root certificates; its path replaces `ROOTS` in the arguments. */
  readonly folder: string;
  /** The regions, in the order of their addresses: 127.0.1.1 and on. */
  readonly regions: readonly string[];
  /** The ports that are served, of those that SES has. */
  readonly ports: readonly number[];
  /** What each server waits before a reply. */
  readonly delayMs: number;
  /** The credentials of an ingress endpoint, which then is there under its name on its two ports. */
  readonly ingress?: TwinLogin;
  /** One run after the other. */
  readonly runs: readonly PlayedRun[];
}

/** A run of the program. */
export interface PlayedRun {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What is piped into standard input. */
  readonly stdin?: string;
}

/** What came of it. */
export interface Played {
  readonly runs: readonly {
    readonly exit: number;
    readonly stdout: string;
    readonly stderr: string;
    readonly ms: number;
  }[];
  /** What each region's servers received. */
  readonly heard: Readonly<Record<string, { readonly connections: number; readonly clear: string }>>;
  /** What the ingress endpoint received. */
  readonly ingress: { readonly clear: string };
}

/** The lines of a file of hosts for `regions`. */
export function hostsFile(regions: readonly string[]): string {
  const names = regions.map((name, index) => `127.0.1.${index + 1} ${smtpHost(regionNamed(name))}`);
  return ["127.0.0.1 localhost", ...names, `${INGRESS_ADDRESS} ${INGRESS_HOST}`, ""].join("\n");
}

const INGRESS_ADDRESS = "127.0.2.1";

/** The twin of the ingress endpoint on each of its ports. */
async function ingressTwins({ ingress, delayMs }: Play): Promise<readonly Twin[]> {
  if (ingress === undefined) return [];
  return await Promise.all(
    MAIL_MANAGER_PORTS.map(({ port }) => startTwin({ ingress, delayMs, place: { hostname: INGRESS_ADDRESS, port } })),
  );
}

async function play(asked: Play): Promise<Played> {
  const { program, folder, regions, ports, delayMs, runs } = asked;
  const servers = PORTS.filter(({ port }) => ports.includes(port));
  const twins = await Promise.all(regions.flatMap((region, index) =>
    servers.map(async ({ port, security }) => {
      const place = { hostname: `127.0.1.${index + 1}`, port };
      return { region, twin: await startTwin({ region, mode: security, delayMs, place }) };
    })
  ));
  const ingress = await ingressTwins(asked);
  const roots = `${folder}/roots.pem`;
  await Deno.writeTextFile(
    roots,
    [...new Set([...twins.map(({ twin }) => twin), ...ingress].map(({ rootPem }) => rootPem))].join("\n"),
  );
  const results: Played["runs"][number][] = [];
  for (const { args: words, ...given } of runs) {
    const args = words.map((word) => word === "ROOTS" ? roots : word);
    const started = performance.now();
    const { exit, stdout, stderr } = await runCommand(program, { ...given, args, timeoutMs: 30_000 });
    results.push({ exit, stdout, stderr, ms: performance.now() - started });
  }
  await Promise.all([...twins.map(({ twin }) => twin), ...ingress].map((twin) => twin.close()));
  const heard = Object.fromEntries(regions.map((region) => {
    const records = twins.filter((one) => one.region === region).map(({ twin }) => twin.record);
    const connections = records.reduce((sum, record) => sum + record.connections, 0);
    return [region, { connections, clear: records.map(({ clear }) => clear).join("") }];
  }));
  const clear = ingress.map(({ record }) => record.clear).join("");
  return { runs: results, heard, ingress: { clear } };
}

function parsePlay(text: string): Play {
  return JSON.parse(text);
}

if (import.meta.main) {
  const played = await play(parsePlay(await new Response(Deno.stdin.readable).text()));
  await Deno.stdout.write(new TextEncoder().encode(JSON.stringify(played)));
}
