/**
 * `verify` of all regions, over real sockets and TLS: one twin for each regional endpoint.
 *
 * Invariant: twins record every byte; a credential may reach hosts of the region table only, behind a verified handshake.
 * @module
 */

import assert from "node:assert/strict";
import { denoHost } from "../../src/host/deno.ts";
import { Secret } from "../../src/secret.ts";
import { smtpHost } from "../../src/ses/endpoint.ts";
import { SMTP_REGIONS } from "../../src/ses/region.ts";
import { failed, type Network, ok } from "../../src/smtp/connection.ts";
import { type MemoryRun, runIn } from "../support/memory_host.ts";
import { sentIn, tap } from "../support/tap.ts";
import { sesPassword, startTwin, type Twin, type TwinOptions } from "../support/twin.ts";
import { assertKeepsSecret, LOCAL, SECRET_KEY, USER } from "../support/verify_run.ts";
import "../support/tls_ready.ts";

/** Twins by region. */
class World implements AsyncDisposable {
  readonly twins: ReadonlyMap<string, Twin>;
  /** Every name that was resolved. */
  readonly names: string[] = [];
  /** Most connections that were open at the same time. */
  widest = 0;

  constructor(twins: ReadonlyMap<string, Twin>) {
    this.twins = twins;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.twins.values()].map((twin) => twin.close()));
  }

  /** Leads every regional name to its twin. */
  network(): Network {
    const hosts = SMTP_REGIONS.map(smtpHost);
    const twins = SMTP_REGIONS.map(({ name }) => this.twins.get(name));
    let open = 0;
    return {
      resolve: (hostname) => {
        this.names.push(hostname);
        const index = hosts.indexOf(hostname);
        return Promise.resolve(
          index < 0
            ? failed({ kind: "network", what: "name-not-found", text: hostname })
            : ok([{ address: `192.0.2.${index}`, family: 4 as const }]),
        );
      },
      connect: async ({ address }, _, limitMs) => {
        const twin = twins[Number(address.split(".")[3])];
        const connected = await denoHost.connect(LOCAL, twin?.port ?? 0, limitMs);
        if (!connected.ok) return connected;
        this.widest = Math.max(this.widest, ++open);
        const { close } = connected.value;
        let isOpen = true;
        const count = (): void => {
          if (isOpen) open--;
          isOpen = false;
          close();
        };
        return ok({ ...connected.value, close: count });
      },
      now: denoHost.now,
    };
  }

  /** Runs `verify` here with the password of `region`; asserts what holds for every run. */
  async verify(region: string, ...args: readonly string[]): Promise<MemoryRun> {
    const password = sesPassword(SECRET_KEY, region);
    const { network, heard } = tap(this.network());
    const done = await runIn(
      {
        network,
        env: { SMTP_USERNAME: USER, SMTP_PASSWORD: password },
        files: { "/root.pem": [...this.twins.values()].map(({ rootPem }) => rootPem).join("\n") },
      },
      ...["verify", "--ca-file", "/root.pem", "--format", "json", ...args],
    );
    assertKeepsSecret(sentIn(heard).clear, done.stdout + done.stderr);
    assert.equal(new Secret(password).isIn(sentIn(heard).clear + done.stdout + done.stderr), false);
    const known = new Set(SMTP_REGIONS.map(smtpHost));
    assert.deepEqual(this.names.filter((name) => !known.has(name)), []);
    return done;
  }
}

async function worldOf(special: Readonly<Record<string, TwinOptions>> = {}): Promise<World> {
  const twins = await Promise.all(SMTP_REGIONS.map(async ({ name }) => {
    return [name, await startTwin({ region: name, ...special[name] })] as const;
  }));
  return new World(new Map(twins));
}

Deno.test("--find-region finds the one region of nineteen that takes the pair, all connected ahead", async () => {
  // Slow enough that those at work at the same time can be counted.
  await using world = await worldOf(Object.fromEntries(SMTP_REGIONS.map(({ name }) => [name, { delayMs: 20 }])));
  const { exit, stdout, stderr } = await world.verify("sa-east-1", "--region", "eu-west-1", "--find-region");
  assert.equal(exit, 1, stdout);
  const [finding] = JSON.parse(stdout).findings;
  assert.equal(finding.id, "wrong-region");
  assert.equal(finding.remedy.command, "smtpkey verify --region sa-east-1 --ca-file /root.pem");
  assert.match(stderr, /^smtpkey: sa-east-1: accepted$/m);
  assert.equal(world.widest, SMTP_REGIONS.length);
});

Deno.test("--find-region: nineteen times 535 is an answer too, and everyone was asked once", async () => {
  await using world = await worldOf();
  const { exit, stdout } = await world.verify("nowhere-1", "--region", "eu-west-1", "--find-region");
  assert.equal(exit, 1);
  assert.match(
    JSON.parse(stdout).findings[0].because,
    /no other region that was tried accepts the credentials: 18 rejected them$/,
  );
  for (const [region, { record }] of world.twins) assert.equal(record.connections, 1, region);
});

Deno.test("--find-region: an endpoint that cannot prove who it is gets no credential", async () => {
  const impostors: Readonly<Record<string, TwinOptions>> = {
    "us-east-1": { certificate: "wrong-name" },
    "us-west-2": { certificate: "self-signed" },
    "eu-central-1": { certificate: "expired" },
  };
  await using world = await worldOf(impostors);
  const { stdout } = await world.verify("nowhere-1", "--region", "eu-west-1", "--find-region");
  assert.match(JSON.parse(stdout).findings[0].because, /15 rejected them, no answer from/);
  for (const region of Object.keys(impostors)) {
    const record = world.twins.get(region)?.record;
    assert.equal(record?.connections, 1);
    assert.deepEqual([record.encrypted, /AUTH/.test(record.clear)], ["", false]);
  }
});

Deno.test("--all-regions tries all endpoints at the same time, each with its own password", async () => {
  await using world = await worldOf(Object.fromEntries(SMTP_REGIONS.map(({ name }) => [name, { delayMs: 50 }])));
  const { exit, stdout } = await world.verify("us-west-1", "--all-regions");
  const { results, verdict } = JSON.parse(stdout);
  assert.deepEqual([exit, verdict], [1, "rejected"]);
  const accepted = results.filter((one: { verdict: string }) => one.verdict === "accepted");
  assert.deepEqual(accepted.map((one: { endpoint: { region: string } }) => one.endpoint.region), ["us-west-1"]);
  assert.equal(world.widest, SMTP_REGIONS.length);
});
