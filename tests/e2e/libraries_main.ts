/**
 * One library that logs in with one block, where the endpoint is under its real name on its real ports. To be run by `namespace.sh`.
 *
 * In, as JSON on standard input: {@link Attempt}. Out: {@link Attempted}.
 *
 * Invariant: it serves until the library has ended, and then ends.
 * @module
 */

import { PORTS } from "../../src/ses/endpoint.ts";
import { MAIL_MANAGER_PORTS } from "../../src/ses/mail_manager.ts";
import { startTwin, type TwinOptions } from "../support/twin.ts";
import { runCommand } from "./program.ts";

/** What to try. */
export interface Attempt {
  /** The shell's line, run in `folder`, where `root.pem` is then, with `env`. */
  readonly shell: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** The endpoint: regional, or with `ingress` of Mail Manager. */
  readonly twin: TwinOptions;
}

/** What came of it. */
export interface Attempted {
  readonly exit: number;
  /** What was printed, on both streams. */
  readonly output: string;
  /** What the endpoint received before TLS, and in it. */
  readonly clear: string;
  readonly encrypted: string;
}

async function attempt({ shell, folder, env, twin }: Attempt): Promise<Attempted> {
  const ports = twin.ingress === undefined ? PORTS : MAIL_MANAGER_PORTS;
  const twins = await Promise.all(
    ports.map(({ port, security }) => startTwin({ ...twin, mode: security, place: { port } })),
  );
  const roots = new Set(twins.map(({ rootPem }) => rootPem));
  await Deno.writeTextFile(`${folder}/root.pem`, [...roots].join("\n"));
  const { exit, stdout, stderr } = await runCommand("sh", {
    args: ["-c", `{ ${shell}\n} 2>&1`],
    cwd: folder,
    env,
    timeoutMs: 90_000,
  });
  const records = twins.map(({ record }) => record);
  await Promise.all(twins.map((one) => one.close()));
  const all = (part: "clear" | "encrypted"): string => records.map((record) => record[part]).join("");
  return { exit, output: stdout + stderr, clear: all("clear"), encrypted: all("encrypted") };
}

function parseAttempt(text: string): Attempt {
  return JSON.parse(text);
}

if (import.meta.main) {
  const attempted = await attempt(parseAttempt(await new Response(Deno.stdin.readable).text()));
  await Deno.stdout.write(new TextEncoder().encode(JSON.stringify(attempted)));
}
