/**
 * `smtpkey verify` run in the real network, with outputs and environment in memory, for all tests that need that.
 *
 * Invariant: what holds for every run is asserted in every run: it ends in time, no credential goes out in clear, and no
 * secret is printed.
 * @module
 */

import assert from "node:assert/strict";
import type { ExitCode } from "../../src/failure.ts";
import { denoHost } from "../../src/host/deno.ts";
import { Secret } from "../../src/secret.ts";
import { type Address, type Network, ok } from "../../src/smtp/connection.ts";
import type { Sent } from "./bytes.ts";
import { type MemoryWorld, runIn } from "./memory_host.ts";
import { sentIn, tap } from "./tap.ts";
import { type JsonReport, parseReport } from "./verify_script.ts";
import "./tls_ready.ts";

/** The access key id of the AWS documentation. */
export const USER = "AKIAIOSFODNN7EXAMPLE";
/** Its secret. */
export const SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
/** The SMTP password of that key for eu-west-1. */
export const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const CA = "/test/root.pem";

/** The address of the servers under test. */
export const LOCAL: Address = { address: "127.0.0.1", family: 4 };
const SLACK_MS = 1000;

/** What a test asks for; what is not given is as a user of SES in eu-west-1 has it. */
export interface Ask {
  readonly port: number;
  readonly rootPem?: string;
  readonly args?: readonly string[];
  readonly env?: MemoryWorld["env"];
  /** What every name stands for; default 127.0.0.1. */
  readonly addresses?: readonly Address[];
  /** The port of 127.0.0.1 that stands behind an address and a port; default: that address and port themselves. */
  readonly route?: (address: Address, port: number) => number;
  /** Seconds for each stage. */
  readonly timeout?: number;
}

/** What came of a run. */
export interface Outcome extends JsonReport {
  readonly exit: ExitCode;
  /** The stage that failed; `none` if all went well. */
  readonly failed: string;
  readonly firstFinding: string;
  /** What went out, as the client's end saw it. */
  readonly sent: Sent;
}

/** The world's network with other addresses and ports, as {@link Ask} tells. */
export function worldIn({ addresses = [LOCAL], route }: Pick<Ask, "addresses" | "route"> = {}): Network {
  return {
    resolve: () => Promise.resolve(ok(addresses)),
    connect: (address, port, limitMs) =>
      route === undefined
        ? denoHost.connect(address, port, limitMs)
        : denoHost.connect(LOCAL, route(address, port), limitMs),
    now: denoHost.now,
  };
}

/** Runs `verify`, and asserts what holds for every run: it ends in time, and nothing secret goes out in clear. */
export async function verify(ask: Ask): Promise<Outcome> {
  const { port, rootPem, args = [], env, timeout = 5 } = ask;
  const { network, heard } = tap(worldIn(ask));
  const world: MemoryWorld = {
    network,
    env: env ?? { SMTP_USERNAME: USER, SMTP_PASSWORD: PASSWORD },
    files: rootPem === undefined ? {} : { [CA]: rootPem },
  };
  const trust = rootPem === undefined ? [] : ["--ca-file", CA];
  const limit = ["--timeout", String(timeout)];
  const started = performance.now();
  const { exit, stdout, stderr } = await runIn(
    world,
    ...["verify", "--region", "eu-west-1", "--port", String(port), "--format", "json"],
    ...[...limit, ...trust, ...args],
  );
  const ms = performance.now() - started;
  const report = parseReport(stdout);
  assert(ms <= report.stages.length * timeout * 1000 + SLACK_MS, `it took ${ms} ms`);
  const sent = sentIn(heard);
  assertKeepsSecret(sent.clear, `${stdout}${stderr}`);
  return {
    ...report,
    exit,
    failed: report.stages.find(({ outcome }) => outcome === "failed")?.stage ?? "none",
    firstFinding: report.findings[0]?.id ?? "none",
    sent,
  };
}

/** Asserts that no credential was sent in clear, and no secret printed. */
export function assertKeepsSecret(clear: string, output: string): void {
  assert.doesNotMatch(clear, /AUTH|AKIA/i);
  assert.equal(new Secret(USER).isIn(clear), false);
  for (const secret of [PASSWORD, SECRET_KEY]) {
    assert.equal(new Secret(secret).isIn(clear), false);
    assert.equal(new Secret(secret).isIn(output), false);
  }
}

/** A run in three words. */
export type Short = readonly [exit: ExitCode, failed: string, firstFinding: string];

/** The three words that decide. */
export function short({ exit, failed, firstFinding }: Outcome): Short {
  return [exit, failed, firstFinding];
}
