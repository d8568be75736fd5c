/**
 * The endpoints of Amazon SES in miniature, for the compiled program: every regional host under its own name and address,
 * on the ports that it has. To be run by `namespace.sh`.
 *
 * In, as JSON on standard input: {@link Play}. Out: {@link Played}.
 *
 * Invariant: it serves until all runs are over, and then ends.
 * @module
 */

import { PORTS, smtpHost } from "../../src/ses/endpoint.ts";
import { regionNamed } from "../../src/ses/region.ts";
import { startTwin } from "../support/twin.ts";

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
  /** One run after the other. */
  readonly runs: readonly { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> }[];
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
}

/** The lines of a file of hosts for `regions`. */
export function hostsFile(regions: readonly string[]): string {
  const names = regions.map((name, index) => `127.0.1.${index + 1} ${smtpHost(regionNamed(name))}`);
  return ["127.0.0.1 localhost", ...names, ""].join("\n");
}

async function play({ program, folder, regions, ports, delayMs, runs }: Play): Promise<Played> {
  const servers = PORTS.filter(({ port }) => ports.includes(port));
  const twins = await Promise.all(regions.flatMap((region, index) =>
    servers.map(async ({ port, security }) => {
      const place = { hostname: `127.0.1.${index + 1}`, port };
      return { region, twin: await startTwin({ region, mode: security, delayMs, place }) };
    })
  ));
  const roots = `${folder}/roots.pem`;
  await Deno.writeTextFile(roots, [...new Set(twins.map(({ twin }) => twin.rootPem))].join("\n"));
  const results: Played["runs"][number][] = [];
  for (const { args: words, env } of runs) {
    const args = words.map((word) => word === "ROOTS" ? roots : word);
    const started = performance.now();
    const { code, stdout, stderr } = await new Deno.Command(program, { args, env, clearEnv: true }).output();
    const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    results.push({ exit: code, stdout: text(stdout), stderr: text(stderr), ms: performance.now() - started });
  }
  await Promise.all(twins.map(({ twin }) => twin.close()));
  const heard = Object.fromEntries(regions.map((region) => {
    const records = twins.filter((one) => one.region === region).map(({ twin }) => twin.record);
    const connections = records.reduce((sum, record) => sum + record.connections, 0);
    return [region, { connections, clear: records.map(({ clear }) => clear).join("") }];
  }));
  return { runs: results, heard };
}

function parsePlay(text: string): Play {
  return JSON.parse(text);
}

if (import.meta.main) {
  const played = await play(parsePlay(await new Response(Deno.stdin.readable).text()));
  await Deno.stdout.write(new TextEncoder().encode(JSON.stringify(played)));
}
